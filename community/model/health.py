"""How the work goes on: what waits, and since when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from community.model.delivery import DeliveryState


@dataclass(frozen=True)
class Alarm:
    """A hand-over that failed and is not completed: a resident waits without a case."""

    conversation_id: int
    resident_id: int
    since: datetime


@dataclass(frozen=True)
class Health:
    """What the database knows of how the work goes on.

    Attributes:
        unsent: How many deliveries there are of each state that is not final.
        overdue_since: When the delivery was due that is due for longest; None if none
            is.
        alarms: Oldest first, the first hundred.
        unhandled: How many messages of residents wait to be handled.
        unhandled_since: When the oldest of them came.
        database_bytes: How large the database is.
    """

    unsent: Mapping[DeliveryState, int]
    overdue_since: datetime | None
    alarms: tuple[Alarm, ...]
    unhandled: int
    unhandled_since: datetime | None
    database_bytes: int
