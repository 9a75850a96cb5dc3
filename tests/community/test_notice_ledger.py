"""The ledger: one row for each resident, and what becomes of it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from community.model.notice import Audience, NewNotice, Notice, NotReady
from community.model.staff import Staff
from community.store import tables
from community.store.engine import Store
from community.store.notice_tables import notice_ledger_rows
from community.usecases.conversations import claim_conversation
from community.usecases.notice_drafts import view_notice
from community.usecases.notice_rounds import take_rounds
from community.usecases.notices import (
    retry_failed,
)
from community.usecases.transcripts import conversation_messages
from tests.clock import FakeClock
from tests.community.notice_steps import (
    HOUR,
    PLACE,
    begun,
    claims_rows,
    drafted,
    ends,
    falls_back,
    marks,
    reader,
    round_later,
    states,
    translated,
)
from tests.community.steps import answers, claims, reply, rows, texts, writes


def test_each_gets_it_in_their_language_once(
    store: Store, zhao: Staff, qian: Staff
) -> None:
    reader(store, "wei")
    reader(store, "minji", "ko")
    reader(store, "amira", "ar")
    notice = translated(store, zhao, drafted(store, zhao), "ko", "내일 단수")
    begun(store, zhao, qian, falls_back(store, zhao, notice, "base"))
    marked = marks(store, claims_rows(store))
    assert [each.reply.lang for each in marked] == ["zh", "ko", "zh"]
    assert claims_rows(store, holder="another") == []
    ends(store, marked)
    take_rounds(store, PLACE)
    assert states(store) == ["sent"] * 3
    assert claims_rows(store) == []
    assert view_notice(store, notice.id).state == "finished"
    said = [row for row in rows(store, tables.messages) if row["direction"] == "out"]
    assert [row["language"] for row in said] == ["zh", "ko", "zh"]


def test_pitfall_12_what_timed_out_is_unknown_and_never_sent_again(
    store: Store, clock: FakeClock, zhao: Staff, notice: Notice
) -> None:
    ends(store, marks(store, claims_rows(store)), "unknown", reason="timeout")
    take_rounds(store, PLACE)
    assert view_notice(store, notice.id).state == "finished"
    assert retry_failed(store, zhao, notice.id) == 0
    round_later(store, clock, HOUR)
    assert claims_rows(store) == []
    assert states(store) == ["unknown"]


@pytest.mark.parametrize(
    ("label", "marked", "later"),
    [
        ("what was only claimed is sent by another", False, ["queued"]),
        ("what was on its way is unknown", True, ["unknown"]),
    ],
)
def test_pitfall_13_a_sender_that_died(
    store: Store, clock: FakeClock, notice: Notice, label: str, marked: bool, later: str
) -> None:
    found = claims_rows(store)
    if marked:
        marks(store, found)
    round_later(store, clock, 59)
    assert states(store) == ["sending"], "it may be sending still"
    round_later(store, clock, 1)
    assert states(store) == later, label
    assert marks(store, found) == [], "too late: somebody else may have it"


def test_a_sender_that_reports_late_knows_better(
    store: Store, clock: FakeClock, notice: Notice
) -> None:
    marked = marks(store, claims_rows(store))
    round_later(store, clock, HOUR)
    assert states(store) == ["unknown"]
    ends(store, marked, "queued")
    assert states(store) == ["unknown"], "it was over, and stays over"
    ends(store, marked, "sent")
    assert states(store) == ["sent"]
    ends(store, marked, "failed")
    assert states(store) == ["sent"]


@pytest.mark.parametrize(
    ("label", "outcome", "over"),
    [
        ("sent", "sent", True),
        ("failed", "failed", True),
        ("blocked", "stopped", True),
        ("not known", "unknown", True),
        ("to be tried again", "queued", False),
        ("waiting for the resident", "waiting", False),
    ],
)
def test_pitfall_14_finished_means_that_all_rows_are_terminal(
    store: Store, notice: Notice, label: str, outcome: str, over: bool
) -> None:
    [marked] = marks(store, claims_rows(store))
    take_rounds(store, PLACE)
    assert view_notice(store, notice.id).state == "sending", "one is on its way"
    ends(store, [marked], outcome)  # type: ignore[arg-type]
    take_rounds(store, PLACE)
    assert (view_notice(store, notice.id).state == "finished") is over, label


def test_pitfall_15_a_resident_whose_conversation_is_locked_gets_it_later(
    store: Store, clock: FakeClock, notice: Notice
) -> None:
    with ThreadPoolExecutor(1) as pool:
        with store.transaction() as connection:
            connection.execute(tables.conversations.select().with_for_update())
            found = pool.submit(lambda: marks(store, claims_rows(store)))
            # SQLite locks no single row: there the sender waits for the other writer.
            if store.engine.dialect.name == "postgresql":
                assert found.result(60) == []
                assert states(store) == ["queued"]
        at_first = found.result(60)
    clock.advance(1)
    assert len(at_first + marks(store, claims_rows(store))) == 1


def test_a_handler_of_the_conversation_keeps_no_notice_back(
    store: Store, notice: Notice
) -> None:
    assert claim_conversation(store, 1, "the bot", 60) is not None
    assert len(marks(store, claims_rows(store))) == 1


def test_pitfall_16_what_a_closed_window_refused_waits_until_the_resident_writes(
    store: Store, clock: FakeClock, notice: Notice
) -> None:
    ends(store, marks(store, claims_rows(store)), "waiting", reason="window_closed")
    round_later(store, clock, HOUR)
    assert claims_rows(store) == []
    accepted = writes(store, address="wei", channel="telegram")
    lease = claims(store, accepted.conversation_id)
    answers(store, lease, reply("早"))  # it greeted first
    answers(store, lease, reply("你好"))
    assert claims_rows(store) == [], "the answer goes first"
    clock.advance(5)
    [again] = marks(store, claims_rows(store))
    said = conversation_messages(store, accepted.conversation_id)
    assert len([m for m in said if m.text.startswith("明天停水")]) == 1
    ends(store, [again])
    said = conversation_messages(store, accepted.conversation_id)
    assert [m.state for m in said if m.id == again.message_id] == ["sent"]


def test_only_what_failed_is_sent_again_and_only_by_hand(
    store: Store, zhao: Staff, qian: Staff, wei: int
) -> None:
    for name in ("ling", "hong"):
        reader(store, name)
    notice = begun(store, zhao, qian, drafted(store, zhao))
    one, two, three = marks(store, claims_rows(store))
    ends(store, [one], "failed", reason="rejected")
    ends(store, [two], "unknown")
    ends(store, [three], "sent")
    take_rounds(store, PLACE)
    assert claims_rows(store) == []
    assert retry_failed(store, zhao, notice.id) == 1
    again = claims_rows(store)
    assert [row.id for row in again] == [one.row.id]
    ends(store, marks(store, again))
    take_rounds(store, PLACE)
    assert states(store) == ["sent", "unknown", "sent"]
    assert view_notice(store, notice.id).state == "finished"


def test_nobody_is_written_to_again_when_it_is_over(
    store: Store, clock: FakeClock, zhao: Staff, notice: Notice
) -> None:
    ends(store, marks(store, claims_rows(store)), "failed", reason="rejected")
    round_later(store, clock, 24 * HOUR)
    with pytest.raises(NotReady, match="useful_until"):
        retry_failed(store, zhao, notice.id)


def test_who_comes_after_the_beginning_has_no_row(store: Store, notice: Notice) -> None:
    reader(store, "late")
    take_rounds(store, PLACE)
    assert len(states(store)) == 1


def test_an_urgent_notice_is_claimed_before_an_older_one(
    store: Store, zhao: Staff, qian: Staff, notice: Notice
) -> None:
    storm = NewNotice("zh", "台风", "请不要出门。", "notice", "urgent", Audience())
    urgent = begun(store, zhao, qian, drafted(store, zhao, storm))
    found = claims_rows(store)
    assert [row.notice_id for row in found] == [urgent.id, notice.id]
    [first] = marks(store, found)
    assert first.row.notice_id == urgent.id, "one at a time to one resident"


def test_a_page_that_finds_messages_itself_knows_no_unknown(
    store: Store, clock: FakeClock, zhao: Staff, qian: Staff
) -> None:
    reader(store, "wei", channel="web")
    notice = begun(store, zhao, qian, drafted(store, zhao))
    marks(store, claims_rows(store, "web"), repeatable=True)
    assert states(store) == ["sent"]
    round_later(store, clock, HOUR)
    assert view_notice(store, notice.id).state == "finished"


def test_what_the_ledger_says_is_what_was_written(store: Store, notice: Notice) -> None:
    [marked] = marks(store, claims_rows(store))
    ends(store, [marked], platform_id="t-7")
    [row] = rows(store, notice_ledger_rows)
    assert (row["version"], row["text_language"]) == (notice.version, "zh")
    assert (row["platform_id"], row["message_id"]) == ("t-7", marked.message_id)
    assert texts(conversation_messages(store, 1))[-1] == marked.reply.text
