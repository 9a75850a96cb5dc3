"""A day in a neighbourhood, for pages that are looked at with something on them."""

from __future__ import annotations

from datetime import timedelta

from community.model.case import CaseReason, Priority
from community.model.reply_window import Opening
from community.model.staff import Staff
from community.store import conversations
from community.store.engine import Store
from community.usecases.cases import add_note, claim_case, set_sensitive, set_state
from community.usecases.conversations import choose_language
from community.usecases.reply_windows import open_window
from community.usecases.residents import stop_address
from tests.community.case_steps import opens, says
from tests.community.steps import answers, claims, writes

OPENID = "oLVPpjqs9BhvzwPj5A-vTYAX3GLc"
CHATS = "5043188271"
GAPS = (
    ("보증금을 안 돌려줘요. 어떻게 해야 하나요?", "ko", ("rent-contract-deposit",)),
    (
        "Landlord wants two months deposit, is that legal?",
        "en",
        ("rent-contract-deposit",),
    ),
    ("هل يمكنني تسجيل كلبي في مجمع سكني آخر؟", "ar", ("dog-registration",)),
    ("Где можно сдать батарейки?", "ru", ("waste-sorting", "bulky-waste")),
    ("小区里能装充电桩吗", "zh", ("e-bike-rules",)),
    (
        "Is there a swimming pool that takes children under three years of age?",
        "en",
        (),
    ),
    ("ระบบน้ำร้อนเสียทำอย่างไร", "th", ()),
)


def fill(store: Store, worker: Staff, supervisor: Staff) -> None:
    """Residents who wrote, cases that colleagues work on, questions without answer."""
    for number, (text, language, guesses) in enumerate(GAPS):
        accepted = writes(store, text, f"asks-{number}", language_hint=language)
        lease = claims(store, accepted.conversation_id, f"gap-{number}")
        answers(store, lease, intent="nlu_fallback", language=language, guesses=guesses)
    _unhelpful(store)
    _cases(store, worker, supervisor)
    _reached(store)
    _alarm(store)


def _unhelpful(store: Store) -> None:
    accepted = writes(store, "That is not what I asked about the bus", "asks-9")
    lease = claims(store, accepted.conversation_id, "unhelpful")
    answers(store, lease, intent="not_helpful", language="en")


def _cases(store: Store, worker: Staff, supervisor: Staff) -> None:
    told: tuple[tuple[str, CaseReason, Priority], ...] = (
        ("보증금을 안 돌려줘요", "wish", "ordinary"),
        ("6号楼2单元电梯停了，有老人被困", "report", "urgent"),
        ("My neighbour’s pipe leaks into my kitchen", "report", "utilities"),
    )
    for number, (summary, reason, priority) in enumerate(told):
        case = opens(
            store, f"case-{number}", summary=summary, reason=reason, priority=priority
        )
        claim_case(store, worker, case.id)
        says(store, worker, case)
    add_note(store, worker, case.id, "已联系物业", "note")
    set_state(store, worker, case.id, "waiting_for_resident")
    hidden = opens(store, "case-9", summary="我丈夫打我", reason="emergency")
    claim_case(store, supervisor, hidden.id)
    set_sensitive(store, supervisor, hidden.id, True)


def _reached(store: Store) -> None:
    wechat = writes(store, "Merhaba, bonjour", OPENID, channel="wechat")
    choose_language(store, wechat.conversation_id, "fr", "resident")
    open_window(store, "wechat", OPENID, Opening("message", 47 * 3600, 4))
    writes(store, "hello from the group", CHATS, channel="telegram")
    stop_address(store, "telegram", CHATS, "blocked")
    closed = "oLVPpjqs9BhvzwPj5A-second"
    writes(store, "안녕하세요", closed, channel="wechat", language_hint="ko")
    open_window(store, "wechat", closed, Opening("message", 1, 1))


def _alarm(store: Store) -> None:
    accepted = writes(store, "I want to talk to a person", "left-alone")
    with store.transaction() as connection:
        since = store.clock.now() - timedelta(minutes=12)
        conversations.change(
            connection, accepted.conversation_id, owner="staff", failing_since=since
        )
