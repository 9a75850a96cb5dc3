"""Several processes at once, and processes that are killed in the middle."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from threading import Barrier

import pytest

from community.store import tables
from community.store.engine import Store, open_store
from community.usecases.conversations import (
    claim_conversation,
    conversations_to_handle,
)
from community.usecases.deliveries import claim_deliveries, finish_delivery
from community.usecases.messages import next_message
from community.usecases.transcripts import conversation_messages
from tests.clock import FakeClock
from tests.community.steps import (
    answers,
    claims,
    is_told,
    reply,
    rows,
    texts,
    to_send,
    writes,
)

ROOT = Path(__file__).resolve().parents[2]


def process(*arguments: str) -> subprocess.Popen[str]:
    """Start `tests.community.worker`."""
    command = [sys.executable, "-m", "tests.community.worker", *arguments]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


@pytest.fixture
def clock() -> FakeClock:
    """The time of the other processes, standing still."""
    return FakeClock(datetime.now(UTC).isoformat())


def not_all_answered(store: Store) -> bool:
    """Whether a message still waits, due or held by somebody."""
    return any(row["state"] == "received" for row in rows(store, tables.messages))


def test_two_processes_handle_each_message_once_and_in_order(
    store: Store, store_url: str
) -> None:
    said = [f"message {number}" for number in range(12)]
    both = [process("echo", store_url, holder) for holder in ("one", "two")]
    try:
        for text in said:
            accepted = writes(store, text)
        deadline = time.monotonic() + 60
        while not_all_answered(store):
            assert time.monotonic() < deadline
            assert [worker.poll() for worker in both] == [None, None]
            time.sleep(0.02)
        for _ in both:  # each stops at the one that it handles
            writes(store, "last", address="ana")
        outputs = [worker.communicate(timeout=60)[0] for worker in both]
    finally:
        for worker in both:
            worker.kill()
    found = conversation_messages(store, accepted.conversation_id)
    questions = [m for m in found if m.direction == "in"]
    replies = [m for m in found if m.direction == "out"]
    assert [m.state for m in questions] == ["handled"] * 12
    assert [m.in_reply_to for m in replies] == [m.id for m in questions]
    assert [m.text.partition(" by ")[0] for m in replies] == said
    assert all("lost" in output for output in outputs), "each was too slow sometimes"


def test_a_message_whose_handler_was_killed_is_handled_once_after_the_lease(
    store: Store, store_url: str, clock: FakeClock
) -> None:
    ids = [writes(store, address=f"resident {n}").conversation_id for n in range(15)]
    unanswered = conversation_messages(store, ids[0])
    dying = process("answer-and-die", store_url)
    lived = [int(line) for line in dying.communicate(timeout=60)[0].split()]
    assert dying.returncode == 0
    killed = ids[: ids.index(lived[0])]
    assert len(killed) >= 8, "each statement of the transaction was the last one once"
    assert lived == ids[len(killed) :], "and then there were none left"

    assert conversations_to_handle(store, 100) == [], "the leases are still running"
    for conversation_id in killed:
        [message] = conversation_messages(store, conversation_id)
        assert (message.text, message.state) == ("hello", unanswered[0].state)
    written = rows(store, tables.outbox) + rows(store, tables.choices)
    assert len(written) == 3 * len(lived), "a killed one left nothing behind"

    clock.advance(120)
    assert sorted(conversations_to_handle(store, 100)) == killed
    for conversation_id in killed:
        answers(store, claims(store, conversation_id), reply("one"), reply("two"))
    for conversation_id in ids:
        found = conversation_messages(store, conversation_id)
        assert texts(found) == ["hello", "one", "two"]
    assert conversations_to_handle(store, 100) == []


@pytest.mark.parametrize(
    ("label", "repeatable", "again"),
    [
        ("what may have arrived is not sent again", False, []),
        ("what the channel recognises is sent again", True, ["1", "2"]),
    ],
)
def test_a_sender_that_was_killed(
    store: Store,
    store_url: str,
    clock: FakeClock,
    label: str,
    repeatable: bool,
    again: list[str],
) -> None:
    is_told(store, "1", "2")
    killed = process("send-and-die", store_url)
    killed.communicate(timeout=60)
    assert killed.returncode == -signal.SIGKILL
    assert to_send(store, repeatable=repeatable) == [], "it may be sending still"
    clock.advance(120)
    assert texts(to_send(store, repeatable=repeatable)) == again, label
    wanted = "sending" if repeatable else "unknown"
    assert {row["state"] for row in rows(store, tables.outbox)} == {wanted}, label


def test_many_holders_at_once_get_one_lease(store: Store) -> None:
    conversation_id = writes(store).conversation_id
    together = Barrier(8)

    def claim(number: int) -> bool:
        together.wait()
        holder = f"holder {number}"
        return claim_conversation(store, conversation_id, holder, 60) is not None

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(claim, range(8))) == 1


def test_ids_are_given_in_the_order_in_which_messages_become_visible(
    store: Store,
) -> None:
    lease = claims(store, writes(store).conversation_id)
    seen: list[int] = []
    deadline = time.monotonic() + 60

    def watch() -> None:
        # A page that asks for what is new must never miss what came before it.
        while len(seen) < 93 and time.monotonic() < deadline:
            after = seen[-1] if seen else 0
            found = conversation_messages(store, lease.conversation_id, after)
            seen.extend(message.id for message in found)

    def write(number: int) -> None:
        for _ in range(10):
            writes(store, f"by {number}")

    def answer() -> None:
        answered = 0
        while answered < 31 and time.monotonic() < deadline:
            if next_message(store, lease) is not None:
                answers(store, lease, reply("hi"), reply("there"))
                answered += 1

    with ThreadPoolExecutor(5) as pool:
        doing = [pool.submit(watch), pool.submit(answer)]
        doing += [pool.submit(write, number) for number in range(3)]
        for done in doing:
            done.result()
    stored = conversation_messages(store, lease.conversation_id)
    assert len(stored) == 93
    assert seen == [message.id for message in stored]


def test_many_senders_at_once_send_each_message_once_and_in_order(
    store: Store,
) -> None:
    for number in range(12):
        is_told(store, "1", "2", "3", address=f"resident {number}")
    together = Barrier(6)
    sent: list[tuple[str, str]] = []

    def send(number: int) -> None:
        together.wait()
        # Others may have locked all there is: it is over when nothing is left.
        while any(r["state"] != "sent" for r in rows(store, tables.outbox)):
            for delivery in claim_deliveries(store, "web", f"s{number}", 30, limit=4):
                sent.append((delivery.address, delivery.text))
                finish_delivery(store, delivery.id, "sent")

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(send, range(6)))
    for number in range(12):
        mine = [text for address, text in sent if address == f"resident {number}"]
        assert mine == ["1", "2", "3"]


def test_two_senders_never_have_one_address_at_the_same_time(store: Store) -> None:
    is_told(store, "1", "2", "3", "4")
    together = Barrier(4)

    def take(number: int) -> list[str]:
        together.wait()
        return texts(claim_deliveries(store, "web", f"s{number}", 30, limit=2))

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(take, range(4))) == [[], [], [], ["1", "2"]]


def test_processes_that_migrate_at_once_do_it_once(empty_url: str) -> None:
    started = [process("migrate", empty_url) for _ in range(3)]
    assert [p.wait(timeout=60) for p in started] == [0] * 3
    store = open_store(empty_url)
    writes(store)
    assert len(rows(store, tables.messages)) == 1
    store.close()
