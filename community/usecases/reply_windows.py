"""Until when a resident may be written to, where the platform limits it.

Each rule of a platform has a window of its own, and windows do not add up: a message
counts against every one that is open. So the fullest one says how many messages are
left, and none is tried that the platform would refuse.
"""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from community.model.reply_window import Opening, ReplyWindow
from community.store import reply_windows
from community.store.engine import Store


def open_window(store: Store, channel: str, address: str, opening: Opening) -> None:
    """The resident did something that allows us to write; see `open_within`."""
    now = store.clock.now()
    with store.transaction() as connection:
        open_within(connection, now, channel, address, opening)


def open_within(
    connection: sa.Connection,
    now: datetime,
    channel: str,
    address: str,
    opening: Opening,
) -> None:
    """Open a window inside a transaction, such as the one that stores a message."""
    address_id = reply_windows.lock_address(connection, channel, address)
    if address_id is not None:
        reply_windows.put(connection, address_id, opening, now)


def give_back(store: Store, channel: str, address: str) -> None:
    """Return a message that was taken from the windows and did not arrive."""
    now = store.clock.now()
    with store.transaction() as connection:
        address_id = reply_windows.lock_address(connection, channel, address)
        if address_id is not None:
            reply_windows.give_back(connection, address_id, now)


def use_window(store: Store, channel: str, address: str) -> bool:
    """Take one message of the windows; false if all are closed or used up."""
    now = store.clock.now()
    with store.transaction() as connection:
        address_id = reply_windows.lock_address(connection, channel, address)
        windows = reply_windows.of_address(connection, channel, address)
        if address_id is None or not any(each.open_at(now) for each in windows):
            return False
        reply_windows.use(connection, address_id, now)
        return True


def window(store: Store, channel: str, address: str) -> ReplyWindow | None:
    """What may be sent now, and until when something may; the last window if nothing.

    Returns:
        None where nothing limits it.
    """
    now = store.clock.now()
    with store.reading() as connection:
        windows = reply_windows.of_address(connection, channel, address)
    is_open = [each for each in windows if each.open_at(now)]
    if is_open:
        return ReplyWindow(
            max(each.until for each in is_open), max(each.left for each in is_open)
        )
    return max(windows, key=lambda each: each.until, default=None)
