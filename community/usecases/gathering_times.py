"""What the worker does about gatherings: people are reminded, and it is over."""

from __future__ import annotations

from community.gathering_rules import GatheringRules
from community.store import gathering_news, gatherings, sign_ups
from community.store.engine import Store
from community.usecases.gathering_work import GatheringWork, locked


def due_gatherings(store: Store, limit: int) -> list[int]:
    """Ids of gatherings that have to be looked at, longest ago first."""
    with store.reading() as connection:
        return gatherings.due(connection, store.clock.now(), limit)


def look_at(store: Store, rules: GatheringRules, gathering_id: int) -> bool:
    """Do what is due; false if somebody else did.

    A worker that was away reminds people once, of what has not begun.

    Raises:
        GatheringNotFound: If there is no such gathering.
    """
    with store.transaction() as connection:
        work = locked(connection, store, gathering_id, "desk")
        due_at, time = work.gathering.due_at, work.gathering.time
        if due_at is None or due_at > work.now:
            return False
        if work.now >= time.ends_at:
            _end(work)
            return True
        if work.now < time.starts_at:
            _remind(work, rules)
        work.watch(rules)
        return True


def _remind(work: GatheringWork, rules: GatheringRules) -> None:
    """Remind who has signed up before the last reminder that is due."""
    starts_at = work.gathering.time.starts_at
    passed = [at for at in rules.reminders(starts_at) if at <= work.now]
    if not passed:
        return
    gathering_news.tell(
        work.connection,
        work.gathering.id,
        f"reminder:{max(passed).isoformat()}",
        "reminder",
        {"starts_at": starts_at.isoformat()},
        work.now,
        states=("signed",),
        since=max(passed),
    )
    work.record("gathering_reminded")


def _end(work: GatheringWork) -> None:
    """It is over; where people were checked in, the others did not come."""
    attended = sign_ups.attended(work.connection, work.gathering.id)
    if attended:
        sign_ups.not_seen(work.connection, work.gathering.id, work.now)
    work.move("over", due_at=None)
    work.record("gathering_over", attended=attended)
