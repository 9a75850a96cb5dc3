"""One token of a platform for all processes: fetched once, by one of them."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta

from community.store import platform_tokens
from community.store.engine import Store

# Longer than any fetch takes; a process that dies while it fetches holds up nobody for
# longer.
FETCH_SECONDS = 10
LOOK_AGAIN_SECONDS = 0.02


def get_token(
    store: Store,
    name: str,
    fetch: Callable[[], tuple[str, float]],
    refuse: str | None = None,
) -> str:
    """The token, fetched if there is none; while one process fetches, others wait.

    Blocks, so call it in a thread.

    Args:
        fetch: Returns a new token and the seconds for which it is good.
        refuse: A token that the platform has just rejected; it is not returned again.

    Raises:
        Exception: Whatever ``fetch`` raises.
    """
    while True:
        now = store.clock.now()
        with store.transaction() as connection:
            row = platform_tokens.lock(connection, name)
            if row.token and row.token != refuse and row.ends_at > now:
                token: str = row.token
                return token
            ours = row.lease_until is None or row.lease_until <= now
            if ours:
                until = now + timedelta(seconds=FETCH_SECONDS)
                platform_tokens.change(connection, name, lease_until=until)
        if ours:
            return _fetch(store, name, fetch)
        time.sleep(LOOK_AGAIN_SECONDS)


def _fetch(store: Store, name: str, fetch: Callable[[], tuple[str, float]]) -> str:
    try:
        token, seconds = fetch()
    except BaseException:
        with store.transaction() as connection:
            platform_tokens.change(connection, name, lease_until=None)
        raise
    ends_at = store.clock.now() + timedelta(seconds=seconds)
    with store.transaction() as connection:
        platform_tokens.change(
            connection, name, token=token, ends_at=ends_at, lease_until=None
        )
    return token
