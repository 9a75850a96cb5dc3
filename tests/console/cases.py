"""Cases as the tests of the console need them: opened by residents in real steps."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from community.case_texts import CaseTexts
from community.model.case import CaseReason, NewCase, Priority
from community.place import load_place
from community.store.engine import Store
from community.texts import Texts
from community.usecases.conversations import (
    claim_conversation,
    release_conversation,
)
from community.usecases.hand_over import hand_over
from community.usecases.messages import complete_message
from tests.community.steps import writes

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
