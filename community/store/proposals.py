"""All SQL about single proposals and their wordings; lists have their own module."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.proposal import NewProposal, Proposal, Wording
from community.store.engine import Row
from community.store.proposal_tables import (
    going_on,
    proposal_translations,
    proposal_versions,
    proposals,
)

_p, _v, _t = proposals.c, proposal_versions.c, proposal_translations.c
COLUMNS = (proposals, _v.language, _v.title, _v.body)
WITH_WORDING = proposals.join(
    proposal_versions,
    sa.and_(_v.proposal_id == _p.id, _v.version == _p.version),
)
_SELECT = sa.select(*COLUMNS).select_from(WITH_WORDING)
_GET = _SELECT.where(_p.id == bindparam("proposal_id"))
_LOCK = sa.select(_p.id).where(_p.id == bindparam("proposal_id")).with_for_update()
_OF_AUTHOR = _SELECT.where(_p.author_id == bindparam("author")).order_by(_p.id)
_DUE = (
    sa.select(_p.id)
    .where(going_on(), _p.due_at <= bindparam("now"))
    .order_by(_p.due_at, _p.id)
    .limit(bindparam("most"))
)
_CREATE = sa.insert(proposals).returning(_p.id)
_CHANGE = sa.update(proposals).where(_p.id == bindparam("which"))
_WORD = sa.insert(proposal_versions)
_VERSIONS = (
    sa.select(proposal_versions)
    .where(_v.proposal_id == bindparam("proposal_id"))
    .order_by(_v.version)
)
_REWORD = sa.update(proposal_versions).where(
    _v.proposal_id == bindparam("of_proposal"), _v.version == bindparam("of_version")
)
_VERSION = sa.select(_v.id).where(
    _v.proposal_id == bindparam("of_proposal"), _v.version == bindparam("of_version")
)
_TRANSLATION = sa.select(proposal_translations).where(
    _t.version_id == bindparam("version_id"), _t.language == bindparam("read_in")
)
_TRANSLATIONS = (
    sa.select(proposal_translations)
    .where(_t.version_id == bindparam("version_id"))
    .order_by(_t.language)
)
_TRANSLATE = sa.insert(proposal_translations)
_UNTRANSLATE = sa.delete(proposal_translations).where(
    _t.version_id == bindparam("version_id"), _t.language == bindparam("read_in")
)


def create(
    connection: sa.Connection,
    author_id: int,
    new: NewProposal,
    due_at: datetime,
    now: datetime,
) -> Proposal:
    """Write down a draft, with its first wording."""
    values = {
        "author_id": author_id,
        "state": "draft",
        "category": new.category,
        "area": new.area,
        "place": new.place,
        "due_at": due_at,
        "version": 1,
        "signed_version": 1,
        "supports": 0,
        "percent_done": 0,
        "created_at": now,
    }
    proposal_id = connection.execute(_CREATE, values).scalar_one()
    word(connection, proposal_id, 1, new.wording, substantial=True, now=now)
    return _got(connection, proposal_id)


def get(connection: sa.Connection, proposal_id: int) -> Proposal | None:
    """The proposal, if there is one."""
    row = connection.execute(_GET, {"proposal_id": proposal_id}).one_or_none()
    return read(row) if row else None


def lock(connection: sa.Connection, proposal_id: int) -> Proposal | None:
    """The proposal, kept from everybody else until the transaction ends."""
    connection.execute(_LOCK, {"proposal_id": proposal_id})
    return get(connection, proposal_id)


def change(connection: sa.Connection, proposal_id: int, **values: Any) -> Proposal:
    """Set columns of a locked proposal; the proposal after that."""
    if values:
        connection.execute(_CHANGE, {"which": proposal_id, **values})
    return _got(connection, proposal_id)


def word(
    connection: sa.Connection,
    proposal_id: int,
    version: int,
    wording: Wording,
    *,
    substantial: bool,
    now: datetime,
) -> None:
    """Add a version of what a proposal says."""
    values = {
        "proposal_id": proposal_id,
        "version": version,
        "language": wording.language,
        "title": wording.title,
        "body": wording.body,
        "substantial": substantial,
        "created_at": now,
    }
    connection.execute(_WORD, values)


def reword(
    connection: sa.Connection, proposal_id: int, version: int, wording: Wording
) -> None:
    """Write a version anew, which nobody but its author has seen."""
    values = {
        "of_proposal": proposal_id,
        "of_version": version,
        "language": wording.language,
        "title": wording.title,
        "body": wording.body,
    }
    connection.execute(_REWORD, values)


def versions(connection: sa.Connection, proposal_id: int) -> Sequence[Row]:
    """All versions of what a proposal said, oldest first."""
    return connection.execute(_VERSIONS, {"proposal_id": proposal_id}).all()


def version_id(connection: sa.Connection, proposal: Proposal) -> int:
    """The id of the version that is valid now."""
    asked = {"of_proposal": proposal.id, "of_version": proposal.version}
    found: int = connection.execute(_VERSION, asked).scalar_one()
    return found


def translate(
    connection: sa.Connection,
    proposal: Proposal,
    wording: Wording,
    state: str,
    staff_id: int | None,
    now: datetime,
) -> None:
    """Keep what the version that is valid now says in another language."""
    version = version_id(connection, proposal)
    asked = {"version_id": version, "read_in": wording.language}
    connection.execute(_UNTRANSLATE, asked)
    values = {
        "version_id": version,
        "language": wording.language,
        "title": wording.title,
        "body": wording.body,
        "state": state,
        "staff_id": staff_id,
        "created_at": now,
    }
    connection.execute(_TRANSLATE, values)


def translation(
    connection: sa.Connection, proposal: Proposal, language: str
) -> Row | None:
    """What the version that is valid now says in a language, if that is known."""
    version = version_id(connection, proposal)
    asked = {"version_id": version, "read_in": language}
    return connection.execute(_TRANSLATION, asked).one_or_none()


def translations(connection: sa.Connection, version: int) -> Sequence[Row]:
    """The translations of a version, given its id."""
    return connection.execute(_TRANSLATIONS, {"version_id": version}).all()


def of_author(connection: sa.Connection, resident_id: int) -> list[Proposal]:
    """All proposals of a resident, drafts too, oldest first."""
    found = connection.execute(_OF_AUTHOR, {"author": resident_id})
    return [read(row) for row in found]


def due(connection: sa.Connection, now: datetime, most: int) -> list[int]:
    """Ids of proposals whose time has run out, longest ago first."""
    return list(connection.scalars(_DUE, {"now": now, "most": most}))


def read(row: Row) -> Proposal:
    """The proposal of a row that has the columns `COLUMNS`."""
    return Proposal(
        id=row.id,
        author_id=row.author_id,
        state=row.state,
        category=row.category,
        area=row.area,
        place=row.place,
        tier=row.tier,
        due_at=row.due_at,
        overdue_at=row.overdue_at,
        version=row.version,
        signed_version=row.signed_version,
        supports=row.supports,
        basis=row.basis,
        eligible=row.eligible,
        needed=row.needed,
        executor=row.executor,
        percent_done=row.percent_done,
        merged_into=row.merged_into,
        created_at=row.created_at,
        opened_at=row.opened_at,
        reached_at=row.reached_at,
        decided_at=row.decided_at,
        wording=Wording(row.language, row.title, row.body),
        submitted_at=row.submitted_at,
    )


def _got(connection: sa.Connection, proposal_id: int) -> Proposal:
    return read(connection.execute(_GET, {"proposal_id": proposal_id}).one())
