"""T20 to T25: presses, places, contacts and files."""

from __future__ import annotations

import pytest

from bot.channels.base import Attachment
from bot.channels.telegram.received import (
    Ignored,
    Pressed,
    Said,
)
from tests.channels.telegram.samples import sample
from tests.channels.telegram.updates import (
    GROUP,
    only,
    received,
    said,
)

pytestmark = pytest.mark.fast


@pytest.mark.parametrize(
    "name", ["callback_query", "callback_query_inaccessible_message"]
)
def test_t20_t22_a_permanent_language_button_is_a_choice_and_a_greeting(
    name: str,
) -> None:
    result = received(sample(name))
    assert isinstance(result, Said)
    assert (result.language, result.inbound.command) == ("vi", "/greet")
    assert result.press == sample(name)["callback_query"]["id"]


@pytest.mark.parametrize(
    ("data", "choice"),
    [
        ("k3yOfAChoice_-12", "k3yOfAChoice_-12"),
        ("lang:xx", None),
        ('/set_role{"role":"admin"}', None),
        ("x" * 65, None),
        ("", None),
        ("клавиша", None),
    ],
)
def test_t23_only_what_may_be_a_key_is_a_choice(data: str, choice: str | None) -> None:
    update = sample("callback_query")
    update["callback_query"]["data"] = data
    result = received(update)
    assert isinstance(result, Pressed)
    assert (result.inbound.choice, result.inbound.text) == (choice, "")


def test_t23_a_press_in_a_group_is_the_pressers() -> None:
    update = sample("callback_query")
    update["callback_query"]["data"] = "key"
    update["callback_query"]["message"]["chat"] = GROUP
    result = received(update)
    assert isinstance(result, Pressed)
    assert result.inbound.address == "-1004001:7000000001"


def test_t23_a_press_without_a_message_is_ignored() -> None:
    update = sample("callback_query")
    del update["callback_query"]["message"]
    assert received(update) == Ignored("press_elsewhere")


def test_t24_a_place_is_kept() -> None:
    inbound = said(sample("location"))
    assert (inbound.text, inbound.notice) == ("", "location_kept")
    assert only(inbound) == Attachment("location", latitude=21.0285, longitude=105.8542)
    venue = only(said(sample("venue")))
    assert (venue.kind, venue.name, venue.text) == ("location", "UBND", "1 Phố")


def test_t24_a_contact_says_whose_it_is() -> None:
    own = said(sample("contact_own"))
    assert (own.notice, only(own).text) == ("attachment_kept", "own +84900000000")
    other = only(said(sample("contact_someone_else")))
    assert other.text == "other +84900000001"
    unknown = sample("contact_own")
    del unknown["message"]["contact"]["user_id"]
    assert only(said(unknown)).text == "other +84900000000"


def test_t25_a_caption_is_the_text_and_the_largest_photo_is_kept() -> None:
    inbound = said(sample("photo_with_caption"))
    assert (inbound.text, inbound.notice) == ("Hóa đơn", None)
    assert only(inbound) == Attachment("photo", "A2", size=200_000)


def test_t25_files_without_words_are_kept_and_acknowledged() -> None:
    voice, document = said(sample("voice")), said(sample("document"))
    assert (voice.notice, only(voice).file_id) == ("voice_kept", "V1")
    assert document.notice == "attachment_kept"
    assert only(document) == Attachment("document", "D1", "a.pdf", 5000)


def test_t25_a_sticker_cannot_be_read() -> None:
    assert said(sample("sticker")).notice == "cannot_read"
    assert said(sample("sticker")).attachments == ()


def test_t25_a_file_that_cannot_be_fetched_is_too_large() -> None:
    update = sample("document")
    update["message"]["document"]["file_size"] = 21_000_000
    inbound = said(update)
    assert inbound.notice == "attachment_too_large"
    assert only(inbound) == Attachment("document", None, "a.pdf", 21_000_000)


def test_t25_the_largest_photo_that_can_be_fetched_is_kept() -> None:
    update = sample("photo_with_caption")
    update["message"]["photo"][1]["file_size"] = 21_000_000
    assert only(said(update)).file_id == "A1"


def test_names_with_halves_of_characters_are_made_whole() -> None:
    update = sample("document")
    update["message"]["document"]["file_name"] = "a\ud800\x00.pdf"
    assert only(said(update)).name == "a��.pdf"
