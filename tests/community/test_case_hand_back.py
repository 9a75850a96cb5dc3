"""The conversation goes back to the bot: said once, and then the bot does answer."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from community.model.case import CaseClosed
from community.model.staff import Staff
from community.store import tables
from community.store.engine import Store
from community.usecases.case_endings import cosign_case, give_back, resolve_case
from community.usecases.transcripts import conversation_messages
from tests.community.case_steps import (
    colleague,
    current,
    desk_said,
    opens,
    owner,
    says,
    told,
)
from tests.community.steps import answers, claims, events, reply, rows, writes


def test_pitfall_04_the_resident_is_told_once(store: Store, li: Staff) -> None:
    case = opens(store)
    wang = colleague(store, "Wang")
    ready = Barrier(3)

    def resolves(staff: Staff) -> bool:
        ready.wait(60)
        try:
            resolve_case(store, staff, case.id, "solved", told("Bye"), cosigned=())
        except CaseClosed:
            return False
        return True

    def gives_back() -> bool:
        ready.wait(60)
        return bool(give_back(store, case.id, "resident", told("Back")))

    with ThreadPoolExecutor(3) as pool:
        two = [pool.submit(resolves, staff) for staff in (li, wang)]
        back = pool.submit(gives_back).result(60)
        assert sorted(each.result(60) for each in two) == [False, True]
    expected = [f"Back: {case.number}"] if back else []
    assert desk_said(store, case) == [*expected, f"Bye: {case.number}"]
    assert give_back(store, case.id, "resident", told()) == []
    lines = [event for event, _, _ in events(store)]
    assert lines.count("returned_to_bot") == lines.count("case_closed") == 1


def test_pitfall_04_giving_back_twice_says_so_once(store: Store, li: Staff) -> None:
    case = opens(store)
    says(store, li, case)
    assert len(give_back(store, case.id, li.actor, told())) == 1
    assert give_back(store, case.id, "resident", told()) == []
    assert (current(store, case).state, owner(store, case)) == ("open", "bot")
    assert desk_said(store, case) == [f"The assistant is back: {case.number}"]


@pytest.mark.parametrize("how", ["resolved", "given back", "co-signed"])
def test_pitfall_05_the_bot_answers_the_next_message(
    store: Store, li: Staff, chen: Staff, how: str
) -> None:
    case = opens(store)
    says(store, li, case)
    if how == "given back":
        give_back(store, case.id, "resident", told())
    else:
        cosigned = ("ordinary",) if how == "co-signed" else ()
        resolve_case(store, li, case.id, "solved", told(), cosigned=cosigned)
    if how == "co-signed":
        cosign_case(store, chen, case.id, "", told())
    accepted = writes(store, "When does the heating start?")
    lease = claims(store, accepted.conversation_id)
    [said] = answers(store, lease, reply("On 15 November"))
    message = rows(store, tables.messages)[-2]
    assert (message["text"], message["outcome"]) == (
        "When does the heating start?",
        "answered",
    )
    assert conversation_messages(store, case.conversation_id)[-1].id == said


def test_pitfall_05_what_came_before_the_hand_back_is_the_bots_too(
    store: Store, li: Staff
) -> None:
    case = opens(store)
    accepted = writes(store, "Thank you. And when does the heating start?")
    resolve_case(store, li, case.id, "solved", told(), cosigned=())
    lease = claims(store, accepted.conversation_id)
    assert len(answers(store, lease, reply("On 15 November"))) == 1
