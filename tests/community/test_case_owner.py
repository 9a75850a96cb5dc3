"""Who answers: the bot never over a colleague, and never instead of one by itself."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

import pytest

from community.model.case import Case
from community.model.message import Reply
from community.model.staff import Staff
from community.store import tables
from community.store.engine import Store, open_store
from community.usecases.case_endings import give_back, resolve_case
from community.usecases.case_replies import reply
from community.usecases.cases import claim_case
from community.usecases.conversations import (
    claim_conversation,
    get_conversation,
    release_conversation,
)
from community.usecases.hand_over import open_case_by_staff, reopen_case
from community.usecases.messages import complete_message, next_message
from community.usecases.transcripts import conversation_messages
from tests.clock import FakeClock
from tests.community.case_steps import (
    current,
    last_said,
    opens,
    owner,
    says,
    told,
)
from tests.community.steps import answers, claims, rows, texts, to_send, writes

MESSAGES = 100


def a_reply(store: Store, staff: Staff, case: Case) -> Any:
    """The colleague writes, whatever was said meanwhile."""
    text = Reply("I am here", "ko")
    reply(store, staff, case.id, text, original=None, seen_message_id=0, anyway=True)


def a_new_case(store: Store, staff: Staff, case: Case) -> Any:
    """The old case was resolved; the colleague opens and claims another."""
    resolve_case(store, staff, case.id, "solved", told(), cosigned=())
    opened = open_case_by_staff(
        store, staff, case.conversation_id, "x", "ordinary", case.due_at, told()
    )
    claim_case(store, staff, opened.id)


def a_reopened_case(store: Store, staff: Staff, case: Case) -> Any:
    """The case was resolved; the colleague opens it again and claims it."""
    resolve_case(store, staff, case.id, "solved", told(), cosigned=())
    reopen_case(store, case.id, None, staff.actor, case.due_at, told())
    claim_case(store, staff, case.id)


def bot(store: Store, conversation_id: int) -> None:
    """Think out an answer to each of the messages, and try to give it."""
    answered = 0
    while answered < MESSAGES:
        lease = claim_conversation(store, conversation_id, "bot", 60)
        assert lease is not None
        while message := next_message(store, lease):
            text = Reply(f"answer to {message.text}", "en")
            complete_message(store, lease, message.id, [text], language="en")
            answered += 1
        release_conversation(store, lease)


@pytest.mark.parametrize("takes_over", [a_reply, a_new_case, a_reopened_case])
def test_pitfall_01_the_bot_never_answers_over_a_colleague(
    store: Store, li: Staff, takes_over: Callable[[Store, Staff, Case], Any]
) -> None:
    case = opens(store)
    give_back(store, case.id, "resident", told())
    halfway, taken = Event(), Event()

    def resident() -> None:
        for number in range(MESSAGES):
            writes(store, f"message {number}")
            if number == MESSAGES // 3:
                halfway.set()
            if number == 2 * MESSAGES // 3:  # the rest comes after the claim
                taken.wait(60)

    def colleague_claims() -> int:
        halfway.wait(60)
        takes_over(store, li, case)
        last = last_said(store, case)
        taken.set()
        return last

    with ThreadPoolExecutor(3) as pool:
        both = pool.submit(resident), pool.submit(bot, store, case.conversation_id)
        last = pool.submit(colleague_claims).result(60)
        for each in both:
            each.result(60)
    found = conversation_messages(store, case.conversation_id, limit=3 * MESSAGES)
    by_bot = [one.id for one in found if one.author == "bot"]
    assert by_bot, "or it proves nothing"
    assert not [one for one in by_bot if one > last]
    said = [row for row in rows(store, tables.messages) if row["direction"] == "in"]
    assert {row["state"] for row in said} == {"handled"}
    joined = [row for row in said if row["outcome"] == "joined_staff"]
    assert len(by_bot) + len(joined) == MESSAGES
    assert owner(store, case) == "staff"


@pytest.mark.parametrize("seconds", [61 * 60, 3 * 86_400])
def test_pitfall_02_staff_have_the_conversation_however_long_it_takes(
    store: Store, store_url: str, li: Staff, clock: FakeClock, seconds: float
) -> None:
    case = opens(store)
    claim_case(store, li, case.id)
    clock.advance(seconds)
    store.close()
    reopened = open_store(store_url, clock)
    accepted = writes(reopened, "Is anybody there?")
    lease = claims(reopened, accepted.conversation_id)
    assert answers(reopened, lease, Reply("The bot speaks", "en")) == []
    release_conversation(reopened, lease)
    assert get_conversation(reopened, case.conversation_id).owner == "staff"
    assert current(reopened, case).assignee_id == li.id
    says(reopened, li, case, "Yes, I am")
    assert texts(to_send(reopened)) == ["Yes, I am"]
    reopened.close()
