"""The page of health: each thing that fails is named, with what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import pytest
from starlette.applications import Starlette

from community.store import conversations
from community.store.engine import Store
from community.usecases.health import read_health
from console.settings import ConsoleSettings
from tests.clock import FakeClock
from tests.community.steps import is_told, writes
from tests.console.client import StaffClient
from tests.console.conftest import ADDRESS, CHEAP
from tests.console.server import mounted

pytestmark = pytest.mark.fast

WORKS = {"web": True, "worker": True, "actions": True, "rasa": True}


@pytest.fixture
def works() -> dict[str, bool]:
    """Which processes work; tests change it."""
    return dict(WORKS)


@pytest.fixture
def app(store: Store, works: dict[str, bool]) -> Starlette:
    """A console that asks these processes."""

    async def processes() -> Mapping[str, bool]:
        return works

    return mounted(
        store, ConsoleSettings("s" * 32, ADDRESS, True, CHEAP, processes=processes)
    )


def signs(html: str) -> dict[str, tuple[str, str]]:
    """For each thing that was looked at, its state and value."""
    found = re.findall(
        r'<li class="row sign (\w+)">.*?<strong>(.*?)</strong>'
        r' <span class="value">(.*?)</span>',
        html,
        re.DOTALL,
    )
    return {title: (state, value) for state, title, value in found}


def test_everything_works(staff_client: Callable[..., StaffClient]) -> None:
    html = staff_client("supervisor", "en").open("/health")
    assert "Everything works." in html
    found = signs(html)
    assert found["Worker"] == ("fine", "works")
    assert found["Failed hand-overs"] == ("fine", "none")
    assert found["Translation service"] == ("note", "not set up")
    assert found["Database"][0] == "fine"
    assert not [title for title, (state, _) in found.items() if state == "bad"]


@pytest.mark.parametrize(
    ("process", "title"),
    [("worker", "后台"), ("actions", "回答"), ("rasa", "理解")],
)
def test_a_process_that_stands_still_is_named_with_what_to_do(
    process: str,
    title: str,
    staff_client: Callable[..., StaffClient],
    works: dict[str, bool],
) -> None:
    works[process] = False
    html = staff_client("administrator").open("/health")
    assert "有 1 处需要处理" in html
    assert signs(html)[title] == ("bad", "没有响应")
    assert "请系统维护人员查看日志" in html


def test_messages_that_wait_too_long_are_bad(
    staff_client: Callable[..., StaffClient], store: Store, clock: FakeClock
) -> None:
    writes(store)
    client = staff_client("supervisor", "en")
    title = "Residents’ messages not handled yet"
    assert signs(client.open("/health"))[title] == ("fine", "1")
    clock.advance(12 * 60)
    value = ("bad", "1, the oldest for 12 minutes")
    assert signs(client.open("/health"))[title] == value


def test_messages_that_do_not_leave_are_bad(
    staff_client: Callable[..., StaffClient], store: Store, clock: FakeClock
) -> None:
    is_told(store, "hello", "again")
    client = staff_client("supervisor", "en")
    title = "Messages to residents not sent yet"
    assert signs(client.open("/health"))[title] == ("fine", "2")
    clock.advance(3600)
    value = ("bad", "2, the oldest for one hour")
    assert signs(client.open("/health"))[title] == value


def test_pitfall_09_a_hand_over_that_failed_is_an_alarm_until_it_is_completed(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    said = writes(store)
    with store.transaction() as connection:
        conversations.change(connection, said.conversation_id, owner="staff")
    html = staff_client("supervisor", "en").open("/health")
    assert signs(html)["Failed hand-overs"] == ("bad", "1")
    assert '<a href="/console/residents/1">Resident R-1</a>' in html
    with store.transaction() as connection:
        conversations.change(connection, said.conversation_id, owner="bot")
    assert read_health(store).alarms == ()


def test_the_size_of_the_database_is_known(store: Store) -> None:
    assert read_health(store).database_bytes > 100_000
