"""Choices: a button means what it meant, to whom it was offered, once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import count
from threading import Barrier
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from community.model.choice import ChoiceNotFound
from community.store import tables
from community.store.engine import Store
from community.usecases.conversations import find_conversation
from community.usecases.messages import next_message
from community.usecases.transcripts import command_of, conversation_messages
from tests.community.steps import answers, claims, is_told, reply, rows, writes


def offered(store: Store, *titles: str, address: str = "mina") -> list[str]:
    """Buttons are offered to a resident; their keys."""
    [message_id] = is_told(store, reply("choose", *titles, lang="ko"), address=address)
    conversation = find_conversation(store, "web", address)
    assert conversation is not None
    found = conversation_messages(store, conversation.id, after=message_id - 1)
    return [button.key for button in found[0].buttons]


def test_a_pressed_button_says_its_title_and_means_its_payload(store: Store) -> None:
    keys = offered(store, "난방", "전기")
    assert all(6 * len(key) >= 8 * 6 and len(key) <= 20 for key in keys)
    pressed = writes(store, "", choice=keys[1])
    lease = claims(store, pressed.conversation_id)
    message = next_message(store, lease)
    assert message is not None
    assert (message.text, message.choice, message.command) == (
        "전기",
        keys[1],
        "/전기",
    )
    found = conversation_messages(store, pressed.conversation_id)
    assert found[-1].language == "ko"
    assert [button.used for button in found[-2].buttons] == [False, True]


@pytest.mark.parametrize(
    ("label", "press"),
    [
        ("a key that was never given", lambda mine, hers: "never"),
        ("a command instead of a key", lambda mine, hers: "/human"),
        ("a button of another conversation", lambda mine, hers: hers[0]),
        ("a button that was pressed before", lambda mine, hers: mine[0]),
        ("a title instead of a key", lambda mine, hers: "난방"),
        ("a payload instead of a key", lambda mine, hers: "/난방"),
    ],
)
def test_a_button_that_is_not_valid_is_stored_without_a_meaning(
    store: Store, label: str, press: Any
) -> None:
    mine, hers = offered(store, "난방"), offered(store, "난방", address="ana")
    before = writes(store, "", choice=mine[0])
    lease = claims(store, before.conversation_id)
    answers(store, lease)
    key = press(mine, hers)
    pressed = writes(store, "", choice=key)
    message = next_message(store, lease)
    assert message is not None
    assert message.id == pressed.message_id, label
    assert (message.choice, message.command, message.text) == (key, None, ""), label


def test_a_press_delivered_twice_is_still_valid(store: Store) -> None:
    [key] = offered(store, "난방")
    first = writes(store, "", choice=key, platform_id="7")
    assert writes(store, "", choice=key, platform_id="7").duplicate
    message = next_message(store, claims(store, first.conversation_id))
    assert message is not None
    assert message.command == "/난방"


def test_two_presses_at_the_same_moment_count_once(store: Store) -> None:
    [key] = offered(store, "난방")
    together = Barrier(4)

    def press(_: int) -> None:
        together.wait()
        writes(store, "", choice=key)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(press, range(4)))
    pressed = [row for row in rows(store, tables.messages) if row["choice"] == key]
    assert len(pressed) == 4
    assert sum(row["command"] == "/난방" for row in pressed) == 1


def test_what_a_choice_means_can_be_looked_up(store: Store) -> None:
    [key] = offered(store, "난방")
    assert command_of(store, key) == "/난방"
    with pytest.raises(ChoiceNotFound):
        command_of(store, "never")


ROUNDS = count()


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    presses=st.lists(
        st.tuples(st.integers(0, 2), st.integers(0, 2), st.integers(0, 1)), max_size=8
    )
)
def test_a_key_never_resolves_in_another_conversation(
    store: Store, presses: list[tuple[int, int, int]]
) -> None:
    round_ = next(ROUNDS)
    residents = [f"{name} {round_}" for name in ("mina", "ana", "li")]
    keys = [offered(store, "a", "b", address=address) for address in residents]
    used = set()
    for who, whose, which in presses:
        key = keys[whose][which]
        pressed = writes(store, "", address=residents[who], choice=key)
        [*_, stored] = conversation_messages(store, pressed.conversation_id)
        valid = who == whose and key not in used
        assert stored.text == ("ab"[which] if valid else "")
        used |= {key} if valid else set()
