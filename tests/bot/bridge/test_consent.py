"""The question for consent in the resident's language: whole, marked, sent."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.bridge import Bridge
from bot.consent import question
from community.case_texts import CaseTexts
from community.languages import languages
from community.model.case import Case
from community.model.message import StoredMessage
from community.model.staff import Staff
from community.place import Place
from community.store.engine import Store
from community.texts import Texts
from community.translation import NoTranslator
from community.usecases.referrals import ask_referral
from community.usecases.transcripts import conversation_messages
from tests.bot.bridge.steps import over
from tests.community.case_steps import opens
from tests.standins.translation import TranslationStandin

ORGANISATION, PURPOSE = "法律援助中心", "押金纠纷"
IN_KOREAN = {ORGANISATION: "법률구조센터", PURPOSE: "보증금 분쟁"}


@pytest.fixture
def case(store: Store) -> Case:
    """The case of a resident who reads Korean."""
    return opens(store)


@pytest.fixture(autouse=True)
def knows(standin: TranslationStandin) -> None:
    """The provider knows these words."""
    for chinese, korean in IN_KOREAN.items():
        standin.translations[chinese, "Korean"] = korean


@pytest.fixture
def asks(store: Store, li: Staff, bridge: Bridge, shared_texts: Texts) -> Any:
    """Li asks, and the resident reads."""

    async def ask(
        case: Case,
        organisation: str = ORGANISATION,
        purpose: str = PURPOSE,
        source: str = "zh",
    ) -> StoredMessage:
        asked = await question(bridge, case, organisation, purpose, source)
        told = asked.asks(shared_texts, CaseTexts(shared_texts, Place(), store.clock))
        ask_referral(store, li, case.id, organisation, purpose, told)
        return conversation_messages(store, case.conversation_id, newest=True)[-1]

    return ask


def lines(message: StoredMessage) -> list[tuple[str, str]]:
    """What stands below a message: how it was made, and originals."""
    return [(one["type"], one.get("state") or one["text"]) for one in message.card]


async def test_translation_and_original_are_both_there_and_marked(
    asks: Any, case: Case
) -> None:
    asked = await asks(case)
    assert "법률구조센터 (원래 이름: 法律援助中心)" in asked.text
    assert "보증금 분쟁" in asked.text
    assert lines(asked) == [("mark", "machine"), ("original", PURPOSE)]
    mark, original = asked.card
    assert mark["lang"] == original["label_lang"] == "ko"
    assert original["lang"] == "zh"
    assert [button.title for button in asked.buttons] == ["네, 동의해요", "아니요"]


FAILURES = ["hang", "fail", "busy", "empty", "html"]


@pytest.mark.parametrize("behaviour", FAILURES)
async def test_with_the_provider_down_or_slow_it_goes_as_written_and_marked(
    asks: Any, case: Case, standin: TranslationStandin, behaviour: str
) -> None:
    standin.behaviour = behaviour
    asked = await asks(case)
    assert ORGANISATION in asked.text and PURPOSE in asked.text
    assert lines(asked) == [("mark", "none")]
    assert "中文" in asked.card[0]["text"]
    assert len(asked.buttons) == 2


@pytest.mark.parametrize("lost", [ORGANISATION, PURPOSE])
async def test_if_a_part_is_not_translated_nothing_is_called_translated(
    asks: Any, case: Case, standin: TranslationStandin, lost: str
) -> None:
    standin.translations[lost, "Korean"] = "?"
    asked = await asks(case)
    assert ORGANISATION in asked.text and PURPOSE in asked.text
    assert not any(korean in asked.text for korean in IN_KOREAN.values())
    assert lines(asked) == [("mark", "none")]


async def test_a_part_in_the_residents_language_stays_and_the_other_is_translated(
    asks: Any, case: Case, standin: TranslationStandin
) -> None:
    asked = await asks(case, organisation="법률구조센터")
    assert "법률구조센터." in asked.text and "보증금 분쟁" in asked.text
    assert lines(asked) == [("mark", "machine"), ("original", PURPOSE)]
    asked = await asks(case, purpose="보증금 분쟁")
    assert "법률구조센터 (원래 이름: 法律援助中心)" in asked.text
    assert lines(asked) == [("mark", "machine")]
    assert len(standin.calls) == 2


@pytest.mark.parametrize(
    ("organisation", "purpose", "source", "target"),
    [
        ("법률구조센터", "보증금 분쟁", "zh", "ko"),
        ("Rechtshilfe", "Streit um die Kaution", "de", "de"),
        ("Aide juridique", "La caution", "fr", "fr"),
        ("مركز المساعدة", "التأمين", "en", "ar"),
        ("法律援助中心", "押金纠纷", "en", "zh"),
        ("Legal aid", "The deposit", "zh", "en"),
    ],
)
async def test_what_is_written_in_the_residents_language_is_not_translated(
    bridge: Bridge,
    case: Case,
    standin: TranslationStandin,
    organisation: str,
    purpose: str,
    source: str,
    target: str,
) -> None:
    read = replace(case, language=target)
    asked = await question(bridge, read, organisation, purpose, source)
    assert (asked.organisation.text, asked.purpose.text) == (organisation, purpose)
    assert not asked.organisation.marked and not asked.purpose.marked
    assert standin.calls == []


async def test_nothing_is_marked_where_nothing_was_to_be_translated(
    asks: Any, case: Case
) -> None:
    asked = await asks(case, "법률구조센터", "보증금 분쟁")
    assert asked.card == ()


async def test_a_name_that_stays_the_same_is_not_said_twice(
    asks: Any, case: Case, standin: TranslationStandin
) -> None:
    standin.translations["WABA", "Korean"] = "WABA"
    asked = await asks(case, organisation="WABA")
    assert asked.text.count("WABA") == 1
    assert lines(asked)[0] == ("mark", "machine")


@pytest.mark.parametrize("language", list(languages()))
def test_the_name_that_staff_wrote_stays_in_every_language(
    shared_texts: Texts, language: str
) -> None:
    said, lang = shared_texts.resolve(
        "referral_named", language, translation="Legal aid", original=ORGANISATION
    )
    assert lang == language
    assert "Legal aid" in said and ORGANISATION in said


async def test_without_a_provider_the_question_says_that_it_is_not_translated(
    store: Store, shared_texts: Texts, case: Case
) -> None:
    bridge = over(store, shared_texts, NoTranslator())
    asked = await question(bridge, case, ORGANISATION, PURPOSE, "zh")
    assert asked.organisation.failure == asked.purpose.failure == "not_set_up"
