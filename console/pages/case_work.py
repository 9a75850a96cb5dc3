"""What is done with a case: taken, passed on, changed, noted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal, TypeVar, get_args

from starlette.responses import Response

from community.model.case import Case, CaseClosed, Priority, TakenAlready
from community.model.case_rights import may_see
from community.model.staff import StaffNotFound
from community.usecases import cases
from console.registry import Page
from console.visit import Refusal, Visit

Result = TypeVar("Result")

page = Page("/case-work", permission="work_cases")

LONGEST_SUMMARY = 500
LONGEST_NOTE = 4000
SETTABLE: tuple[Literal["open", "waiting_for_resident"], ...] = (
    "open",
    "waiting_for_resident",
)
PRIORITIES: tuple[Priority, ...] = get_args(Priority)


@page.post("/cases/{case_id:int}/claim")
def claim(visit: Visit) -> Response:
    """Take a case."""
    try:
        cases.claim_case(visit.store, visit.staff, case_id(visit))
    except TakenAlready:
        return back(visit, "console_told_taken")
    except CaseClosed:
        return back(visit, "console_told_over")
    return back(visit, "console_told_claimed")


@page.post("/cases/{case_id:int}/release")
def release(visit: Visit) -> Response:
    """Put a case back into the queue."""
    case = while_open(
        lambda: cases.release_case(visit.store, visit.staff, case_id(visit))
    )
    return back_or_away(visit, case, "console_told_released")


@page.post("/cases/{case_id:int}/transfer")
def transfer(visit: Visit) -> Response:
    """Give a case to a colleague."""
    to = visit.form.number("to")
    if to is None:
        raise Refusal(400, "console_unreadable")
    try:
        cases.transfer_case(visit.store, visit.staff, case_id(visit), to)
    except StaffNotFound as error:
        raise Refusal(409, "console_colleague_gone") from error
    except CaseClosed as error:
        raise Refusal(409, "console_case_over") from error
    return visit.go("/queue", told="console_told_transferred")


@page.post("/cases/{case_id:int}/state")
def set_state(visit: Visit) -> Response:
    """Say who has to do something next."""
    wanted = visit.form.raw("state")
    state = next((one for one in SETTABLE if one == wanted), None)
    if state is None:
        raise Refusal(400, "console_unreadable")
    while_open(lambda: take_if_free(visit))
    while_open(lambda: cases.set_state(visit.store, visit.staff, case_id(visit), state))
    return back(visit, "console_told_saved")


@page.post("/cases/{case_id:int}/priority")
def set_priority(visit: Visit) -> Response:
    """Make a case more or less urgent; the promise begins again now."""
    wanted = visit.form.raw("priority")
    priority = next((one for one in PRIORITIES if one == wanted), None)
    if priority is None:
        raise Refusal(400, "console_unreadable")
    due = visit.console.place.promises.due(priority, visit.store.clock.now())
    while_open(
        lambda: cases.set_priority(
            visit.store, visit.staff, case_id(visit), priority, due
        ),
    )
    return back(visit, "console_told_saved")


@page.post("/cases/{case_id:int}/summary")
def set_summary(visit: Visit) -> Response:
    """Say in other words what a case is about."""
    summary = visit.form.text("summary")[:LONGEST_SUMMARY]
    if summary:
        cases.set_summary(visit.store, visit.staff, case_id(visit), summary)
    return back(visit, "console_told_saved")


@page.post("/cases/{case_id:int}/sensitive")
def set_sensitive(visit: Visit) -> Response:
    """Keep a case from all but its worker and supervisors, or open it again."""
    sensitive = visit.form.raw("sensitive") == "1"
    case = cases.set_sensitive(visit.store, visit.staff, case_id(visit), sensitive)
    return back_or_away(visit, case, "console_told_saved")


@page.post("/cases/{case_id:int}/follow-up")
def set_follow_up(visit: Visit) -> Response:
    """Say on which day somebody looks again; an empty day takes it back."""
    written = visit.form.raw("on")
    try:
        on = date.fromisoformat(written) if written else None
    except ValueError as error:
        raise Refusal(400, "console_unreadable") from error
    cases.set_follow_up(visit.store, visit.staff, case_id(visit), on)
    return back(visit, "console_told_saved")


@page.post("/cases/{case_id:int}/note")
def add_note(visit: Visit) -> Response:
    """Write something for colleagues."""
    text = visit.form.text("text")[:LONGEST_NOTE]
    kind: Literal["note", "supervision"] = (
        "supervision" if visit.form.checked("supervision") else "note"
    )
    if text:
        cases.add_note(visit.store, visit.staff, case_id(visit), text, kind)
    return back(visit, "console_told_saved")


def back(visit: Visit, told: str) -> Response:
    """To the case again."""
    return visit.go(f"/cases/{case_id(visit)}", told=told)


def back_or_away(visit: Visit, case: Case, told: str) -> Response:
    """To the case again; to the queue if this colleague may see it no longer."""
    if may_see(case, visit.staff):
        return back(visit, told)
    return visit.go("/queue", told=told)


def take_if_free(visit: Visit) -> None:
    """Take a case that nobody has, before something that only its worker does.

    Raises:
        CaseClosed: If it is not open.
    """
    try:
        cases.claim_case(visit.store, visit.staff, case_id(visit))
    except TakenAlready:
        return


def while_open(do: Callable[[], Result]) -> Result:
    """Do something that only an open case allows; what that returns.

    Raises:
        Refusal: If the case ended meanwhile.
    """
    try:
        return do()
    except CaseClosed as error:
        raise Refusal(409, "console_case_over") from error


def case_id(visit: Visit) -> int:
    """The case of the path."""
    found: int = visit.path["case_id"]
    return found
