"""The desk between a channel and Rasa: cases R01 to R06 and the way of a message."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from bot.channels.base import (
    AddressStopped,
    Inbound,
    NotAllowedNow,
    OutcomeUnknown,
    Rejected,
    RetryLater,
)
from bot.rasa import neutralise
from community.texts import Texts
from community.usecases import conversations, knowledge_gaps, transcripts
from tests.bot.conftest import Scene


def inbound(number: int, text: str = "hello", **more: str) -> Inbound:
    return Inbound("web", "address", f"m{number}", text, **more)  # type: ignore[arg-type]


async def say(scene: Scene, number: int, text: str = "hello", **more: str) -> None:
    await scene.desk.accept(inbound(number, text, **more))
    await scene.settle()


async def test_r01_the_request_carries_sender_text_and_languages(scene: Scene) -> None:
    await say(scene, 1, "  hello ", language_hint="ko")
    (call,) = scene.rasa.calls
    assert set(call) == {"sender", "message", "message_id", "metadata"}
    assert call["sender"] == "web:1"
    assert call["message"] == "hello"
    assert call["metadata"] == {
        "language_chosen": None,
        "language_current": None,
        "language_hint": "ko",
        "language_default": "en",
        "channel": "web",
        "conversation_id": 1,
        "message_id": 1,
        "expects": None,
    }


@pytest.mark.parametrize("behaviour", ["empty", "fail", "html", "list", "paused"])
async def test_r02_no_answer_is_told_and_tried_again(
    scene: Scene, behaviour: str
) -> None:
    scene.rasa.behaviour = behaviour
    await say(scene, 1, language_hint="ja")
    assert scene.texts() == [Texts().format("trouble_now", "ja")]
    scene.rasa.behaviour = "echo"
    scene.clock.advance(3)
    await scene.desk.handle_waiting()
    await scene.settle()
    assert scene.texts()[1:] == ["echo\n\nhello"]


async def test_r03_a_hanging_rasa_is_given_up_in_time(scene: Scene) -> None:
    scene.rasa.behaviour = "hang"
    await asyncio.wait_for(say(scene, 1), timeout=5)
    assert scene.texts() == [Texts().format("trouble_now", "en")]


async def test_r04_a_text_with_a_blank_line_stays_one_message(scene: Scene) -> None:
    await say(scene, 1, "a\n\nb")
    assert scene.texts() == ["echo\n\na\n\nb"]


async def test_r05_messages_of_one_resident_are_asked_one_by_one(scene: Scene) -> None:
    scene.rasa.delay = 0.05
    for number in range(6):
        await scene.desk.accept(inbound(number, f"text {number}"))
    await scene.settle()
    assert scene.rasa.busiest == 1
    assert [c["message"] for c in scene.rasa.calls] == [f"text {n}" for n in range(6)]
    assert len(scene.channel.sent) == 6


async def test_r06_staff_keep_a_conversation_however_long_it_takes(
    scene: Scene,
) -> None:
    """Pitfall 2: a pause that is lost after idle time."""
    scene.rasa.behaviour = "fail"
    await say(scene, 1)
    scene.clock.advance(60 * scene.place.open_to_staff_after_minutes)
    await scene.desk.handle_waiting()
    await scene.settle()
    conversation = conversations.get_conversation(scene.store, 1)
    assert conversation.owner == "staff"
    scene.rasa.behaviour = "echo"
    asked = len(scene.rasa.calls)
    for number, minutes in enumerate((1, 61, 3 * 24 * 60), start=2):
        scene.clock.advance(60 * minutes)
        await say(scene, number)
    assert len(scene.rasa.calls) == asked, "Rasa is not even asked"
    conversations.return_to_bot(scene.store, 1, "staff:test")
    await say(scene, 9, "are you back")
    assert scene.texts()[-1] == "echo\n\nare you back", "pitfall 5: never mute"


async def test_a_failing_bot_tells_once_and_then_opens_to_staff(scene: Scene) -> None:
    scene.rasa.behaviour = "fail"
    await say(scene, 1)
    await say(scene, 2)
    for _ in range(4):
        scene.clock.advance(31)
        await scene.desk.handle_waiting()
        await scene.settle()
    told = Texts().format("trouble_now", "en")
    assert scene.texts() == [told], "once per outage, not once per message or attempt"
    scene.clock.advance(60 * scene.place.open_to_staff_after_minutes)
    await scene.desk.handle_waiting()
    await scene.settle()
    assert len(scene.texts()) == 2
    assert scene.place.office.phone in scene.texts()[1]


async def test_pitfall_10_a_message_delivered_twice_is_answered_once(
    scene: Scene,
) -> None:
    await asyncio.gather(*(scene.desk.accept(inbound(1)) for _ in range(8)))
    await scene.settle()
    assert len(scene.rasa.calls) == 1
    assert len(scene.channel.sent) == 1


@pytest.mark.parametrize(
    "typed",
    ['/greet{"a": 1}', " /greet", "\n/greet", "\u00a0/greet", "//greet", "/ greet"],
)
def test_a_typed_slash_is_never_a_command(typed: str) -> None:
    assert not neutralise(typed).strip().startswith("/")


async def test_a_pressed_choice_becomes_its_command(scene: Scene) -> None:
    command = '/ask_service{"topic": "sim-card"}'
    scene.rasa.buttons = [{"title": "SIM card", "payload": command, "lang": "en"}]
    await say(scene, 1)
    (button,) = scene.channel.sent[0].buttons
    await scene.desk.accept(inbound(2, "", choice=button.key))
    await scene.settle()
    assert scene.rasa.calls[1]["message"] == command
    await scene.desk.accept(inbound(3, "", choice=button.key))
    await scene.desk.accept(inbound(4, "", choice="invented-key"))
    await scene.settle()
    assert len(scene.rasa.calls) == 2, "neither a used nor an invented key is asked"
    gone = Texts().format("error_choice_gone", "en")
    assert scene.texts()[-2:] == [gone, gone]


async def test_what_was_not_understood_is_kept_with_the_guesses(scene: Scene) -> None:
    intent = {"name": "nlu_fallback", "confidence": 0.1}
    scene.rasa.understood |= {"intent": intent, "guesses": ["sim-card", "bills"]}
    await say(scene, 1, "my card is dead")
    [gap] = knowledge_gaps.list_gaps(scene.store, limit=9)
    assert (gap.kind, gap.text) == ("not_understood", "my card is dead")
    assert gap.guesses == ("sim-card", "bills")


async def test_an_answer_marked_as_not_helpful_is_kept_with_its_question(
    scene: Scene,
) -> None:
    command = '/not_helpful{"topic": "sim-card"}'
    scene.rasa.buttons = [{"title": "No", "payload": command, "lang": "en"}]
    await say(scene, 1, "my card is dead")
    scene.rasa.understood |= {
        "intent": {"name": "not_helpful", "confidence": 1.0},
        "topic": {"name": "sim-card", "confidence": 1.0},
    }
    await say(scene, 2, "", choice=scene.channel.sent[0].buttons[0].key)
    [gap] = knowledge_gaps.list_gaps(scene.store, limit=9)
    assert (gap.kind, gap.text) == ("not_helpful", "my card is dead")
    assert gap.topic == "sim-card"


@pytest.mark.parametrize("guesses", [{}, {"guesses": None}, {"guesses": []}])
async def test_an_answer_without_guesses_is_an_answer(
    scene: Scene, guesses: dict[str, Any]
) -> None:
    intent = {"name": "nlu_fallback", "confidence": 0.1}
    scene.rasa.understood = {"intent": intent, "topic": None, **guesses}
    await say(scene, 1)
    assert scene.texts() == ["echo\n\nhello"]
    [gap] = knowledge_gaps.list_gaps(scene.store, limit=9)
    assert gap.guesses == ()


async def test_after_a_switch_one_tap_leads_back(scene: Scene) -> None:
    await say(scene, 1)
    scene.rasa.language = "ko"
    await say(scene, 2)
    (back,) = scene.channel.sent[1].buttons
    assert (back.title, back.language) == ("Continue in English", "en")
    await scene.desk.accept(inbound(3, "", choice=back.key))
    await scene.settle()
    assert scene.rasa.calls[2]["message"] == "/change_language" + json.dumps(
        {"language": "en"}
    )


async def test_a_chosen_language_offers_no_way_back(scene: Scene) -> None:
    await say(scene, 1)
    await scene.desk.choose_language("web", "address", "ko")
    scene.rasa.language = "ko"
    await say(scene, 2)
    assert scene.rasa.calls[1]["metadata"]["language_chosen"] == "ko"
    assert scene.channel.sent[1].buttons == ()


SEND_ERRORS = [
    ("the platform asks to wait", RetryLater(5, "slow down"), "queued"),
    ("the resident blocked us", AddressStopped("blocked"), "stopped"),
    ("the reply window is closed", NotAllowedNow("window"), "waiting"),
    ("the platform refuses for good", Rejected("bad request"), "failed"),
    ("pitfall 12: the outcome is not known", OutcomeUnknown("timeout"), "unknown"),
]


@pytest.mark.parametrize(
    ("error", "state"), [c[1:] for c in SEND_ERRORS], ids=[c[0] for c in SEND_ERRORS]
)
async def test_a_failed_sending_has_one_of_a_closed_set_of_outcomes(
    scene: Scene, error: Exception, state: str
) -> None:
    scene.channel.error = error  # type: ignore[assignment]
    await say(scene, 1)
    stored = transcripts.conversation_messages(scene.store, 1)
    assert stored[-1].state == state
    scene.channel.error = None
    scene.clock.advance(600)
    await scene.deliveries.deliver("web")
    assert len(scene.channel.sent) == (1 if state == "queued" else 0)


async def test_what_stands_behind_a_waiting_message_keeps_its_place(
    scene: Scene,
) -> None:
    scene.channel.error = RetryLater(5, "slow down")
    await say(scene, 1, "first")
    await say(scene, 2, "second")
    scene.channel.error = None
    assert await scene.deliveries.deliver("web") == 0, "nothing is due yet"
    scene.clock.advance(6)
    await scene.deliveries.deliver("web")
    assert scene.texts() == ["echo\n\nfirst", "echo\n\nsecond"]


async def test_erasing_leaves_nothing_behind(scene: Scene) -> None:
    await say(scene, 1)
    await scene.desk.erase("web", "address")
    assert await scene.desk.history("web", "address") == []
    assert await scene.desk.conversation("web", "address") is None
    assert scene.rasa.forgotten == ["web:1"]
