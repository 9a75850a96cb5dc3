"""Reasons and steps are told in each reader's language, whatever the provider does."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa

from bot import proposal_rounds
from bot.bridge import Bridge
from bot.proposal_rounds import ProposalRounds
from community.model.proposal import Proposal
from community.model.proposal_words import Written
from community.place import Place
from community.store import council_tables, proposal_tables, tables
from community.store.engine import Store
from community.texts import Texts
from community.translation import NoTranslator, TranslationFailed, Translator
from community.usecases import proposal_words
from community.usecases.proposal_councils import decide, pass_up
from community.usecases.proposal_words import keep
from tests.community.case_steps import colleague
from tests.community.proposal_steps import (
    everything_told,
    neighbours,
    procedure,
    reached,
)
from tests.community.steps import rows

RULES = procedure()
PLACE = replace(Place(), proposals=RULES, languages=("zh", "en", "ko"))
TEXTS = Texts()
WHY = "楼里没有经费。"
KOREAN = "건물에 예산이 없습니다."


class Machine(NoTranslator):
    """Knows one sentence in Korean; fails, breaks or hangs as it is told to."""

    name = "machine"

    def __init__(self, does: str = "translate") -> None:
        self.does = does
        self.asked: list[tuple[str, str | None, str]] = []

    async def translate(self, text: str, source: str | None, target: str) -> str:
        self.asked.append((text, source, target))
        if self.does == "hang" or (self.does == "hang in English" and target == "en"):
            await asyncio.Event().wait()
        if self.does == "break":
            raise RuntimeError(text)
        if self.does == "fail":
            raise TranslationFailed("unreachable")
        return KOREAN if target == "ko" else f"[{target}] {text}"


def taking_turns(store: Store, translator: Translator) -> ProposalRounds:
    """A worker with this provider."""
    bridge = Bridge(store, TEXTS, PLACE, translator)
    return ProposalRounds(store, TEXTS, PLACE, bridge)


@pytest.fixture
def proposal(store: Store) -> Proposal:
    """Six Koreans brought it to the nearest council, which passed it up."""
    found = reached(store, RULES, neighbours(store, RULES, 6))
    everything_told(store)
    with store.transaction() as connection:
        connection.execute(sa.update(tables.residents).values(language_chosen="ko"))
    pass_up(store, RULES, colleague(store, "Zhao", "organiser"), found.id, WHY)
    return found


def messages(store: Store, ids: list[int]) -> list[dict[str, Any]]:
    """What was said, in order."""
    found = {row["id"]: row for row in rows(store, tables.messages)}
    return [found[each] for each in ids]


def card(message: dict[str, Any]) -> list[tuple[str, str]]:
    """Type and text of the lines below a message."""
    return [(line["type"], line["text"]) for line in message["payload"]["card"]]


async def test_a_reason_is_told_translated_with_its_original(
    store: Store, proposal: Proposal
) -> None:
    machine = Machine()
    said = messages(store, await taking_turns(store, machine).announce())
    assert sorted(machine.asked) == [(WHY, "zh", "en"), (WHY, "zh", "ko")]
    assert len(said) == 6
    for message in said:
        assert message["text"].endswith(KOREAN) and WHY not in message["text"]
        mark = TEXTS.format("bridge_machine", "ko")
        assert card(message) == [("mark", mark), ("original", WHY)]


@pytest.mark.parametrize("does", ["fail", "break", "hang", "not set up"])
async def test_without_a_translation_it_is_told_as_written_and_marked(
    store: Store, proposal: Proposal, does: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proposal_rounds, "TRANSLATING_SECONDS", 0.2)
    translator = NoTranslator() if does == "not set up" else Machine(does)
    said = messages(store, await taking_turns(store, translator).announce())
    assert len(said) == 6
    mark = TEXTS.format("bridge_untranslated", "ko", own_name="中文")
    for message in said:
        assert message["text"].endswith(WHY)
        assert card(message) == [("mark", mark)]
    assert rows(store, council_tables.proposal_words) == []


async def test_one_language_that_hangs_takes_no_other_away(
    store: Store, proposal: Proposal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proposal_rounds, "TRANSLATING_SECONDS", 0.5)
    rounds = taking_turns(store, Machine("hang in English"))
    said = messages(store, await rounds.announce())
    assert all(message["text"].endswith(KOREAN) for message in said)


async def test_a_store_that_fails_while_translating_holds_no_telling_back(
    store: Store, proposal: Proposal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: Any) -> None:
        raise RuntimeError("no power")

    monkeypatch.setattr(proposal_words, "untranslated", fails)
    assert len(await taking_turns(store, Machine()).announce()) == 6


async def test_killed_between_translating_and_telling_it_is_told_once(
    store: Store, proposal: Proposal
) -> None:
    await taking_turns(store, Machine()).translate()
    again = Machine()
    rounds = taking_turns(store, again)
    said = messages(store, await rounds.announce())
    assert again.asked == []
    assert len(said) == 6 and all(each["text"].endswith(KOREAN) for each in said)
    assert await rounds.announce() == []
    assert len(rows(store, council_tables.proposal_words)) == 2
    assert all(row["told_at"] for row in rows(store, proposal_tables.announcements))


async def test_what_a_person_checked_is_told_and_kept(
    store: Store, proposal: Proposal
) -> None:
    zhao = colleague(store, "Qian", "organiser")
    checked = "건물 예산이 없습니다."
    why = Written(WHY, "zh")
    keep(store, proposal.id, why, "ko", checked, "checked", staff_id=zhao.id)
    said = messages(store, await taking_turns(store, Machine()).announce())
    mark = TEXTS.format("bridge_checked", "ko")
    for message in said:
        assert message["text"].endswith(checked)
        assert card(message) == [("mark", mark), ("original", WHY)]


async def test_who_reads_the_language_it_is_written_in_sees_no_mark(
    store: Store, proposal: Proposal
) -> None:
    rounds = taking_turns(store, Machine())
    await rounds.announce()
    zhao = colleague(store, "Qian", "organiser")
    decide(store, RULES, zhao, proposal.id, "declined", "예산이 없습니다", "ko")
    said = messages(store, await rounds.announce())
    assert len(said) == 6
    for message in said:
        assert message["text"].endswith("예산이 없습니다")
        assert not (message["payload"] or {}).get("card")
