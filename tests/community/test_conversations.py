"""Conversations: leases, the language that was chosen, and who answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from community.model.conversation import ConversationNotFound, LeaseLost
from community.store.engine import Store
from community.usecases.conversations import (
    choose_language,
    claim_conversation,
    conversations_to_handle,
    find_conversation,
    get_conversation,
    release_conversation,
    renew_lease,
    return_to_bot,
    staff_conversations,
)
from community.usecases.messages import next_message, note_failure
from community.usecases.transcripts import conversation_messages
from tests.clock import FakeClock
from tests.community.steps import (
    answers,
    claims,
    events,
    hands_over,
    reply,
    texts,
    to_send,
    writes,
)


@pytest.fixture
def conversation(store: Store) -> int:
    """Mina wrote ``hello``."""
    return writes(store).conversation_id


def test_only_one_holds_a_conversation(store: Store, conversation: int) -> None:
    other = writes(store, address="ana").conversation_id
    claims(store, conversation)
    assert claim_conversation(store, conversation, "two", 60) is None
    assert claim_conversation(store, conversation, "one", 60) is None
    assert claim_conversation(store, other, "two", 60) is not None


def test_a_lease_ends_by_itself(
    store: Store, conversation: int, clock: FakeClock
) -> None:
    lease = claims(store, conversation)
    assert lease.until == clock.now() + timedelta(seconds=60)
    clock.advance(59.999)
    assert claim_conversation(store, conversation, "two", 60) is None
    clock.advance(0.001)
    assert claim_conversation(store, conversation, "two", 60) is not None


def test_nobody_holds_a_conversation_that_is_not_there(store: Store) -> None:
    assert claim_conversation(store, 7, "one", 60) is None


def test_a_lease_is_renewed_only_by_its_holder(
    store: Store, conversation: int, clock: FakeClock
) -> None:
    lease = claims(store, conversation)
    clock.advance(61)
    assert renew_lease(store, lease, 60).until == clock.now() + timedelta(seconds=60)
    clock.advance(61)
    claims(store, conversation, "two")
    with pytest.raises(LeaseLost):
        renew_lease(store, lease, 60)


def test_a_released_conversation_is_free(store: Store, conversation: int) -> None:
    lease = claims(store, conversation)
    release_conversation(store, lease)
    claims(store, conversation, "two")
    assert not release_conversation(store, lease), "the second holder keeps it"
    assert claim_conversation(store, conversation, "three", 60) is None


def test_whoever_releases_hears_of_a_message_that_came_meanwhile(
    store: Store, conversation: int
) -> None:
    lease = claims(store, conversation)
    answers(store, lease)
    assert next_message(store, lease) is None
    writes(store, "one more")
    assert release_conversation(store, lease)
    lease = claims(store, conversation)
    answers(store, lease)
    assert not release_conversation(store, lease)


def test_conversations_to_handle_are_those_where_something_is_due(
    store: Store, clock: FakeClock
) -> None:
    names = ("answered", "held", "failing", "waiting", "abandoned", "staff")
    ids = {}
    for name in names:
        ids[name] = writes(store, address=name).conversation_id
        clock.advance(0.001)
    answers(store, claims(store, ids["answered"]))
    lease = claims(store, ids["abandoned"])
    clock.advance(61)
    claims(store, ids["held"])
    lease = claims(store, ids["failing"])
    message = next_message(store, lease)
    assert message is not None
    later = clock.now() + timedelta(seconds=30)
    note_failure(store, lease, message.id, None, later)
    release_conversation(store, lease)
    lease = claims(store, ids["staff"])
    message = next_message(store, lease)
    assert message is not None
    hands_over(store, lease, message.id)
    release_conversation(store, lease)
    writes(store, address="staff")
    clock.advance(1)
    writes(store, "a second one does not hurry the first", address="failing")

    due = [ids["waiting"], ids["abandoned"], ids["staff"]]
    assert conversations_to_handle(store, 100) == due
    assert conversations_to_handle(store, 2) == due[:2]
    clock.advance(30)
    assert set(conversations_to_handle(store, 100)) == {*due, ids["failing"]}


def test_a_chosen_language_is_kept_with_who_chose_it(
    store: Store, conversation: int
) -> None:
    choose_language(store, conversation, "ko", "resident", message_id=1)
    assert get_conversation(store, conversation).language_chosen == "ko"
    assert events(store)[-1] == (
        "language_chosen",
        "resident",
        {"language": "ko", "message_id": 1},
    )


@pytest.mark.parametrize(
    ("label", "choices", "kept", "lines"),
    [
        ("the last choice counts", [("ko", 1), ("ja", 2)], "ja", 2),
        ("a repeated message changes nothing", [("ko", 1), ("ko", 1)], "ko", 1),
        (
            "a repeated message does not undo a later choice",
            [("ko", 1), ("ja", 2), ("ko", 1)],
            "ja",
            2,
        ),
        (
            "without a message each choice counts",
            [("ko", None), ("ja", None), ("ko", None)],
            "ko",
            3,
        ),
        ("a message after a choice on the page", [("ko", None), ("ja", 1)], "ja", 2),
    ],
)
def test_choosing_a_language(
    store: Store,
    conversation: int,
    label: str,
    choices: list[tuple[str, int | None]],
    kept: str,
    lines: int,
) -> None:
    for language, message_id in choices:
        choose_language(store, conversation, language, "resident", message_id)
    assert get_conversation(store, conversation).language_chosen == kept, label
    chosen = [event for event, _, _ in events(store) if event == "language_chosen"]
    assert len(chosen) == lines, label


def test_another_resident_keeps_their_language(store: Store, conversation: int) -> None:
    other = writes(store, address="ana").conversation_id
    choose_language(store, conversation, "ko", "resident")
    assert get_conversation(store, other).language_chosen is None


@pytest.mark.parametrize(
    "act",
    [
        lambda store: get_conversation(store, 7),
        lambda store: choose_language(store, 7, "ko", "resident"),
        lambda store: return_to_bot(store, 7, "staff:1"),
    ],
    ids=["reading it", "choosing its language", "returning it"],
)
def test_a_conversation_that_is_not_there(
    store: Store, act: Callable[[Store], object]
) -> None:
    with pytest.raises(ConversationNotFound):
        act(store)
    assert find_conversation(store, "web", "nobody") is None


def opened(store: Store, conversation: int) -> None:
    """The conversation is handed to staff."""
    lease = claims(store, conversation)
    message = next_message(store, lease)
    assert message is not None
    hands_over(store, lease, message.id)
    release_conversation(store, lease)


def test_staff_see_the_conversations_they_own(store: Store, conversation: int) -> None:
    other = writes(store, address="ana").conversation_id
    writes(store, address="li")
    opened(store, other)
    opened(store, conversation)
    found = staff_conversations(store)
    assert [each.id for each in found] == [conversation, other]
    assert found[0] == get_conversation(store, conversation)


def test_staff_keep_a_conversation_however_long_it_takes(
    store: Store, conversation: int, clock: FakeClock
) -> None:
    opened(store, conversation)
    clock.advance(3 * 24 * 3600)
    writes(store)
    assert get_conversation(store, conversation).owner == "staff"


def test_a_returned_conversation_is_the_bots_and_the_resident_is_told(
    store: Store, conversation: int
) -> None:
    opened(store, conversation)
    [said] = return_to_bot(store, conversation, "staff:1", "Linli is back", "en")
    assert get_conversation(store, conversation).owner == "bot"
    assert staff_conversations(store) == []
    assert events(store)[-1] == ("returned_to_bot", "staff:1", {})
    told = conversation_messages(store, conversation)[-1]
    assert (told.id, told.author, told.kind, told.language) == (
        said,
        "desk",
        "notice",
        "en",
    )
    assert texts(to_send(store)) == ["Linli is back"]


def test_returning_it_twice_tells_once(store: Store, conversation: int) -> None:
    opened(store, conversation)
    return_to_bot(store, conversation, "staff:1", "Linli is back", "en")
    assert return_to_bot(store, conversation, "staff:2", "Linli is back", "en") == []
    lines = [event for event, _, _ in events(store)]
    assert lines.count("returned_to_bot") == 1


def test_the_first_message_after_the_return_is_answered(
    store: Store, conversation: int
) -> None:
    opened(store, conversation)
    assert return_to_bot(store, conversation, "staff:1") == []
    writes(store)
    [said] = answers(store, claims(store, conversation), reply("hi"))
    assert [delivery.message_id for delivery in to_send(store)] == [said]
