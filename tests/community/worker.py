"""A process of its own that does what bot and channels do with the core.

Run as ``python -m tests.community.worker <task> <url> …``.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from itertools import cycle
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event

from community.model.conversation import Lease, LeaseLost
from community.model.message import Reply
from community.store import tables
from community.store.engine import Store, migrate, open_store
from community.usecases.conversations import (
    claim_conversation,
    conversations_to_handle,
    release_conversation,
)
from community.usecases.deliveries import begin_delivery, claim_deliveries
from community.usecases.messages import complete_message, next_message


def echo(store: Store, holder: str) -> None:
    """Answer everything up to ``last``; every fourth time too slow for the lease."""
    slow = cycle([True, False, False, False])
    while True:
        for conversation_id in conversations_to_handle(store, 10):
            lease = claim_conversation(store, conversation_id, holder, 0.25)
            if lease is None:
                continue
            try:
                while (message := next_message(store, lease)) is not None:
                    if message.text != "last" and next(slow):
                        _wait_until_lost(store, lease)
                    answer = Reply(f"{message.text} by {holder}", "en")
                    complete_message(store, lease, message.id, [answer], language=None)
                    if message.text == "last":
                        return
            except LeaseLost:
                print("lost", flush=True)
            release_conversation(store, lease)


def _wait_until_lost(store: Store, lease: Lease) -> None:
    held = sa.select(sa.func.count()).where(
        tables.conversations.c.lease_holder == lease.holder
    )
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        with store.reading() as connection:
            if not connection.scalar(held):
                return
        time.sleep(0.005)
    raise SystemExit("nobody took the conversation over")


def answer_and_die(store: Store, url: str) -> None:
    """Answer one conversation after the other in processes of their own.

    The first is killed right before the first statement of `complete_message`, the
    second before the second, and so on. Says which of them lived to the end.
    """
    waiting = conversations_to_handle(store, 100)
    store.close()
    for statement, conversation_id in enumerate(waiting, start=1):
        pid = os.fork()
        if pid == 0:
            _answer(open_store(url), conversation_id, statement)
            os._exit(0)
        _, status = os.waitpid(pid, 0)
        if os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0:
            print(conversation_id, flush=True)
        else:
            assert os.WTERMSIG(status) == signal.SIGKILL


def _answer(store: Store, conversation_id: int, statement: int) -> None:
    lease = claim_conversation(store, conversation_id, "dying", 60)
    assert lease is not None
    message = next_message(store, lease)
    assert message is not None
    die_before(store, statement)
    buttons: Any = ({"title": "yes", "payload": "/yes", "lang": "en"},)
    replies = [Reply("one", "en", buttons=buttons), Reply("two", "en")]
    complete_message(store, lease, message.id, replies, language="ko")


def send_and_die(store: Store) -> None:
    """Be killed while a message is on its way."""
    claimed = claim_deliveries(store, "web", "dying", 60)
    assert claimed
    for delivery in claimed:
        begin_delivery(store, delivery)
    os.kill(os.getpid(), signal.SIGKILL)


def die_before(store: Store, statement: int) -> None:
    """Kill this process right before a statement, counted from 1."""
    left = statement

    def count(*_: Any) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    # BEGIN, each statement, and COMMIT.
    event.listen(store.engine, "before_cursor_execute", count)
    event.listen(store.engine, "commit", count)


def main(task: str, url: str, *more: str) -> None:
    """Do one task."""
    if task == "migrate":
        migrate(url)
        return
    store = open_store(url)
    if task == "echo":
        echo(store, *more)
    elif task == "answer-and-die":
        answer_and_die(store, url)
    elif task == "send-and-die":
        send_and_die(store)


if __name__ == "__main__":
    main(*sys.argv[1:])
