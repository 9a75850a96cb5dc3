"""What is read of proposals: lists, the board, one of them, those that are alike."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from community.model.proposal import (
    NewProposal,
    Proposal,
    ProposalNotFound,
    ProposalState,
    Wording,
)
from community.model.proposal_views import (
    EVERYTHING,
    Decision,
    Narrowed,
    ProposalFile,
    ProposalLine,
    Step,
    Version,
)
from community.model.support import Balance, LanguageGroup, balance
from community.similar import Idea, most_similar
from community.store import (
    proposal_lists,
    proposal_results,
    proposal_supports,
    proposals,
)
from community.store.engine import Row, Store
from community.usecases.proposal_words import translations

PAGE = 20
MOST_SIMILAR = 3


def public_proposals(
    store: Store,
    language: str,
    *,
    areas: Sequence[str] = (),
    states: Sequence[ProposalState] = (),
    after: int | None = None,
    limit: int = PAGE,
) -> list[ProposalLine]:
    """The newest proposals that everybody may read, behind one if it is named.

    Args:
        language: What the reader reads.
        areas: Of ``community.yml``; all if there are none.
        states: All if there are none.
    """
    with store.reading() as connection:
        found = proposal_lists.public_page(
            connection, language, areas, states, after, limit
        )
    return [read_line(row, language) for row in found]


def board(
    store: Store,
    language: str,
    state: ProposalState,
    *,
    tier: int | None = None,
    narrowed: Narrowed = EVERYTHING,
    after: int | None = None,
    limit: int = PAGE,
) -> list[ProposalLine]:
    """Proposals of one column of the staff's board, those first that are due first."""
    with store.reading() as connection:
        found = proposal_lists.board_page(
            connection, language, state, tier, after, limit, narrowed
        )
    return [read_line(row, language) for row in found]


def overdue_board(
    store: Store,
    language: str,
    *,
    narrowed: Narrowed = EVERYTHING,
    limit: int = PAGE,
) -> list[ProposalLine]:
    """Proposals with which a council or an executor is late, longest ago first."""
    with store.reading() as connection:
        found = proposal_lists.overdue_page(connection, language, limit, narrowed)
    return [read_line(row, language) for row in found]


def board_counts(store: Store) -> dict[tuple[ProposalState, int | None], int]:
    """How many proposals there are in each column of the board."""
    with store.reading() as connection:
        found = proposal_lists.counts(connection)
    return {(row.state, row.tier): row.found for row in found}


def overdue_proposals(store: Store) -> list[int]:
    """Ids of proposals with which a council or an executor is late: staff's alarm."""
    with store.reading() as connection:
        return proposal_lists.overdue(connection)


def own_proposals(store: Store, resident_id: int) -> list[Proposal]:
    """What a resident has proposed, drafts too, oldest first."""
    with store.reading() as connection:
        return proposals.of_author(connection, resident_id)


def own_proposal(store: Store, resident_id: int, proposal_id: int) -> Proposal | None:
    """One of a resident's own proposals, drafts too; None if it is not theirs."""
    with store.reading() as connection:
        found = proposals.get(connection, proposal_id)
    return found if found and found.author_id == resident_id else None


def proposal_lines(
    store: Store, proposal_ids: Sequence[int], language: str
) -> list[ProposalLine]:
    """Lines of these proposals in this order, without those nobody may read."""
    with store.reading() as connection:
        found = {
            row.id: row
            for row in proposal_lists.of_ids(connection, language, proposal_ids)
        }
    return [read_line(found[each], language) for each in proposal_ids if each in found]


def view_proposal(store: Store, proposal_id: int) -> ProposalFile:
    """All about a proposal that everybody may know.

    Raises:
        ProposalNotFound: If there is no such proposal, or it was never submitted.
    """
    with store.reading() as connection:
        proposal = proposals.get(connection, proposal_id)
        if proposal is None or proposal.submitted_at is None:
            raise ProposalNotFound(proposal_id)
        signed = proposal_supports.co_signers(
            connection, proposal_id, proposal.author_id
        )
        decision = proposal_results.decision(connection, proposal_id)
        return ProposalFile(
            proposal=proposal,
            versions=_versions(connection, proposal_id),
            co_signers=signed,
            balance=_balance(connection, proposal),
            supported_at=tuple(proposal_supports.over_time(connection, proposal_id)),
            decision=_decision(connection, decision) if decision else None,
            steps=tuple(
                _step(connection, row)
                for row in proposal_results.steps(connection, proposal_id)
            ),
            ratings=proposal_results.ratings(connection, proposal_id),
        )


def similar_proposals(
    store: Store, new: NewProposal, limit: int = MOST_SIMILAR
) -> list[Proposal]:
    """Proposals that want the same, in whatever language, most alike first."""
    with store.reading() as connection:
        compared = proposal_lists.compared(connection)
    idea = Idea(new.wording, new.category, new.area)
    others = [Idea(each.wording, each.category, each.area) for each in compared]
    return [compared[index] for index in most_similar(idea, others, limit)]


def read_line(row: Row, language: str) -> ProposalLine:
    """One line of a list, as its reader reads it."""
    proposal = proposals.read(row)
    original = proposal.wording
    if original.language == language or row.translated_title is None:
        return ProposalLine(proposal, original.title, original.language, "original")
    return ProposalLine(proposal, row.translated_title, language, row.translation)


def _versions(connection: sa.Connection, proposal_id: int) -> tuple[Version, ...]:
    return tuple(
        Version(
            number=row.version,
            original=Wording(row.language, row.title, row.body),
            substantial=row.substantial,
            created_at=row.created_at,
            translations=tuple(
                (Wording(each.language, each.title, each.body), each.state)
                for each in proposals.translations(connection, row.id)
            ),
        )
        for row in proposals.versions(connection, proposal_id)
    )


def _balance(connection: sa.Connection, proposal: Proposal) -> Balance:
    supports = proposal_supports.by_language(connection, proposal.id)
    basis = proposal.basis or "household"
    known = proposal_supports.known_by_language(connection, proposal.id, basis)
    return balance(
        LanguageGroup(each, supports.get(each, 0), known.get(each, 0))
        for each in supports.keys() | known.keys()
    )


def _decision(connection: sa.Connection, row: Row) -> Decision:
    return Decision(
        tier=row.tier,
        outcome=row.outcome,
        reason=row.reason,
        language=row.language,
        decided_at=row.decided_at,
        translations=translations(connection, row.proposal_id, row.reason),
    )


def _step(connection: sa.Connection, row: Row) -> Step:
    return Step(
        text=row.text,
        language=row.language,
        percent_done=row.percent_done,
        created_at=row.created_at,
        translations=translations(connection, row.proposal_id, row.text),
    )
