"""Held-out sentences: enough of each kind, and none that training has seen."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rapidfuzz import fuzz, process

from community.languages import languages
from community.yaml_text import read_yaml
from knowledge.library import Library
from nlu.labels import DANGERS

pytestmark = pytest.mark.fast

ROOT = Path(__file__).resolve().parents[2]
HELD_OUT = ROOT / "tests" / "nlu"
# Sentences of which nine letters in ten agree are the same sentence; of very short ones
# only those with the same letters.
ALIKE = 90
SHORT = 8
DIALOGUE = {
    *("greet", "thanks", "goodbye", "what_can_you_do", "change_language", "human"),
    *("propose", "proposals_list", "proposal_support", "proposal_status"),
    *("support_withdraw", "household_code"),
    *("events_list", "event_rsvp", "notices_subscribe", "notices_stop"),
    *("report_problem", "volunteer_offer", "my_data", "affirm", "deny", "cancel"),
}


def read(folder: Path, name: str) -> Any:
    return read_yaml((folder / f"{name}.yml").read_text(encoding="utf-8"))


def letters(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in plain if unicodedata.category(c)[0] in "LNM")


def held_out(code: str) -> Iterator[str]:
    folder = HELD_OUT / code
    for name in ("topics", "intents", "emergencies"):
        for texts in read(folder, name).values():
            yield from texts
    # Neutral tokens (ok, T3) are to be known, not to be understood.
    for name in ("near_misses", "out_of_scope"):
        yield from read(folder, name)


def trained(code: str) -> Iterator[str]:
    library = Library()
    for topic in library.topics:
        yield from library.article(topic, code).questions
    for path in (ROOT / "nlu" / code).glob("*.yml"):
        for block in read_yaml(path.read_text(encoding="utf-8")).get("nlu", ()):
            for line in block["examples"].splitlines():
                yield line.strip().removeprefix("- ")


@pytest.mark.parametrize("code", languages())
def test_every_label_has_held_out_sentences(code: str) -> None:
    folder = HELD_OUT / code
    topics, intents = read(folder, "topics"), read(folder, "intents")
    dangers = read(folder, "emergencies")
    assert {t for t, texts in topics.items() if len(texts) >= 3} == set(
        Library().topics
    )
    assert {i for i, texts in intents.items() if len(texts) >= 5} == DIALOGUE
    assert set(dangers) == set(DANGERS)
    assert sum(map(len, dangers.values())) >= 20
    assert len(read(folder, "near_misses")) >= 10
    assert len(read(folder, "out_of_scope")) >= 25
    assert len(read(folder, "neutral")) >= 25


@pytest.mark.parametrize("code", languages())
def test_no_held_out_sentence_stands_in_training(code: str) -> None:
    seen = {letters(text) for text in trained(code)}
    longer = [text for text in seen if len(text) >= SHORT]
    alike = {}
    for text in held_out(code):
        plain = letters(text)
        if plain in seen:
            alike[text] = text
        elif len(plain) >= SHORT and (
            found := process.extractOne(
                plain, longer, scorer=fuzz.ratio, score_cutoff=ALIKE
            )
        ):
            alike[text] = found[0]
    assert not alike, f"write these held-out sentences again, apart: {alike}"
