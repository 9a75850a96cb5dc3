"""Who comes to a gathering: places, the line, check-in at the door, lists to take."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from starlette.responses import Response

from community.model.gathering import Gathering
from community.model.resident import resident_number
from community.model.sign_up import PLACED, SignUp
from community.model.staff import Staff
from community.store.engine import Store
from community.usecases import sign_ups
from console.csv_files import csv_file
from console.gathering_words import asked_for, gathering_id, said_of, when_words
from console.registry import Page
from console.visit import Refusal, Visit

page = Page("/gathering-sign-ups", permission="organise")


@page.get("/gatherings/{gathering_id:int}/sign-ups")
def show(visit: Visit) -> Response:
    """All who signed up: with a place, in line, and who cancelled."""
    gathering, found = asked_for(visit)
    return visit.page("gatherings/sign_ups.html", **_about(visit, gathering, found))


@page.post("/gatherings/{gathering_id:int}/sign-ups/{sign_up_id:int}/here")
def check_in(visit: Visit) -> Response:
    """Somebody has come."""
    return _at_the_door(visit, sign_ups.check_in)


@page.post("/gatherings/{gathering_id:int}/sign-ups/{sign_up_id:int}/not-here")
def undo(visit: Visit) -> Response:
    """Somebody was checked in by mistake."""
    return _at_the_door(visit, sign_ups.undo_check_in)


@page.get("/gatherings/{gathering_id:int}/sheet")
def sheet(visit: Visit) -> Response:
    """The list to print, with a box to tick for each."""
    gathering, found = asked_for(visit)
    return visit.page("gatherings/sheet.html", **_about(visit, gathering, found))


@page.get("/gatherings/{gathering_id:int}/sign-ups.csv")
def export(visit: Visit) -> Response:
    """The list for a spreadsheet."""
    gathering, found = asked_for(visit)
    zone = gathering.time.zone
    heads = ("resident", "people", "state", "since")
    rows: list[Sequence[str | int]] = [
        [visit.say(f"console_gathering_column_{head}") for head in heads]
    ]
    for one in found:
        since = one.queued_at.astimezone(zone)
        rows.append(
            (
                _name(visit, one),
                one.people,
                visit.say(f"console_sign_up_is_{one.state}"),
                f"{since:%Y-%m-%d %H:%M}",
            )
        )
    return csv_file(f"{gathering.number}.csv", rows)


def _at_the_door(visit: Visit, deed: Callable[[Store, Staff, int], SignUp]) -> Response:
    _, found = asked_for(visit)
    sign_up_id: int = visit.path["sign_up_id"]
    if all(one.id != sign_up_id for one in found):
        raise Refusal(404, "console_not_found")
    one = deed(visit.store, visit.staff, sign_up_id)
    if not visit.is_part:
        path = f"/gatherings/{gathering_id(visit)}/sign-ups#sign-up-{one.id}"
        return visit.go(path)
    about = _about(visit, *asked_for(visit))
    return visit.part("gatherings/checked_in.html", one=one, **about)


def _about(
    visit: Visit, gathering: Gathering, found: Sequence[SignUp]
) -> dict[str, Any]:
    placed = [one for one in found if one.state in PLACED]
    here = sum(one.people for one in placed if one.state == "attended")
    return {
        "gathering": gathering,
        "text": said_of(visit, gathering),
        "when_words": when_words(gathering.time, visit.language),
        # By their numbers they are found fastest at the door.
        "placed": sorted(placed, key=lambda one: (one.resident_id or 0, one.id)),
        "waiting": [one for one in found if one.state == "waiting"],
        "cancelled": [one for one in found if one.state == "cancelled"],
        "here": here,
        "people": sum(one.people for one in placed),
        "today_or_later": _has_come(visit, gathering),
        "name": lambda one: _name(visit, one),
    }


def _has_come(visit: Visit, gathering: Gathering) -> bool:
    """Whether it is the day on which it begins, or later."""
    if gathering.state not in ("published", "over"):
        return False
    begins = gathering.time.starts_at.astimezone(gathering.time.zone)
    return visit.store.clock.now().astimezone(begins.tzinfo).date() >= begins.date()


def _name(visit: Visit, one: SignUp) -> str:
    if one.resident_id is None:
        return visit.say("console_sign_up_erased")
    return resident_number(one.resident_id)
