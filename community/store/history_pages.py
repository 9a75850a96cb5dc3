"""All SQL that the console's page of the history asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from community.model.history import Event
from community.store.case_tables import cases, staff_members
from community.store.engine import Row
from community.store.tables import addresses, conversations, history

_h, _k = history.c, cases.c
_doer, _subject = staff_members.alias("doer"), staff_members.alias("subject")
_about_case = sa.and_(_h.subject_type == "case", _k.id == _h.subject_id)
_about_conversation = sa.or_(
    sa.and_(_h.subject_type == "conversation", conversations.c.id == _h.subject_id),
    conversations.c.id == _k.conversation_id,
)
_LINES = (
    sa.select(
        history,
        _doer.c.name.label("name"),
        _subject.c.name.label("about"),
        addresses.c.resident_id,
        _k.sensitive,
        _k.assignee_id,
    )
    .select_from(history)
    .outerjoin(_doer, _h.actor == sa.literal("staff:") + sa.cast(_doer.c.id, sa.Text))
    .outerjoin(
        _subject, sa.and_(_h.subject_type == "staff", _subject.c.id == _h.subject_id)
    )
    .outerjoin(cases, _about_case)
    .outerjoin(conversations, _about_conversation)
    .outerjoin(addresses, addresses.c.id == conversations.c.address_id)
)


@dataclass(frozen=True)
class Asked:
    """Which lines somebody wants to see.

    Attributes:
        without: Events that they may not.
        since: The first moment, and ``until`` the first one after the last.
        before: Lines with smaller ids only.
        proposal_id: Lines about this proposal only.
    """

    without: frozenset[Event]
    event: Event | None
    actor: str | None
    since: datetime | None
    until: datetime | None
    before: int | None
    proposal_id: int | None = None


def page(connection: sa.Connection, asked: Asked, most: int) -> Sequence[Row]:
    """The lines that fit, newest first."""
    # Only the lines of one page are joined with what they are about.
    ids = sa.select(_h.id).where(*_wanted(asked)).order_by(_h.id.desc()).limit(most)
    found = list(connection.scalars(ids))
    wanted = _LINES.where(_h.id.in_(found)).order_by(_h.id.desc())
    return connection.execute(wanted).all() if found else ()


def _wanted(asked: Asked) -> list[sa.ColumnElement[bool]]:
    wanted: list[sa.ColumnElement[bool]] = []
    if asked.without:
        wanted.append(_h.event.not_in(sorted(asked.without)))
    if asked.event is not None:
        wanted.append(_h.event == asked.event)
    if asked.actor is not None:
        wanted.append(_h.actor == asked.actor)
    if asked.since is not None:
        wanted.append(_h.happened_at >= asked.since)
    if asked.until is not None:
        wanted.append(_h.happened_at < asked.until)
    if asked.before is not None:
        wanted.append(_h.id < asked.before)
    if asked.proposal_id is not None:
        wanted += [_h.subject_type == "proposal", _h.subject_id == asked.proposal_id]
    return wanted
