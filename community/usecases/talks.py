"""What a resident is writing with the bot survives interruptions and restarts."""

from __future__ import annotations

from community.model.proposal import NewProposal
from community.model.talk import Heard, Step, Talk
from community.procedure import Procedure
from community.store import talks
from community.store.engine import Store
from community.usecases.proposal_drafts import draft


def talk_of(store: Store, conversation_id: int) -> Talk | None:
    """What is being written in a conversation, also if that is over."""
    with store.reading() as connection:
        return talks.get(connection, conversation_id)


def expected(store: Store, conversation_id: int) -> Step | None:
    """What the next message of a conversation probably answers; None if nothing."""
    talk = talk_of(store, conversation_id)
    return talk.step if talk and talk.is_fresh(store.clock.now()) else None


def ask(store: Store, heard: Heard, step: Step, proposal_id: int | None) -> Talk:
    """Ask for something from now on, because of what was heard."""
    talk = _talk(store, heard, step, proposal_id)
    with store.transaction() as connection:
        talks.keep(connection, talk)
    return talk


def begin_draft(
    store: Store, procedure: Procedure, heard: Heard, new: NewProposal, step: Step
) -> Talk:
    """Write down what a resident proposes, and what is to be asked about it.

    Both or nothing, so that a message that is heard twice makes one draft.

    Raises:
        NobodyOnTheRoll: If nobody lives in the area, or it is unknown.
        ResidentNotFound: If the resident was erased meanwhile.
    """
    now = store.clock.now()
    with store.transaction() as connection:
        proposal = draft(connection, now, procedure, heard.resident_id, new)
        talk = _talk(store, heard, step, proposal.id)
        talks.keep(connection, talk)
    return talk


def hear(
    store: Store,
    conversation_id: int,
    message_id: int,
    language: str,
    written_in: str | None = None,
) -> Heard | None:
    """A stored message as proposals need it; None if there is no such message.

    Args:
        language: To answer in.
        written_in: The language of its text; the same if left out.
    """
    with store.reading() as connection:
        row = talks.heard(connection, conversation_id, message_id)
    if row is None:
        return None
    payload = row.payload or {}
    return Heard(
        resident_id=row.resident_id,
        conversation_id=conversation_id,
        message_id=message_id,
        text="" if row.command else row.text.strip(),
        language=language,
        written_in=written_in or language,
        group=bool((payload.get("origin") or {}).get("group")),
        files=bool(payload.get("attachments")),
    )


def _talk(store: Store, heard: Heard, step: Step, proposal_id: int | None) -> Talk:
    return Talk(
        heard.conversation_id, proposal_id, step, heard.message_id, store.clock.now()
    )
