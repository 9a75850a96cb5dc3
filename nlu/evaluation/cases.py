"""The held-out sentences and what each must be understood as."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from community.languages import languages
from nlu.labels import DANGERS, NEAR_MISS, OUT_OF_SCOPE

ROOT = Path(__file__).resolve().parents[2]
HELD_OUT = ROOT / "tests" / "nlu"
# Sentences for choosing thresholds and designs, so that the held-out ones stay unseen.
TUNING = ROOT / "benchmarks" / "tuning"
# Texts of other people for measuring the choice of language; not part of the project.
SHORT_TEXTS = ROOT.parent / "shared" / "lid"


@dataclass(frozen=True)
class Case:
    """One held-out sentence.

    Attributes:
        kind: ``in_scope``, ``out_of_scope``, ``emergency``, ``near_miss``, ``neutral``,
            ``sentence`` or ``word_pair``; of the last two only the language counts.
        label: Topic id, intent or kind of danger; empty where only the kind counts.
    """

    text: str
    language: str
    kind: str
    label: str = ""


def held_out(only: str | None = None) -> list[Case]:
    """The sentences of ``tests/nlu/<language>/``, of one language or all."""
    return [case for code in languages() if only in (None, code) for case in _of(code)]


def tuning() -> list[Case]:
    """The sentences of `benchmarks/tuning/`."""
    cases = []
    for path in sorted(TUNING.glob("*.yml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        for name, kind in (("in_scope", "in_scope"), ("emergencies", "emergency")):
            for label, texts in content[name].items():
                cases += [Case(text, path.stem, kind, label) for text in texts]
        for name, kind in (("near_misses", "near_miss"), ("out_of_scope",) * 2):
            cases += [Case(text, path.stem, kind) for text in content[name]]
    return cases


def short_texts(only: str | None = None) -> list[Case]:
    """Sentences and pairs of words in each language; none where they are not there."""
    return [
        Case(text, path.stem, kind)
        for folder, kind in (("sentences", "sentence"), ("word-pairs", "word_pair"))
        for path in sorted(SHORT_TEXTS.glob(f"{folder}/*.txt"))
        if path.stem in languages() and only in (None, path.stem)
        for text in path.read_text(encoding="utf-8").splitlines()
        if text.strip()
    ]


def from_jsonl(paths: Iterable[Path], only: str | None = None) -> list[Case]:
    """Sentences of files with one ``{"text", "lang", "label"}`` a line."""
    cases = []
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.strip():
                continue
            row = json.loads(line)
            if only in (None, row["lang"]):
                kind = _kind(row["label"])
                label = row["label"] if kind in ("in_scope", "emergency") else ""
                cases.append(Case(row["text"], row["lang"], kind, label))
    return cases


def _kind(label: str) -> str:
    if label == OUT_OF_SCOPE:
        return "out_of_scope"
    if label == NEAR_MISS:
        return "near_miss"
    return "emergency" if label in DANGERS else "in_scope"


def _of(code: str) -> Iterator[Case]:
    for name, kind in (("topics", "in_scope"), ("intents", "in_scope")):
        for label, texts in _read(code, name).items():
            for text in texts:
                yield Case(text, code, kind, label)
    for label, texts in _read(code, "emergencies").items():
        for text in texts:
            yield Case(text, code, "emergency", label)
    for name, kind in (
        ("out_of_scope", "out_of_scope"),
        ("near_misses", "near_miss"),
        ("neutral", "neutral"),
    ):
        for text in _read(code, name):
            yield Case(text, code, kind)


def _read(code: str, name: str):  # type: ignore[no-untyped-def]
    path = HELD_OUT / code / f"{name}.yml"
    return yaml.safe_load(path.read_text(encoding="utf-8"))
