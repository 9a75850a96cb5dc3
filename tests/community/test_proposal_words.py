"""What people wrote about proposals in other languages: kept once, never lost."""

from __future__ import annotations

import pytest

from community.model.proposal import TIME_RAN_OUT, Proposal
from community.model.proposal_words import Written, written
from community.model.staff import Staff
from community.place import Place
from community.proposing import Proposing
from community.store import council_tables, proposal_tables
from community.store.engine import Store
from community.texts import Texts
from community.usecases.proposal_councils import decide, pass_up
from community.usecases.proposal_pages import view_proposal
from community.usecases.proposal_words import keep, known, untranslated
from community.usecases.talks import hear
from tests.community.proposal_steps import (
    DAY,
    everything_told,
    neighbours,
    procedure,
    reached,
    time_passes,
)
from tests.community.steps import rows, writes

RULES = procedure()
WHY = Written("楼里没有经费。", "zh")
KOREAN = "건물에 예산이 없습니다."


@pytest.fixture
def proposal(store: Store) -> Proposal:
    """The nearest council has it, and all is told that came before."""
    found = reached(store, RULES, neighbours(store, RULES, 6))
    everything_told(store)
    return found


def test_it_is_known_by_proposal_text_and_language(
    store: Store, proposal: Proposal
) -> None:
    assert keep(store, proposal.id, WHY, "ko", KOREAN, "machine", "model")
    found = known(store, proposal.id, WHY.text, "ko")
    assert found is not None
    assert (found.text, found.state, found.provider) == (KOREAN, "machine", "model")
    assert found.source_language == "zh"
    assert known(store, proposal.id, WHY.text, "en") is None
    assert known(store, proposal.id, WHY.text + "!", "ko") is None
    assert known(store, proposal.id + 1, WHY.text, "ko") is None


def test_no_machine_replaces_what_a_person_checked(
    store: Store, proposal: Proposal, zhao: Staff
) -> None:
    keep(store, proposal.id, WHY, "ko", "예산 무", "machine", "model")
    assert keep(store, proposal.id, WHY, "ko", KOREAN, "checked", staff_id=zhao.id)
    assert not keep(store, proposal.id, WHY, "ko", "예산 무", "machine", "model")
    [row] = rows(store, council_tables.proposal_words)
    kept = (row["text"], row["state"], row["provider"], row["staff_id"])
    assert kept == (KOREAN, "checked", None, zhao.id)


def test_only_what_people_wrote_and_what_is_missing_waits(
    store: Store, proposal: Proposal, zhao: Staff
) -> None:
    assert untranslated(store, ["ko"]) == []
    pass_up(store, RULES, zhao, proposal.id, WHY.text)
    [one] = untranslated(store, ["zh", "ko", "en"])
    assert (one.proposal_id, one.written) == (proposal.id, WHY)
    assert one.languages == ("ko", "en")
    keep(store, proposal.id, WHY, "ko", KOREAN, "machine", "model")
    assert [each.languages for each in untranslated(store, ["ko", "en"])] == [("en",)]
    everything_told(store)
    assert untranslated(store, ["ko", "en"]) == []


def test_time_that_ran_out_is_nobodys_words(
    store: Store, proposal: Proposal, clock: object
) -> None:
    clock.advance(5 * DAY)  # type: ignore[attr-defined]
    assert time_passes(store, RULES) == 1
    last = rows(store, proposal_tables.announcements)[-1]
    assert last["fields"]["reason"] == TIME_RAN_OUT
    assert untranslated(store, ["ko"]) == []


@pytest.mark.parametrize(
    ("text", "expected", "language"),
    [
        ("没有经费", "zh", "zh"),
        ("No money", "zh", "en"),
        ("没有经费", "en", "zh"),
        ("No money", None, "en"),
        ("Kein Geld", "de", "de"),
    ],
)
def test_the_letters_tell_better_than_the_writer(
    text: str, expected: str | None, language: str
) -> None:
    assert written(text, expected) == Written(text, language)


@pytest.mark.parametrize("reader", ["ko", "en", "zh"])
def test_the_chat_shows_a_decision_in_the_readers_language(
    store: Store, proposal: Proposal, zhao: Staff, reader: str
) -> None:
    decide(store, RULES, zhao, proposal.id, "declined", WHY.text, "zh")
    keep(store, proposal.id, WHY, "ko", KOREAN, "machine", "model")
    decision = view_proposal(store, proposal.id).decision
    assert decision and [each.text for each in decision.translations] == [KOREAN]
    engine = Proposing(store, Texts(), Place(proposals=RULES))
    accepted = writes(store, "P-1", "visitor")
    heard = hear(store, accepted.conversation_id, accepted.message_id, reader)
    assert heard is not None
    [reply] = engine.press(heard, {"do": "show", "proposal": proposal.id})
    originals = [line["text"] for line in reply.card if line["type"] == "original"]
    texts = Texts()
    if reader == "ko":
        mark = texts.format("bridge_machine", "ko")
        assert f"{KOREAN}\n({mark})" in reply.text
        assert WHY.text not in reply.text and WHY.text in originals
    else:
        mark = texts.format("bridge_untranslated", reader, own_name="中文")
        assert WHY.text in reply.text and WHY.text not in originals
        assert (mark in reply.text) == (reader == "en")
