"""The event stream: what changed elsewhere, while the session lasts."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest

from console import live as live_module
from console.live import Changed, Cursor, Live, Source, cursor_of

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
    assert [text async for text in stream] == ["event: ended\ndata: 0\n\n"]


async def test_the_streams_of_one_session_end_when_it_is_signed_out() -> None:
    source, live = Lines(), Live()
    mine, other = (live.events(source, name, None, yes) for name in ("a", "b"))
    for stream in (mine, other):
        for _ in range(2):
            await anext(stream)
    live.end("a")
    assert [text async for text in mine] == ["event: ended\ndata: 0\n\n"]
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
