"""Until when a resident may be written to, where the platform limits it."""

from __future__ import annotations

from datetime import timedelta

from community.model.reply_window import ReplyWindow
from community.store import reply_windows
from community.store.engine import Store


def open_window(
    store: Store, channel: str, address: str, seconds: float, messages: int
) -> None:
    """The resident did something that allows us to write.

    Windows do not add up: the present one stays while it is as good in both ways.

    Args:
        seconds: How long it is open.
        messages: How many messages it allows.
    """
    now = store.clock.now()
    with store.transaction() as connection:
        address_id = reply_windows.lock_address(connection, channel, address)
        if address_id is None:
            return
        present = reply_windows.get(connection, channel, address)
        until = now + timedelta(seconds=seconds)
        if present and present.left >= messages and present.until >= until:
            return
        reply_windows.put(connection, address_id, until, messages)


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
