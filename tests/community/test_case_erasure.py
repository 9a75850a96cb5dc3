"""Cases of a resident are shown with all that hangs on them, and erased with it."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from community.model.staff import Staff
from community.store import (
    case_tables,
    cases,
    gathering_tables,
    notice_tables,
    proposal_tables,
    tables,
    talk_tables,
)
from community.store.engine import Store
from community.usecases.case_endings import cosign_case, rate_case, resolve_case
from community.usecases.cases import (
    add_note,
    claim_case,
    set_follow_up,
    view_case,
)
from community.usecases.presence import present
from community.usecases.referrals import answer_referral, ask_referral, mark_sent
from community.usecases.residents import erase_resident, export_resident
from community.usecases.translations import remember
from tests.community.case_steps import COSIGNED, asks, colleague, opens, says, told
from tests.community.steps import rows

HANGS_ON = (
    case_tables.cases,
    case_tables.case_notes,
    case_tables.referrals,
    case_tables.case_presence,
    case_tables.translations,
)


def is_helped(store: Store, address: str, word: str) -> int:
    """A resident with a case to whom everything happened; the resident's id."""
    li, chen = colleague(store, "Li"), colleague(store, "Chen", "supervisor")
    case = opens(store, address, summary=f"{word}-summary", sensitive=True)
    claim_case(store, li, case.id)
    with store.transaction() as connection:
        cases.change(connection, case.id, place=f"{word}-place")
    view_case(store, li, case.id)
    said = says(store, li, case, f"{word}-reply")
    remember(store, said, "ko", "zh", f"{word}-translation", "machine", "test")
    add_note(store, li, case.id, f"{word}-note")
    set_follow_up(store, li, case.id, date(2026, 12, 24))
    present(store, li, case.id, typing=True)
    referral = ask_referral(
        store, li, case.id, f"{word}-office", f"{word}-purpose", asks
    )
    answer_referral(store, referral.id, case.resident_id, True)
    mark_sent(store, li, referral.id)
    resolve_case(store, li, case.id, f"{word}-reason", told(), cosigned=COSIGNED)
    cosign_case(store, chen, case.id, f"{word}-comment", told())
    rate_case(store, case.id, case.resident_id, "good")
    return case.resident_id


def everything(store: Store) -> dict[str, list[dict[str, Any]]]:
    """All rows of all tables."""
    return {
        table.name: rows(store, table) for table in case_tables.metadata.sorted_tables
    }


def written(found: Any) -> str:
    return json.dumps(found, default=str, ensure_ascii=False)


def test_erasing_a_resident_leaves_nothing_of_their_cases(store: Store) -> None:
    resident = is_helped(store, "zebra-address", "zebra")
    before = everything(store)
    assert all(before[table.name] for table in HANGS_ON), "or it proves nothing"
    assert {line["subject_type"] for line in before["history"]} >= {"case"}
    erase_resident(store, resident, "resident")
    left = everything(store)
    assert "zebra" not in written(left)
    assert len(left.pop("staff")) == 2
    assert [line["event"] for line in left.pop("history")] == ["resident_erased"]
    assert not any(left.values())


def test_erasing_one_leaves_the_cases_of_the_others(store: Store) -> None:
    resident = is_helped(store, "zebra-address", "zebra")
    other = is_helped(store, "lion-address", "lion")
    before = export_resident(store, other)
    erase_resident(store, resident, "resident")
    assert export_resident(store, other) == before


def test_an_export_shows_cases_with_all_that_hangs_on_them(store: Store) -> None:
    resident = is_helped(store, "zebra-address", "zebra")
    is_helped(store, "lion-address", "lion")
    exported: dict[str, Any] = export_resident(store, resident)
    shown = json.dumps(exported, ensure_ascii=False)
    parts = ("summary", "place", "reply", "translation", "note", "office", "purpose")
    assert not [part for part in (*parts, "reason") if f"zebra-{part}" not in shown]
    assert "lion" not in shown
    [conversation] = exported["conversations"]
    [case] = conversation["cases"]
    assert (case["rating"], case["follow_up_on"]) == ("good", "2026-12-24")
    assert [note["text"] for note in case["notes"]] == ["zebra-note", "zebra-comment"]
    assert [each["state"] for each in case["referrals"]] == ["sent"]
    assert len(case["presence"]) == 1
    assert [line["event"] for line in case["history"]][-1] == "case_rated"
    assert [each["text"] for each in conversation["translations"]] == [
        "zebra-translation"
    ]


def test_all_tables_that_name_a_case_or_a_message_are_known_here() -> None:
    named = {
        table
        for table in case_tables.metadata.sorted_tables
        if {"case_id", "message_id", "conversation_id"} & set(table.columns.keys())
    }
    known = {tables.messages, tables.choices, tables.outbox, tables.knowledge_gaps}
    # What residents do about proposals, gatherings and notices names no case.
    known |= {proposal_tables.announcement_receipts, talk_tables.talks}
    known |= {gathering_tables.gathering_news_rows, notice_tables.notice_ledger_rows}
    assert named == {*HANGS_ON, *known, tables.attachments}


def test_a_supervisor_reads_a_case_after_it_was_closed(store: Store) -> None:
    resident = is_helped(store, "zebra-address", "zebra")
    chen: Staff = colleague(store, "Chen", "supervisor")
    file = view_case(store, chen, 1)
    assert (file.case.resident_id, file.case.state) == (resident, "closed")
    assert [note.kind for note in file.notes] == ["note", "supervision"]
