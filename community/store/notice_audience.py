"""All SQL about whom a notice reaches: counted before, written down when it begins."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam
from sqlalchemy.dialects import postgresql, sqlite

from community.model.notice import Notice
from community.model.notice_ledger import (
    ADDRESS_STOPPED,
    NO_ADDRESS,
    REACHED,
    Reach,
)
from community.store.columns import literally
from community.store.notice_tables import (
    consents,
    notice_ledger_rows,
    subscriptions,
)
from community.store.proposal_tables import current, households, residences
from community.store.tables import (
    addresses,
    conversations,
    messages,
    reply_windows,
    residents,
)

_r, _a, _c, _m = residents.c, addresses.c, conversations.c, messages.c
_l, _w = notice_ledger_rows.c, reply_windows.c
_INSERTS: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
_WRITTEN = (
    "notice_id",
    "resident_id",
    "address_id",
    "channel",
    "language",
    "state",
    "reason",
    "attempts",
    "next_attempt_at",
    "ended_at",
)
_LAST_RESIDENT = sa.select(sa.func.max(_r.id))
_STEP = sa.select(
    sa.func.max(
        sa.select(_r.id)
        .where(_r.id > bindparam("after"), _r.id <= bindparam("to"))
        .order_by(_r.id)
        .limit(bindparam("most"))
        .subquery()
        .c.id
    )
)
# The address that a resident wrote on last is where they read.
_LAST_WRITTEN = (
    sa.select(_m.id)
    .where(_m.conversation_id == _c.id, _m.direction == "in")
    .order_by(_m.id.desc())
    .limit(1)
    .scalar_subquery()
)
_NEAREST = sa.func.row_number().over(
    partition_by=_r.id,
    order_by=(
        sa.case((_a.state == "active", 0), else_=1),
        sa.func.coalesce(_LAST_WRITTEN, 0).desc(),
        _c.id.desc(),
    ),
)
_HAS_WINDOWS = sa.exists().where(_w.address_id == _a.id)
_MAY_WRITE = sa.exists().where(
    _w.address_id == _a.id,
    _w.closes_at > bindparam("now"),
    _w.used < _w.allowed,
)
_REACHABILITY = sa.case(
    (_a.id.is_(None), "no_address"),
    (_a.state == "stopped", "stopped"),
    (_HAS_WINDOWS & ~_MAY_WRITE, "waits"),
    else_="reachable",
)


def agreed(resident_id: Any, urgent: bool) -> sa.ColumnElement[bool]:
    """Whether a resident may be written to with a notice."""
    purposes = ("notices", "urgent") if urgent else ("notices",)
    return sa.exists().where(
        consents.c.resident_id == resident_id,
        literally(consents.c.purpose, *purposes),
        consents.c.withdrawn_at.is_(None),
    )


def last_resident(connection: sa.Connection) -> int:
    """The id of the resident who came last; 0 if nobody has come."""
    return connection.scalar(_LAST_RESIDENT) or 0


def reach(
    connection: sa.Connection,
    notice: Notice,
    spoken: Sequence[str],
    default: str,
    now: datetime,
) -> list[Reach]:
    """Whom a notice would reach now: counted, not listed."""
    whom = _whom(notice, spoken, default)
    by = (whom.c.language, whom.c.channel, whom.c.reachability)
    counted = sa.select(*by, sa.func.count().label("residents"))
    rows = connection.execute(counted.group_by(*by).order_by(*by), {"now": now})
    return [Reach(r.language, r.channel, r.reachability, r.residents) for r in rows]


def freeze(
    connection: sa.Connection,
    notice: Notice,
    spoken: Sequence[str],
    default: str,
    most: int,
    now: datetime,
) -> int:
    """Write rows for the next residents of a locked notice; the last one's id."""
    to = notice.frozen_to or 0
    asked = {"after": notice.frozen_up_to, "to": to, "most": most}
    until: int | None = connection.scalar(_STEP, asked)
    if until is None:
        return to
    whom = _whom(notice, spoken, default, (notice.frozen_up_to, until))
    state = sa.case(
        (whom.c.reachability == "no_address", "failed"),
        (whom.c.reachability == "stopped", "stopped"),
        else_="queued",
    )
    reason = sa.case(
        (whom.c.reachability == "no_address", NO_ADDRESS),
        (whom.c.reachability == "stopped", ADDRESS_STOPPED),
    )
    moment = sa.literal(now, _l.ended_at.type)
    rows = sa.select(
        sa.literal(notice.id),
        whom.c.resident_id,
        whom.c.address_id,
        whom.c.channel,
        whom.c.language,
        state,
        reason,
        sa.literal(0),
        moment,
        sa.case((reason.is_not(None), moment)),
    ).order_by(whom.c.resident_id)
    # One who joined with another while this goes on may have a row already.
    write = _INSERTS[connection.dialect.name](notice_ledger_rows)
    statement = write.from_select(_WRITTEN, rows).on_conflict_do_nothing()
    connection.execute(statement, {"now": now})
    return until


def _whom(
    notice: Notice,
    spoken: Sequence[str],
    default: str,
    between: tuple[int, int] | None = None,
) -> sa.Subquery:
    """Residents of the audience, each with the one address where they are told."""
    known = sa.func.coalesce(
        _r.language_chosen, _c.language_current, _c.language_hint, default
    )
    near = (
        sa.select(
            _r.id.label("resident_id"),
            _a.id.label("address_id"),
            _a.channel,
            sa.case((known.in_(spoken), known), else_=default).label("language"),
            _REACHABILITY.label("reachability"),
            _NEAREST.label("nearest"),
        )
        .select_from(
            residents.outerjoin(addresses, _a.resident_id == _r.id).outerjoin(
                conversations, _c.address_id == _a.id
            )
        )
        .where(*_belongs(notice))
    )
    if between:
        near = near.where(_r.id > between[0], _r.id <= between[1])
    nearest = near.subquery()
    whom = sa.select(nearest).where(nearest.c.nearest == 1)
    if notice.audience.channels:
        whom = whom.where(nearest.c.channel.in_(notice.audience.channels))
    if notice.audience.languages and notice.corrects_id is None:
        whom = whom.where(nearest.c.language.in_(notice.audience.languages))
    return whom.subquery()


def _belongs(notice: Notice) -> list[sa.ColumnElement[bool]]:
    audience, urgent = notice.audience, notice.urgency == "urgent"
    conditions = [agreed(_r.id, urgent)]
    if notice.corrects_id is not None:
        conditions.append(_got_the_wrong_text(notice))
    elif audience.interests and not urgent:
        conditions.append(
            sa.exists().where(
                subscriptions.c.resident_id == _r.id,
                subscriptions.c.interest.in_(audience.interests),
            )
        )
    if audience.buildings:
        conditions.append(
            sa.exists(
                sa.select(residences.c.id)
                .join(households, households.c.id == residences.c.household_id)
                .where(
                    residences.c.resident_id == _r.id,
                    current(),
                    households.c.building.in_(audience.buildings),
                )
            )
        )
    return conditions


def _got_the_wrong_text(notice: Notice) -> sa.ColumnElement[bool]:
    got = [
        _l.notice_id == notice.corrects_id,
        _l.resident_id == _r.id,
        literally(_l.state, *REACHED),
        _l.version <= notice.corrects_version,
    ]
    if notice.audience.languages:
        got.append(_l.text_language.in_(notice.audience.languages))
    return sa.exists().where(*got)
