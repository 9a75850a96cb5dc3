"""T30 to T35: what is sent of a message."""

from __future__ import annotations

from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.channels.base import (
    Button,
    OutcomeUnknown,
    Rejected,
)
from tests.channels.telegram.conftest import Scene
from tests.standins.telegram import Group

GROUP = Group()


def events(logs: list[Any]) -> list[str]:
    return [str(entry["event"]) for entry in logs]


@pytest.mark.parametrize("letter", ["a", "😀", "ع", "ก", "👩‍👩‍👧", "word "])
async def test_t30_a_long_reply_comes_in_parts_and_in_order(
    scene: Scene, letter: str
) -> None:
    text = (letter * (9000 // len(letter))).strip()
    await scene.send(text, buttons=(Button("key", "Yes", "en"),))
    sent = scene.telegram.sent
    assert len(sent) > 1
    assert "".join("".join(s.text.split()) for s in sent) == "".join(text.split())
    for part in sent:
        assert len(part.text.encode("utf-16-le")) // 2 <= 4096
    assert [bool(part.buttons) for part in sent] == [False] * (len(sent) - 1) + [True]


async def test_t30_only_the_first_part_answers_a_message(scene: Scene) -> None:
    origin = {"message_id": 3, "thread_id": 7, "group": True}
    await scene.send("word " * 1000, f"{GROUP.id}:5", origin=origin)
    first, second = scene.telegram.sent
    assert first.params["reply_parameters"]["message_id"] == 3
    assert "reply_parameters" not in second.params
    assert second.params["message_thread_id"] == 7


async def test_t30_a_first_part_is_never_sent_again(scene: Scene) -> None:
    def fail() -> None:
        scene.telegram.fail_next("sendMessage", "chat_not_found")

    scene.on_waking = fail
    with capture_logs() as logs, pytest.raises(OutcomeUnknown, match="part 2 of 2"):
        await scene.send("word " * 1000)
    assert len(scene.telegram.sent) == 1
    assert "telegram_cut_short" in events(logs)


@pytest.mark.parametrize("error", ["too_many_requests", "bad_gateway"])
async def test_t30_a_later_part_is_tried_once_more(scene: Scene, error: str) -> None:
    def fail() -> None:
        scene.telegram.fail_next("sendMessage", error)
        scene.on_waking = lambda: None

    scene.on_waking = fail
    await scene.send("word " * 1000)
    assert len(scene.telegram.sent) == 2
    assert len(scene.telegram.calls_of("sendMessage")) == 3


async def test_t31_user_data_with_every_sign(scene: Scene) -> None:
    text = "1. a! (b) - c & <d> _e_ *f* `g` [h](i) ~j~ |k|"
    await scene.send(text)
    assert scene.telegram.sent[0].text == text


async def test_t31_unreadable_markup_is_sent_once_more_as_plain_text(
    scene: Scene,
) -> None:
    scene.telegram.fail_next("sendMessage", "html_unclosed")
    with capture_logs() as logs:
        await scene.send("<b>&")
    first, second = scene.telegram.calls_of("sendMessage")
    assert (first.params["parse_mode"], first.params["text"]) == (
        "HTML",
        "&lt;b&gt;&amp;",
    )
    assert "parse_mode" not in second.params
    assert second.params["text"] == "<b>&"
    assert "telegram_markup_refused" in events(logs)


async def test_t31_plain_text_that_is_refused_too_is_not_repeated(
    scene: Scene,
) -> None:
    scene.telegram.fail_next("sendMessage", "html_unclosed", times=2)
    with pytest.raises(Rejected):
        await scene.send("<b>&")
    assert len(scene.telegram.calls_of("sendMessage")) == 2


async def test_t32_nothing_is_sent_as_a_caption(scene: Scene) -> None:
    """The desk has text only; a long answer is text messages, never a caption."""
    await scene.send("word " * 1000)
    await scene.hears(scene.telegram.make.photo("why? " * 204))
    assert {call.method for call in scene.telegram.calls} == {"sendMessage"}
    assert all("caption" not in call.params for call in scene.telegram.calls)
    assert scene.asked() == [("why? " * 204).strip()]


async def test_t33_a_long_payload_never_leaves_the_desk(scene: Scene) -> None:
    scene.rasa.buttons = [
        {"title": "Дальше", "payload": "/go" + "я" * 33, "lang": "ru"}
    ]
    await scene.hears(scene.telegram.make.text("hi"))
    (button,) = scene.telegram.sent[0].buttons
    assert len(button["callback_data"].encode()) <= 64
    assert "я" not in button["callback_data"]
    scene.rasa.buttons = []
    await scene.hears(scene.telegram.press(scene.telegram.sent[0]))
    assert scene.asked()[1] == "/go" + "я" * 33


async def test_t34_many_buttons_fit(scene: Scene) -> None:
    many = tuple(Button(f"k{n}", f"\u202bالعربية {n}", "ar") for n in range(130))
    await scene.send("which?", buttons=many)
    sent = scene.telegram.sent[0]
    assert len(sent.buttons) == 100
    assert all(len(row) <= 8 for row in sent.params["reply_markup"]["inline_keyboard"])
    assert all("\u202b" not in button["text"] for button in sent.buttons)


async def test_t35_decomposed_text_is_sent_composed(scene: Scene) -> None:
    await scene.send("A\u030angstro\u0308m")
    (call,) = scene.telegram.calls_of("sendMessage")
    assert call.params["text"].encode() == "Ångström".encode()
    assert scene.telegram.sent[0].text == "Ångström"


async def test_nothing_to_show_is_not_sent(scene: Scene) -> None:
    with pytest.raises(Rejected):
        await scene.send(" \u202e ")
    assert scene.telegram.calls == []
