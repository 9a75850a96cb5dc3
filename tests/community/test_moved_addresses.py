"""An address that the platform moves takes along who is there and what they said."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from community.model.conversation import Conversation, LeaseLost
from community.store.case_tables import cases
from community.store.columns import metadata
from community.store.engine import Store
from community.usecases.conversations import (
    choose_language,
    conversations_to_handle,
    find_conversation,
    open_conversation,
    release_conversation,
    staff_conversations,
)
from community.usecases.deliveries import finish_delivery
from community.usecases.messages import (
    complete_message,
    next_message,
)
from community.usecases.residents import erase_resident, move_address
from community.usecases.transcripts import conversation_messages
from tests.community.steps import (
    answers,
    claims,
    hands_over,
    pending,
    reply,
    rows,
    texts,
    to_send,
    writes,
)

CASE = {
    "reason": "wish",
    "priority": "ordinary",
    "language": "en",
    "summary": "",
    "sensitive": False,
    "due_at": datetime(2026, 11, 23, tzinfo=UTC),
    "opened_at": datetime(2026, 11, 22, tzinfo=UTC),
}


def chat(store: Store, address: str, *said: str) -> int:
    """Somebody wrote on Telegram and was told so much; the conversation's id."""
    more = {"channel": "telegram", "platform_id": f"{address} wrote"}
    conversation_id: int
    conversation_id = writes(store, f"from {address}", address, **more).conversation_id
    lease = claims(store, conversation_id)
    answers(store, lease, *(reply(text) for text in said))
    release_conversation(store, lease)
    return conversation_id


def at(store: Store, address: str) -> Conversation:
    found = find_conversation(store, "telegram", address)
    assert found
    return found


def test_a_group_that_moves_takes_its_people_along(store: Store) -> None:
    for address in ("-5", "-5:7", "-5:8", "-55:7"):
        open_conversation(store, "telegram", address)
    assert move_address(store, "telegram", "-5", "-1009") == 3
    assert find_conversation(store, "telegram", "-1009:7")
    assert find_conversation(store, "telegram", "-5:7") is None
    assert find_conversation(store, "telegram", "-55:7")
    assert move_address(store, "telegram", "-5", "-1009") == 0


def test_an_address_that_moves_onto_another_takes_along_what_was_said(
    store: Store,
) -> None:
    chat(store, "-5:7", "one")
    there = chat(store, "-1009:7", "two")
    chat(store, "-5:7x", "not theirs")
    assert move_address(store, "telegram", "-5:7", "-1009:7") == 1
    found = conversation_messages(store, at(store, "-1009:7").id)
    assert texts(found) == ["from -5:7", "one", "from -1009:7", "two"]
    assert at(store, "-1009:7").id == there
    assert conversation_messages(store, at(store, "-5:7").id) == []
    assert move_address(store, "telegram", "-5:7", "-1009:7") == 0


def test_what_was_on_its_way_goes_to_where_the_address_moved_in_order(
    store: Store,
) -> None:
    chat(store, "-5:7", "one", "two")
    chat(store, "-1009:7", "three")
    sending = to_send(store, "telegram", limit=1)
    chat(store, "-5:8", "other")
    move_address(store, "telegram", "-5", "-1009")
    for delivery in sending:
        finish_delivery(store, delivery.id, "queued")
    found = to_send(store, "telegram")
    mine = [each for each in found if each.address == "-1009:7"]
    assert texts(mine) == ["one", "two", "three"]
    assert {each.address for each in found} == {"-1009:7", "-1009:8"}


def test_a_button_can_be_pressed_where_the_address_moved(store: Store) -> None:
    here = chat(store, "-5:7")
    chat(store, "-1009:7")
    writes(store, "more", "-5:7", channel="telegram")
    lease = claims(store, here)
    answers(store, lease, reply("which?", "go"))
    release_conversation(store, lease)
    move_address(store, "telegram", "-5", "-1009")
    [shown] = to_send(store, "telegram")
    pressed = writes(
        store, "", "-1009:7", channel="telegram", choice=shown.buttons[0].key
    )
    message = next_message(store, claims(store, pressed.conversation_id))
    assert message and message.command == "/go"


def test_who_moves_keeps_language_and_person(store: Store) -> None:
    here, there = chat(store, "-5:7"), chat(store, "-1009:7")
    choose_language(store, here, "ko", "resident")
    waits = writes(store, "a person please", "-5:7", channel="telegram")
    hands_over(store, claims(store, here), waits.message_id)
    move_address(store, "telegram", "-5", "-1009")
    assert at(store, "-1009:7").language_chosen == "ko"
    assert [each.id for each in staff_conversations(store)] == [there]
    gone = erase_resident(store, at(store, "-1009:7").resident_id, "resident")
    assert sorted(gone) == [("telegram", here), ("telegram", there)]


def test_who_is_answering_a_message_that_moves_has_lost_it(store: Store) -> None:
    here, there = chat(store, "-5:7"), chat(store, "-1009:7")
    written = writes(store, "hello?", "-5:7", channel="telegram")
    lease = claims(store, here)
    move_address(store, "telegram", "-5", "-1009")
    assert next_message(store, lease) is None
    with pytest.raises(LeaseLost):
        complete_message(store, lease, written.message_id, [], language="en")
    assert conversations_to_handle(store, 10) == [there]
    assert pending(store, claims(store, there)) == written.message_id


def test_moving_and_writing_at_once_loses_nothing(store: Store) -> None:
    chat(store, "-5:7")

    def write(number: int) -> None:
        writes(store, str(number), "-1009:7", channel="telegram")

    def move() -> None:
        move_address(store, "telegram", "-5", "-1009")

    with ThreadPoolExecutor(6) as pool:
        done = [pool.submit(move) for _ in range(3)]
        done += [pool.submit(write, number) for number in range(6)]
        for each in done:
            each.result()
    move()
    found = conversation_messages(store, at(store, "-1009:7").id)
    assert sorted(texts(found)) == ["0", "1", "2", "3", "4", "5", "from -5:7"]


@pytest.mark.parametrize(
    ("here", "there", "moves"),
    [("open", "closed", True), ("open", "open", False), ("closed", "open", True)],
)
def test_a_case_moves_unless_there_is_an_open_one_already(
    store: Store, here: str, there: str, moves: bool
) -> None:
    ids = [chat(store, "-5:7"), chat(store, "-1009:7")]
    with store.transaction() as connection:
        for conversation_id, state in zip(ids, (here, there), strict=True):
            values = {"conversation_id": conversation_id, "state": state}
            connection.execute(sa.insert(cases), CASE | values)
    move_address(store, "telegram", "-5", "-1009")
    found = [row["conversation_id"] for row in rows(store, cases)]
    assert found == [ids[1] if moves else ids[0], ids[1]]


def test_all_that_belongs_to_a_conversation_moves_with_it() -> None:
    """A new table must be thought of: see ``join_conversations``."""
    tables = {t.name for t in metadata.sorted_tables if "conversation_id" in t.c}
    assert tables == {"messages", "choices", "knowledge_gaps", "cases", "talks"}
