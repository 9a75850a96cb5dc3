"""Notices: written, approved by a second person, and what their texts are worth."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from community.model.notice import (
    Audience,
    NoticeClosed,
    NoticeTooLong,
    NotReady,
    SecondPersonNeeded,
)
from community.model.notice_ledger import Reach
from community.model.proposal import NotAllowed
from community.model.staff import Staff
from community.model.subscription import UnknownInterest
from community.store.engine import Store
from community.usecases.notice_drafts import (
    put_notice_text,
    set_notice_audience,
    view_notice,
)
from community.usecases.notice_pages import notice_reach
from community.usecases.notices import (
    approve_notice,
    cancel_notice,
    pause_notice,
    resume_notice,
    schedule_notice,
)
from tests.community.notice_steps import (
    INTERESTS,
    PLACE,
    WATER,
    approved,
    begun,
    claims_rows,
    drafted,
    ends,
    falls_back,
    marks,
    reader,
    states,
    translated,
)
from tests.community.steps import events


def test_a_caseworker_does_not_write_notices(store: Store, li: Staff) -> None:
    with pytest.raises(NotAllowed):
        drafted(store, li)


def test_the_writer_does_not_approve_and_a_second_person_does(
    store: Store, zhao: Staff, qian: Staff
) -> None:
    notice = drafted(store, zhao)
    with pytest.raises(SecondPersonNeeded):
        approved(store, zhao, notice)
    assert approved(store, qian, notice).state == "approved"


def test_who_approves_has_read_the_text_as_it_stands(
    store: Store, zhao: Staff, qian: Staff
) -> None:
    notice = drafted(store, zhao)
    translated(store, zhao, notice, "ko", "내일 단수")
    with pytest.raises(NotReady, match="text_changed"):
        approve_notice(store, PLACE, qian, notice.id, notice.version)


def test_a_change_takes_the_approval_back(
    store: Store, zhao: Staff, qian: Staff
) -> None:
    notice = approved(store, qian, drafted(store, zhao))
    changed = translated(store, zhao, notice, "ko", "내일 단수")
    assert (changed.state, changed.approved_by) == ("draft", None)


def test_a_new_base_text_makes_translations_stale(store: Store, zhao: Staff) -> None:
    notice = drafted(store, zhao)
    notice = translated(store, zhao, notice, "ko", "내일 단수")
    assert notice.given("ko") == "own"
    notice = translated(store, zhao, notice, "zh", "后天停水")
    assert notice.given("ko") == "undecided"
    notice = translated(store, zhao, notice, "ko", "모레 단수")
    assert notice.given("ko") == "own"


@pytest.mark.parametrize(
    ("label", "title", "body"),
    [
        ("nothing at all", "", ""),
        ("only spaces", " ", "　\n"),
        ("a title without a text", "내일 단수", ""),
    ],
)
def test_pitfall_18_an_empty_translation_is_no_text(
    store: Store, zhao: Staff, qian: Staff, label: str, title: str, body: str
) -> None:
    reader(store, "minji", "ko")
    notice = drafted(store, zhao)
    put_notice_text(store, zhao, notice.id, "ko", title, body)
    with pytest.raises(NotReady, match="fallback"):
        approved(store, qian, notice)
    falls_back(store, zhao, notice, "skip")
    begun(store, zhao, qian, notice)
    assert marks(store, claims_rows(store)) == [], label
    assert states(store) == ["stopped"], label


def test_an_empty_base_text_is_never_approved(
    store: Store, zhao: Staff, qian: Staff
) -> None:
    notice = translated(store, zhao, drafted(store, zhao), "zh", " ")
    with pytest.raises(NotReady, match="base_text"):
        approved(store, qian, notice)


def test_nothing_is_approved_while_a_language_has_no_text_and_no_choice(
    store: Store, zhao: Staff, qian: Staff
) -> None:
    reader(store, "amira", "ar")
    notice = drafted(store, zhao)
    with pytest.raises(NotReady, match="fallback"):
        approved(store, qian, notice)
    notice = falls_back(store, zhao, notice, "base_with_note")
    assert notice.given("ar") == "base_with_note"
    assert approved(store, qian, notice).state == "approved"


def test_somebody_whose_language_has_no_text_came_after_the_approval(
    store: Store, zhao: Staff, qian: Staff
) -> None:
    notice = approved(store, qian, drafted(store, zhao))
    reader(store, "amira", "ar")
    now = store.clock.now()
    with pytest.raises(NotReady, match="fallback"):
        schedule_notice(store, PLACE, zhao, notice.id, now, now + timedelta(hours=1))


def test_a_notice_that_would_be_over_before_it_begins_is_refused(
    store: Store, zhao: Staff, qian: Staff
) -> None:
    notice = approved(store, qian, drafted(store, zhao))
    now = store.clock.now()
    with pytest.raises(NotReady, match="useful_until"):
        schedule_notice(store, PLACE, zhao, notice.id, now, now)


def test_before_anything_leaves_it_is_counted_who_gets_what(
    store: Store, zhao: Staff
) -> None:
    reader(store, "wei")
    reader(store, "hana", "ko")
    reader(store, "minji", "ko")
    reader(store, "amira", "ar", channel="web")
    reader(store, "ling", interest=None)
    notice = drafted(store, zhao)
    assert notice_reach(store, PLACE, notice) == [
        Reach("ar", "web", "reachable", 1),
        Reach("ko", "telegram", "reachable", 2),
        Reach("zh", "telegram", "reachable", 1),
    ]


@pytest.mark.parametrize(
    ("label", "audience", "found"),
    [
        ("everybody who agreed", Audience(), 4),
        ("who reads a language", Audience(languages=("ko",)), 2),
        ("who is on a channel", Audience(channels=("web",)), 1),
        ("who wants one of two things", Audience(interests=("health", "council")), 2),
        ("who wants that on a channel", Audience((), (), ("health",), ("web",)), 0),
        ("who lives in a building", Audience(buildings=("b1",)), 0),
    ],
)
def test_an_audience_is_narrowed(
    store: Store, zhao: Staff, label: str, audience: Audience, found: int
) -> None:
    reader(store, "wei", interest="council")
    reader(store, "hana", "ko", interest="health")
    reader(store, "minji", "ko")
    reader(store, "amira", "ar", channel="web")
    reader(store, "ling", interest=None)
    notice = drafted(store, zhao)
    asked = replace(notice, audience=audience)
    kept = set_notice_audience(store, zhao, notice.id, audience, "base", INTERESTS)
    reached = notice_reach(store, PLACE, kept)
    assert reached == notice_reach(store, PLACE, asked), "before it is kept, too"
    assert sum(line.residents for line in reached) == found, label


def test_an_interest_that_the_place_does_not_have(store: Store, zhao: Staff) -> None:
    notice = drafted(store, zhao)
    audience = Audience(interests=("chess",))
    with pytest.raises(UnknownInterest):
        set_notice_audience(store, zhao, notice.id, audience, None, INTERESTS)


def test_a_text_that_is_too_long_is_refused(store: Store, zhao: Staff) -> None:
    with pytest.raises(NoticeTooLong):
        translated(store, zhao, drafted(store, zhao), "ko", "단" * 121)


def test_a_text_is_changed_only_while_nothing_leaves(
    store: Store, zhao: Staff, qian: Staff
) -> None:
    reader(store, "wei")
    reader(store, "ling")
    notice = begun(store, zhao, qian, drafted(store, zhao))
    [first] = marks(store, claims_rows(store, limit=1))
    ends(store, [first])
    with pytest.raises(NoticeClosed):
        translated(store, zhao, notice, "zh", "后天停水")
    pause_notice(store, zhao, notice.id)
    translated(store, zhao, notice, "zh", "后天停水")
    with pytest.raises(SecondPersonNeeded):
        resume_notice(store, zhao, notice.id)
    with pytest.raises(SecondPersonNeeded):
        approved(store, zhao, notice)
    approved(store, qian, notice)
    resume_notice(store, zhao, notice.id)
    [second] = marks(store, claims_rows(store))
    assert first.reply.text.startswith("明天停水")
    assert second.reply.text.startswith("后天停水")


def test_what_was_done_with_a_notice_stands_in_the_history(
    store: Store, zhao: Staff, qian: Staff
) -> None:
    notice = begun(store, zhao, qian, drafted(store, zhao, WATER))
    assert view_notice(store, notice.id).state == "finished", "nobody wanted it"
    done = [event for event, _, _ in events(store) if event.startswith("notice")]
    assert done == [
        "notice_drafted",
        "notice_approved",
        "notice_scheduled",
        "notice_started",
        "notice_finished",
    ]
    with pytest.raises(NoticeClosed):
        cancel_notice(store, zhao, notice.id)
