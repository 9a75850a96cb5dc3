"""The checker of a language: everything that keeps it from being spoken well."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.language_check.texts import text_findings
from bot.language_check.understanding import example_findings, held_out_findings
from bot.scaffold.languages import REFERENCE
from bot.scaffold.topics import ARTICLES
from community.languages import Language, registry, text_files
from community.yaml_text import read_yaml
from knowledge.check_texts import mark_findings
from knowledge.finding import Finding


def check_language(root: Path, place: Path, code: str) -> list[Finding]:
    """What a registered language lacks, in the order in which it is best written.

    Args:
        root: The folder Linli is in.
        place: The file that describes the place.
        code: The language.
    """
    locales = root / "locales"
    findings: list[Finding] = []
    for english in text_files(locales / REFERENCE, code):
        findings += text_findings(english, locales / code / english.name)
    findings += example_findings(root, code)
    findings += _name_findings(root, registry(locales)[code])
    findings += _article_findings(root / ARTICLES, code)
    findings += held_out_findings(root, code)
    findings += _demo_findings(root / "bot" / "demo.yml", code)
    findings += _offer_findings(locales, place, registry(locales)[code])
    return findings


def _name_findings(root: Path, language: Language) -> Iterator[Finding]:
    path = root / "nlu" / "language_names.yml"
    content = _read(path)
    names = {str(name).lower() for name in content.get(language.code) or ()}
    if not names - {language.name.lower()}:
        what = f"nothing tells how residents call {language.name}"
        advice = f"Add its names in the other languages to the line {language.code}."
        yield Finding("error", "names", path, what, advice)
    if language.code in content["other"] and not language.draft:
        what = f"{language.code} stands among the languages Linli does not speak"
        advice = "Remove it from the line other."
        yield Finding("warning", "names", path, what, advice)


def _article_findings(folder: Path, code: str) -> Iterator[Finding]:
    paths = [facts.with_name(f"{code}.md") for facts in folder.glob("*/topic.yml")]
    missing = sorted(path.parent.name for path in paths if not path.is_file())
    if missing:
        what = f"topics without an article ({len(missing)}): {', '.join(missing)}"
        advice = "Write them; until then another language is shown."
        yield Finding("error", "articles", folder / "*" / f"{code}.md", what, advice)
    for path in sorted(paths):
        if path.is_file():
            yield from mark_findings(path)


def _demo_findings(path: Path, code: str) -> Iterator[Finding]:
    script = _read(path)
    wanted, found = len(script[REFERENCE]), len(script.get(code) or ())
    if found < wanted:
        what = f"the demo says {found} of {wanted} lines in this language"
        advice = f"Add lines like those of {REFERENCE}, in the language's own words."
        yield Finding("error", "demo", path, what, advice)


def _offer_findings(
    locales: Path, place: Path, language: Language
) -> Iterator[Finding]:
    switched_on = _read(place).get("languages") or [language.code]
    if language.draft:
        what = f"{language.name} is a draft: Linli does not speak it yet"
        advice = "When nothing else is listed here, remove: , draft: true"
        yield Finding("warning", "draft", locales / "languages.yml", what, advice)
    elif language.code not in switched_on:
        what = f"{language.name} is not in the menu"
        advice = f"Add {language.code} to languages, if it is wanted here."
        yield Finding("warning", "menu", place, what, advice)


def _read(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = read_yaml(path.read_text(encoding="utf-8")) or {}
    return content
