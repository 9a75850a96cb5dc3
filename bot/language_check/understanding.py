"""What a language lacks in `nlu/` and among the held-out sentences and dialogues."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from bot.scaffold.examples import LEAST_EXAMPLES
from bot.scaffold.languages import LEXICON, REFERENCE
from community.yaml_text import read_yaml
from knowledge.check_texts import mark_findings
from knowledge.finding import Finding

_EXAMPLES = 'Below "examples", one sentence a line.'


def example_findings(root: Path, code: str) -> Iterator[Finding]:
    """Intents with too few examples."""
    for english in sorted((root / "nlu" / REFERENCE).glob("*.yml")):
        path = root / "nlu" / code / english.name
        if english.name == LEXICON:
            yield from _lexicon_findings(english, path)
            continue
        found, trouble = _counted(path)
        if trouble:
            yield trouble
            continue
        few = [
            f"{intent} {found.get(intent, 0)}"
            for intent in _counted(english)[0]
            if found.get(intent, 0) < LEAST_EXAMPLES
        ]
        if few:
            what = f"fewer than {LEAST_EXAMPLES} examples: {', '.join(few)}"
            yield Finding("error", "examples", path, what, _EXAMPLES)
        else:
            yield from mark_findings(path)


def held_out_findings(root: Path, code: str) -> Iterator[Finding]:
    """Files of sentences and dialogues that are only for measuring."""
    for folder in (root / "tests" / "nlu", root / "tests" / "conversations"):
        for english in sorted((folder / REFERENCE).glob("*.yml")):
            path = folder / code / english.name
            if not path.is_file():
                what = "there is nothing to measure the language with"
                like = english.relative_to(root)
                advice = f"Write it like {like}, with sentences of its own."
                yield Finding("error", "held-out", path, what, advice)


def _lexicon_findings(english: Path, path: Path) -> Iterator[Finding]:
    found, trouble = _content(path)
    if trouble:
        yield trouble
        return
    english_phrases, _ = _content(english)
    kinds = [kind for kind, said in english_phrases.items() if isinstance(said, list)]
    empty = [kind for kind in kinds if not found.get(kind)]
    broken = [
        f"{kind}: {phrase}"
        for kind in kinds
        for phrase in found.get(kind) or ()
        if not isinstance(phrase, str) or phrase.count("(") != phrase.count(")")
    ]
    if empty:
        what = f"no phrase of danger: {', '.join(empty)}"
        advice = f"Write some, as nlu/{REFERENCE}/{english.name} does."
        yield Finding("error", "lexicon", path, what, advice)
    elif not broken:
        yield from mark_findings(path)
    for phrase in broken:
        what, advice = f"this is not a phrase: {phrase}", "Count its brackets."
        yield Finding("error", "lexicon", path, what, advice)


def _counted(path: Path) -> tuple[dict[str, int], Finding | None]:
    """How many different examples each intent of a file has."""
    content, trouble = _content(path)
    counts: dict[str, int] = {}
    for block in content.get("nlu") or ():
        said = {line.strip() for line in (block.get("examples") or "").split("\n")}
        counts[block.get("intent")] = len(said - {""})
    return counts, trouble


def _content(path: Path) -> tuple[dict[str, Any], Finding | None]:
    advice = f"See how nlu/{REFERENCE}/{path.name} is written."
    if not path.is_file():
        return {}, Finding("error", "examples", path, "this file is missing", advice)
    try:
        content = read_yaml(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        what = f"this file cannot be read: {' '.join(str(error).split())}"
        return {}, Finding("error", "examples", path, what, advice)
    return content if isinstance(content, dict) else {}, None
