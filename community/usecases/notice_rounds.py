"""What the worker does about notices beside sending: begin, write rows, end."""

from __future__ import annotations

from collections.abc import Callable

from community.model.notice import Notice
from community.model.notice_ledger import CANCELLED, REACHED, RowState
from community.place import Place
from community.store import notice_audience, notice_sweeps, notices
from community.store.engine import Store
from community.usecases.notice_work import NoticeWork

# So many residents get their rows, or rows their end, in one transaction.
STEP = 1000
FROZEN_IN = ("sending", "paused")


def take_rounds(
    store: Store, place: Place, stopping: Callable[[], bool] = lambda: False
) -> None:
    """Begin notices that are due, write their rows, and end those that are over.

    Each step is a transaction of its own; whoever is killed in between loses nothing.
    """
    with store.transaction() as connection:
        notice_sweeps.lose(connection, store.clock.now())
    with store.reading() as connection:
        going_on = notices.going_on_ids(connection)
    for notice_id in going_on:
        while not stopping() and _step(store, place, notice_id):
            pass


def _step(store: Store, place: Place, notice_id: int) -> bool:
    """Do one thing about a notice; whether there is another one to do."""
    with store.transaction() as connection:
        notice = notices.lock(connection, notice_id, wait=False)
        if notice is None or notice.ended_at is not None:
            return False
        work = NoticeWork(connection, store.clock.now(), notice, "desk")
        if notice.state == "scheduled":
            return _begin(work)
        if notice.state in FROZEN_IN and not _frozen(notice):
            last = notice_audience.freeze(
                connection,
                notice,
                place.languages,
                place.default_language,
                STEP,
                work.now,
            )
            work.change(frozen_up_to=last)
            return True
        return _end_some(work) or _end(work)


def _begin(work: NoticeWork) -> bool:
    starts_at = work.notice.starts_at
    if starts_at is None or starts_at > work.now:
        return False
    work.move("sending", frozen_to=notice_audience.last_resident(work.connection))
    work.record("notice_started")
    return True


def _end_some(work: NoticeWork) -> bool:
    """End rows that will not leave any more; whether there were any."""
    notice, until = work.notice, work.notice.useful_until
    if notice.state == "cancelled":
        return _end_rows(work, "stopped", CANCELLED)
    if until is not None and until <= work.now:
        return _end_rows(work, "expired", None)
    return False


def _end_rows(work: NoticeWork, state: RowState, reason: str | None) -> bool:
    ended = notice_sweeps.end_some(
        work.connection, work.notice.id, STEP, state, reason, work.now
    )
    return ended > 0


def _end(work: NoticeWork) -> bool:
    """End a notice once each of its rows is terminal."""
    if notice_sweeps.has_open(work.connection, work.notice.id):
        return False
    if work.notice.state == "cancelled":
        work.change(ended_at=work.now)
        return False
    lines = notice_sweeps.tally(work.connection, work.notice.id)
    work.move("finished", ended_at=work.now)
    work.record(
        "notice_finished",
        residents=sum(line.residents for line in lines),
        reached=sum(line.residents for line in lines if line.state in REACHED),
    )
    return False


def _frozen(notice: Notice) -> bool:
    return notice.frozen_to is not None and notice.frozen_up_to >= notice.frozen_to
