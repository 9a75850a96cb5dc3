"""When there was news of proposals, for those who follow them from outside."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from community.store import proposal_news
from community.store.engine import Store


def changed_at(store: Store, proposal_ids: Sequence[int]) -> dict[int, datetime]:
    """When something became of each proposal for the last time, support apart.

    A proposal of which nothing is written down is left out.
    """
    with store.reading() as connection:
        return proposal_news.last(connection, proposal_ids)
