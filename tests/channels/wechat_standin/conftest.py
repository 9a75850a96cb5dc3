"""A stand-in on a still clock, a desk that it delivers to, and a caller of its API."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.channels.wechat_standin.caller import Caller
from tests.channels.wechat_standin.desk import PlainDesk, plain_desk
from tests.clock import FakeClock
from tests.standins.wechat import WeChatStandin, wechat_standin

SHARED = Path(__file__).resolve().parents[3].parent / "shared" / "wechat"


def shared(name: str) -> Any:
    """A file of the shared material; skips the test without it."""
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"the shared file wechat/{name} is not beside the project")
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="package")
def shared_desk() -> Iterator[PlainDesk]:
    with plain_desk() as running:
        yield running


@pytest.fixture
def desk(shared_desk: PlainDesk) -> PlainDesk:
    """A desk that has heard nothing and says only that messages arrived."""
    shared_desk.reset()
    return shared_desk


@pytest.fixture
def wechat(desk: PlainDesk, clock: FakeClock) -> Iterator[WeChatStandin]:
    with wechat_standin(desk.url, clock=clock) as running:
        yield running


@pytest.fixture
def caller(wechat: WeChatStandin) -> Iterator[Caller]:
    with closing(Caller(wechat)) as running:
        yield running
