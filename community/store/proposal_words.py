"""All SQL about what people wrote about proposals, in other languages."""

from __future__ import annotations

from dataclasses import asdict

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.proposal_words import Words
from community.store.council_tables import proposal_words
from community.store.dialects import insert_if_new
from community.store.engine import Row

_w = proposal_words.c
_ADD = insert_if_new(proposal_words, _w.id)
_SAME = sa.and_(
    _w.proposal_id == bindparam("proposal"), _w.text_hash == bindparam("hash")
)
_REPLACE = sa.update(proposal_words).where(
    _SAME,
    _w.language == bindparam("in_language"),
    sa.or_(_w.state == "machine", bindparam("new_state") == "checked"),
)
_OF_TEXT = sa.select(proposal_words).where(_SAME).order_by(_w.language)


def put(
    connection: sa.Connection, proposal_id: int, text_hash: str, new: Words
) -> bool:
    """Keep a translation; false if a checked one stands and this one is not."""
    values = {**asdict(new), "proposal_id": proposal_id, "text_hash": text_hash}
    if connection.scalar(_ADD[connection.dialect.name], values) is not None:
        return True
    where = {
        "proposal": proposal_id,
        "hash": text_hash,
        "in_language": new.language,
        "new_state": new.state,
    }
    return connection.execute(_REPLACE, {**values, **where}).rowcount == 1


def of_text(
    connection: sa.Connection, proposal_id: int, text_hash: str
) -> tuple[Words, ...]:
    """The translations of what somebody wrote about a proposal."""
    asked = {"proposal": proposal_id, "hash": text_hash}
    return tuple(_read(row) for row in connection.execute(_OF_TEXT, asked))


def _read(row: Row) -> Words:
    return Words(
        source_language=row.source_language,
        language=row.language,
        text=row.text,
        state=row.state,
        provider=row.provider,
        staff_id=row.staff_id,
        created_at=row.created_at,
    )
