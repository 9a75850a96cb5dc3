"""What residents are told about cases: in each language, true, and with a way on."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, get_args

import pytest

from community.case_texts import BACK, PERSON, RATE, REOPEN, CaseTexts
from community.languages import languages
from community.model.case import OPEN_STATES, Case, CaseReason, CaseState, Referral
from community.place import Place
from community.texts import Texts
from tests.clock import FakeClock

pytestmark = pytest.mark.fast

TEXTS = Texts()
NUMBER = "C-1042"


@pytest.fixture
def clock() -> FakeClock:
    """A Sunday, 16:00 in Beijing; the office opens on Monday."""
    return FakeClock()


@pytest.fixture
def told(clock: FakeClock) -> CaseTexts:
    return CaseTexts(TEXTS, Place(), clock)


def case(clock: FakeClock, hours: float = 24, **more: Any) -> Case:
    now = clock.now()
    values: dict[str, Any] = {
        "id": 42,
        "conversation_id": 1,
        "resident_id": 1,
        "channel": "web",
        "state": "new",
        "reason": "wish",
        "priority": "ordinary",
        "topic": None,
        "language": "en",
        "summary": "the deposit",
        "place": None,
        "sensitive": False,
        "assignee_id": None,
        "due_at": now + timedelta(hours=hours),
        "told_late_at": None,
        "follow_up_on": None,
        "opened_at": now,
        "first_reply_at": None,
        "resolved_at": None,
        "closed_at": None,
        "closed_reason": None,
        "cosigned_by": None,
        "rating": None,
        "bot_answers": False,
        "referred": False,
    }
    return Case(**(values | more))


def referral(state: Any = "asked") -> Referral:
    now = datetime.fromisoformat("2026-11-22T08:00:00+00:00")
    return Referral(7, 42, "Legal aid", "the deposit", state, now, None)


@pytest.mark.parametrize("language", list(languages()))
def test_everything_can_be_said_in_every_language(
    told: CaseTexts, clock: FakeClock, language: str
) -> None:
    one = case(clock, language=language)
    closed = replace(one, state="closed")
    reasons: tuple[CaseReason, ...] = get_args(CaseReason)
    about_it = [
        *(told.handed_over(replace(one, reason=each), each) for each in reasons),
        *(told.handed_over(replace(one, state=each), "wish") for each in OPEN_STATES),
        *(told.stands_here(replace(one, state=each)) for each in OPEN_STATES),
        told.stands_elsewhere(one),
        told.reopened(replace(one, state="reopened")),
        told.opened_by_staff(one),
        told.back(one),
        told.late(one),
        told.resolved(closed),
        told.resolved(replace(one, state="resolved")),
        told.asks_rating(closed),
        told.asks_consent(one, referral()),
    ]
    for [reply] in about_it:
        assert NUMBER in reply.text
        assert (reply.lang, reply.kind) == (language, "notice")
        assert all(button["lang"] == language for button in reply.buttons)
    without_number = [
        told.without_number(language),
        told.arrived(language),
        told.place_kept(language),
        told.back_without_case(language),
        told.rated(42, "good", language),
        told.rated(42, "bad", language),
        told.unknown(language),
        told.privately(language),
        told.consent_kept(referral("consented"), language),
        told.consent_kept(referral("declined"), language),
        told.consent_kept(referral("withdrawn"), language),
        told.gone(language),
        told.language_changed(language),
    ]
    assert all(reply.lang == language for [reply] in without_number)


DUE = [
    (2, "en", "within 2 hours"),
    (1, "en", "within one hour"),
    (12, "en", "within 12 hours"),
    (24, "en", "by Monday, 23 November, 16:00"),
    (168, "en", "by Sunday, 29 November, 16:00"),
    (1.5, "en", "by Sunday, 22 November, 17:30"),
    (2, "ru", "в течение 2 часов"),
    (1, "ru", "в течение 1 часа"),
    (2, "zh", "2小时内"),
    (24, "zh", "11月23日星期一16:00之前"),
    (24, "de", "bis Montag, 23. November, 16:00 Uhr"),
    (24, "th", "ภายในวันจันทร์ที่ 23 พฤศจิกายน เวลา 16:00 น."),
]


@pytest.mark.parametrize(("hours", "language", "words"), DUE)
def test_a_promise_is_told_as_people_say_it(
    told: CaseTexts, clock: FakeClock, hours: float, language: str, words: str
) -> None:
    due_at = clock.now() + timedelta(hours=hours)
    assert told.due(due_at, language) == words


def test_a_moment_that_passed_meanwhile_does_not_change_the_words(
    told: CaseTexts, clock: FakeClock
) -> None:
    due_at = clock.now() + timedelta(hours=2)
    clock.advance(0.2)
    assert told.due(due_at, "en") == "within 2 hours"


@pytest.mark.parametrize("reason", ["wish", "emergency", "report", "failing_bot"])
def test_an_overdue_case_makes_no_new_promise(
    told: CaseTexts, clock: FakeClock, reason: CaseReason
) -> None:
    late = TEXTS.format(
        "case_late",
        "en",
        number=NUMBER,
        **Place().text_values(TEXTS, "en"),
    )
    [reply] = told.handed_over(case(clock, hours=0, state="open"), reason)
    assert late in reply.text


@pytest.mark.parametrize("reason", ["emergency", "report", "failing_bot"])
def test_the_next_opening_is_told_only_while_the_office_is_closed(
    told: CaseTexts, clock: FakeClock, reason: CaseReason
) -> None:
    [closed] = told.handed_over(case(clock), reason)
    assert closed.text.endswith("It opens again Monday at 9:00.")
    clock.advance(18 * 3600)
    [open_now] = told.handed_over(case(clock), reason)
    assert "opens again" not in open_now.text


def test_who_reads_what_staff_read_is_not_told_so(
    told: CaseTexts, clock: FakeClock
) -> None:
    for language in languages():
        [reply] = told.handed_over(case(clock, language=language), "wish")
        said = TEXTS.format("case_languages", language) in reply.text
        assert said is (language not in ("zh", "en"))


def test_the_place_is_asked_for_once(told: CaseTexts, clock: FakeClock) -> None:
    where = TEXTS.format("case_ask_place", "en")
    report = case(clock, reason="report")
    assert where in told.handed_over(report, "report")[0].text
    known = replace(report, place="building 5")
    assert where not in told.handed_over(known, "report")[0].text
    assert where not in told.handed_over(case(clock), "report")[0].text


STATES: list[tuple[CaseState, list[str]]] = [
    ("closed", [RATE, RATE, RATE, REOPEN]),
    ("resolved", [REOPEN]),
]


@pytest.mark.parametrize(("state", "offered"), STATES)
def test_pitfall_04_the_end_is_one_message_that_asks_only_when_it_is_over(
    told: CaseTexts, clock: FakeClock, state: CaseState, offered: list[str]
) -> None:
    [reply] = told.resolved(case(clock, state=state))
    payloads = [button["payload"].partition("{")[0] for button in reply.buttons]
    assert payloads == offered


def test_there_is_always_a_way_on(told: CaseTexts, clock: FakeClock) -> None:
    assert told.handed_over(case(clock), "wish")[0].buttons[0]["payload"] == BACK
    assert told.back(case(clock))[0].buttons[0]["payload"] == PERSON
    assert told.stands_elsewhere(case(clock))[0].buttons[0]["payload"] == PERSON
