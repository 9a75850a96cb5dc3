"""A server with the web channel, and its visitors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.channels.web.server import LiveServer
from tests.channels.web.visitor import Visitor


@pytest.fixture
def serve() -> Iterator[Callable[..., LiveServer]]:
    """Start servers with changed settings; they stop after the test."""
    started: list[LiveServer] = []

    def start(**settings: Any) -> LiveServer:
        started.append(LiveServer(**settings).start())
        return started[-1]

    yield start
    for server in started:
        server.stop()


@pytest.fixture(scope="package")
def shared_server() -> Iterator[LiveServer]:
    """One server for all tests that do not change it."""
    server = LiveServer(address_burst=100_000, photo_burst=100_000).start()
    yield server
    server.stop()


@pytest.fixture
def server(shared_server: LiveServer) -> LiveServer:
    """A server with the usual settings that knows nobody yet."""
    shared_server.run(shared_server.desk.reset())
    return shared_server


@pytest.fixture
def visitor(server: LiveServer) -> Visitor:
    """A resident who has opened the page."""
    visitor = Visitor(server.url)
    visitor.open()
    return visitor
