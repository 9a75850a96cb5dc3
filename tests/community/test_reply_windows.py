"""Reply windows: each rule has its own, and what is sent counts against all of them."""

from __future__ import annotations

from datetime import datetime, timedelta

import alembic.command
import pytest
import sqlalchemy as sa

from community.model.reply_window import Opening, ReplyWindow
from community.store import tables
from community.store.columns import Moment
from community.store.engine import Store, migrations
from community.usecases.conversations import find_conversation, open_conversation
from community.usecases.messages import accept_message
from community.usecases.reply_windows import (
    give_back,
    open_window,
    use_window,
    window,
)
from community.usecases.residents import erase_resident
from tests.clock import FakeClock
from tests.community.steps import rows

DAYS = Opening("message", seconds=48 * 3600, messages=5)
MINUTE = Opening("menu", seconds=60, messages=3)


@pytest.fixture(autouse=True)
def known(store: Store) -> None:
    """Somebody who has done nothing that allows us to write."""
    open_conversation(store, "wechat", "o1")


def opens(store: Store, *openings: Opening) -> None:
    for opening in openings:
        open_window(store, "wechat", "o1", opening)


def sends(store: Store, times: int) -> list[bool]:
    """Whether each of so many messages may be sent."""
    return [use_window(store, "wechat", "o1") for _ in range(times)]


def left(store: Store) -> tuple[int, timedelta]:
    """How many may be sent, and for how long."""
    found = window(store, "wechat", "o1")
    assert found is not None
    return found.left, found.until - store.clock.now()


def test_nothing_is_limited_where_no_rule_ever_was(store: Store) -> None:
    assert window(store, "wechat", "o1") is None
    assert sends(store, 1) == [False]
    assert not use_window(store, "wechat", "nobody")
    open_window(store, "wechat", "nobody", DAYS)
    assert window(store, "wechat", "nobody") is None


def test_a_window_counts_down_and_closes(store: Store, clock: FakeClock) -> None:
    opens(store, MINUTE)
    assert sends(store, 4) == [True, True, True, False]
    opens(store, MINUTE)
    assert left(store) == (3, timedelta(seconds=60)), "the same again begins anew"
    clock.advance(60)
    assert sends(store, 1) == [False]


def test_a_short_window_opens_beside_a_long_one_that_is_nearly_used_up(
    store: Store, clock: FakeClock
) -> None:
    opens(store, DAYS)
    sends(store, 4)
    opens(store, MINUTE)
    assert left(store)[0] == 3
    assert sends(store, 4) == [True, True, True, False]
    clock.advance(61)
    assert sends(store, 1) == [False], "the long one was used up with it"


def test_a_short_window_leaves_the_long_one_open(
    store: Store, clock: FakeClock
) -> None:
    opens(store, DAYS, MINUTE)
    assert left(store) == (5, timedelta(hours=48))
    clock.advance(60)
    assert sends(store, 6) == [True] * 5 + [False]


def test_windows_do_not_add_up(store: Store) -> None:
    opens(store, DAYS, MINUTE, Opening("scan", 60, 3))
    assert sends(store, 6) == [True] * 5 + [False]


def test_who_may_be_written_to_until_when_goes_by_what_is_left(store: Store) -> None:
    opens(store, DAYS)
    sends(store, 5)
    assert left(store) == (0, timedelta(hours=48))
    opens(store, MINUTE)
    assert left(store) == (3, timedelta(seconds=60))


def test_what_did_not_arrive_is_returned(store: Store, clock: FakeClock) -> None:
    opens(store, DAYS, MINUTE)
    sends(store, 2)
    give_back(store, "wechat", "o1")
    assert left(store) == (4, timedelta(hours=48))
    clock.advance(60)
    give_back(store, "wechat", "o1")
    give_back(store, "wechat", "o1")
    give_back(store, "wechat", "nobody")
    assert left(store)[0] == 5, "never more than was allowed"


def test_a_window_is_opened_with_the_message_that_opens_it(store: Store) -> None:
    message = {"channel": "wechat", "address": "o1", "platform_id": "1", "text": "hi"}
    accept_message(store, **message, window=MINUTE)  # type: ignore[arg-type]
    sends(store, 1)
    accept_message(store, **message, window=MINUTE)  # type: ignore[arg-type]
    assert left(store)[0] == 2, "a copy of it opens nothing"


def test_windows_go_with_the_resident(store: Store) -> None:
    opens(store, DAYS, MINUTE)
    conversation = find_conversation(store, "wechat", "o1")
    assert conversation
    erase_resident(store, conversation.resident_id, "resident")
    assert rows(store, tables.reply_windows) == []


def test_the_migration_keeps_what_may_still_be_sent(store: Store) -> None:
    opens(store, DAYS, MINUTE)
    sends(store, 3)
    config = migrations(store.engine)
    alembic.command.downgrade(config, "0003")
    [(closes_at, messages_left)] = windows_of_0003(store)
    assert (closes_at, messages_left) == (left_until(store), 2)
    alembic.command.upgrade(config, "head")
    assert window(store, "wechat", "o1") == ReplyWindow(left_until(store), 2)
    [kept] = rows(store, tables.reply_windows)
    assert (kept["opened_at"], kept["allowed"]) == (store.clock.now(), 5)


def windows_of_0003(store: Store) -> list[tuple[datetime, int]]:
    """The table as it was before each rule had its window."""
    moment = Moment()
    columns = sa.column("closes_at", moment), sa.column("messages_left", sa.Integer)
    with store.reading() as connection:
        found = connection.execute(
            sa.select(*columns).select_from(sa.table("reply_windows"))
        )
        return [(row.closes_at, row.messages_left) for row in found]


def left_until(store: Store) -> datetime:
    return store.clock.now() + timedelta(hours=48)
