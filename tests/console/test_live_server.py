"""The event stream of a real server: it lasts as long as the session."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from community.store import history
from community.store.engine import Store
from community.usecases import staff as colleagues
from tests.clock import FakeClock
from tests.console.client import StaffClient
from tests.console.conftest import CHEAP, PASSWORD, join
from tests.console.server import ConsoleServer

pytestmark = pytest.mark.fast


@pytest.fixture
def server(store: Store) -> Iterator[ConsoleServer]:
    """The console on a port of its own."""
    server = ConsoleServer(store, CHEAP, secure=False).start()
    yield server
    server.stop()


@pytest.fixture
def signed_in(server: ConsoleServer, store: Store) -> Iterator[httpx.Client]:
    """A caseworker's browser."""
    join(store, "caseworker", "mei")
    with httpx.Client(base_url=server.url, timeout=10, follow_redirects=True) as http:
        client = StaffClient(http, "en", None)  # type: ignore[arg-type]
        http.headers["Accept-Language"] = "en"
        client.open("/sign-in")
        client.language = "zh"
        client.send("/sign-in", login="mei", password=PASSWORD, next="/account")
        yield http


@contextmanager
def listening(http: httpx.Client, **headers: str) -> Iterator[Iterator[str]]:
    with http.stream("GET", "/console/live", headers=headers) as response:
        assert response.status_code == 200
        assert response.headers["content-type"].startswith("text/event-stream")
        assert response.headers["x-accel-buffering"] == "no"
        yield response.iter_lines()


def happens(store: Store, case_id: int) -> None:
    with store.transaction() as connection:
        now = store.clock.now()
        history.append(connection, now, "desk", "case_released", "case", case_id)


def until(lines: Iterator[str], wanted: str) -> str:
    for line in lines:
        if line.startswith(wanted):
            return line
    raise AssertionError(f"no {wanted}")


def test_a_change_reaches_an_open_page(
    signed_in: httpx.Client, store: Store, server: ConsoleServer
) -> None:
    with listening(signed_in) as lines:
        until(lines, "id: ")
        happens(store, 7)
        assert until(lines, "event: ") == "event: queue"
        assert until(lines, "event: ") == "event: case-7"


def test_a_page_goes_on_where_it_was(signed_in: httpx.Client, store: Store) -> None:
    with listening(signed_in) as lines:
        last = until(lines, "id: ").removeprefix("id: ")
    happens(store, 8)
    with listening(signed_in, **{"Last-Event-ID": last}) as lines:
        assert until(lines, "event: case") == "event: case-8"


def test_pitfall_09_nothing_is_lost_between_the_page_and_its_connection(
    signed_in: httpx.Client, store: Store
) -> None:
    html = signed_in.get("/console/account").text
    address = re.search(r'sse-connect="([^"]+)"', html)
    assert address
    happens(store, 8)
    with signed_in.stream("GET", address[1]) as response:
        assert until(response.iter_lines(), "event: case") == "event: case-8"


def test_the_server_stops_although_pages_are_open(
    signed_in: httpx.Client, server: ConsoleServer
) -> None:
    with listening(signed_in) as lines:
        until(lines, "id: ")
        server.stop()
        assert "event: ended" not in list(lines)


def test_the_stream_ends_with_the_session(
    signed_in: httpx.Client, store: Store, server: ConsoleServer
) -> None:
    page = signed_in.get("/console/account").text
    token = page.partition('name="csrf" value="')[2].partition('"')[0]
    with listening(signed_in) as lines:
        until(lines, "id: ")
        signed_in.post("/console/sign-out", data={"csrf": token})
        assert until(lines, "event: ") == "event: ended"


def test_the_stream_ends_with_the_right_to_see_cases(
    signed_in: httpx.Client, store: Store
) -> None:
    staff = colleagues.find_staff(store, "mei")
    with listening(signed_in) as lines:
        until(lines, "id: ")
        colleagues.set_role(store, "staff:1", staff.id, "organiser")
        happens(store, 9)
        assert until(lines, "event: ") == "event: ended"


def test_an_open_page_alone_keeps_no_session_alive(
    signed_in: httpx.Client, store: Store, clock: FakeClock
) -> None:
    with listening(signed_in) as lines:
        until(lines, "id: ")
        clock.advance(11 * 3600)
        happens(store, 5)
        until(lines, "event: case-5")
        clock.advance(3600)
        happens(store, 6)
        assert until(lines, "event: ") == "event: ended"


@pytest.mark.parametrize("role", ["organiser"])
def test_who_sees_no_cases_hears_nothing_of_them(
    role: Any, staff_client: Callable[..., StaffClient]
) -> None:
    client = staff_client(role)
    client.open("/live", status=403)
    assert "sse-connect" not in client.open("/account")
