"""What a language lacks among the texts in `locales/`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from community.marks import MARK
from community.texts import is_unwritten
from knowledge.finding import Finding


@dataclass(frozen=True)
class _Texts:
    """What a file of texts holds.

    Attributes:
        values: For each text the values that stand in it.
        unwritten: Texts that are still to be written.
        broken: Numbers of lines that cannot be read.
    """

    values: dict[str, frozenset[str]]
    unwritten: list[str]
    broken: list[int]


class _Values(Visitor):
    """Collects the values that stand in a text."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: Any) -> None:
        self.names.add(f"${node.id.name}")


def text_findings(english: Path, path: Path) -> Iterator[Finding]:
    """What one file of texts lacks against the English one."""
    wanted = _read(english).values
    if not path.is_file():
        advice = f"Copy {english.parent.name}/{english.name} there and translate it."
        yield Finding("error", "texts", path, "this file of texts is missing", advice)
        return
    found = _read(path)
    missing = [key for key in wanted if key not in found.values]
    if found.broken:
        what = f"not readable: line {_listed(found.broken)}"
        advice = "Write it like its neighbours: key, equals sign, text."
        yield Finding("error", "texts", path, what, advice)
    if found.unwritten:
        what = f"still to be translated: {_listed(found.unwritten)}"
        advice = f"Translate each and remove the word {MARK}; until then another "
        advice += "language is shown."
        yield Finding("error", "texts", path, what, advice)
    if missing:
        what = f"missing against English: {_listed(missing)}"
        advice = f"Copy them from {english.parent.name}/{english.name} and translate."
        yield Finding("error", "texts", path, what, advice)
    for key, values in found.values.items():
        if key in wanted and values != wanted[key]:
            signs = _listed(sorted(wanted[key])) or "none"
            what = f"{key} must hold the same values as in English: {signs}"
            advice = "Write each in curly brackets, exactly as in English."
            yield Finding("error", "texts", path, what, advice)


def _read(path: Path) -> _Texts:
    source = path.read_text(encoding="utf-8")
    texts = _Texts({}, [], [])
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Junk) and entry.span:
            texts.broken.append(source.count("\n", 0, entry.span.start) + 1)
        if isinstance(entry, ast.Message):
            values = _Values()
            values.visit(entry)
            texts.values[entry.id.name] = frozenset(values.names)
            if is_unwritten(entry, source):
                texts.unwritten.append(entry.id.name)
    return texts


def _listed(things: Iterable[object]) -> str:
    return ", ".join(map(str, things))
