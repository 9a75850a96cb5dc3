"""Of many requests one leaves at a time, and none waits for another's answer."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest

from bot.channels import leaving
from bot.channels.leaving import Door, tell_when_left

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"


@asynccontextmanager
async def server(answers: asyncio.Event) -> AsyncIterator[str]:
    """Takes every request at once and answers once it is told to."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        await answers.wait()
        writer.write(ANSWER)
        await writer.drain()
        writer.close()

    listening = await asyncio.start_server(talk, "127.0.0.1", 0)
    host, port = listening.sockets[0].getsockname()
    async with listening:
        yield f"http://{host}:{port}"


async def test_the_next_one_passes_when_the_first_has_left_unanswered() -> None:
    door, answers, passed = Door(), asyncio.Event(), []
    async with (
        server(answers) as url,
        httpx.AsyncClient(event_hooks={"request": [tell_when_left]}) as http,
    ):

        async def ask(number: int) -> int:
            async with door.passing():
                passed.append(number)
                return (await http.post(url, json={})).status_code

        asked = [asyncio.create_task(ask(number)) for number in range(3)]
        async with asyncio.timeout(10):
            while len(passed) < 3:
                await asyncio.sleep(0.01)
        assert not any(task.done() for task in asked), "all wait for their answers"
        answers.set()
        assert await asyncio.gather(*asked) == [200, 200, 200]


async def test_until_the_first_has_left_nobody_passes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(leaving, "LEAVES_WITHIN", 3600.0)
    door, passed, leaves = Door(), [], asyncio.Event()

    async def ask(number: int) -> None:
        async with door.passing():
            passed.append(number)
            await leaves.wait()

    asked = [asyncio.create_task(ask(number)) for number in range(3)]
    for _ in range(20):
        await asyncio.sleep(0)
    assert passed == [0]
    leaves.set()
    await asyncio.gather(*asked)
    assert passed == [0, 1, 2]


async def test_one_that_does_not_get_out_keeps_nobody_waiting_for_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(leaving, "LEAVES_WITHIN", 0.05)
    door, never = Door(), asyncio.Event()

    async def stuck() -> None:
        async with door.passing():
            await never.wait()

    hanging = asyncio.create_task(stuck())
    await asyncio.sleep(0)
    async with asyncio.timeout(10), door.passing():
        pass
    hanging.cancel()
    with pytest.raises(asyncio.CancelledError):
        await hanging
    async with asyncio.timeout(10), door.passing():
        pass
