"""All SQL about what residents want to be told, and that they agreed to it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.subscription import Consent, Purpose
from community.store.dialects import insert_if_new
from community.store.engine import Row
from community.store.notice_tables import consents, subscriptions

_c, _s = consents.c, subscriptions.c
_WHO: sa.BindParameter[int] = bindparam("who")
_AGREE = insert_if_new(consents, _c.purpose)
_AGREE_AGAIN = (
    sa.update(consents)
    .where(
        _c.resident_id == _WHO,
        _c.purpose == bindparam("what"),
        _c.withdrawn_at.is_not(None),
    )
    .values(given_at=bindparam("now"), withdrawn_at=None)
)
_WITHDRAW = (
    sa.update(consents)
    .where(_c.resident_id == _WHO, _c.withdrawn_at.is_(None))
    .values(withdrawn_at=bindparam("now"))
)
_CONSENTS = sa.select(consents).where(_c.resident_id == _WHO).order_by(_c.purpose)
_ADD = insert_if_new(subscriptions, _s.interest)
_REMOVE = sa.delete(subscriptions).where(
    _s.resident_id == _WHO, _s.interest == bindparam("what")
)
_REMOVE_ALL = sa.delete(subscriptions).where(_s.resident_id == _WHO)
_INTERESTS = (
    sa.select(_s.interest).where(_s.resident_id == _WHO).order_by(_s.created_at)
)
_SUBSCRIPTIONS = (
    sa.select(subscriptions).where(_s.resident_id == _WHO).order_by(_s.interest)
)
_FORGET_CONSENTS = sa.delete(consents).where(_c.resident_id == _WHO)


def agree(
    connection: sa.Connection, resident_id: int, purpose: Purpose, now: datetime
) -> bool:
    """Note that a resident agrees to a purpose; false if they did before."""
    values = {"resident_id": resident_id, "purpose": purpose, "given_at": now}
    if connection.scalar(_AGREE[connection.dialect.name], values) is not None:
        return True
    again = {"who": resident_id, "what": purpose, "now": now}
    return connection.execute(_AGREE_AGAIN, again).rowcount == 1


def withdraw(connection: sa.Connection, resident_id: int, now: datetime) -> bool:
    """End all that a resident agreed to and wants; whether there was anything."""
    connection.execute(_REMOVE_ALL, {"who": resident_id})
    asked = {"who": resident_id, "now": now}
    return connection.execute(_WITHDRAW, asked).rowcount > 0


def consents_of(connection: sa.Connection, resident_id: int) -> list[Consent]:
    """What a resident agreed to, also what they withdrew."""
    found = connection.execute(_CONSENTS, {"who": resident_id})
    return [Consent(r.purpose, r.given_at, r.withdrawn_at) for r in found]


def add(
    connection: sa.Connection, resident_id: int, interest: str, now: datetime
) -> bool:
    """Note an interest; false if it was noted before."""
    values = {"resident_id": resident_id, "interest": interest, "created_at": now}
    return connection.scalar(_ADD[connection.dialect.name], values) is not None


def remove(connection: sa.Connection, resident_id: int, interest: str) -> bool:
    """End an interest; false if there was none."""
    asked = {"who": resident_id, "what": interest}
    return connection.execute(_REMOVE, asked).rowcount == 1


def interests_of(connection: sa.Connection, resident_id: int) -> list[str]:
    """What a resident wants to be told of, in the order in which they said so."""
    return list(connection.scalars(_INTERESTS, {"who": resident_id}))


def everything(
    connection: sa.Connection, resident_id: int
) -> tuple[Sequence[Row], Sequence[Row]]:
    """The rows of a resident's consents, and of their subscriptions."""
    who = {"who": resident_id}
    return (
        connection.execute(_CONSENTS, who).all(),
        connection.execute(_SUBSCRIPTIONS, who).all(),
    )


def join(connection: sa.Connection, one: int, other: int) -> None:
    """Give one resident's interests and consents to another who is the same.

    Where both said something of a purpose, what was said later holds.
    """
    theirs = {each.purpose: each for each in consents_of(connection, other)}
    for each in consents_of(connection, one):
        known = theirs.get(each.purpose)
        if known is None or _said_at(each) > _said_at(known):
            connection.execute(
                sa.delete(consents).where(
                    _c.resident_id == other, _c.purpose == each.purpose
                )
            )
            connection.execute(
                sa.update(consents)
                .where(_c.resident_id == one, _c.purpose == each.purpose)
                .values(resident_id=other)
            )
    if any(each.withdrawn_at is None for each in consents_of(connection, other)):
        for row in connection.execute(_SUBSCRIPTIONS, {"who": one}).all():
            add(connection, other, row.interest, row.created_at)
    else:
        connection.execute(_REMOVE_ALL, {"who": other})
    forget(connection, one)


def forget(connection: sa.Connection, resident_id: int) -> None:
    """Delete what a resident wanted and agreed to."""
    connection.execute(_REMOVE_ALL, {"who": resident_id})
    connection.execute(_FORGET_CONSENTS, {"who": resident_id})


def _said_at(consent: Consent) -> datetime:
    return consent.withdrawn_at or consent.given_at
