"""B05: what happens while nobody is connected is told once, in order."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator

import pytest

from bot.channels.web.hub import STREAMS_PER_ADDRESS, Hub
from community.model.message import Reply
from tests.channels.web.server import LiveServer
from tests.channels.web.visitor import Visitor, take

PARTS = [Reply(f"part {number}", "en") for number in range(1, 6)]


def test_b05_what_was_missed_comes_once_and_in_order(
    server: LiveServer, visitor: Visitor
) -> None:
    server.desk.script = {"tell me": PARTS}
    server.desk.gate.clear()
    visitor.say("tell me")
    with visitor.events() as events:
        first = take(events, 1)
        assert first[0]["text"] == "tell me"
    # The connection is cut in the middle of the answer.
    server.run(_open_gate(server))

    again = visitor.messages(5, after=first[0]["id"])
    assert [message["text"] for message in again] == [part.text for part in PARTS]
    ids = [message["id"] for message in again]
    assert ids == sorted(set(ids))


def test_b05_the_last_event_id_wins_over_the_address(
    server: LiveServer, visitor: Visitor
) -> None:
    server.desk.script = {"tell me": PARTS}
    visitor.say("tell me")
    second = visitor.messages(3)[2]["id"]

    with visitor.events(after=0, **{"Last-Event-ID": str(second)}) as events:
        assert take(events, 1)[0]["text"] == "part 3"


@pytest.mark.parametrize("odd", ["abc", "-1", "1.5", "9" * 40, "٣"])
def test_an_unusable_last_event_id_starts_over(visitor: Visitor, odd: str) -> None:
    visitor.say("hello")
    headers = {b"Cookie": visitor.cookie.encode(), b"Last-Event-ID": odd.encode()}
    with visitor.http.stream("GET", "/chat/events", headers=headers) as response:
        assert response.status_code == 200
        line = next(line for line in response.iter_lines() if line.startswith("id: "))
        assert int(line[4:]) >= 1


def test_b05_an_open_stream_is_told_at_once(
    server: LiveServer, visitor: Visitor
) -> None:
    visitor.say("hello")
    with visitor.events() as events:
        asked, echo = take(events, 2)
        assert (asked["direction"], echo["direction"]) == ("in", "out")
        address = server.desk.inbound[0].address
        started = time.monotonic()
        server.run(server.desk.say(address, Reply("by the way", "en")))
        assert take(events, 1)[0]["text"] == "by the way"
        # Sooner than the database is asked.
        assert time.monotonic() - started < 0.5


def test_b05_what_another_process_stored_is_found(
    server: LiveServer, visitor: Visitor
) -> None:
    visitor.say("hello")
    with visitor.events() as events:
        take(events, 2)
        server.desk.silent = True
        address = server.desk.inbound[0].address
        server.run(server.desk.say(address, Reply("from elsewhere", "en")))
        assert take(events, 1)[0]["text"] == "from elsewhere"


def test_more_than_one_batch_is_told_completely(
    server: LiveServer, visitor: Visitor
) -> None:
    server.desk.script = {"long": [Reply(f"n{i}", "en") for i in range(450)]}
    visitor.say("long")
    told = visitor.messages(451)
    assert [m["text"] for m in told] == ["long", *(f"n{i}" for i in range(450))]


def test_a_resident_never_hears_another_one(
    server: LiveServer, visitor: Visitor
) -> None:
    other = Visitor(server.url)
    other.open()
    with visitor.events() as events:
        other.say("a secret", "o1")
        visitor.say("hello", "v1")
        assert [m["text"] for m in take(events, 2)] == ["hello", "You wrote: hello"]


def test_the_stream_cannot_be_kept_back_by_proxies(visitor: Visitor) -> None:
    with visitor.http.stream(
        "GET", "/chat/events", headers={"Cookie": visitor.cookie}
    ) as response:
        assert response.headers["content-type"].startswith("text/event-stream")
        assert response.headers["x-accel-buffering"] == "no"
        assert response.headers["cache-control"] == "no-store"
        assert next(response.iter_lines()).startswith("retry: ")


def test_a_silent_stream_has_a_heartbeat(serve: Callable[..., LiveServer]) -> None:
    server = serve(heartbeat_seconds=0.05)
    visitor = Visitor(server.url)
    visitor.open()
    with visitor.http.stream(
        "GET", "/chat/events", headers={"Cookie": visitor.cookie}
    ) as response:
        beats = (line for line in response.iter_lines() if line.startswith(":"))
        assert next(beats) and next(beats)


def test_a_stream_says_who_answers(server: LiveServer, visitor: Visitor) -> None:
    visitor.say("hello")
    address = server.desk.inbound[0].address
    with visitor.events() as events:
        states = (event.data for event in events if event.name == "state")
        told = {"owner": "bot", "staff_name": None, "language": None}
        assert next(states) == told
        server.run(server.desk.take_over(address, "staff"))
        server.run(server.desk.say(address, Reply("Hello, I am Li.", "en"), "staff"))
        assert next(states) == told | {"owner": "staff"}
    assert visitor.open()["owner"] == "staff"


def test_of_too_many_streams_the_oldest_is_closed(visitor: Visitor) -> None:
    headers = {"Cookie": visitor.cookie}
    streams = []
    for _ in range(STREAMS_PER_ADDRESS + 1):
        context = visitor.http.stream("GET", "/chat/events", headers=headers)
        lines = context.__enter__().iter_lines()
        next(lines)
        streams.append((context, lines))
    # The oldest ends by itself; reading it to the end would otherwise time out.
    assert list(streams[0][1])
    visitor.say("hello")
    assert any("hello" in line for line in streams[1][1])
    for context, _ in streams:
        context.__exit__(None, None, None)


@pytest.mark.fast
async def test_nobody_is_asked_while_nobody_listens() -> None:
    hub = Hub()
    asked: list[object] = []

    async def newest(channel: str, addresses: object) -> dict[str, int]:
        asked.append(addresses)
        return {}

    with hub.listen("web", "a", newest):
        assert len(asyncio.all_tasks()) == 2
    await asyncio.sleep(0)
    assert len(asyncio.all_tasks()) == 1
    assert asked == []


@pytest.mark.fast
async def test_a_failing_database_does_not_end_the_asking(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.channels.web.hub.POLL_SECONDS", 0.001)
    hub = Hub()
    answers: Iterator[dict[str, int] | OSError] = iter([OSError("gone"), {"a": 7}])

    async def newest(channel: str, addresses: object) -> dict[str, int]:
        answer = next(answers, {})
        if isinstance(answer, OSError):
            raise answer
        return answer

    with hub.listen("web", "a", newest) as listener:
        listener.looking()
        assert await listener.woken(5)


@pytest.mark.fast
async def test_a_stopping_process_closes_its_streams() -> None:
    hub = Hub()

    async def newest(channel: str, addresses: object) -> dict[str, int]:
        return {}

    with hub.listen("web", "a", newest) as before:
        hub.close()
        with hub.listen("web", "b", newest) as after:
            assert before.ended and after.ended
            assert await before.woken(1) and await after.woken(1)


async def _open_gate(server: LiveServer) -> None:
    server.desk.gate.set()
