"""What staff see of how the work goes on."""

from __future__ import annotations

from community.model.health import Health
from community.store import health
from community.store.engine import Store

MOST_ALARMS = 100


def read_health(store: Store) -> Health:
    """What waits, and since when."""
    with store.reading() as connection:
        many, since = health.waiting(connection)
        return Health(
            unsent=health.unsent(connection),
            overdue_since=health.overdue_since(connection, store.clock.now()),
            alarms=tuple(health.alarms(connection, MOST_ALARMS)),
            unhandled=many,
            unhandled_since=since,
            database_bytes=health.size(connection),
        )
