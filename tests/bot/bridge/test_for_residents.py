"""What residents read of staff: translated if possible, and honestly marked."""

from __future__ import annotations

from typing import Any

import pytest
import structlog

from bot.bridge import Bridge, Translated
from bot.bridged import resident_reply
from community.languages import languages
from community.model.staff import Staff
from community.store.engine import Store
from community.texts import Texts
from community.translation import NoTranslator
from community.usecases.translations import of_messages
from tests.bot.bridge.steps import ASKED, HEARD, REACHES, SAID, asks, over, sends
from tests.community.case_steps import opens
from tests.standins.translation import TranslationStandin

pytestmark = pytest.mark.fast


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
    case = opens(store)
    message = sends(store, li, case, shared_texts, SAID, sent)
    await bridge.keep(message.id, sent, li)
    again = await bridge.for_resident(SAID, "zh", "ko", case.conversation_id)
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


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("您好", "zh", "zh"),
        ("👍", "zh", "ko"),
        ("안녕하세요", "zh", "ko"),
        ("Please come tomorrow.", "zh", "en"),
    ],
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


async def test_a_sentence_of_the_phrasebook_needs_no_provider(
    store: Store, shared_texts: Texts, li: Staff
) -> None:
    bridge = over(store, shared_texts, NoTranslator())
    phrase = bridge.phrasebook.groups("zh", "ko")[0].phrases[0]
    sent = await bridge.for_resident(phrase.text, "zh", "ko")
    assert (sent.text, sent.state) == (phrase.translation, "phrasebook")
    message = sends(store, li, opens(store), shared_texts, phrase.text, sent)
    assert message.original is not None
    assert message.original["translation"] == "phrasebook"
    mark, original = message.card
    assert mark["text"] == shared_texts.format("bridge_phrasebook", "ko")
    assert original["text"] == phrase.text
    # It stays in the book, and is not taken for what somebody checked.
    await bridge.keep(message.id, sent, li)
    assert of_messages(store, [message.id], "ko") == {}


async def test_what_a_colleague_saw_is_what_is_sent(
    bridge: Bridge, standin: TranslationStandin
) -> None:
    async def seen(text: str, checked: bool = False, wrote: str = SAID) -> Translated:
        return await bridge.as_seen(wrote, text, "zh", "ko", checked=checked)

    made = await bridge.for_resident(SAID, "zh", "ko")
    assert await seen(REACHES) == made
    assert made == Translated(REACHES, "ko", "zh", "machine", "openai")
    approved = await seen(REACHES, checked=True)
    assert approved == Translated(REACHES, "ko", "zh", "checked", "openai")
    english = await seen("내일 오세요", wrote="Please come tomorrow.")
    assert english.source == "en"
    phrase = bridge.phrasebook.groups("zh", "ko")[0].phrases[0]
    assert (await seen(phrase.translation, wrote=phrase.text)).state == "phrasebook"
    assert len(standin.calls) == 1
    # Without words nobody has seen a translation.
    assert (await seen(" \u200b", checked=True)).text == REACHES
    assert (await seen("안녕하세요!", wrote="안녕하세요")).state == "none"


async def test_what_was_checked_before_is_still_checked_when_it_is_seen_again(
    bridge: Bridge, store: Store, li: Staff, shared_texts: Texts
) -> None:
    sent = (await bridge.for_resident(SAID, "zh", "ko")).checked(f"{REACHES}요", "ko")
    case = opens(store)
    message = sends(store, li, case, shared_texts, SAID, sent)
    await bridge.keep(message.id, sent, li)

    async def seen(text: str) -> str:
        here = case.conversation_id
        made = await bridge.as_seen(SAID, text, "zh", "ko", here, checked=False)
        return made.state

    assert await seen(f"{REACHES}요") == "checked"
    assert await seen(REACHES) == "machine"


@pytest.mark.parametrize("checked", [True, False])
async def test_what_a_colleague_changed_for_one_resident_is_not_sent_to_another(
    bridge: Bridge, store: Store, li: Staff, shared_texts: Texts, checked: bool
) -> None:
    await bridge.for_resident(SAID, "zh", "ko")
    mina, anna = opens(store), opens(store, "anna")
    changed = f"김미나 씨, {REACHES}"
    sent = await bridge.as_seen(SAID, changed, "zh", "ko", checked=checked)
    assert sent.provider is None
    message = sends(store, li, mina, shared_texts, SAID, sent)
    await bridge.keep(message.id, sent, li)
    for case, text in ((mina, changed), (anna, REACHES)):
        again = await bridge.for_resident(SAID, "zh", "ko", case.conversation_id)
        assert again.text == text
