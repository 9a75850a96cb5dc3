"""What is honoured at the moment of sending: consent, pauses, and the time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from community.model.notice import NewNotice, Notice, NoticeClosed
from community.model.staff import Staff
from community.store.engine import Store
from community.usecases.notice_drafts import view_notice
from community.usecases.notice_pages import notice_tally
from community.usecases.notice_rounds import take_rounds
from community.usecases.notices import (
    cancel_notice,
    pause_notice,
    resume_notice,
    schedule_notice,
)
from community.usecases.residents import erase_resident, stop_address
from community.usecases.subscriptions import agree, stop
from tests.clock import FakeClock
from tests.community.notice_steps import (
    HOUR,
    PLACE,
    WATER,
    approved,
    begun,
    claims_rows,
    drafted,
    ends,
    marks,
    reader,
    round_later,
    states,
)


@pytest.mark.parametrize(
    ("label", "before", "expected"),
    [
        ("queued", None, ["expired"]),
        ("waiting for the resident", "waiting", ["expired"]),
        ("sent in time", "sent", ["sent"]),
    ],
)
def test_what_is_not_useful_any_more_does_not_leave(
    store: Store,
    clock: FakeClock,
    notice: Notice,
    label: str,
    before: str | None,
    expected: list[str],
) -> None:
    if before:
        ends(store, marks(store, claims_rows(store)), before)  # type: ignore[arg-type]
    round_later(store, clock, 24 * HOUR)
    assert states(store) == expected, label
    assert view_notice(store, notice.id).state == "finished"


def test_what_is_in_a_senders_hands_when_it_is_over_does_not_leave(
    store: Store, clock: FakeClock, notice: Notice
) -> None:
    clock.advance(24 * HOUR - 10)
    found = claims_rows(store)
    clock.advance(10)
    assert marks(store, found) == []
    assert states(store) == ["expired"]


def test_a_worker_that_was_away_too_long_sends_nothing_of_yesterday(
    store: Store, clock: FakeClock, zhao: Staff, qian: Staff, wei: int
) -> None:
    notice = approved(store, qian, drafted(store, zhao))
    starts = store.clock.now() + timedelta(hours=1)
    until = starts + timedelta(hours=2)
    schedule_notice(store, PLACE, zhao, notice.id, starts, until)
    round_later(store, clock, HOUR - 1)
    assert states(store) == []
    round_later(store, clock, 48 * HOUR)
    assert states(store) == ["expired"]
    assert view_notice(store, notice.id).state == "finished"


@pytest.mark.parametrize("when", ["before the claim", "after the claim"])
@pytest.mark.parametrize(
    ("what", "state"),
    [
        ("pause", "queued"),
        ("cancel", "stopped"),
        ("stop", "stopped"),
        ("block", "stopped"),
        ("erase", "stopped"),
    ],
)
def test_what_happens_before_the_mark_holds(
    store: Store,
    zhao: Staff,
    notice: Notice,
    wei: int,
    what: str,
    state: str,
    when: str,
) -> None:
    found = claims_rows(store) if when == "after the claim" else []
    happens = {
        "pause": lambda: pause_notice(store, zhao, notice.id),
        "cancel": lambda: cancel_notice(store, zhao, notice.id),
        "stop": lambda: stop(store, wei),
        "block": lambda: stop_address(store, "telegram", "wei", "blocked"),
        "erase": lambda: erase_resident(store, wei, "resident"),
    }
    happens[what]()
    found = found or claims_rows(store)
    assert marks(store, found) == [], f"{what} {when}"
    take_rounds(store, PLACE)
    assert states(store) == [state], f"{what} {when}"
    if what == "pause":
        resume_notice(store, zhao, notice.id)
        assert len(marks(store, claims_rows(store))) == 1


def test_cancelled_is_over_once_what_was_on_its_way_is_known(
    store: Store, zhao: Staff, notice: Notice
) -> None:
    marked = marks(store, claims_rows(store))
    cancel_notice(store, zhao, notice.id)
    take_rounds(store, PLACE)
    assert view_notice(store, notice.id).ended_at is None
    ends(store, marked)
    take_rounds(store, PLACE)
    assert view_notice(store, notice.id).ended_at is not None
    assert states(store) == ["sent"]


def test_who_has_blocked_us_has_a_row_that_says_so(
    store: Store, zhao: Staff, qian: Staff, wei: int
) -> None:
    stop_address(store, "telegram", "wei", "blocked")
    notice = begun(store, zhao, qian, drafted(store, zhao))
    [line] = notice_tally(store, notice.id)
    assert (line.state, line.reason) == ("stopped", "address_stopped")


def test_urgent_reaches_who_agreed_whatever_they_want_to_hear_of(
    store: Store, zhao: Staff, qian: Staff
) -> None:
    reader(store, "wei", interest="culture")
    reader(store, "ling", interest=None)
    agree(store, reader(store, "hong", interest=None), "urgent")
    stop(store, reader(store, "tao"))
    storm = NewNotice("zh", "台风", "请不要出门。", "notice", "urgent", WATER.audience)
    begun(store, zhao, qian, drafted(store, zhao, storm))
    ordinary = begun(store, zhao, qian, drafted(store, zhao))
    reached = [each.row.address for each in marks(store, claims_rows(store))]
    assert reached == ["wei", "hong"], "neither who never agreed nor who stopped"
    assert states(store, ordinary) == []


def test_a_cancelled_notice_cannot_be_resumed(
    store: Store, zhao: Staff, notice: Notice
) -> None:
    cancel_notice(store, zhao, notice.id)
    with pytest.raises(NoticeClosed):
        resume_notice(store, zhao, notice.id)
