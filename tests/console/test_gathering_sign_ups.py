"""Who comes: places and the line, check-in with undo, the sheet, the file."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable

import pytest

from community.model.gathering import Gathering
from community.store.engine import Store
from community.usecases.residents import erase_resident
from console.csv_files import csv_file
from tests.clock import FakeClock
from tests.community.case_steps import colleague
from tests.community.gathering_steps import (
    REPAIR,
    TIME,
    advance_to,
    cancels,
    full,
    published,
    states,
    time_passes,
)
from tests.console.client import StaffClient

pytestmark = pytest.mark.fast

Client = Callable[..., StaffClient]
HERE = "/gatherings/1/sign-ups/1/here"
NOT_HERE = "/gatherings/1/sign-ups/1/not-here"


@pytest.fixture
def gathering(store: Store) -> Gathering:
    """Three places for people of R-1 to R-4: one group, one more, a line, one left."""
    found = published(store, colleague(store, "Zhao", "organiser"), REPAIR)
    people = full(store, found, 2, 1, 2, 1)
    cancels(store, found, people[3])
    return found


def test_those_with_a_place_in_line_and_gone_are_listed(
    gathering: Gathering, staff_client: Client
) -> None:
    html = staff_client("organiser", "en").open("/gatherings/1/sign-ups")
    placed, _, rest = html.partition('id="waiting"')
    waiting, _, gone = rest.partition('id="cancelled"')
    assert re.findall(r"R-\d+", placed) == ["R-1", "R-2"]
    assert "1. R-3" in waiting and "Waiting (2)" in waiting
    assert "R-4" in gone
    assert "3 of 3 places taken" in placed
    assert "On the day you check in here" in placed and "/here" not in placed
    assert "/residents/" not in html, "organisers do not see residents"


def test_who_comes_is_checked_in_with_one_tap_and_it_is_taken_back(
    gathering: Gathering, store: Store, clock: FakeClock, staff_client: Client
) -> None:
    advance_to(clock, TIME.starts_at, -1)
    client = staff_client("organiser", "en")
    assert "0 of 3 here" in client.open("/gatherings/1/sign-ups")
    part = client.send(HERE, htmx=True)
    assert "2 of 3 here" in part and 'hx-swap-oob="true"' in part
    assert NOT_HERE in part and "<html" not in part
    assert states(store, gathering)[0] == "attended"
    assert "2 of 3 here" in client.send(HERE, htmx=True), "again changes nothing"
    part = client.send(NOT_HERE, htmx=True)
    assert "0 of 3 here" in part and HERE in part
    assert states(store, gathering)[0] == "signed"


def test_check_in_works_without_scripts(
    gathering: Gathering, clock: FakeClock, staff_client: Client
) -> None:
    advance_to(clock, TIME.starts_at)
    client = staff_client("organiser")
    assert "到场 2 / 3" in client.send(HERE)
    assert client.last is not None and client.last.url.fragment == "sign-up-1"
    assert "到场 0 / 3" in client.send(NOT_HERE)


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/gatherings/1/sign-ups/3/here", 409),
        ("/gatherings/1/sign-ups/3/not-here", 409),
        ("/gatherings/1/sign-ups/99/here", 404),
        ("/gatherings/99/sign-ups/1/here", 404),
    ],
    ids=["who waits", "who was never here", "nobody", "another gathering"],
)
def test_who_has_no_place_is_not_checked_in(
    gathering: Gathering, store: Store, staff_client: Client, path: str, status: int
) -> None:
    before = states(store, gathering)
    staff_client("organiser").send(path, status=status, htmx=True)
    assert states(store, gathering) == before


def test_who_came_late_is_checked_in_afterwards(
    gathering: Gathering, store: Store, clock: FakeClock, staff_client: Client
) -> None:
    advance_to(clock, TIME.starts_at)
    client = staff_client("organiser")
    client.send(HERE, htmx=True)
    advance_to(clock, TIME.ends_at)
    time_passes(store)
    client = staff_client("organiser")
    assert "没有来" in client.open("/gatherings/1/sign-ups")
    part = client.send("/gatherings/1/sign-ups/2/here", htmx=True)
    assert "到场 3 / 3" in part


def test_the_list_is_printed_with_a_box_for_each(
    gathering: Gathering, clock: FakeClock, staff_client: Client
) -> None:
    advance_to(clock, TIME.starts_at)
    client = staff_client("organiser", "en")
    client.send(HERE, htmx=True)
    html = client.open("/gatherings/1/sheet").partition("<article")[2]
    assert re.findall(r"R-\d+", html) == ["R-1", "R-2", "R-3"]
    assert html.count('class="box"') == 3 and html.count("✓") == 1
    assert "维修咖啡馆" in html and "Saturday, 5 December 2026 14:00–16:00" in html


def test_the_file_has_a_line_for_each_sign_up(
    gathering: Gathering, store: Store, staff_client: Client
) -> None:
    erase_resident(store, 2, "staff:1")
    client = staff_client("organiser", "en")
    client.open("/gatherings/1/sign-ups")
    response = client.http.get("/console/gatherings/1/sign-ups.csv")
    assert response.headers["content-type"].startswith("text/csv")
    assert response.headers["content-disposition"] == 'attachment; filename="G-1.csv"'
    lines = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert lines[0] == ["Resident", "People", "State", "Signed up"]
    assert [line[:3] for line in lines[1:]] == [
        ["R-1", "2", "has a place"],
        ["R-3", "2", "waits"],
        ["R-4", "1", "cancelled"],
    ]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_nothing_in_a_file_is_run_as_a_formula(cell: str) -> None:
    content = bytes(csv_file("x.csv", [[cell, -1]]).body).decode("utf-8-sig")
    [line] = csv.reader(io.StringIO(content, newline=""))
    assert line == [f"'{cell}", "-1"]


@pytest.mark.parametrize("path", ["sign-ups", "sheet", "sign-ups.csv"])
def test_only_organisers_see_who_comes(
    gathering: Gathering, staff_client: Client, path: str
) -> None:
    staff_client("caseworker").open(f"/gatherings/1/{path}", 403)


def test_check_in_is_of_organisers(
    gathering: Gathering, store: Store, staff_client: Client
) -> None:
    before = states(store, gathering)
    client = staff_client("organiser")
    client.send(HERE, {"csrf": "forged"}, 403)
    staff_client("caseworker").send(HERE, status=403)
    assert states(store, gathering) == before
