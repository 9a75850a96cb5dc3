"""Staff write to the resident: never over each other, never past what was said."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest

from community.model.case import CaseClosed, NewsSince, Original, WindowClosed
from community.model.message import Reply
from community.model.reply_window import Opening
from community.model.staff import Staff
from community.store import tables
from community.store.engine import Store
from community.usecases.case_endings import give_back, resolve_case
from community.usecases.case_replies import reply
from community.usecases.cases import claim_case, transfer_case
from community.usecases.hand_over import reopen_case
from community.usecases.transcripts import conversation_messages
from tests.clock import FakeClock
from tests.community.case_steps import (
    current,
    done,
    last_said,
    opens,
    owner,
    says,
    told,
)
from tests.community.steps import (
    answers,
    claims,
    events,
    rows,
    texts,
    to_send,
    writes,
)


def test_a_reply_keeps_who_wrote_it_and_what(
    store: Store, li: Staff, clock: FakeClock
) -> None:
    case = opens(store)
    clock.advance(600)
    original = Original(text="合同在吗？", lang="zh", translation="machine")
    [said] = reply(
        store,
        li,
        case.id,
        Reply("계약서가 있나요?\0", "ko"),
        original=original,
        seen_message_id=last_said(store, case),
    )
    message = conversation_messages(store, case.conversation_id)[-1]
    assert (message.id, message.author, message.by) == (said, "staff", "Li")
    assert (message.text, message.language) == ("계약서가 있나요?�", "ko")
    assert message.original == original
    assert rows(store, tables.messages)[-1]["payload"]["staff_id"] == li.id
    assert [delivery.message_id for delivery in to_send(store)] == [said]
    answered = current(store, case)
    assert answered.first_reply_at == store.clock.now()
    clock.advance(60)
    says(store, li, case)
    assert current(store, case).first_reply_at == answered.first_reply_at


def test_whoever_answers_a_case_that_nobody_has_has_it(
    store: Store, li: Staff, wang: Staff
) -> None:
    case = opens(store)
    says(store, li, case)
    claimed = current(store, case)
    assert (claimed.state, claimed.assignee_id) == ("open", li.id)
    says(store, wang, case)
    assert current(store, case).assignee_id == li.id
    assert done(store, case) == [
        ("case_claimed", li.actor),
        ("case_replied", li.actor),
        ("case_replied", wang.actor),
    ]


def test_answering_a_reopened_case_goes_on_with_it(store: Store, li: Staff) -> None:
    case = opens(store)
    says(store, li, case)
    resolve_case(store, li, case.id, "solved", told(), cosigned=())
    reopen_case(store, case.id, None, "resident", case.due_at, told())
    says(store, li, case)
    again = current(store, case)
    assert (again.state, again.assignee_id) == ("open", li.id)


def test_staff_have_the_conversation_again_once_they_write(
    store: Store, li: Staff
) -> None:
    case = opens(store)
    give_back(store, case.id, "resident", told())
    assert (owner(store, case), current(store, case).bot_answers) == ("bot", True)
    said = says(store, li, case)
    assert (owner(store, case), current(store, case).bot_answers) == ("staff", False)
    opened = [fields for event, _, fields in events(store) if "opened_to" in event]
    assert opened == [{"reason": "staff", "message_id": said}]


def test_pitfall_08_two_colleagues_do_not_answer_at_once_unseen(
    store: Store, li: Staff, wang: Staff
) -> None:
    case = opens(store)
    seen = last_said(store, case)
    ready = Barrier(2)

    def writes_at_once(staff: Staff, **more: Any) -> list[int] | NewsSince:
        ready.wait(60)
        try:
            return send(staff)
        except NewsSince as news:
            return news

    def send(staff: Staff, **more: Any) -> list[int]:
        text = Reply(f"{staff.name} is here", "en")
        return reply(
            store, staff, case.id, text, original=None, seen_message_id=seen, **more
        )

    with ThreadPoolExecutor(2) as pool:
        outcomes = dict(
            zip((li, wang), pool.map(writes_at_once, (li, wang)), strict=True)
        )
    [(late, news)] = [
        (who, one) for who, one in outcomes.items() if isinstance(one, NewsSince)
    ]
    [first] = [who for who in outcomes if who != late]
    assert [(one.text, one.by) for one in news.messages] == [
        (f"{first.name} is here", first.name)
    ]
    assert current(store, case).assignee_id == first.id
    assert len(rows(store, tables.outbox)) == 1
    send(late, anyway=True)
    found = conversation_messages(store, case.conversation_id)
    assert texts(found)[1:] == [f"{first.name} is here", f"{late.name} is here"]
    assert len(rows(store, tables.outbox)) == 2
    assert events(store)[-1][2]["anyway"] is True


def test_pitfall_08_what_the_resident_adds_is_read_before_the_answer_leaves(
    store: Store, li: Staff
) -> None:
    case = opens(store)
    claim_case(store, li, case.id)
    seen = last_said(store, case)
    writes(store, "I found the money, never mind")
    lines = rows(store, tables.history)

    def send(seen: int) -> list[int]:
        text = Reply("Call the police", "ko")
        return reply(store, li, case.id, text, original=None, seen_message_id=seen)

    with pytest.raises(NewsSince) as news:
        send(seen)
    assert texts(news.value.messages) == ["I found the money, never mind"]
    assert to_send(store) == []
    assert rows(store, tables.history) == lines
    assert len(send(news.value.messages[-1].id)) == 1


def test_ones_own_words_and_those_of_the_desk_are_no_news(
    store: Store, li: Staff
) -> None:
    case = opens(store)
    seen = last_said(store, case)
    says(store, li, case)
    lease = claims(store, writes(store, "hm").conversation_id)
    answers(store, lease, Reply("We open at 9:00", "ko"), outcome="joined_staff")
    with pytest.raises(NewsSince) as news:
        reply(store, li, case.id, Reply("?", "ko"), original=None, seen_message_id=seen)
    assert texts(news.value.messages) == ["hm"]


def test_the_same_words_from_a_page_that_missed_the_first_are_sent_once(
    store: Store, li: Staff
) -> None:
    case = opens(store)
    seen = last_said(store, case)
    words = Reply("At ten.", "en")
    first = reply(store, li, case.id, words, original=None, seen_message_id=seen)
    again = reply(store, li, case.id, words, original=None, seen_message_id=seen)
    assert again == first
    later = reply(store, li, case.id, words, original=None, seen_message_id=first[0])
    assert later != first


def test_pitfall_21_a_closed_window_refuses_and_nothing_is_queued(
    store: Store, li: Staff, clock: FakeClock
) -> None:
    opening = Opening("message", 48 * 3600, 5)
    case = opens(store)
    until = store.clock.now() + timedelta(hours=48)
    writes(store, "Here it is", window=opening)
    says(store, li, case)
    clock.advance(48 * 3600)
    kept = [rows(store, table) for table in (tables.history, tables.outbox)]
    with pytest.raises(WindowClosed) as closed:
        says(store, li, case)
    assert closed.value.until == until
    assert [rows(store, table) for table in (tables.history, tables.outbox)] == kept
    writes(store, "Hello?", window=opening)
    says(store, li, case)
    assert len(rows(store, tables.outbox)) == 2


def test_a_used_up_window_refuses_too(store: Store, li: Staff) -> None:
    case = opens(store)
    writes(store, "Here it is", window=Opening("message", 3600, 0))
    with pytest.raises(WindowClosed):
        says(store, li, case)
    assert to_send(store) == []


def test_that_a_case_is_closed_is_said_before_its_window(
    store: Store, li: Staff, wang: Staff
) -> None:
    case = opens(store)
    writes(store, "Here it is", window=Opening("message", 3600, 0))
    transfer_case(store, li, case.id, wang.id)
    resolve_case(store, wang, case.id, "solved", told(), cosigned=())
    with pytest.raises(CaseClosed):
        says(store, li, case)
