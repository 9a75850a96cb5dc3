"""How a case ends: resolved, co-signed where that is asked for, closed and rated."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TypeAlias

from community.model.case import (
    Case,
    CaseClosed,
    CaseNotFound,
    CosignNeeded,
    Rating,
)
from community.model.case_rights import may_see
from community.model.message import Reply, storable
from community.model.staff import Staff
from community.store import history
from community.store.engine import Store
from community.usecases.case_work import Work, at_work, working_on
from community.usecases.cases import note_down

# What the resident is told about the case, in their language.
Told: TypeAlias = Callable[[Case], Sequence[Reply]]


def resolve_case(
    store: Store,
    staff: Staff,
    case_id: int,
    reason: str,
    told: Told,
    *,
    cosigned: Collection[str],
) -> list[int]:
    """End a case: the bot answers again, and the resident is told so once.

    It is closed at once, unless a supervisor has to agree first.

    Args:
        reason: Why, in one lower-case word.
        cosigned: Of which cases a supervisor has to agree; `Promises.cosigned`.

    Raises:
        CaseNotFound: If there is no such case.
        CaseClosed: If it is not open.
        NotYours: If the colleague may not work on it.
    """
    with at_work(store, staff, case_id) as work:
        work.must_be_open()
        if work.case.assignee_id is None:
            work.change(assignee_id=staff.id)
        work.move("resolved", resolved_at=work.now, closed_reason=reason)
        work.record("case_resolved", reason=reason)
        if not needs_cosign(work.case, cosigned):
            _close(work, cosigned=False)
        work.return_to_bot()
        return work.tell("desk", told(work.case))


def needs_cosign(case: Case, cosigned: Collection[str]) -> bool:
    """Whether a supervisor has to agree that a case is closed."""
    traits = {"sensitive": case.sensitive, "referred": case.referred}
    return case.priority in cosigned or any(
        applies and trait in cosigned for trait, applies in traits.items()
    )


def cosign_case(
    store: Store, staff: Staff, case_id: int, comment: str, told: Told
) -> list[int]:
    """A supervisor agrees that a resolved case is closed; the ids of what is told.

    Args:
        comment: Kept as a note of supervision, unless it is empty.

    Raises:
        CaseNotFound: If there is no such case.
        CaseClosed: If it is not resolved, or closed already.
        CosignNeeded: If the colleague is no supervisor, worked on it or resolved it.
        NotYours: If the colleague may not see it.
    """
    with at_work(store, staff, case_id, may_see) as work:
        if work.case.state != "resolved":
            raise CaseClosed(case_id)
        own = work.case.assignee_id == staff.id or _resolved_by(work) == staff.actor
        if staff.role != "supervisor" or own:
            raise CosignNeeded(case_id)
        work.change(cosigned_by=staff.id)
        if comment.strip():
            note_down(work, staff, "supervision", storable(comment))
        _close(work, cosigned=True)
        return work.tell("desk", told(work.case))


def give_back(store: Store, case_id: int, actor: str, told: Told) -> list[int]:
    """Let the bot answer while the case goes on; nothing happens if it does already.

    Args:
        actor: A colleague's ``actor``, or ``resident``.

    Raises:
        CaseNotFound: If there is no such case.
    """
    with working_on(store, case_id, actor) as work:
        if not work.case.is_open or not work.return_to_bot():
            return []
        return work.tell("desk", told(work.case))


def rate_case(store: Store, case_id: int, resident_id: int, rating: Rating) -> bool:
    """The resident says how it went; true if it counts, false if they said before.

    Raises:
        CaseNotFound: If there is no such case of this resident.
        CaseClosed: If it is not closed, or was opened again.
    """
    with working_on(store, case_id, "resident") as work:
        if work.case.resident_id != resident_id:
            raise CaseNotFound(case_id)
        if work.case.state != "closed":
            raise CaseClosed(case_id)
        if work.case.rating is not None:
            return False
        work.change(rating=rating, rated_at=work.now)
        work.record("case_rated", rating=rating)
        return True


def _resolved_by(work: Work) -> str | None:
    lines = history.about(work.connection, "case", work.case.id)
    resolved = [line.actor for line in lines if line.event == "case_resolved"]
    return resolved[-1] if resolved else None


def _close(work: Work, *, cosigned: bool) -> None:
    work.move("closed", closed_at=work.now)
    work.record("case_closed", reason=work.case.closed_reason, cosigned=cosigned)
