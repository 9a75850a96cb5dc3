"""The event stream: what changed elsewhere, while the session lasts."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from community.store import history
from community.store.engine import Store
from community.usecases import staff as colleagues
from console import live as live_module
from console.live import Changed, Cursor, Live, Source, cursor_of
from tests.clock import FakeClock
from tests.console.client import StaffClient
from tests.console.conftest import CHEAP, PASSWORD, join
from tests.console.server import ConsoleServer

pytestmark = pytest.mark.fast


@dataclass(frozen=True)
class Found:
    """What a look at the database found."""

    history_id: int
    message_id: int
    case_ids: tuple[int, ...] = ()
    lines: int = 0


class Lines(Source):
    """A history that grows when a test says so; counts who looks at it."""

    def __init__(self) -> None:
        self.cases: list[int] = []
        self.looks = 0
        self.looked = threading.Event()

    def newest(self) -> Cursor:
        return len(self.cases), 0

    def changes(self, after: Cursor) -> Changed:
        self.looks += 1
        self.looked.set()
        new = self.cases[after[0] :]
        return Found(len(self.cases), 0, tuple(sorted(set(new))), len(new))


def yes() -> bool:
    return True


async def event_of(stream: AsyncIterator[str], name: str = "event: ") -> str:
    """The next event with a name; silence and numbers alone are passed over."""
    async for text in stream:
        if name in text:
            return text
    raise AssertionError("the stream ended")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look often; the tests wait for what comes, not for a time."""
    monkeypatch.setattr(live_module, "POLL_SECONDS", 0.005)


async def test_every_page_hears_what_changed_from_one_look() -> None:
    source, live = Lines(), Live()
    streams = [live.events(source, f"s{n}", None, yes) for n in range(5)]
    for stream in streams:
        assert (await anext(stream)).startswith("retry:")
        assert await anext(stream) == "id: 0-0\n\n"
    assert live.listening == 5
    source.cases.append(7)
    looks = source.looks
    for stream in streams:
        told = await event_of(stream)
        assert told == (
            "id: 1-0\nevent: queue\ndata: 7\n\nid: 1-0\nevent: case-7\ndata: 7\n\n"
        )
    assert source.looks <= looks + 5
    for stream in streams:
        await stream.aclose()  # type: ignore[attr-defined]
    assert live.listening == 0


async def test_nobody_looks_while_no_page_is_open() -> None:
    source, live = Lines(), Live()
    stream = live.events(source, "s", None, yes)
    for _ in range(2):
        await anext(stream)
    await stream.aclose()  # type: ignore[attr-defined]
    await asyncio.sleep(0)
    looks = source.looks
    source.looked.clear()
    assert not await asyncio.to_thread(source.looked.wait, 0.1)
    assert source.looks == looks


async def test_pitfall_09_a_page_that_lost_its_connection_is_told_what_it_missed() -> (
    None
):
    source, live = Lines(), Live()
    source.cases += [3, 4, 5, 4]
    stream = live.events(source, "s", (2, 0), yes)
    told = await event_of(stream)
    assert "event: case-4\n" in told and "event: case-5\n" in told
    assert "case-3" not in told
    assert "id: 4-0\n" in told


async def test_pitfall_09_a_page_that_missed_much_is_told_all_of_it() -> None:
    class Limited(Lines):
        def changes(self, after: Cursor) -> Changed:
            self.looks += 1
            new = self.cases[after[0] : after[0] + 2]
            return Found(after[0] + len(new), 0, tuple(new), len(new))

    source, live = Limited(), Live()
    source.cases += [1, 2, 3, 4, 5]
    stream = live.events(source, "s", (0, 0), yes)
    told = "".join([await anext(stream) for _ in range(4)])
    assert [n for n in range(1, 6) if f"event: case-{n}\n" in told] == [1, 2, 3, 4, 5]


async def test_what_happens_while_a_page_connects_is_not_lost() -> None:
    live = Live()

    class Busy(Lines):
        def changes(self, after: Cursor) -> Changed:
            found = super().changes(after)
            if self.looks == 1:
                self.cases.append(9)
            return found

    stream = live.events(Busy(), "s", (0, 0), yes)
    assert "case-9" in await event_of(stream)


async def test_a_look_that_fails_is_tried_again() -> None:
    class Broken(Lines):
        def changes(self, after: Cursor) -> Changed:
            found = super().changes(after)
            if 1 < self.looks < 4:
                raise OSError("the database is away")
            return found

    source, live = Broken(), Live()
    stream = live.events(source, "s", None, yes)
    for _ in range(2):
        await anext(stream)
    source.cases.append(7)
    assert "case-7" in await event_of(stream)


async def test_a_stream_ends_before_it_tells_what_is_not_allowed_any_more() -> None:
    source, live = Lines(), Live()
    allowed = [True]
    stream = live.events(source, "s", None, lambda: allowed[0])
    for _ in range(2):
        await anext(stream)
    allowed[0] = False
    source.cases.append(7)
    assert [text async for text in stream] == ["event: ended\ndata:\n\n"]


async def test_the_streams_of_one_session_end_when_it_is_signed_out() -> None:
    source, live = Lines(), Live()
    mine, other = (live.events(source, name, None, yes) for name in ("a", "b"))
    for stream in (mine, other):
        for _ in range(2):
            await anext(stream)
    live.end("a")
    assert [text async for text in mine] == ["event: ended\ndata:\n\n"]
    source.cases.append(7)
    assert "case-7" in await event_of(other)


async def test_closing_ends_every_stream_and_lets_browsers_come_again() -> None:
    source, live = Lines(), Live()
    stream = live.events(source, "s", None, yes)
    for _ in range(2):
        await anext(stream)
    live.close()
    assert [text async for text in stream] == []
    assert [text async for text in live.events(source, "s", None, yes)][2:] == []


@pytest.mark.parametrize(
    ("written", "cursor"),
    [("12-34", (12, 34)), ("", None), ("12", None), ("a-b", None), ("1-2-3", None)],
)
def test_where_a_page_was_told_up_to(written: str, cursor: Cursor | None) -> None:
    assert cursor_of(written) == cursor


# On a real server


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
