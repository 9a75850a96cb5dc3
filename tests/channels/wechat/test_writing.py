"""What a resident reads of a message: one text with everything in it."""

from __future__ import annotations

import pytest

from bot.channels.base import Button, Outbound
from bot.channels.wechat.splitting import split
from bot.channels.wechat.writing import write
from community.clock import SystemClock
from community.languages import languages
from community.place import Place
from knowledge.library import Library
from nlu.replies import ANSWER, Extras, Replies
from tests.channels.wechat.office import TEXTS, outbound

pytestmark = pytest.mark.fast


def test_a_plain_text_is_as_it_is() -> None:
    assert write(outbound("One.\n\nTwo.", "r")) == "One.\n\nTwo."


def test_choices_are_lines_with_numbers() -> None:
    buttons = (Button("k1", "한국어", "ko"), Button("k2", "Tiếng Việt", "vi"))
    assert write(outbound("Which?", "r", buttons=buttons)) == (
        "Which?\n\n1. 한국어\n2. Tiếng Việt"
    )


def test_numbers_to_call_come_first_and_sources_after() -> None:
    card = (
        {"type": "call", "text": "Call 119", "href": "tel:119"},
        {"type": "call", "text": "Call 120", "href": "tel:120"},
        {"type": "source", "text": "Source: City", "href": "https://example.org/a?b=1"},
        {"type": "as_of", "text": "As of May", "href": None},
        {"type": "place", "text": "Office 1", "href": 'https://example.org/"'},
        {"type": "phone", "text": "Office 12345", "href": "tel:12345"},
        {"type": "question", "text": "Did it help?", "href": None},
    )
    buttons = (Button("k", "Yes", "en"),)
    assert write(outbound("Leave.", "r", card=card, buttons=buttons)) == (
        "Call 119\nCall 120\n\n"
        "Leave.\n\n"
        'Office 1 https://example.org/"\nOffice 12345\n\n'
        '<a href="https://example.org/a?b=1">Source: City</a>\nAs of May\n\n'
        "Did it help?\n1. Yes"
    )


def test_what_staff_wrote_stands_below_its_translation() -> None:
    mark = {"type": "mark", "state": "machine", "text": "Translated", "lang": "en"}
    original = {
        "type": "original",
        "label": "Original (中文)",
        "label_lang": "en",
        "text": "请带护照。\n谢谢！",
        "lang": "zh",
    }
    assert write(outbound("Bring your passport.", "r", card=(mark, original))) == (
        "Bring your passport.\n\nTranslated\nOriginal (中文)\n请带护照。\n谢谢！"
    )


def test_what_cannot_be_carried_is_left_out() -> None:
    assert write(outbound("a\x00b\ud800c\r\n", "r")) == "abc"


@pytest.mark.parametrize("language", list(languages()))
def test_no_answer_of_the_library_takes_more_than_its_messages_or_breaks_a_link(
    language: str,
) -> None:
    library = Library()
    replies = Replies(TEXTS, library, Place(), SystemClock())
    for topic in library.topics:
        reply = replies.reply(ANSWER, language, Extras(topic=topic))
        message = Outbound(
            message_id=1,
            address="r",
            text=reply["text"],
            language=reply["lang"],
            kind=reply["kind"],
            card=tuple(dict(line) for line in reply["card"]),
            buttons=tuple(Button("k", b["title"], b["lang"]) for b in reply["buttons"]),
        )
        parts = split(write(message))
        assert len(parts) <= 3, (topic, len(parts))
        assert all(part.count("<a ") == part.count("</a>") for part in parts)
