"""News of a gathering: what one resident who signed up is told, once.

It is written for each of them in the transaction of what it tells.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

GatheringEvent = Literal["changed", "cancelled", "moved_up", "reminder"]


@dataclass(frozen=True)
class GatheringNews:
    """Something to be told to a resident.

    Attributes:
        key: Names it among those of its gathering: the same is told nobody twice.
        fields: What was so at that moment.
    """

    id: int
    gathering_id: int
    resident_id: int
    key: str
    event: GatheringEvent
    fields: Mapping[str, Any]
