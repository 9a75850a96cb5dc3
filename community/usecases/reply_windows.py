"""Until when a resident may be written to, where the platform limits it."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa

from community.model.reply_window import ReplyWindow
from community.store import reply_windows
from community.store.engine import Store


def open_window(
    store: Store, channel: str, address: str, seconds: float, messages: int
) -> None:
    """The resident did something that allows us to write; see `open_within`."""
    now = store.clock.now()
    with store.transaction() as connection:
        open_within(connection, now, channel, address, seconds, messages)


def open_within(
    connection: sa.Connection,
    now: datetime,
    channel: str,
    address: str,
    seconds: float,
    messages: int,
) -> None:
    """Open a window inside a transaction, such as the one that stores a message.

    Windows do not add up: one that is open for longer stays, also if fewer messages are
    left in it. Two days with two messages are worth more than a minute with three.

    Args:
        seconds: How long it is open.
        messages: How many messages it allows.
    """
    address_id = reply_windows.lock_address(connection, channel, address)
    if address_id is None:
        return
    present = reply_windows.get(connection, channel, address)
    until = now + timedelta(seconds=seconds)
    if present and present.open_at(now) and present.until > until:
        return
    reply_windows.put(connection, address_id, until, messages)


def give_back(store: Store, channel: str, address: str) -> None:
    """Return a message that was taken from the window and did not arrive."""
    with store.transaction() as connection:
        address_id = reply_windows.lock_address(connection, channel, address)
        present = reply_windows.get(connection, channel, address)
        if address_id is not None and present is not None:
            reply_windows.put(connection, address_id, present.until, present.left + 1)


def use_window(store: Store, channel: str, address: str) -> bool:
    """Take one message of the window; false if it is closed or used up."""
    with store.transaction() as connection:
        address_id = reply_windows.lock_address(connection, channel, address)
        present = reply_windows.get(connection, channel, address)
        if address_id is None or present is None:
            return False
        if not present.open_at(store.clock.now()):
            return False
        reply_windows.put(connection, address_id, present.until, present.left - 1)
        return True


def window(store: Store, channel: str, address: str) -> ReplyWindow | None:
    """The window of an address, open or not; none where nothing limits it."""
    with store.reading() as connection:
        return reply_windows.get(connection, channel, address)
