"""Cases as the tests of the console need them: opened by residents in real steps."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from community.case_texts import CaseTexts
from community.model.case import Case, CaseReason, NewCase, Priority
from community.place import load_place
from community.store import cases as case_store
from community.store import tables
from community.store.engine import Store
from community.texts import Texts
from community.usecases.conversations import (
    claim_conversation,
    release_conversation,
)
from community.usecases.hand_over import hand_over
from community.usecases.messages import complete_message
from tests.community.steps import rows, writes
from tests.console.client import StaffClient

TEXTS = Texts()
PLACE = load_place()


def open_case(
    store: Store,
    text: str = "집주인이 보증금을 안 돌려줘요",
    *,
    address: str = "mina",
    language: str = "ko",
    reason: CaseReason = "wish",
    priority: Priority = "ordinary",
    sensitive: bool = False,
    due: timedelta | None = None,
    **more: Any,
) -> int:
    """A resident writes, and the conversation is handed over; the case's id."""
    accepted = writes(store, text, address, language_hint=language, **more)
    lease = claim_conversation(store, accepted.conversation_id, "tests", 60)
    assert lease
    texts = CaseTexts(TEXTS, PLACE, store.clock)
    opened: list[int] = []

    def told(case: Any) -> Any:
        opened.append(case.id)
        return texts.handed_over(case, reason)

    now: datetime = store.clock.now()
    hand_over(
        store,
        lease,
        accepted.message_id,
        (),
        NewCase(reason, priority, text, sensitive=sensitive),
        told,
        language=language,
        due_at=now + due if due else PLACE.promises.due(priority, now),
    )
    release_conversation(store, lease)
    return opened[0]


def joins(store: Store, text: str, address: str = "mina", **more: Any) -> int:
    """A resident writes while staff have the conversation; the message's id."""
    accepted = writes(store, text, address, **more)
    lease = claim_conversation(store, accepted.conversation_id, "tests", 60)
    assert lease
    complete_message(
        store, lease, accepted.message_id, (), language=None, outcome="joined_staff"
    )
    release_conversation(store, lease)
    return accepted.message_id


def case_of(store: Store, case_id: int) -> Case:
    """The case as it is stored."""
    with store.reading() as connection:
        found = case_store.get(connection, case_id)
    assert found
    return found


def said(store: Store) -> list[dict[str, Any]]:
    """What staff wrote."""
    return [row for row in rows(store, tables.messages) if row["author"] == "staff"]


def seen(client: StaffClient, case_id: int) -> dict[str, str]:
    """The fields of the composer that say what was read."""
    client.open(f"/cases/{case_id}")
    found = re.search(r'name="seen"[^>]*value="(\d+)"', client.text)
    assert found
    return {"seen": found[1], "send": "1"}
