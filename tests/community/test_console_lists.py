"""What the console's lists ask, on each kind of database."""

from __future__ import annotations

from datetime import timedelta

from community.model.case import NewCase
from community.model.reply_window import Opening, ReplyWindow
from community.store import cases, conversations
from community.store.engine import Store
from community.usecases.conversations import find_conversation
from community.usecases.health import read_health
from community.usecases.history_pages import list_history
from community.usecases.knowledge_gaps import find_gap, list_gaps
from community.usecases.reply_windows import open_window
from community.usecases.resident_pages import list_residents, view_resident
from community.usecases.residents import erase_resident
from tests.clock import FakeClock
from tests.community.case_steps import colleague, opens
from tests.community.steps import answers, claims, is_told, writes


def test_a_resident_is_listed_once_with_all_channels(store: Store) -> None:
    writes(store, address="mina", language_hint="ko")
    writes(store, address="0123456789", channel="telegram")
    opens(store, "mina")
    [telegram, web] = list_residents(store, limit=10)
    assert (telegram.channels, telegram.language) == (("telegram",), None)
    assert (web.channels, web.language, web.open_cases) == (("web",), "ko", 1)
    assert web.last_at == store.clock.now()
    assert list_residents(store, language="ko", limit=10) == [web]
    assert list_residents(store, channel="telegram", limit=10) == [telegram]
    assert list_residents(store, before=telegram.id, limit=10) == [web]
    assert list_residents(store, resident_id=99, limit=10) == []


def test_a_residents_page_says_where_they_are_reached(store: Store) -> None:
    writes(store, address="0123456789", channel="wechat")
    open_window(store, "wechat", "0123456789", Opening("message", 60, 5))
    supervisor = colleague(store, "Zhao", "supervisor")
    file = view_resident(store, supervisor, 1)
    [one] = file.reached
    assert (one.ends_with, one.owner, one.open_case) == ("6789", "bot", False)
    until = store.clock.now() + timedelta(seconds=60)
    assert one.window == ReplyWindow(until, 5)


def test_the_history_names_who_and_whom(store: Store, clock: FakeClock) -> None:
    case = opens(store)
    supervisor = colleague(store, "Zhao", "supervisor")
    newest, first = list_history(store, supervisor, limit=10)
    assert (newest.event, newest.readable, newest.resident_id) == (
        "case_opened",
        True,
        case.resident_id,
    )
    assert (first.event, first.resident_id) == ("conversation_opened", case.resident_id)
    later = clock.now() + timedelta(seconds=1)
    assert list_history(store, supervisor, since=later, limit=10) == []
    assert list_history(store, supervisor, until=later, before=newest.id, limit=9) == [
        first
    ]
    erase_resident(store, case.resident_id, supervisor.actor)
    [erased] = list_history(store, supervisor, actor=supervisor.actor, limit=10)
    assert (erased.name, erased.resident_id) == ("Zhao", None)


def test_health_counts_what_waits(store: Store, clock: FakeClock) -> None:
    found = read_health(store)
    assert (found.unsent, found.unhandled, found.alarms) == ({}, 0, ())
    is_told(store, "hello")
    waiting = writes(store, "a person, please", "kim")
    with store.transaction() as connection:
        conversations.change(connection, waiting.conversation_id, owner="staff")
    began = clock.now()
    clock.advance(60)
    found = read_health(store)
    assert (found.unsent, found.overdue_since) == ({"queued": 1}, began)
    assert (found.unhandled, found.unhandled_since) == (1, began)
    [alarm] = found.alarms
    assert (alarm.conversation_id, alarm.since) == (waiting.conversation_id, began)
    assert found.database_bytes > 0


def test_gaps_of_a_conversation_with_a_sensitive_case_are_left_out(
    store: Store,
) -> None:
    accepted = writes(store, "He beats me")
    answers(store, claims(store, accepted.conversation_id), intent="nlu_fallback")
    [gap] = list_gaps(store, limit=5)
    assert find_gap(store, gap.id) == gap
    assert list_gaps(store, before=gap.id, limit=5) == []
    now = store.clock.now()
    with store.transaction() as connection:
        new = NewCase("not_understood", "urgent", "", sensitive=True)
        cases.create(connection, accepted.conversation_id, None, new, "en", now, now)
    assert list_gaps(store, limit=5) == []
    assert find_gap(store, gap.id) is None
    assert find_conversation(store, "web", "mina") is not None
