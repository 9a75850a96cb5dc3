"""How many customer service messages a resident may still be sent.

What a resident does opens a window; the windows of two actions do not add up. The
channel keeps count by itself, because WeChat does not tell.
"""

from __future__ import annotations

from community.model.reply_window import Opening
from community.store.engine import Store
from community.usecases.reply_windows import give_back, use_window, window

MESSAGE = Opening("message", seconds=48 * 3600, messages=5)
MENU = Opening("menu", seconds=60, messages=3)
FOLLOW = Opening("follow", seconds=60, messages=3)
SCAN = Opening("scan", seconds=60, messages=3)

# The most that one message may take.
MOST = MESSAGE.messages


class Quota:
    """The windows of all residents; each method blocks on the database.

    Args:
        store: Where they are kept, for all processes.
        channel: Name of the channel.
    """

    def __init__(self, store: Store, channel: str) -> None:
        self._store = store
        self._channel = channel

    def left(self, address: str) -> int:
        """How many messages may be sent now."""
        present = window(self._store, self._channel, address)
        now = self._store.clock.now()
        return present.left if present and present.open_at(now) else 0

    def take(self, address: str) -> bool:
        """Take one; false if there is none."""
        return use_window(self._store, self._channel, address)

    def give_back(self, address: str) -> None:
        """Return one that was taken for a message that did not arrive."""
        give_back(self._store, self._channel, address)

    def close(self, address: str) -> None:
        """WeChat counted differently: nothing may be sent until the next action."""
        while self.take(address):
            continue
