"""Who a resident is told to be with: the colleague who has the open case."""

from __future__ import annotations

from community.store.engine import Store
from community.usecases.cases import claim_case, release_case, transfer_case
from community.usecases.staff_conversations import staff_name
from community.usecases.transcripts import conversation_messages
from tests.community.case_steps import colleague, opens, says
from tests.community.steps import writes


def test_the_colleague_who_has_the_case_is_named(store: Store) -> None:
    li, wang = colleague(store, "Li"), colleague(store, "Wang")
    case = opens(store)
    assert staff_name(store, case.conversation_id) is None
    claim_case(store, li, case.id)
    assert staff_name(store, case.conversation_id) == "Li"
    transfer_case(store, li, case.id, wang.id)
    assert staff_name(store, case.conversation_id) == "Wang"
    release_case(store, wang, case.id)
    assert staff_name(store, case.conversation_id) is None


def test_without_a_case_nobody_is_named(store: Store) -> None:
    assert staff_name(store, writes(store).conversation_id) is None


def test_each_message_of_a_colleague_says_whose_it_is(store: Store) -> None:
    case = opens(store)
    says(store, colleague(store, "Li"), case)
    heard, said = conversation_messages(store, case.conversation_id)
    assert (heard.by, heard.original) == (None, None)
    assert (said.author, said.by) == ("staff", "Li")
