"""Photos of proposals: the author's own images, three at most, seen by organisers."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from community.model.proposal import (
    NewProposal,
    NotAllowed,
    Proposal,
    ProposalClosed,
    ProposalNotFound,
)
from community.model.staff import Staff
from community.store import council_tables
from community.store.engine import Store, open_store
from community.usecases.attachments import keep_attachment, lose_attachment
from community.usecases.proposal_photos import (
    MOST_PHOTOS,
    add_photos,
    photos_of_proposal,
)
from community.usecases.proposals import (
    draft_proposal,
    submit_proposal,
    withdraw_proposal,
)
from community.usecases.residents import (
    erase_resident,
    export_resident,
    join_residents,
)
from tests.clock import FakeClock
from tests.community.proposal_steps import LIFT, events_of, procedure, resident
from tests.community.steps import rows, writes

RULES = procedure()
JPEG = b"\xff\xd8\xff a lift"
PHOTO = {"kind": "photo", "file_id": "F1"}
VOICE = {"kind": "voice", "file_id": "F2"}
DOCUMENT = {"kind": "document", "file_id": "F3"}


@pytest.fixture
def store(store_url: str, clock: FakeClock, tmp_path: Path) -> Store:
    """A fresh database of each kind, with a folder for files."""
    return open_store(store_url, clock, tmp_path)


def mina(store: Store) -> int:
    """The resident who sends."""
    return int(resident(store, "mina"))


def drafts(store: Store, author: int) -> Proposal:
    """A resident writes a draft."""
    return draft_proposal(store, RULES, author, NewProposal(LIFT, "access", "all"))


def submits(store: Store, author: int) -> Proposal:
    """A resident submits a proposal."""
    return submit_proposal(store, RULES, author, drafts(store, author).id, "ar")


def sends(store: Store, *given: dict[str, Any], address: str = "mina") -> int:
    """A resident sends files; the id of the message."""
    details = {"attachments": list(given)}
    return int(writes(store, "", address, details=details).message_id)


def test_the_author_adds_photos_that_were_not_even_fetched(
    store: Store, zhao: Staff
) -> None:
    author = mina(store)
    proposal = drafts(store, author)
    message = sends(store, PHOTO, VOICE, PHOTO)
    assert add_photos(store, author, proposal.id, message) == 2
    submit_proposal(store, RULES, author, proposal.id, "ar")
    assert add_photos(store, author, proposal.id, message) == 0, "the same again"
    found = photos_of_proposal(store, zhao, proposal.id)
    assert [(each.id, each.state) for each in found] == [(1, "wanted"), (3, "wanted")]
    assert events_of(store, proposal).count("proposal_photos_added") == 1


def test_what_a_file_is_decides_once_it_is_here(store: Store) -> None:
    author = mina(store)
    proposal = drafts(store, author)
    message = sends(store, PHOTO, DOCUMENT, DOCUMENT, PHOTO)
    for number, content in ((1, b"no photo"), (2, JPEG), (3, b"%PDF-1.7")):
        keep_attachment(store, number, content)
    lose_attachment(store, 4, "too_large")
    assert add_photos(store, author, proposal.id, message) == 1
    [photo] = rows(store, council_tables.proposal_photos)
    assert photo["attachment_id"] == 2


def test_three_photos_are_enough_whoever_sends_at_once(
    store: Store, zhao: Staff
) -> None:
    author = mina(store)
    proposal = submits(store, author)
    messages = [sends(store, PHOTO, PHOTO) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        added = pool.map(
            lambda each: add_photos(store, author, proposal.id, each), messages
        )
    assert sum(added) == MOST_PHOTOS
    assert len(photos_of_proposal(store, zhao, proposal.id)) == MOST_PHOTOS


def test_nobody_adds_what_is_not_theirs(store: Store) -> None:
    author = mina(store)
    proposal = submits(store, author)
    theirs = sends(store, PHOTO, address="stranger")
    assert add_photos(store, author, proposal.id, theirs) == 0
    stranger = resident(store, "stranger")
    with pytest.raises(ProposalNotFound):
        add_photos(store, stranger, proposal.id, theirs)
    with pytest.raises(ProposalNotFound):
        add_photos(store, author, proposal.id + 1, theirs)


def test_what_is_over_takes_no_photos(store: Store) -> None:
    author = mina(store)
    proposal = submits(store, author)
    withdraw_proposal(store, RULES, author, proposal.id, "")
    with pytest.raises(ProposalClosed):
        add_photos(store, author, proposal.id, sends(store, PHOTO))


def test_only_who_organises_sees_photos_and_never_those_of_drafts(
    store: Store, zhao: Staff, li: Staff
) -> None:
    author = mina(store)
    proposal = drafts(store, author)
    add_photos(store, author, proposal.id, sends(store, PHOTO))
    with pytest.raises(ProposalNotFound):
        photos_of_proposal(store, zhao, proposal.id)
    submit_proposal(store, RULES, author, proposal.id, "ar")
    with pytest.raises(NotAllowed):
        photos_of_proposal(store, li, proposal.id)
    assert photos_of_proposal(store, zhao, proposal.id)


def test_photos_go_with_the_resident_and_the_proposal_stays(
    store: Store, zhao: Staff
) -> None:
    author = mina(store)
    proposal, draft = submits(store, author), drafts(store, author)
    message = sends(store, PHOTO)
    for each in (proposal, draft):
        add_photos(store, author, each.id, message)
    keep_attachment(store, 1, JPEG)
    exported = export_resident(store, author)["proposals"]
    assert [each["photos"] for each in exported] == [[1], [1]]
    erase_resident(store, author, "resident")
    assert rows(store, council_tables.proposal_photos) == []
    assert photos_of_proposal(store, zhao, proposal.id) == []


def test_who_turns_out_to_be_one_person_adds_from_either_channel(
    store: Store, zhao: Staff
) -> None:
    author = mina(store)
    proposal = submits(store, author)
    add_photos(store, author, proposal.id, sends(store, PHOTO))
    other = resident(store, "mina at work")
    with store.transaction() as connection:
        join_residents(connection, author, other, store.clock.now())
    message = sends(store, PHOTO, address="mina at work")
    assert add_photos(store, other, proposal.id, message) == 1
    assert len(photos_of_proposal(store, zhao, proposal.id)) == 2
    erase_resident(store, other, "resident")
    assert rows(store, council_tables.proposal_photos) == []
