"""What the worker does about proposals: times that run out, and what is to be told."""

from __future__ import annotations

import structlog

from community.model.announcement import Announcement
from community.place import Place
from community.proposal_texts import ProposalTexts
from community.store.engine import Store
from community.texts import Texts
from community.usecases.announcements import tell_announcements
from community.usecases.households import sync_households
from community.usecases.proposal_councils import due_proposals, run_out

log = structlog.get_logger()

MOST_AT_ONCE = 50


class ProposalRounds:
    """Takes its turns in the worker.

    Args:
        store: The database.
        texts: Texts of all languages.
        place: The neighbourhood, with its procedure and its households.
    """

    def __init__(self, store: Store, texts: Texts, place: Place) -> None:
        self._store = store
        self._procedure = place.proposals
        self._texts = ProposalTexts(texts, place)

    def list_households(self) -> None:
        """Make the households those of ``community.yml``."""
        sync_households(self._store, self._procedure)

    def run_out(self) -> int:
        """Do what is due; how many proposals that were."""
        due = due_proposals(self._store, MOST_AT_ONCE)
        done = 0
        for proposal_id in due:
            try:
                done += run_out(self._store, self._procedure, proposal_id)
            except Exception:
                # It is tried again in the next round, and keeps no other back.
                log.exception("proposal_failed", proposal_id=proposal_id)
        return done

    def tell(self) -> list[int]:
        """Tell what is to be told; the ids of the messages."""
        return tell_announcements(self._store, self._texts.told, _failed)


def _failed(announcement: Announcement, resident_id: int) -> None:
    log.exception(
        "announcement_failed",
        announcement_id=announcement.id,
        announced=announcement.event,
        resident_id=resident_id,
    )
