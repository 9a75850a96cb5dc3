"""Steps that the tests of proposals share: neighbours show a code, and sign."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import count
from typing import Any

import sqlalchemy as sa

from community.model.announcement import Announcement, Reader
from community.model.message import Reply
from community.model.proposal import NewProposal, Proposal, Wording
from community.model.residence import IssuedCode
from community.model.staff import Staff
from community.model.support import SupportOutcome
from community.procedure import Building, Procedure, Tier
from community.store import proposal_tables, proposals, tables
from community.store.engine import Store
from community.usecases.announcements import tell_announcements
from community.usecases.conversations import open_conversation
from community.usecases.households import issue_codes, sync_households
from community.usecases.proposal_councils import due_proposals, run_out
from community.usecases.proposal_supports import support
from community.usecases.proposals import draft_proposal, submit_proposal
from community.usecases.residence import redeem_code
from tests.community.case_steps import colleague
from tests.community.steps import rows

DAY = 24 * 3600
LIFT = Wording("ar", "مصعد للمبنى", "المصعد معطل منذ شهر، ونحتاج إلى مصعد جديد.")
_residents = count(1)


def procedure(flats: int = 10, **rules: Any) -> Procedure:
    """One building with so many flats, and three councils."""
    numbers = tuple(str(101 + number) for number in range(flats))
    buildings = {"b1": Building({"en": "Building 1"}, numbers)}
    tiers = tuple(
        Tier({"en": f"council {n}"}, days) for n, days in enumerate((5, 7, 9))
    )
    return Procedure(buildings=buildings, tiers=tiers, **rules)


def resident(store: Store, address: str | None = None, channel: str = "web") -> int:
    """Somebody who wrote to us once; their id."""
    conversation_id = open_conversation(
        store, channel, address or f"resident {next(_residents)}"
    )
    with store.reading() as connection:
        found = connection.scalar(
            sa.select(tables.addresses.c.resident_id)
            .join(
                tables.conversations,
                tables.conversations.c.address_id == tables.addresses.c.id,
            )
            .where(tables.conversations.c.id == conversation_id)
        )
    assert found is not None
    return int(found)


def codes(store: Store, rules: Procedure, staff: Staff | None = None) -> list[str]:
    """A code for each right of building 1, in the order of its flats."""
    sync_households(store, rules)
    staff = staff or colleague(store, "Zhao", "organiser")
    found: list[IssuedCode] = issue_codes(store, rules, staff, "b1")
    return [each.code for each in found]


def neighbours(store: Store, rules: Procedure, how_many: int) -> list[int]:
    """Residents, each of whom has shown that they live in a flat of their own."""
    printed = codes(store, rules)
    found = []
    for code in printed[:how_many]:
        found.append(resident(store))
        assert redeem_code(store, rules, found[-1], code, "en") == "shown"
    return found


def signs(
    store: Store, rules: Procedure, who: int, proposal: Proposal, language: str = "en"
) -> SupportOutcome:
    """A resident supports a proposal."""
    return support(store, rules, who, proposal.id, language)


def proposes(
    store: Store, rules: Procedure, author: int, wording: Wording = LIFT
) -> Proposal:
    """A resident submits a proposal for the whole place."""
    new = NewProposal(wording, "access", "all")
    drafted = draft_proposal(store, rules, author, new)
    return submit_proposal(store, rules, author, drafted.id, wording.language)


def opened(store: Store, rules: Procedure, people: Sequence[int]) -> Proposal:
    """The first proposes, the next two co-sign, and support is open."""
    proposal = proposes(store, rules, people[0])
    for each in people[1:3]:
        assert signs(store, rules, each, proposal) == "counted"
    return now(store, proposal)


def reached(store: Store, rules: Procedure, people: Sequence[int]) -> Proposal:
    """A proposal that the nearest council has."""
    proposal = opened(store, rules, people)
    for each in people[3:]:
        if now(store, proposal).state == "open":
            signs(store, rules, each, proposal)
    found = now(store, proposal)
    assert (found.state, found.tier) == ("deliberating", 0)
    return found


def now(store: Store, proposal: Proposal) -> Proposal:
    """The proposal as it stands now."""
    with store.reading() as connection:
        found = proposals.get(connection, proposal.id)
    assert found is not None
    return found


def time_passes(store: Store, rules: Procedure) -> int:
    """The worker does what is due; how much that was."""
    done = 0
    while due := due_proposals(store, 10):
        done += sum(run_out(store, rules, each) for each in due)
    return done


def says(announcement: Announcement, proposal: Proposal, reader: Reader) -> list[Reply]:
    """What is told in these tests: the key, and what the reader is to it."""
    part = "author" if reader.author else reader.support
    return [Reply(f"{proposal.number} {announcement.key} {part}", reader.language)]


def everything_told(
    store: Store, told: Callable[..., Sequence[Reply]] = says
) -> list[str]:
    """The worker tells all that is to be told; what was said, in order."""
    before = len(rows(store, tables.messages))
    while tell_announcements(store, told, _unexpected):
        pass
    tell_announcements(store, told, _unexpected)
    assert all(row["told_at"] for row in rows(store, proposal_tables.announcements))
    return [row["text"] for row in rows(store, tables.messages)[before:]]


def events_of(store: Store, proposal: Proposal) -> list[str]:
    """The history of a proposal."""
    return [
        line["event"]
        for line in rows(store, tables.history)
        if (line["subject_type"], line["subject_id"]) == ("proposal", proposal.id)
    ]


def other_text(wording: Wording = LIFT) -> Wording:
    """The same idea with another meaning."""
    return replace(wording, body=wording.body + " وفي المبنى المجاور أيضا.")


def _unexpected(announcement: Announcement, resident_id: int) -> None:
    raise AssertionError((announcement, resident_id))
