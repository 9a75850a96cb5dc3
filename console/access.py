"""Who may do what in the console: one table; what is not in it nobody may."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from community.model.staff import Role

Permission = Literal[
    "see_cases",  # the queue, cases, and who is at work on them
    "work_cases",  # claim, reply, notes, referrals, endings
    "supervise",  # supervision notes, co-signing
    "see_residents",
    "see_gaps",
    "write_articles",
    "organise",  # proposals, and the codes of households
    "manage_staff",
    "see_history",
    "see_health",
]
# What a page asks of its visitors. Without a declaration nobody gets there.
Demand = Permission | Literal["signed_in", "everybody"]

_ARTICLES: frozenset[Permission] = frozenset({"see_gaps", "write_articles"})
_READING: frozenset[Permission] = _ARTICLES | {"see_cases", "see_residents"}
_OVERVIEW: frozenset[Permission] = frozenset({"see_history", "see_health"})
# Who organises is said in community/model/proposal_rights.py, too.
# Which cases exactly, the sensitive ones above all, is decided for each case in
# community/model/case_rights.py.
PERMISSIONS: Mapping[Role, frozenset[Permission]] = {
    "caseworker": _READING | {"work_cases"},
    "organiser": _ARTICLES | {"organise"},
    "supervisor": _READING | _OVERVIEW | {"work_cases", "supervise", "organise"},
    "administrator": _READING | _OVERVIEW | {"manage_staff", "organise"},
}


def may(role: Role | None, demand: Demand | None) -> bool:
    """Whether somebody with this role may go where this is asked for.

    Args:
        role: None for who is not signed in.
        demand: None for a page that forgot to declare it.
    """
    if demand is None:
        return False
    if demand == "everybody":
        return True
    if role is None:
        return False
    return demand == "signed_in" or demand in PERMISSIONS.get(role, frozenset())
