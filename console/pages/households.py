"""Households: printing the one-time codes with which residents show where they live."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from starlette.responses import Response

from community.languages import languages
from community.model.residence import Flat, IssuedCode
from community.model.resident import resident_number
from community.proposing.links import code_link
from community.usecases import households
from community.usecases.residence import end_residence
from console.proposal_words import area_words, procedure
from console.qr_codes import qr_code
from console.registry import Menu, Page
from console.visit import Refusal, Visit

DAY = timedelta(days=1)

page = Page(
    "/households",
    permission="organise",
    menu=Menu("console_menu_households", icon="household", order=36),
)


@page.get()
def show(visit: Visit) -> Response:
    """All buildings."""
    found = households.list_buildings(visit.store, procedure(visit), visit.staff)
    return visit.page(
        "households/buildings.html",
        buildings=[(one, area_words(visit, one.building)) for one in found],
    )


@page.get("/households/{building}")
def building(visit: Visit) -> Response:
    """One building: who has shown where they live, and what can be printed."""
    rules = procedure(visit)
    return visit.page(
        "households/building.html",
        building=_building(visit),
        name=area_words(visit, _building(visit)),
        flats=_flats(visit),
        by_adult=rules.right == "adult",
        days=rules.code_days,
        number=resident_number,
    )


@page.post("/households/{building}/codes")
def print_codes(visit: Visit) -> Response:
    """New codes for a whole building: this answer is the only place they ever stand."""
    issued = households.issue_codes(
        visit.store, procedure(visit), visit.staff, _building(visit)
    )
    return _sheet(visit, issued)


@page.post("/households/{building}/code")
def print_code(visit: Visit) -> Response:
    """A new code for one adult of one flat."""
    flats = {one.household.id: one.household for one in _flats(visit)}
    household = flats.get(visit.form.number("household") or 0)
    seat = visit.form.number("seat") or 0
    if household is None or not 1 <= seat <= household.adults:
        raise Refusal(400, "console_unreadable")
    issued = households.issue_code(
        visit.store, procedure(visit), visit.staff, household.id, seat
    )
    return _sheet(visit, [issued])


@page.post("/households/{building}/revoke")
def revoke(visit: Visit) -> Response:
    """End all codes of a building that nobody used, such as a lost sheet."""
    _flats(visit)
    households.revoke_codes(visit.store, visit.staff, _building(visit))
    return _back(visit, "console_told_codes_revoked")


@page.post("/households/{building}/leave")
def leave(visit: Visit) -> Response:
    """A resident lives there no more."""
    living = {one.resident_id for flat in _flats(visit) for one in flat.residences}
    resident_id = visit.form.number("resident")
    if resident_id not in living:
        raise Refusal(409, "console_residence_over")
    end_residence(visit.store, visit.staff, resident_id)
    return _back(visit, "console_told_residence_ended")


def _sheet(visit: Visit, issued: Sequence[IssuedCode]) -> Response:
    # Each slip says it in the languages of the place: nobody knows yet who reads what.
    spoken = [
        (code, visit.console.texts.format("household_code_slip", code))
        for code in languages()
        if code in visit.console.place.languages
    ]
    address = visit.console.settings.address
    return visit.page(
        "households/sheet.html",
        building=_building(visit),
        name=area_words(visit, _building(visit)),
        issued=issued,
        by_adult=procedure(visit).right == "adult",
        # A code ends at some hour of its last day.
        last_day=lambda one: visit.console.place.today(one.ends_at - DAY),
        spoken=spoken,
        address=address,
        picture=lambda code: qr_code(code_link(address, code)),
    )


def _building(visit: Visit) -> str:
    found: str = visit.path["building"]
    return found


def _flats(visit: Visit) -> list[Flat]:
    return households.flats_of(
        visit.store, procedure(visit), visit.staff, _building(visit)
    )


def _back(visit: Visit, told: str) -> Response:
    return visit.go(f"/households/{_building(visit)}", told=told)
