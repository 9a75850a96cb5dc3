"""What is new for staff: told without gaps, however writers overtake each other."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

import pytest
import sqlalchemy as sa

from community.model.case_views import Changes
from community.model.staff import Staff
from community.store import history, live, tables
from community.store.engine import Store
from community.usecases.case_endings import give_back, resolve_case
from community.usecases.cases import add_note, claim_case, view_case
from community.usecases.live import changes, newest
from tests.clock import FakeClock
from tests.community.case_steps import opens, says, told
from tests.community.steps import is_told, rows, writes


def behind(found: Changes) -> tuple[int, int]:
    return found.history_id, found.message_id


def written_as(store: Store, line_id: int, case_id: int) -> None:
    """A line of a case becomes visible under this id."""
    values = {
        "id": line_id,
        "happened_at": store.clock.now(),
        "actor": "staff:1",
        "event": "case_claimed",
        "subject_type": "case",
        "subject_id": case_id,
        "fields": {},
    }
    with store.transaction() as connection:
        connection.execute(sa.insert(tables.history), values)


def test_each_change_of_a_case_is_told(store: Store, li: Staff) -> None:
    case, other = opens(store), opens(store, "ana")
    since = newest(store)
    assert changes(store, since).lines == 0
    claim_case(store, li, case.id)
    found = changes(store, since)
    assert (found.case_ids, found.conversation_ids) == ((case.id,), ())
    since = behind(found)
    writes(store, "Hello?", address="ana")
    found = changes(store, since)
    assert found.case_ids == (other.id,)
    assert found.conversation_ids == (other.conversation_id,)
    since = behind(found)
    says(store, li, case)
    resolve_case(store, li, other.id, "x", told(), cosigned=())
    assert changes(store, since).case_ids == (case.id, other.id)
    assert changes(store, behind(changes(store, since))).lines == 0


def test_what_the_bot_talks_about_is_not_told_to_staff(store: Store, li: Staff) -> None:
    case = opens(store)
    since = newest(store)
    is_told(store, "On 15 November", address="ana")
    found = changes(store, since)
    assert (found.case_ids, found.conversation_ids) == ((), ())
    assert behind(found) > since
    give_back(store, case.id, "resident", told())
    since = newest(store)
    is_told(store, "Hello again")
    assert changes(store, since).case_ids == (case.id,)


def test_looking_changes_nothing(store: Store, li: Staff) -> None:
    case = opens(store)
    claim_case(store, li, case.id)
    since = newest(store)
    view_case(store, li, case.id, read=True)
    assert changes(store, since).lines == 0


def test_pitfall_09_a_line_that_comes_late_is_told(
    store: Store, clock: FakeClock
) -> None:
    case, other = opens(store), opens(store, "ana")
    (last, _) = since = newest(store)
    written_as(store, last + 2, case.id)
    found = changes(store, since)
    assert found.case_ids == (case.id,)
    again = changes(store, behind(found))
    assert again == found, "who was told need not be told again"
    assert newest(store) == since
    written_as(store, last + 1, other.id)
    late = changes(store, behind(found))
    assert late.case_ids == (case.id, other.id)
    assert late != found
    assert late.history_id == last + 2


def test_pitfall_09_an_id_that_stays_away_is_not_waited_for(
    store: Store, clock: FakeClock
) -> None:
    case = opens(store)
    (last, said) = since = newest(store)
    written_as(store, last + 2, case.id)
    clock.advance(9)
    assert behind(changes(store, since)) == since
    clock.advance(1)
    assert behind(changes(store, since)) == newest(store) == (last + 2, said)


# SQLite has one writer at a time.
@pytest.mark.parametrize("store_url", ["postgresql"], indirect=True)
def test_pitfall_09_a_transaction_that_ends_late_is_told(
    store: Store, li: Staff
) -> None:
    case, other = opens(store), opens(store, "ana")
    since = newest(store)
    begun, overtaken = Event(), Event()

    def slow() -> None:
        with store.transaction() as connection:
            now = store.clock.now()
            history.append(connection, now, "staff:1", "case_claimed", "case", case.id)
            begun.set()
            overtaken.wait(60)

    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(slow)
        begun.wait(60)
        claim_case(store, li, other.id)
        found = changes(store, since)
        assert found.case_ids == (other.id,)
        overtaken.set()
        waiting.result(60)
    assert changes(store, behind(found)).case_ids == (case.id, other.id)


@pytest.mark.parametrize("log", ["history", "messages"])
def test_pitfall_09_nothing_is_left_out_while_many_write(
    store: Store, li: Staff, monkeypatch: pytest.MonkeyPatch, log: live.Log
) -> None:
    found = [opens(store, f"r{number}") for number in range(4)]
    since = newest(store)
    seen, ended = set[int](), Event()
    after = live.after

    def watched(connection: Any, which: live.Log, last: int, most: int) -> Any:
        lines = after(connection, which, last, most)
        seen.update(line.id for line in lines if which == log)
        return lines

    def reads() -> None:
        where, last = since, False
        while not last:
            last = ended.is_set()
            where = behind(changes(store, where))

    def works(number: int) -> None:
        for text in range(15):
            add_note(store, li, found[number].id, f"note {text}")
            writes(store, "hm", address=f"r{number}")

    monkeypatch.setattr(live, "after", watched)
    with ThreadPoolExecutor(5) as pool:
        reading = pool.submit(reads)
        for each in [pool.submit(works, number) for number in range(4)]:
            each.result(60)
        ended.set()
        reading.result(60)
    table = {"history": tables.history, "messages": tables.messages}[log]
    written = [row["id"] for row in rows(store, table)]
    assert seen == {each for each in written if each > since[log == "messages"]}


def test_a_reader_who_was_away_for_long_catches_up(
    store: Store, li: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("community.usecases.live.MOST", 2)
    found = [opens(store, f"r{number}") for number in range(5)]
    after, told_of = (0, 0), set[int]()
    while (news := changes(store, after)).lines:
        told_of.update(news.case_ids)
        after = behind(news)
    assert told_of == {case.id for case in found}
    assert after == newest(store)
