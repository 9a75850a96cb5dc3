"""What is read of notices: lists, whom they would reach, what became of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from community.model.notice import Notice, NoticeState
from community.model.notice_ledger import Reach, Tally
from community.place import Place
from community.store import notice_audience, notice_sweeps, notices
from community.store.engine import Row, Store

PAGE = 20
# Rows of a ledger that are read at once.
AT_ONCE = 5_000


def list_notices(
    store: Store,
    states: Sequence[NoticeState],
    before: int | None = None,
    limit: int = PAGE,
) -> list[Notice]:
    """Notices in some states, newest first.

    Args:
        before: The last one that was seen.
    """
    with store.reading() as connection:
        return notices.listed(connection, states, before, limit)


def notice_reach(store: Store, place: Place, notice: Notice) -> list[Reach]:
    """Whom a notice would reach now, by language, channel and whether they can be.

    What they get is `Notice.given` of their language. The notice need not be as it is
    kept: with another audience it counts that one.
    """
    with store.reading() as connection:
        return notice_audience.reach(
            connection,
            notice,
            place.languages,
            place.default_language,
            store.clock.now(),
        )


def notice_tally(store: Store, notice_id: int) -> list[Tally]:
    """What became of a notice, by language, channel, state and reason."""
    with store.reading() as connection:
        return notice_sweeps.tally(connection, notice_id)


def notice_ledger(store: Store, notice_id: int) -> Iterator[Row]:
    """The rows of a notice one by one, those first that were written first."""
    after = 0
    while True:
        with store.reading() as connection:
            rows = notice_sweeps.ledger(connection, notice_id, after, AT_ONCE)
        yield from rows
        if len(rows) < AT_ONCE:
            return
        after = rows[-1].id
