"""What staff read of residents: translated once, remembered, checked."""

from __future__ import annotations

import asyncio

import pytest

from bot.bridge import Bridge, Translated
from community.model.staff import Staff
from community.store.engine import Store
from community.texts import Texts
from community.usecases.translations import mark_checked, of_messages
from tests.bot.bridge.steps import HEARD, SAID, asks, sends
from tests.community.case_steps import opens
from tests.standins.translation import TranslationStandin

pytestmark = pytest.mark.fast


async def test_staff_read_a_resident_in_their_own_language(
    bridge: Bridge, store: Store
) -> None:
    message = asks(store)
    read = await bridge.for_staff(message, "zh", "ko")
    assert read == Translated(HEARD, "zh", "ko", "machine", "openai")
    assert await bridge.known([message], "zh") == {message.id: read}


async def test_a_message_is_translated_once_whoever_looks(
    bridge: Bridge, store: Store, standin: TranslationStandin
) -> None:
    message = asks(store)
    together = await asyncio.gather(
        *(bridge.for_staff(message, "zh", "ko") for _ in range(5))
    )
    later = await bridge.for_staff(message, "zh", "ko")
    assert {each.text for each in (*together, later) if each} == {HEARD}
    assert len(standin.calls) == 1


async def test_a_translation_is_kept_although_everybody_left(
    bridge: Bridge, store: Store
) -> None:
    message = asks(store)
    looking = asyncio.create_task(bridge.for_staff(message, "zh", "ko"))
    await asyncio.sleep(0)
    looking.cancel()
    await bridge.close()
    assert of_messages(store, [message.id], "zh")[message.id].text == HEARD


async def test_memory_answers_before_the_provider(
    bridge: Bridge, store: Store, standin: TranslationStandin
) -> None:
    await bridge.for_staff(asks(store), "zh", "ko")
    again = await bridge.for_staff(asks(store, address="anna"), "zh", "ko")
    assert again is not None and (again.text, again.state) == (HEARD, "machine")
    assert len(standin.calls) == 1


async def test_what_a_person_checked_beats_the_machine(
    bridge: Bridge, store: Store, standin: TranslationStandin, li: Staff
) -> None:
    where = opens(store).conversation_id
    first = asks(store)
    await bridge.for_staff(first, "zh", "ko", where)
    mark_checked(store, li, first.id, "zh", "房东不肯退押金")
    for message in (first, asks(store)):
        read = await bridge.for_staff(message, "zh", "ko", where)
        assert read is not None
        assert (read.text, read.state) == ("房东不肯退押金", "checked")
    assert len(standin.calls) == 1
    other = await bridge.for_staff(asks(store, address="anna"), "zh", "ko")
    assert other is not None and (other.text, other.state) == (HEARD, "machine")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("你好，我想问一下", "ko"), ("👍🏽", "ko"), ("13912345678", "ko"), ("", "zh")],
)
async def test_what_needs_no_translation_is_not_sent_anywhere(
    bridge: Bridge, store: Store, standin: TranslationStandin, text: str, expected: str
) -> None:
    assert await bridge.for_staff(asks(store, text), "zh", expected) is None
    assert standin.calls == []


async def test_a_resident_who_changes_language_is_understood(
    bridge: Bridge, store: Store, standin: TranslationStandin
) -> None:
    read = await bridge.for_staff(asks(store, "my tap is leaking"), "zh", "ko")
    assert read is not None and read.source == "und"
    (call,) = standin.calls
    told_to = call["messages"][0]["content"]
    assert "of the user into Simplified Chinese." in told_to


async def test_a_colleague_reads_what_another_wrote_from_the_original(
    bridge: Bridge,
    store: Store,
    standin: TranslationStandin,
    shared_texts: Texts,
    li: Staff,
) -> None:
    sent = await bridge.for_resident(SAID, "zh", "ko")
    message = sends(store, li, opens(store), shared_texts, SAID, sent)
    assert (message.by, message.original) == (
        "Li",
        {"text": SAID, "lang": "zh", "translation": "machine"},
    )
    assert await bridge.for_staff(message, "zh", "ko") is None
    standin.translations[SAID, "English"] = "When does the contract end?"
    read = await bridge.for_staff(message, "en", "ko")
    assert read is not None and read.text == "When does the contract end?"
    assert read.source == "zh"
