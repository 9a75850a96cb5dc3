"""Who of the staff may do what with proposals and household codes."""

from __future__ import annotations

from community.model.staff import Role, Staff

# They print codes, correct and translate, and keep the councils' books.
ORGANISERS: tuple[Role, ...] = ("organiser", "supervisor", "administrator")


def may_organise(staff: Staff) -> bool:
    """Whether a colleague may move proposals and print household codes."""
    return staff.state == "active" and staff.role in ORGANISERS
