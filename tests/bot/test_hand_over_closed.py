"""While staff own a conversation: closed offices, danger, and a silent desk."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.channels.base import Inbound
from bot.joining import closed_since
from community.place import Hours, Office, Place
from community.texts import Texts
from community.usecases import cases as case_work
from community.usecases.case_replies import reply
from tests.bot.conftest import Scene
from tests.bot.handing_over import (
    case,
    last,
    owner,
    presses,
    sends,
    understands,
    writes,
)
from tests.community.case_steps import colleague
from tests.community.steps import reply as text

MINUTE, HOUR, DAY = 60.0, 3600.0, 24 * 3600.0
# The clock begins on a Sunday, 16:00 in Beijing; the office opens Monday at 9:00.
UNTIL_MONDAY_TEN = 18 * HOUR


async def test_pitfall_07_what_is_said_while_nobody_is_there_makes_a_case(
    scene: Scene,
) -> None:
    scene.rasa.language = "ko"
    await writes(scene, "사람과 이야기하고 싶어요", "report_problem")
    assert case(scene).state == "new"
    told = last(scene)
    assert told.language == "ko"
    assert Texts().format("person_opens_at", "ko", weekday="월요일", time="9:00") in (
        told.text
    )


async def test_pitfall_07_the_opening_is_told_once_in_each_closed_stretch(
    scene: Scene,
) -> None:
    scene.clock.advance(UNTIL_MONDAY_TEN)
    await writes(scene, "a person please", "human")
    await writes(scene, "hello?")
    assert len(scene.channel.sent) == 2, "the office is open: the desk is silent"
    scene.clock.advance(8 * HOUR)
    await writes(scene, "hello?")
    assert len(scene.channel.sent) == 3
    assert last(scene).text.startswith(Texts().format("case_arrived", "en"))
    assert "Tuesday at 9:00" in last(scene).text
    scene.clock.advance(2 * HOUR)
    await writes(scene, "hello?")
    assert len(scene.channel.sent) == 3, "once"
    scene.clock.advance(DAY)
    await writes(scene, "hello?")
    assert len(scene.channel.sent) == 4, "the office was open meanwhile"
    assert "Wednesday at 9:00" in last(scene).text
    assert scene.rasa.calls[1:] == [], "the bot says nothing"


async def test_what_was_told_at_the_hand_over_is_not_told_again(scene: Scene) -> None:
    await writes(scene, "blorp", "nlu_fallback")
    await writes(scene, "blorp", "nlu_fallback")
    assert "Monday at 9:00" in last(scene).text
    await writes(scene, "hello?")
    assert len(scene.channel.sent) == 2


async def test_nobody_is_told_that_it_is_closed_while_a_colleague_answers(
    scene: Scene,
) -> None:
    scene.clock.advance(UNTIL_MONDAY_TEN)
    await writes(scene, "a person please", "human")
    scene.clock.advance(8 * HOUR)
    li = colleague(scene.store)
    answered = text("I am still here")
    reply(scene.store, li, 1, answered, original=None, seen_message_id=99)
    await writes(scene, "thank you")
    assert not any("closed" in sent for sent in scene.texts()[2:])


HOURS = (
    Hours((1, 2, 3, 4, 5), datetime(1, 1, 1, 9).time(), datetime(1, 1, 1, 12).time()),
    Hours((1, 2, 3), datetime(1, 1, 1, 13).time(), datetime(1, 1, 1, 17).time()),
)


@pytest.mark.parametrize(
    ("now", "closed"),
    [
        ("2026-11-25T12:30", "2026-11-25T12:00"),
        ("2026-11-25T18:00", "2026-11-25T17:00"),
        ("2026-11-26T08:00", "2026-11-25T17:00"),
        ("2026-11-29T23:00", "2026-11-27T12:00"),
        ("2026-11-30T01:00", "2026-11-27T12:00"),
    ],
)
def test_since_when_the_office_is_closed(now: str, closed: str) -> None:
    place = Place(office=Office(hours=HOURS))
    at = datetime.fromisoformat(now).replace(tzinfo=place.timezone)
    found = closed_since(place, at)
    assert found.isoformat(timespec="minutes")[:16] == closed


async def test_photos_and_voice_join_silently_while_staff_own_it(scene: Scene) -> None:
    await writes(scene, "a person please", "human")
    await sends(scene, "photo", "attachment_kept", file_id="p")
    await sends(scene, "voice", "voice_kept", file_id="v")
    assert len(scene.channel.sent) == 2
    assert scene.rasa.only_understood == []


async def test_danger_that_nobody_of_the_staff_knows_of_is_answered(
    scene: Scene,
) -> None:
    await writes(scene, "a person please", "human")
    await writes(scene, "my husband beats me", "crisis_violence")
    numbers, notice = scene.channel.sent[2:]
    assert numbers.text == "echo\n\nmy husband beats me"
    assert "C-1001" in notice.text and "within 2 hours" in notice.text
    found = case(scene)
    assert (found.priority, found.sensitive) == ("urgent", True)
    assert owner(scene) == "staff"


async def test_the_numbers_are_said_once_in_a_case_and_day(scene: Scene) -> None:
    await writes(scene, "a person please", "human")
    scene.rasa.kind = "emergency"
    await writes(scene, "there is a fire", "emergency_fire")
    await writes(scene, "it is a big fire", "emergency_fire")
    assert len(scene.channel.sent) == 4
    scene.clock.advance(DAY + 1)
    await writes(scene, "it burns again", "emergency_fire")
    assert scene.texts()[4] == "echo\n\nit burns again", "once a day"
    assert len(scene.channel.sent) == 6


async def test_a_crisis_after_other_danger_is_kept_private(scene: Scene) -> None:
    scene.rasa.kind = "emergency"
    await writes(scene, "there is a fire", "emergency_fire")
    await writes(scene, "my husband lit it", "crisis_violence")
    assert case(scene).sensitive
    await writes(scene, "he beats me", "crisis_violence")
    assert len(scene.channel.sent) == 3, "the numbers were said"
    assert len(scene.rasa.only_understood) == 2


async def test_danger_that_is_written_at_night_is_answered_whoever_has_the_case(
    scene: Scene,
) -> None:
    await writes(scene, "a person please", "human")
    case_work.claim_case(scene.store, colleague(scene.store), 1)
    scene.rasa.kind = "emergency"
    await writes(scene, "there is a fire", "emergency_fire")
    numbers, notice = scene.channel.sent[2:]
    assert numbers.text == "echo\n\nthere is a fire"
    assert "C-1001" in notice.text and "within 2 hours" in notice.text
    assert case(scene).priority == "urgent"


async def test_danger_raises_a_case_again_although_the_numbers_were_said(
    scene: Scene,
) -> None:
    scene.rasa.kind = "emergency"
    await writes(scene, "there is a fire", "emergency_fire")
    li, later = colleague(scene.store), scene.clock.now()
    case_work.set_priority(scene.store, li, 1, "ordinary", later)
    await writes(scene, "it burns again", "emergency_fire")
    assert case(scene).priority == "urgent"
    assert len(scene.channel.sent) == 3, "the promise, not the numbers"


async def test_a_hand_over_for_danger_says_the_numbers_only_then(scene: Scene) -> None:
    scene.rasa.kind = "emergency"
    await writes(scene, "there is a fire", "emergency_fire")
    await writes(scene, "it is a big fire", "emergency_fire")
    assert len(scene.channel.sent) == 2


async def test_whoever_has_the_case_and_is_there_sees_danger_themselves(
    scene: Scene,
) -> None:
    scene.clock.advance(UNTIL_MONDAY_TEN)
    await writes(scene, "a person please", "human")
    case_work.claim_case(scene.store, colleague(scene.store), 1)
    await writes(scene, "there is a fire", "emergency_fire")
    assert scene.rasa.only_understood == []
    assert len(scene.channel.sent) == 2
    assert case(scene).priority == "ordinary"


async def test_what_is_no_danger_is_only_understood(scene: Scene) -> None:
    await writes(scene, "a person please", "human")
    await writes(scene, "when is the market?", "ask_service")
    assert len(scene.rasa.only_understood) == 1
    assert len(scene.rasa.calls) == 1
    assert len(scene.channel.sent) == 2


async def test_staff_read_a_message_while_rasa_is_away(scene: Scene) -> None:
    await writes(scene, "a person please", "human")
    scene.rasa.behaviour = "fail"
    await writes(scene, "there is a fire", "emergency_fire")
    assert len(scene.channel.sent) == 2
    said = await scene.desk.history("web", "address")
    assert said[-1].text == "there is a fire"
    assert said[-1].state == "handled"


async def test_buttons_of_the_bot_are_read_by_staff_and_not_answered(
    scene: Scene,
) -> None:
    command = '/ask_service{"topic": "sim-card"}'
    scene.rasa.buttons = [{"title": "SIM card", "payload": command, "lang": "en"}]
    await writes(scene, "hello")
    scene.rasa.buttons = []
    await writes(scene, "a person please", "human")
    before = len(scene.channel.sent)
    await presses(scene, "SIM card")
    assert len(scene.channel.sent) == before
    assert len(scene.rasa.calls) == 2


async def test_a_message_that_waits_while_the_resident_goes_back_is_answered(
    scene: Scene,
) -> None:
    await writes(scene, "a person please", "human")
    key = last(scene).buttons[0].key
    understands(scene, "greet")
    await scene.desk.accept(Inbound("web", "address", "back", "", choice=key))
    await scene.desk.accept(Inbound("web", "address", "next", "and now?"))
    await scene.settle()
    assert last(scene).text == "echo\n\nand now?"
