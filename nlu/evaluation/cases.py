"""The held-out sentences and what each must be understood as."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from community.languages import languages

HELD_OUT = Path(__file__).resolve().parents[2] / "tests" / "nlu"
DANGERS = ("emergency_", "crisis_")


@dataclass(frozen=True)
class Case:
    """One held-out sentence.

    Attributes:
        kind: ``in_scope``, ``out_of_scope``, ``emergency``, ``near_miss`` or
            ``neutral``.
        label: Topic id, intent or kind of danger; empty where only the kind counts.
    """

    text: str
    language: str
    kind: str
    label: str = ""


def held_out(only: str | None = None) -> list[Case]:
    """The sentences of ``tests/nlu/<language>/``, of one language or all."""
    return [case for code in languages() if only in (None, code) for case in _of(code)]


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
    if label == "oos":
        return "out_of_scope"
    if label == "not_emergency":
        return "near_miss"
    return "emergency" if label.startswith(DANGERS) else "in_scope"


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
