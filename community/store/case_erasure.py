"""All SQL that deletes cases, with everything that hangs on them."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.store.case_tables import case_notes, case_presence, cases, referrals

_of_them = cases.c.conversation_id.in_(bindparam("conversation_ids", expanding=True))
_IDS = sa.select(cases.c.id).where(_of_them)
_FORGET = (
    *(
        sa.delete(table).where(table.c.case_id.in_(_IDS))
        for table in (case_presence, case_notes, referrals)
    ),
    sa.delete(cases).where(_of_them),
)


def forget(connection: sa.Connection, conversation_ids: Sequence[int]) -> list[int]:
    """Delete the cases of conversations; the ids they had."""
    asked = {"conversation_ids": conversation_ids}
    case_ids = list(connection.scalars(_IDS, asked))
    for statement in _FORGET:
        connection.execute(statement, asked)
    return case_ids
