"""Residents who turn out to be one person, or who are forgotten, in gatherings."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from community.model.sign_up import PLACED, SignUpState
from community.store import gathering_news, gatherings, sign_ups
from community.usecases.exports import plain_all
from community.usecases.gathering_work import GatheringWork

# Of two sign-ups of one person the one stays that says more.
_STAYS: tuple[SignUpState, ...] = (
    "attended",
    "signed",
    "no_show",
    "waiting",
    "cancelled",
)


def join(connection: sa.Connection, one: int, other: int, now: datetime) -> None:
    """Give one resident's sign-ups to the other, who is the same person.

    The same person has one sign-up for a gathering: the better one stays.
    """
    for work in _locked(connection, now, one, other):
        row = sign_ups.of_resident(connection, work.gathering.id, one)
        theirs = sign_ups.of_resident(connection, work.gathering.id, other)
        if row is None:
            continue
        if theirs is None:
            sign_ups.change(connection, row.id, resident_id=other)
        elif _STAYS.index(row.state) < _STAYS.index(theirs.state):
            sign_ups.remove(connection, theirs.id)
            sign_ups.change(connection, row.id, resident_id=other)
        else:
            sign_ups.remove(connection, row.id)
        work.settle()
    gathering_news.join(connection, one, other)


def forget(connection: sa.Connection, resident_id: int, now: datetime) -> None:
    """Take a resident out of gatherings; a place they had ahead is given on.

    Who was there goes on to count, without a name.
    """
    for work in _locked(connection, now, resident_id):
        row = sign_ups.of_resident(connection, work.gathering.id, resident_id)
        if row is None:
            continue
        if row.state in PLACED and not work.takes_sign_ups:
            sign_ups.change(connection, row.id, resident_id=None)
        else:
            sign_ups.remove(connection, row.id)
            work.settle()
    gathering_news.forget(connection, resident_id)


def export(connection: sa.Connection, resident_id: int) -> dict[str, Any]:
    """A resident's part in gatherings, as plain data."""
    found = sign_ups.of_resident_everywhere(connection, resident_id)
    news = gathering_news.everything(connection, resident_id)
    return {"sign_ups": plain_all(found), "gathering_news": plain_all(news)}


def _locked(
    connection: sa.Connection, now: datetime, *resident_ids: int
) -> list[GatheringWork]:
    """All gatherings of residents, in one order, with the residents locked before."""
    for resident_id in sorted(resident_ids):
        sign_ups.lock_resident(connection, resident_id)
    ids = {
        row.gathering_id
        for resident_id in resident_ids
        for row in sign_ups.of_resident_everywhere(connection, resident_id)
    }
    found = [gatherings.lock(connection, each) for each in sorted(ids)]
    return [GatheringWork(connection, now, each, "desk") for each in found if each]
