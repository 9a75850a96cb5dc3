"""When the desk hands over: number, promise, way back; once, and with a true word."""

from __future__ import annotations

import asyncio

import pytest

from bot.channels.base import Inbound
from community.texts import Texts
from community.usecases import deadlines, transcripts
from community.usecases.hand_over import open_case_by_staff
from tests.bot.conftest import Scene
from tests.bot.handing_over import (
    case,
    case_texts,
    cases,
    events,
    last,
    owner,
    presses,
    sends,
    understands,
    writes,
)
from tests.community.case_steps import colleague

BACK = "Back to the assistant"


async def test_whoever_wishes_for_a_person_gets_a_number_a_promise_and_a_way_back(
    scene: Scene,
) -> None:
    await writes(scene, "a person please", "human")
    by_bot, notice = scene.channel.sent
    assert by_bot.text == "echo\n\na person please"
    assert notice.kind == "notice"
    assert "C-1001" in notice.text
    assert "by Sunday, 29 November, 16:00" in notice.text, "where the place's clock is"
    assert [button.title for button in notice.buttons] == [BACK]
    found = case(scene)
    assert (found.reason, found.priority, found.state) == ("wish", "ordinary", "new")
    assert found.summary == "a person please"
    assert owner(scene) == "staff"
    said = transcripts.conversation_messages(scene.store, 1)
    assert [each.author for each in said] == ["resident", "bot", "desk"]


async def test_a_wish_is_about_what_was_asked_before(scene: Scene) -> None:
    await writes(scene, "they keep my deposit", "ask_service", topic="rent-deposit")
    await writes(scene, "thanks", "thanks")
    await writes(scene, "a person please", "human")
    found = case(scene)
    assert (found.summary, found.topic) == ("they keep my deposit", "rent-deposit")


async def test_a_wish_of_another_day_is_about_itself(scene: Scene) -> None:
    await writes(scene, "they keep my deposit", "ask_service", topic="rent-deposit")
    scene.clock.advance(2 * 24 * 3600)
    await writes(scene, "a person please", "human")
    assert (case(scene).summary, case(scene).topic) == ("a person please", None)


@pytest.mark.parametrize("language", ["ko", "ar", "th"])
async def test_what_is_told_is_in_the_language_of_the_answer(
    scene: Scene, language: str
) -> None:
    scene.rasa.language = language
    await writes(scene, "12345", "human")
    assert last(scene).language == case(scene).language == language
    assert Texts().format("case_languages", language) in last(scene).text


async def test_wishing_twice_opens_one_case(scene: Scene) -> None:
    await writes(scene, "a person please", "human")
    await writes(scene, "a person please!", "human")
    await presses(scene, BACK)
    await writes(scene, "a person after all", "human")
    assert cases(scene.store) == 1
    assert "C-1001" in last(scene).text
    assert owner(scene) == "staff"


async def test_a_message_that_arrives_twice_opens_one_case(scene: Scene) -> None:
    understands(scene, "human")
    inbound = Inbound("web", "address", "same", "a person please")
    await asyncio.gather(*(scene.desk.accept(inbound) for _ in range(8)))
    await scene.settle()
    assert cases(scene.store) == 1
    assert len(scene.channel.sent) == 2


async def test_not_understood_twice_in_a_row_is_handed_over(scene: Scene) -> None:
    await writes(scene, "blorp", "nlu_fallback")
    assert owner(scene) == "bot"
    await writes(scene, "blorp blorp", "nlu_fallback")
    assert owner(scene) == "staff"
    first, notice = scene.channel.sent
    assert first.text == "echo\n\nblorp"
    assert notice.text.startswith(Texts().format("case_not_understood", "en"))
    assert (case(scene).reason, case(scene).summary) == (
        "not_understood",
        "blorp\nblorp blorp",
    )


async def test_not_understood_twice_is_not_enough_if_something_was_between(
    scene: Scene,
) -> None:
    await writes(scene, "blorp", "nlu_fallback")
    await writes(scene, "sim card", "ask_service")
    await writes(scene, "blorp", "nlu_fallback")
    assert owner(scene) == "bot"
    await sends(scene, "photo", "attachment_kept", file_id="f")
    await writes(scene, "blorp", "nlu_fallback")
    assert owner(scene) == "staff", "a photo is not something between"


async def test_after_the_return_it_takes_twice_again(scene: Scene) -> None:
    await writes(scene, "blorp", "nlu_fallback")
    await writes(scene, "blorp", "nlu_fallback")
    await presses(scene, BACK)
    await writes(scene, "blorp", "nlu_fallback")
    assert owner(scene) == "bot"


@pytest.mark.parametrize(
    ("intent", "sensitive"),
    [
        ("emergency_fire", False),
        ("emergency_medical", False),
        ("crisis_selfharm", True),
        ("crisis_violence", True),
    ],
)
async def test_danger_is_answered_first_and_its_case_is_urgent(
    scene: Scene, intent: str, sensitive: bool
) -> None:
    await writes(scene, "help", intent)
    answer, notice = scene.channel.sent
    assert answer.text == "echo\n\nhelp", "unchanged"
    assert "C-1001" in notice.text and "within 2 hours" in notice.text
    assert notice.text.endswith("It opens again Monday at 9:00."), "nobody is misled"
    assert notice.text.count("\n\n") == 1, "short"
    found = case(scene)
    assert (found.reason, found.priority) == ("emergency", "urgent")
    assert found.sensitive is sensitive


async def test_a_report_asks_once_where_and_keeps_place_and_photo(
    scene: Scene,
) -> None:
    await writes(scene, "the lift is broken", "report_problem")
    where = Texts().format("case_ask_place", "en")
    assert where in last(scene).text
    found = case(scene)
    assert (found.reason, found.priority) == ("report", "utilities")
    await sends(scene, "photo", "attachment_kept", file_id="f")
    assert len(scene.channel.sent) == 2, "a photo joins silently"
    await writes(scene, "building 5, north lift", "greet")
    assert last(scene).text == Texts().format("case_place_kept", "en")
    await writes(scene, "it makes a noise", "greet")
    await sends(scene, "voice", "voice_kept", file_id="v")
    assert len(scene.channel.sent) == 3, "thanked once"
    assert case(scene).place == "building 5, north lift"
    assert len(scene.rasa.calls) == 1, "the bot is silent"


async def test_a_point_on_the_map_is_a_place(scene: Scene) -> None:
    await writes(scene, "the lamp is broken", "report_problem")
    at = {"latitude": 39.99, "longitude": 116.47, "name": "North gate"}
    await sends(scene, "location", "location_kept", **at)
    assert case(scene).place == "North gate · 39.99, 116.47"


async def test_only_a_report_asks_where(scene: Scene) -> None:
    await writes(scene, "a person please", "human")
    await writes(scene, "I live in building 5", "greet")
    assert case(scene).place is None
    assert len(scene.channel.sent) == 2


async def test_a_failing_bot_hands_over_with_a_case(scene: Scene) -> None:
    scene.rasa.behaviour = "fail"
    await writes(scene, "hello")
    scene.clock.advance(60 * scene.place.open_to_staff_after_minutes)
    await scene.desk.handle_waiting()
    await scene.settle()
    told = last(scene)
    assert told.text.startswith(Texts().format("opened_to_staff", "en"))
    assert "C-1001" in told.text and scene.place.office.phone in told.text
    assert case(scene).reason == "failing_bot"
    scene.rasa.behaviour = "echo"
    await presses(scene, BACK)
    await writes(scene, "are you back?")
    assert last(scene).text == "echo\n\nare you back?"


async def test_pitfall_01_nothing_of_the_bots_comes_after_a_claim(
    scene: Scene,
) -> None:
    """A hundred messages; a colleague takes the conversation in the middle."""
    li = colleague(scene.store)
    scene.rasa.delay = 0.005

    async def takes() -> None:
        async with asyncio.timeout(30):
            while len(scene.rasa.calls) < 30:
                await asyncio.sleep(0.001)
        await asyncio.to_thread(
            open_case_by_staff,
            scene.store,
            li,
            1,
            "A visit",
            "ordinary",
            scene.clock.now(),
            case_texts(scene).opened_by_staff,
        )

    taking = asyncio.create_task(takes())
    for number in range(100):
        await scene.desk.accept(Inbound("web", "address", f"n{number}", f"n{number}"))
    await taking
    await scene.settle()
    said = transcripts.conversation_messages(scene.store, 1, limit=500)
    [taken] = [each.id for each in said if each.author == "desk"]
    by_bot = [each.id for each in said if each.author == "bot"]
    assert by_bot and max(by_bot) < taken
    heard = [each for each in said if each.author == "resident"]
    assert [each.state for each in heard] == ["handled"] * 100


async def test_pitfall_04_and_05_one_farewell_and_never_mute_afterwards(
    scene: Scene,
) -> None:
    await writes(scene, "a person please", "human")
    await presses(scene, BACK)
    assert len(scene.channel.sent) == 3, "one message says that the bot is back"
    assert "C-1001" in last(scene).text, "the case goes on"
    assert owner(scene) == "bot"
    await writes(scene, "when is the market?")
    assert last(scene).text == "echo\n\nwhen is the market?"


async def test_a_slipped_promise_is_told_once(scene: Scene) -> None:
    await writes(scene, "the lift is broken", "report_problem")
    assert await scene.desk.tell_late() == 0
    scene.clock.advance(24 * 3600)
    assert await scene.desk.tell_late() == 1
    assert await scene.desk.tell_late() == 0
    await scene.deliveries.deliver("web")
    assert last(scene).text == case_texts(scene).late(case(scene))[0].text
    assert deadlines.slipped(scene.store, 9) == []
    assert "returned_to_bot" not in events(scene)


async def test_an_overdue_case_makes_no_new_promise(scene: Scene) -> None:
    await writes(scene, "the lift is broken", "report_problem")
    await presses(scene, BACK)
    scene.clock.advance(25 * 3600)
    await writes(scene, "a person please", "human")
    assert "A person will" not in last(scene).text
    assert last(scene).text.startswith("We are sorry")
