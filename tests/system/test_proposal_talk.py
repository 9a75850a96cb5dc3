"""A proposal through the real processes: written, supported by four, rated."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.colleagues import join
from bot.stack import ROOT, Stack
from bot.web_client import WebResident
from community.place import load_place
from community.store.engine import Store, open_store
from community.texts import Texts
from community.usecases.households import issue_codes
from community.usecases.proposal_councils import decide
from community.usecases.proposal_pages import view_proposal
from community.usecases.proposal_results import name_executor, report_progress
from community.usecases.staff import find_staff
from community.usecases.transcripts import command_of

TEXTS = Texts()
IDEA = "أقترح وضع مقاعد أمام المبنى ١. كبار السن لا يجدون مكانا للجلوس وهم ينتظرون."
NEIGHBOURS = ("zh", "en", "ru")


@pytest.fixture
def house(trained: Path, tmp_path: Path) -> Iterator[Stack]:
    """The four processes for a place with one small building."""
    place = yaml.safe_load((ROOT / "community.yml").read_text(encoding="utf-8"))
    name = {"en": "Building 1", "zh": "1号楼"}
    place["proposals"]["buildings"] = {"b1": {"name": name, "households": ["101-105"]}}
    del place["proposals"]["areas"]
    path = tmp_path / "community.yml"
    path.write_text(yaml.safe_dump(place, allow_unicode=True), encoding="utf-8")
    environment = {"LINLI_PLACE": str(path), "LINLI_RASA_SECONDS": "30"}
    with Stack(tmp_path / "stack", environment) as stack:
        yield stack


@pytest.fixture
def store(house: Stack) -> Iterator[Store]:
    store = open_store(house.settings().store_url)
    join(store, "organiser", "zhao", "赵敏", "four unrelated words")
    yield store
    store.close()


def key(store: Store, resident: WebResident, command: str) -> str:
    """The key of the last button whose command begins so."""
    return next(
        str(button["key"])
        for message in reversed(resident.history())
        for button in message["buttons"]
        if command_of(store, button["key"]).startswith(command)
    )


def presses(store: Store, resident: WebResident, command: str) -> dict[str, Any]:
    answers, _ = resident.press(key(store, resident, command))
    return answers[0]


def wait_for(condition: Callable[[], bool], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.2)


def told(resident: WebResident, key: str, language: str) -> bool:
    """Whether a message begins as this text does."""
    begin = TEXTS.format(
        key,
        language,
        number="P-1",
        title="§",
        percent="",
        date="",
        count="",
        council="",
    ).split("§")[0]
    return any(begin in message["text"] for message in resident.history())


@pytest.mark.timeout(600)
def test_an_arabic_proposal_is_supported_in_four_languages_and_rated(
    house: Stack, store: Store
) -> None:
    procedure = load_place(house.settings().place).proposals
    zhao = find_staff(store, "zhao")
    codes = [each.code for each in issue_codes(store, procedure, zhao, "b1")]
    amina = WebResident(house.url, "ar", seconds=60)
    (asked,), _ = amina.say(IDEA)
    assert TEXTS.format("proposing_summary", "ar") in asked["text"]
    # What is asked is ours: a killed action server takes nothing with it.
    house.kill_process("actions")
    house.start_process("actions")
    house.wait_until_healthy()
    sent = presses(store, amina, '/desk_proposal{"do": "send"')
    assert "P-1" in sent["text"]
    (shown,), _ = amina.say(codes[0])
    assert shown["lang"] == "ar"
    for code, language in zip(codes[1:], NEIGHBOURS, strict=False):
        neighbour = WebResident(house.url, language, seconds=60)
        neighbour.choose_language(language)
        neighbour.say(code)
        neighbour.say("P-1")
        answer = presses(store, neighbour, "/desk_support")
        assert answer["lang"] == language
        neighbour.close()
    assert view_proposal(store, 1).proposal.state == "deliberating"
    decide(store, procedure, zhao, 1, "accepted", "", "zh")
    name_executor(store, procedure, zhao, 1, "物业")
    report_progress(store, procedure, zhao, 1, "装好了", "zh", 100)
    wait_for(lambda: told(amina, "proposal_done", "ar"))
    rated = presses(store, amina, '/desk_rate_proposal{"proposal": 1, "rating": "good"')
    assert rated["text"] == TEXTS.format("proposing_rated", "ar")
    assert view_proposal(store, 1).ratings == {"good": 1}
    amina.close()
