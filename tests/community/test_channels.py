"""What other platforms need: pace, shared tokens, linked channels."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from community.model.link import new_code, written_code
from community.store.engine import Store
from community.usecases.conversations import find_conversation
from community.usecases.links import CODE_MINUTES, give_code, link
from community.usecases.messages import accept_message
from community.usecases.pacing import allow, forget_paces, hold, reserve
from community.usecases.platform_tokens import get_token
from community.usecases.residents import (
    erase_resident,
    export_resident,
    return_address,
    stop_address,
)
from tests.clock import FakeClock


def test_places_are_booked_one_after_the_other(store: Store) -> None:
    waits = [reserve(store, "telegram", "chat:1", rate=1) for _ in range(3)]
    assert waits == [0, 1, 2]
    assert reserve(store, "telegram", "chat:2", rate=1) == 0


def test_a_burst_goes_out_at_once_and_then_the_rate_counts(
    store: Store, clock: FakeClock
) -> None:
    waits = [reserve(store, "telegram", "group:1", 20 / 60, burst=20) for _ in "x" * 22]
    assert waits[:20] == [0] * 20
    assert waits[20:] == pytest.approx([3, 6])
    clock.advance(3600)
    forget_paces(store)
    assert reserve(store, "telegram", "group:1", 20 / 60, burst=20) == 0


def test_what_the_platform_asked_to_wait_is_waited(
    store: Store, clock: FakeClock
) -> None:
    hold(store, "telegram", "chat:1", 5)
    assert reserve(store, "telegram", "chat:1", rate=1) == 5
    clock.advance(10)
    assert reserve(store, "telegram", "chat:1", rate=1) == 0


def test_threads_share_a_pace(store: Store) -> None:
    with ThreadPoolExecutor(8) as pool:
        waits = list(
            pool.map(lambda _: reserve(store, "telegram", "all", 30), range(40))
        )
    assert sorted(waits) == pytest.approx([n / 30 for n in range(40)], abs=1e-4)


def test_allow_refuses_and_books_nothing(store: Store, clock: FakeClock) -> None:
    assert [allow(store, "desk", "k", 0.1, burst=2) for _ in range(4)] == [
        True,
        True,
        False,
        False,
    ]
    clock.advance(10)
    assert allow(store, "desk", "k", 0.1, burst=2)


def test_a_token_is_fetched_once_for_all(store: Store, clock: FakeClock) -> None:
    fetched = []
    gate = threading.Event()

    def fetch() -> tuple[str, float]:
        gate.wait(5)
        fetched.append(1)
        return f"token-{len(fetched)}", 7200

    with ThreadPoolExecutor(6) as pool:
        tokens = [pool.submit(get_token, store, "wechat", fetch) for _ in range(6)]
        gate.set()
        assert {token.result() for token in tokens} == {"token-1"}
    assert get_token(store, "wechat", fetch, refuse="older") == "token-1"
    assert get_token(store, "wechat", fetch, refuse="token-1") == "token-2"
    clock.advance(7201)
    assert get_token(store, "wechat", fetch) == "token-3"


def test_a_fetch_that_fails_holds_up_nobody(store: Store) -> None:
    def fail() -> tuple[str, float]:
        raise RuntimeError("away")

    with pytest.raises(RuntimeError):
        get_token(store, "wechat", fail)
    assert get_token(store, "wechat", lambda: ("token", 60)) == "token"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("L-4F7K-9QTM", "L-4F7K-9QTM"),
        (" l-4f7k-9qtm ", "L-4F7K-9QTM"),
        ("L4F7K9QTM", "L-4F7K-9QTM"),
        ("\u2068L-4F7K-9QTM\u2069", "L-4F7K-9QTM"),
        ("L-4F7K-9QT", None),
        ("my code is L-4F7K-9QTM", None),
        ("legendary", None),
        ("hello", None),
    ],
)
def test_a_code_is_read_however_it_is_written(text: str, code: str | None) -> None:
    assert written_code(text) == code


def test_a_new_code_can_be_read(store: Store) -> None:
    code = new_code()
    assert written_code(code) == code


def resident(store: Store, channel: str) -> tuple[int, int]:
    accepted = accept_message(
        store, channel=channel, address="a", platform_id="1", text="hi"
    )
    conversation = find_conversation(store, channel, "a")
    assert conversation
    return conversation.id, accepted.message_id


def test_two_channels_become_one_person_by_a_code(store: Store) -> None:
    web, _ = resident(store, "web")
    telegram, message_id = resident(store, "telegram")
    code = give_code(store, web)
    assert link(store, telegram, code, message_id) == "linked"
    assert link(store, telegram, code, message_id) == "linked", (
        "said again after a crash"
    )
    one = find_conversation(store, "web", "a")
    other = find_conversation(store, "telegram", "a")
    assert one and other
    assert one.resident_id == other.resident_id
    kept = export_resident(store, one.resident_id)
    assert {each["channel"] for each in kept["addresses"]} == {"web", "telegram"}
    assert link(store, telegram, code, message_id + 1000) == "wrong", "good once only"
    erase_resident(store, one.resident_id, "resident")


def test_a_code_ends_and_is_never_good_for_oneself(
    store: Store, clock: FakeClock
) -> None:
    web, message_id = resident(store, "web")
    telegram, later = resident(store, "telegram")
    code = give_code(store, web)
    assert link(store, web, code, message_id) == "already_linked"
    clock.advance(CODE_MINUTES * 60 + 1)
    assert link(store, telegram, code, later) == "wrong"


def test_codes_cannot_be_guessed(store: Store) -> None:
    telegram, message_id = resident(store, "telegram")
    tried = [link(store, telegram, new_code(), message_id) for _ in range(7)]
    assert tried == ["wrong"] * 5 + ["too_many"] * 2
    web, _ = resident(store, "web")
    right = give_code(store, web)
    assert link(store, telegram, right, message_id) == "too_many", (
        "not even a right one"
    )


def test_an_address_is_stopped_and_returns(store: Store) -> None:
    resident(store, "telegram")
    stop_address(store, "telegram", "a", "blocked")
    stop_address(store, "telegram", "nobody", "blocked")
    found = find_conversation(store, "telegram", "a")
    assert found
    states = export_resident(store, found.resident_id)["addresses"]
    assert [each["state"] for each in states] == ["stopped"]
    return_address(store, "telegram", "a")
    states = export_resident(store, found.resident_id)["addresses"]
    assert [each["state"] for each in states] == ["active"]
