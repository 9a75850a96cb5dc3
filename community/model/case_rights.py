"""Who may see a case, work on it, or take it; sensitive ones are kept apart."""

from __future__ import annotations

from typing import Protocol

from community.model.staff import Role, Staff

# Who has cases: residents are helped by them.
WORKERS: tuple[Role, ...] = ("caseworker", "supervisor")
# Who sees cases at all.
READERS: tuple[Role, ...] = (*WORKERS, "administrator")


class Guarded(Protocol):
    """A case, or a line of the queue."""

    @property
    def sensitive(self) -> bool:
        """Whether only its worker and supervisors may see it."""

    @property
    def assignee_id(self) -> int | None:
        """The colleague who has it."""


def may_see(case: Guarded, staff: Staff) -> bool:
    """Whether a colleague may read a case and what was said in it."""
    if not case.sensitive:
        return staff.role in READERS
    return staff.role == "supervisor" or _is_worker(case, staff)


def may_work(case: Guarded, staff: Staff) -> bool:
    """Whether a colleague may answer, change and end a case."""
    return staff.role in WORKERS and may_see(case, staff)


def may_claim(case: Guarded, staff: Staff) -> bool:
    """Whether a colleague may ask for a case; a sensitive one only from the queue."""
    in_queue = case.assignee_id is None and staff.role in WORKERS
    return in_queue or may_work(case, staff)


def _is_worker(case: Guarded, staff: Staff) -> bool:
    return case.assignee_id == staff.id and staff.role in WORKERS
