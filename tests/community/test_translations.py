"""Translations: kept beside the message, recalled for the same text, checked."""

from __future__ import annotations

from typing import Any

import pytest

from community.model.case import Case, NotYours, Original
from community.model.message import MessageNotFound, Reply
from community.model.staff import Role, Staff
from community.store import translations as translations_store
from community.store.case_tables import translations
from community.store.engine import Store
from community.usecases.case_endings import resolve_case
from community.usecases.case_replies import reply
from community.usecases.cases import claim_case, set_sensitive
from community.usecases.translations import (
    mark_checked,
    of_messages,
    recall,
    remember,
)
from tests.community.case_steps import colleague, last_said, opens, told
from tests.community.steps import events, rows, writes

ASKED = "보증금을 안 돌려줘요"
SAID = "房东不退押金"


@pytest.fixture
def li(store: Store) -> Staff:
    """A colleague."""
    return colleague(store)


@pytest.fixture(autouse=True)
def case(store: Store) -> Case:
    """Mina's case."""
    return opens(store)


def asks(store: Store, text: str = ASKED, address: str = "mina") -> int:
    """A resident writes; the message's id."""
    return writes(store, text, address).message_id


def claimed(store: Store, staff: Staff, case: Case) -> Staff:
    """The colleague, who has the case now."""
    claim_case(store, staff, case.id)
    return staff


def machine(store: Store, message_id: int, text: str = SAID, **more: Any) -> bool:
    """A machine has translated a message."""
    values = {"provider": "libretranslate"} | more
    return remember(store, message_id, "ko", "zh", text, "machine", **values)


def test_what_was_translated_stands_beside_its_message(store: Store) -> None:
    first, second = asks(store), asks(store, "네")
    assert machine(store, first)
    found = of_messages(store, [first, second], "zh")
    assert set(found) == {first}
    assert (found[first].text, found[first].state) == (SAID, "machine")
    assert found[first].provider == "libretranslate"
    assert of_messages(store, [first], "en") == {}
    assert of_messages(store, [], "zh") == {}


def test_the_same_text_is_not_translated_twice(store: Store) -> None:
    machine(store, asks(store))
    again = recall(store, f"  {ASKED}\n", "ko", "zh")
    assert again is not None and again.text == SAID
    # Letters may be written in two ways; what is meant is the same.
    machine(store, asks(store, "Caf\u00e9 ferm\u00e9"), "咖啡馆关了", provider="x")
    assert recall(store, "Cafe\u0301 ferme\u0301", "ko", "zh") is not None


def test_memory_knows_no_other_text_and_no_other_language(store: Store) -> None:
    machine(store, asks(store))
    assert recall(store, ASKED + "?", "ko", "zh") is None
    assert recall(store, ASKED, "ko", "en") is None
    assert recall(store, ASKED, "ja", "zh") is None


def test_checked_beats_machine_and_the_newest_comes_first(
    store: Store, li: Staff, case: Case
) -> None:
    first, second, third = (asks(store) for _ in range(3))
    machine(store, first, "first")
    machine(store, second, "second")
    newest = recall(store, ASKED, "ko", "zh")
    assert newest is not None and newest.text == "second"
    mark_checked(store, li, first, "zh", "checked")
    machine(store, third, "third")
    best = recall(store, ASKED, "ko", "zh", case.conversation_id)
    assert best is not None
    assert (best.text, best.state, best.staff_id) == ("checked", "checked", li.id)


def test_a_machine_never_replaces_what_a_person_checked(
    store: Store, li: Staff
) -> None:
    message_id = asks(store)
    mark_checked(store, li, message_id, "zh", "checked")
    assert not machine(store, message_id, "machine")
    assert of_messages(store, [message_id], "zh")[message_id].text == "checked"
    mark_checked(store, li, message_id, "zh", "checked again")
    assert of_messages(store, [message_id], "zh")[message_id].text == "checked again"


def test_who_checked_what_is_in_the_history(store: Store, li: Staff) -> None:
    message_id = asks(store)
    machine(store, message_id)
    mark_checked(store, li, message_id, "zh", SAID)
    mark_checked(store, li, message_id, "zh", SAID + "。")
    checked = [each for each in events(store) if each[0] == "translation_checked"]
    fields = {"message_id": message_id, "language": "zh"}
    assert checked == [("translation_checked", li.actor, fields)] * 2


def test_approved_as_it_is_it_still_tells_the_machine(store: Store, li: Staff) -> None:
    message_id = asks(store)
    machine(store, message_id)
    mark_checked(store, li, message_id, "zh", SAID)
    approved = of_messages(store, [message_id], "zh")[message_id]
    assert (approved.provider, approved.staff_id) == ("libretranslate", li.id)
    mark_checked(store, li, message_id, "zh", "另一个")
    assert of_messages(store, [message_id], "zh")[message_id].provider is None


def test_without_a_machine_a_person_translates_and_is_remembered(
    store: Store, li: Staff, case: Case
) -> None:
    mark_checked(store, li, asks(store), "zh", SAID)
    found = recall(store, ASKED, "ko", "zh", case.conversation_id)
    assert found is not None and found.state == "checked"


def test_what_a_person_worded_for_one_resident_is_not_said_to_another(
    store: Store, li: Staff
) -> None:
    worded, approved = asks(store), asks(store, "네")
    for message_id in (worded, approved):
        machine(store, message_id)
    mark_checked(store, li, worded, "zh", "金女士的房东不退押金")
    mark_checked(store, li, approved, "zh", SAID)
    other = opens(store, "anna").conversation_id
    assert recall(store, ASKED, "ko", "zh", other) is None
    found = recall(store, "네", "ko", "zh", other)
    assert found is not None and (found.text, found.state) == (SAID, "checked")


def test_pitfall_18_an_empty_translation_is_never_called_checked(
    store: Store, li: Staff
) -> None:
    message_id = asks(store)
    for empty in ("", " \n", "\u200b", "…"):
        with pytest.raises(ValueError, match="words"):
            mark_checked(store, li, message_id, "zh", empty)
    assert of_messages(store, [message_id], "zh") == {}


def test_of_a_reply_the_memory_keeps_what_staff_wrote(
    store: Store, li: Staff, case: Case
) -> None:
    wrote, reached = "合同什么时候到期？", "계약은 언제 끝나나요?"
    [said] = reply(
        store,
        li,
        case.id,
        Reply(reached, "ko"),
        original=Original(text=wrote, lang="zh", translation="machine"),
        seen_message_id=last_said(store, case),
    )
    remember(store, said, "zh", "ko", reached, "machine", "openai")
    found = recall(store, wrote, "zh", "ko")
    assert found is not None and found.message_id == said
    assert recall(store, reached, "zh", "ko") is None


@pytest.mark.parametrize("role", ["organiser", "administrator"])
def test_who_has_no_cases_checks_nothing(store: Store, role: Role) -> None:
    with pytest.raises(NotYours):
        mark_checked(store, colleague(store, "Wang", role), asks(store), "zh", SAID)
    assert rows(store, translations) == []


def test_only_its_worker_and_supervisors_touch_a_sensitive_case(store: Store) -> None:
    opens(store, "anna", sensitive=True)
    message_id = asks(store, address="anna")
    with pytest.raises(NotYours):
        mark_checked(store, colleague(store), message_id, "zh", SAID)
    boss = colleague(store, "Zhou", "supervisor")
    mark_checked(store, boss, message_id, "zh", SAID)
    assert set(of_messages(store, [message_id], "zh")) == {message_id}


def test_after_a_sensitive_case_not_everybody_touches_what_was_said(
    store: Store, li: Staff, case: Case
) -> None:
    set_sensitive(store, claimed(store, li, case), case.id, True)
    resolve_case(store, li, case.id, "solved", told(), cosigned=())
    later = opens(store)
    wang = colleague(store, "Wang")
    with pytest.raises(NotYours):
        mark_checked(store, wang, asks(store), "zh", SAID)
    claimed(store, wang, later)
    mark_checked(store, wang, asks(store), "zh", SAID)


def test_translations_are_erased_with_their_messages(store: Store, li: Staff) -> None:
    mine, other = writes(store, ASKED), writes(store, ASKED, "anna")
    machine(store, mine.message_id, "mine")
    machine(store, other.message_id, "other")
    with store.transaction() as connection:
        translations_store.forget(connection, [mine.conversation_id])
    assert [row["text"] for row in rows(store, translations)] == ["other"]
    assert not machine(store, 4711)
    with pytest.raises(MessageNotFound):
        mark_checked(store, li, 4711, "zh", SAID)
    assert [e for e in events(store) if e[0] == "translation_checked"] == []
