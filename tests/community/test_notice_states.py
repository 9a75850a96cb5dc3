"""The tables of states, and that nothing gets around them however it is used."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from community.model import notice, notice_ledger
from community.model.notice import NoticeClosed, NotReady, SecondPersonNeeded
from community.model.notice_ledger import OPEN, REACHED, RowOutcome, may_become
from community.model.staff import Staff
from community.store.engine import Store, open_store
from community.store.notice_tables import notice_ledger_rows
from community.usecases.notice_drafts import put_notice_text, view_notice
from community.usecases.notice_rounds import take_rounds
from community.usecases.notices import (
    cancel_notice,
    pause_notice,
    resume_notice,
    retry_failed,
    schedule_notice,
)
from tests.clock import FakeClock
from tests.community.case_steps import colleague
from tests.community.notice_steps import (
    HOUR,
    PLACE,
    approved,
    claims_rows,
    drafted,
    ends,
    marks,
    reader,
)
from tests.community.steps import rows

pytestmark = pytest.mark.fast
REFUSED = (NoticeClosed, NotReady, SecondPersonNeeded)


def reachable(table: Any, begin: str) -> set[str]:
    """Every state that can follow."""
    found, new = set(), {begin}
    while new:
        found |= new
        new = {after for before in new for after in table[before]} - found
    return found


def test_each_state_of_a_notice_can_be_reached_and_some_are_the_end() -> None:
    states = set(get_args(notice.NoticeState))
    assert set(notice.TRANSITIONS) == states
    assert reachable(notice.TRANSITIONS, "draft") == states
    assert not notice.TRANSITIONS["cancelled"]
    assert notice.TRANSITIONS["finished"] == {"sending"}


def test_each_state_of_a_row_can_be_reached_and_what_is_over_stays_over() -> None:
    states = set(get_args(notice_ledger.RowState))
    assert set(notice_ledger.TRANSITIONS) == states
    assert reachable(notice_ledger.TRANSITIONS, "queued") == states
    for state in states - set(OPEN):
        again = notice_ledger.TRANSITIONS[state] & set(OPEN)
        assert again == ({"queued"} if state == "failed" else set()), state


@pytest.mark.parametrize("outcome", get_args(RowOutcome))
def test_an_outcome_is_recorded_only_where_the_table_allows_it(
    outcome: RowOutcome,
) -> None:
    for before in may_become(outcome):
        assert outcome in notice_ledger.TRANSITIONS[before]


DEEDS = st.lists(
    st.sampled_from(
        [
            "approve",
            "schedule",
            "round",
            "send",
            "send",
            "lose",
            "fail",
            "pause",
            "resume",
            "cancel",
            "change",
            "retry",
            "hour",
            "day",
        ]
    ),
    max_size=25,
)


@given(deeds=DEEDS)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_whatever_is_done_nobody_gets_it_twice_and_states_follow_the_tables(
    migrated_sqlite: Any, tmp_path_factory: pytest.TempPathFactory, deeds: list[str]
) -> None:
    path = tmp_path_factory.mktemp("deeds") / "linli.db"
    path.write_bytes(migrated_sqlite.read_bytes())
    clock = FakeClock()
    store = open_store(f"sqlite:///{path}", clock)
    world = World(store, clock)
    for deed in deeds:
        world.does(deed)
    store.close()


class World:
    """A notice for three residents, and whatever colleagues and senders do with it."""

    def __init__(self, store: Store, clock: FakeClock) -> None:
        self.store, self.clock = store, clock
        self.zhao: Staff = colleague(store, "Zhao", "organiser")
        self.qian: Staff = colleague(store, "Qian", "organiser")
        for name in ("wei", "ling", "hong"):
            reader(store, name)
        self.id = drafted(store, self.zhao).id
        self.left: list[int] = []
        self.unknown: set[int] = set()
        self.before = self.now()

    def does(self, deed: str) -> None:
        try:
            getattr(self, f"_{deed}")()
        except REFUSED:
            assert self.now() == self.before, f"{deed} was refused and did something"
        self._compare(deed)

    def now(self) -> tuple[str, dict[int, str]]:
        found = rows(self.store, notice_ledger_rows)
        state = view_notice(self.store, self.id).state
        return state, {row["id"]: row["state"] for row in found}

    def _compare(self, deed: str) -> None:
        before, self.before = self.before, self.now()
        for row, state in self.before[1].items():
            was = before[1].get(row, "queued")
            assert state in reachable(notice_ledger.TRANSITIONS, was), deed
        assert self.before[0] in reachable(notice.TRANSITIONS, before[0]), deed
        assert len(set(self.left)) == len(self.left), "sent twice"
        assert all(self.before[1][row] == "unknown" for row in self.unknown), deed
        if self.before[0] == "finished":
            assert not set(self.before[1].values()) & set(OPEN), deed

    def _approve(self) -> None:
        approved(self.store, self.qian, view_notice(self.store, self.id))

    def _schedule(self) -> None:
        now = self.clock.now()
        until = now + timedelta(hours=12)
        schedule_notice(self.store, PLACE, self.zhao, self.id, now, until)

    def _round(self) -> None:
        take_rounds(self.store, PLACE)

    def _send(self) -> None:
        marked = marks(self.store, claims_rows(self.store, limit=1))
        self.left += [each.row.id for each in marked]
        ends(self.store, marked)

    def _lose(self) -> None:
        marked = marks(self.store, claims_rows(self.store, limit=1))
        self.left += [each.row.id for each in marked]
        ends(self.store, marked, "unknown")
        self.unknown |= {each.row.id for each in marked}

    def _fail(self) -> None:
        ends(self.store, marks(self.store, claims_rows(self.store, limit=1)), "failed")

    def _pause(self) -> None:
        pause_notice(self.store, self.zhao, self.id)

    def _resume(self) -> None:
        resume_notice(self.store, self.zhao, self.id)

    def _cancel(self) -> None:
        cancel_notice(self.store, self.zhao, self.id)

    def _change(self) -> None:
        put_notice_text(self.store, self.zhao, self.id, "zh", "后天停水", "两小时。")

    def _retry(self) -> None:
        retry_failed(self.store, self.zhao, self.id)

    def _hour(self) -> None:
        self.clock.advance(HOUR)

    def _day(self) -> None:
        self.clock.advance(24 * HOUR)


def test_who_has_it_is_who_may_have_it() -> None:
    assert set(REACHED) <= set(notice_ledger.TRANSITIONS) - set(OPEN)
