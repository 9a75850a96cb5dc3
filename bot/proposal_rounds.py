"""What the worker does about proposals: times that run out, and what is to be told."""

from __future__ import annotations

import asyncio

import structlog

from bot.bridge import Bridge
from community.model.announcement import Announcement
from community.model.proposal_words import Written
from community.place import Place
from community.proposal_texts import ProposalTexts
from community.store.engine import Store
from community.texts import Texts
from community.translation import TranslationFailed
from community.usecases import proposal_words
from community.usecases.announcements import tell_announcements
from community.usecases.households import sync_households
from community.usecases.proposal_councils import due_proposals, run_out

log = structlog.get_logger()

MOST_AT_ONCE = 50
# So long what people wrote may take to be translated; then it is told as it is.
TRANSLATING_SECONDS = 10.0
# The provider has few places, and staff wait for some of them.
TRANSLATIONS_AT_ONCE = 2


class ProposalRounds:
    """Takes its turns in the worker.

    Args:
        store: The database.
        texts: Texts of all languages.
        place: The neighbourhood, with its procedure and its households.
        bridge: Translates what people wrote.
    """

    def __init__(
        self, store: Store, texts: Texts, place: Place, bridge: Bridge
    ) -> None:
        self._store = store
        self._bridge = bridge
        self._languages = place.languages
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

    async def announce(self) -> list[int]:
        """Tell what is to be told, translated as far as it can be now; the ids of the
        messages."""
        try:
            await self.translate()
        except Exception:
            # Who reads another language gets it as it was written, and marked.
            log.exception("proposal_words_failed")
        return await asyncio.to_thread(self.tell)

    async def translate(self) -> None:
        """Put reasons and steps that wait to be told into the place's languages.

        Each is kept as soon as it is there. What fails or comes too late is left out.
        """
        if not self._bridge.available:
            return
        waiting = await asyncio.to_thread(
            proposal_words.untranslated, self._store, self._languages
        )
        places = asyncio.Semaphore(TRANSLATIONS_AT_ONCE)
        try:
            async with asyncio.timeout(TRANSLATING_SECONDS):
                await asyncio.gather(
                    *(
                        self._translate(each.proposal_id, each.written, one, places)
                        for each in waiting
                        for one in each.languages
                    )
                )
        except TimeoutError:
            log.warning("proposal_words_late", texts=len(waiting))

    async def _translate(
        self, proposal_id: int, written: Written, target: str, places: asyncio.Semaphore
    ) -> None:
        async with places:
            try:
                made = await self._bridge.draft(written.text, written.language, target)
            except TranslationFailed:
                return  # the provider's guard has written down why
        await asyncio.to_thread(
            proposal_words.keep,
            self._store,
            proposal_id,
            written,
            target,
            made,
            "machine",
            self._bridge.name,
        )

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
