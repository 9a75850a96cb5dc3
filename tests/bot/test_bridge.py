"""The bridge: what staff read of residents and residents of staff, honestly marked."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog
from pydantic import SecretStr

from bot.bridge import Bridge, Translated, resident_reply
from bot.translators.guarded import Guarded
from bot.translators.openai import OpenAI
from bot.translators.settings import TranslationSettings
from community.languages import languages
from community.model.case import Case
from community.model.message import StoredMessage
from community.model.staff import Staff
from community.place import Place
from community.store.engine import Store, open_store
from community.texts import Texts
from community.translation import NoTranslator, Translator
from community.usecases.case_replies import reply
from community.usecases.transcripts import conversation_messages
from community.usecases.translations import mark_checked, of_messages
from tests.clock import FakeClock
from tests.community.case_steps import colleague, last_said, opens
from tests.community.steps import writes
from tests.standins.translation import (
    KEY,
    MODEL,
    TranslationStandin,
    translation_standin,
)

pytestmark = pytest.mark.fast

ASKED = "보증금을 안 돌려줘요"
HEARD = "房东不退押金"
SAID = "请问合同什么时候到期？"
REACHES = "계약은 언제 끝나나요?"


@pytest.fixture
def standin() -> Iterator[TranslationStandin]:
    """A model that knows these sentences."""
    with translation_standin() as running:
        running.translations = {
            (ASKED, "Simplified Chinese"): HEARD,
            (SAID, "Korean"): REACHES,
        }
        yield running


@pytest.fixture
def store(migrated_sqlite: Path, tmp_path: Path, clock: FakeClock) -> Iterator[Store]:
    """A fresh database with one colleague."""
    path = tmp_path / "linli.db"
    path.write_bytes(migrated_sqlite.read_bytes())
    store = open_store(f"sqlite:///{path}", clock)
    yield store
    store.close()


@pytest.fixture
def li(store: Store) -> Staff:
    """A colleague who works in Chinese."""
    return colleague(store)


@pytest.fixture
async def bridge(
    store: Store, standin: TranslationStandin, shared_texts: Texts
) -> AsyncIterator[Bridge]:
    """The bridge with a provider."""
    settings = TranslationSettings(
        "openai", standin.url, SecretStr(KEY), MODEL, seconds=0.5
    )
    translator = Guarded(OpenAI(settings), store.clock, settings.seconds)
    bridge = over(store, shared_texts, translator)
    yield bridge
    await bridge.close()


def over(store: Store, texts: Texts, translator: Translator) -> Bridge:
    """A bridge with this provider."""
    return Bridge(store, texts, Place(), translator)


def asks(store: Store, text: str = ASKED, address: str = "mina") -> StoredMessage:
    """A resident writes."""
    accepted = writes(store, text, address)
    return conversation_messages(store, accepted.conversation_id, newest=True)[-1]


def sends(
    store: Store, staff: Staff, case: Case, texts: Texts, text: str, sent: Translated
) -> StoredMessage:
    """A colleague sends what became of a text."""
    answer, original = resident_reply(texts, text, sent, "ko")
    seen = last_said(store, case)
    reply(store, staff, case.id, answer, original=original, seen_message_id=seen)
    return conversation_messages(store, case.conversation_id, newest=True)[-1]


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
    opens(store)
    first = asks(store)
    await bridge.for_staff(first, "zh", "ko")
    mark_checked(store, li, first.id, "zh", "房东不肯退押金")
    for message in (first, asks(store, address="anna")):
        read = await bridge.for_staff(message, "zh", "ko")
        assert read is not None
        assert (read.text, read.state) == ("房东不肯退押金", "checked")
    assert len(standin.calls) == 1


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


@pytest.mark.parametrize(
    ("behaviour", "failure"),
    [
        ("fail", "broken"),
        ("busy", "busy"),
        ("html", "broken"),
        ("hang", "too_slow"),
        ("empty", "empty"),
        ("refuse", "refused"),
    ],
)
async def test_with_the_provider_down_or_slow_the_reply_goes_out_as_written_and_marked(
    bridge: Bridge,
    standin: TranslationStandin,
    shared_texts: Texts,
    behaviour: str,
    failure: str,
) -> None:
    standin.behaviour = behaviour
    sent = await bridge.for_resident(SAID, "zh", "ko")
    assert (sent.text, sent.language, sent.state) == (SAID, "zh", "none")
    assert sent.failure == failure
    answer, original = resident_reply(shared_texts, SAID, sent, "ko")
    assert (answer.text, answer.lang) == (SAID, "zh")
    assert original == {"text": SAID, "lang": "zh", "translation": "none"}
    (mark,) = answer.card
    says = shared_texts.format("bridge_untranslated", "ko", own_name="中文")
    assert mark["text"] == says
    assert (mark["state"], mark["lang"]) == ("none", "ko")


async def test_pitfall_18_an_empty_translation_is_neither_sent_nor_kept(
    bridge: Bridge, store: Store, standin: TranslationStandin
) -> None:
    standin.behaviour = "blank"
    sent = await bridge.for_resident(SAID, "zh", "ko")
    assert (sent.text, sent.failure) == (SAID, "empty")
    message = asks(store)
    read = await bridge.for_staff(message, "zh", "ko")
    assert read is not None and (read.state, read.failure) == ("none", "empty")
    assert of_messages(store, [message.id], "zh") == {}
    standin.behaviour = "translate"
    read = await bridge.for_staff(message, "zh", "ko")
    assert read is not None and read.text == HEARD


async def test_without_a_provider_nothing_is_claimed_to_be_translated(
    store: Store, shared_texts: Texts
) -> None:
    bridge = over(store, shared_texts, NoTranslator())
    assert (bridge.name, bridge.available) == ("", False)
    read = await bridge.for_staff(asks(store), "zh", "ko")
    assert read is not None
    assert (read.text, read.state, read.failure) == (ASKED, "none", "not_set_up")
    sent = await bridge.for_resident(SAID, "zh", "ko")
    assert (sent.state, sent.failure) == ("none", "not_set_up")
    answer, _ = resident_reply(shared_texts, SAID, sent, "ko")
    assert [line["state"] for line in answer.card] == ["none"]


async def test_a_provider_with_a_fault_of_its_own_stops_nothing(
    store: Store, shared_texts: Texts
) -> None:
    class Faulty(NoTranslator):
        name = "faulty"

        async def translate(self, text: str, source: str | None, target: str) -> str:
            raise RuntimeError(f"cannot do {text}")

    bridge = over(store, shared_texts, Faulty())
    with structlog.testing.capture_logs() as logged:
        sent = await bridge.for_resident(SAID, "zh", "ko")
    assert (sent.text, sent.failure) == (SAID, "broken")
    assert SAID not in str(logged)


async def test_a_reply_shows_its_translation_first_and_the_original_below(
    bridge: Bridge, shared_texts: Texts
) -> None:
    sent = await bridge.for_resident(SAID, "zh", "ko")
    answer, original = resident_reply(shared_texts, SAID, sent, "ko")
    assert (answer.text, answer.lang) == (REACHES, "ko")
    assert original == {"text": SAID, "lang": "zh", "translation": "machine"}
    mark, line = answer.card
    assert mark["text"] == shared_texts.format("bridge_machine", "ko")
    assert (mark["state"], mark["lang"]) == ("machine", "ko")
    assert (line["text"], line["lang"]) == (SAID, "zh")
    label = shared_texts.format("bridge_original", "ko", own_name="中文")
    assert (line["label"], line["label_lang"]) == (label, "ko")


@pytest.mark.parametrize("language", [code for code in languages() if code != "zh"])
@pytest.mark.parametrize("state", ["machine", "checked", "phrasebook", "none"])
def test_pitfall_28_every_line_says_its_language(
    shared_texts: Texts, state: Any, language: str
) -> None:
    failure: Any = "too_slow" if state == "none" else None
    sent = Translated("…", language, "zh", state, failure=failure)
    answer, _ = resident_reply(shared_texts, SAID, sent, language)
    mark, *lines = answer.card
    assert mark["lang"] == language
    assert mark["text"].strip()
    for line in lines:
        assert (line["lang"], line["label_lang"]) == ("zh", language)


async def test_a_checked_reply_is_remembered_as_checked(
    bridge: Bridge,
    store: Store,
    standin: TranslationStandin,
    li: Staff,
    shared_texts: Texts,
) -> None:
    sent = (await bridge.for_resident(SAID, "zh", "ko")).checked(f"{REACHES}요", "ko")
    assert (sent.state, sent.provider, sent.failure) == ("checked", None, None)
    message = sends(store, li, opens(store), shared_texts, SAID, sent)
    await bridge.keep(message.id, sent, li)
    again = await bridge.for_resident(SAID, "zh", "ko")
    assert (again.text, again.state) == (f"{REACHES}요", "checked")
    assert len(standin.calls) == 1
    assert of_messages(store, [message.id], "ko")[message.id].staff_id == li.id


async def test_an_approved_reply_still_tells_the_machine(
    bridge: Bridge, store: Store, li: Staff, shared_texts: Texts
) -> None:
    made = await bridge.for_resident(SAID, "zh", "ko")
    approved = made.checked(made.text, "ko")
    assert (approved.state, approved.provider) == ("checked", "openai")
    message = sends(store, li, opens(store), shared_texts, SAID, made)
    await bridge.keep(message.id, made, li)
    kept = of_messages(store, [message.id], "ko")[message.id]
    assert (kept.state, kept.staff_id) == ("machine", None)


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


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [("您好", "zh", "zh"), ("👍", "zh", "ko"), ("안녕하세요", "zh", "ko")],
)
async def test_what_the_resident_reads_anyway_goes_out_unmarked(
    bridge: Bridge,
    standin: TranslationStandin,
    shared_texts: Texts,
    text: str,
    source: str,
    target: str,
) -> None:
    sent = await bridge.for_resident(text, source, target)
    assert (sent.state, sent.failure) == ("none", None)
    answer, original = resident_reply(shared_texts, text, sent, target)
    assert (answer.text, answer.lang, answer.card) == (text, target, ())
    assert original is None
    assert standin.calls == []


async def test_english_of_a_colleague_who_works_in_chinese_is_taken_for_english(
    bridge: Bridge, standin: TranslationStandin
) -> None:
    sent = await bridge.for_resident("Please come tomorrow.", "zh", "ko")
    assert (sent.source, sent.state) == ("en", "machine")
    assert "from English into Korean." in standin.calls[0]["messages"][0]["content"]
