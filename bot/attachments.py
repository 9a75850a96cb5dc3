"""Files that residents sent: fetched from the platform soon after, and kept here."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import structlog

from bot.channels.base import FetchError, FileLost, HasFiles
from bot.pauses import growing_pause
from community.model.attachment import WantedAttachment
from community.store.engine import Store
from community.usecases import attachments

log = structlog.get_logger()

# How long one fetch may take, and how long nobody else begins the same one.
FETCH_SECONDS = 60.0
CLAIM_SECONDS = FETCH_SECONDS + 30.0
# Each is in memory as a whole while it is fetched.
AT_ONCE = 4
# WeChat keeps a file for three days; what did not come by then does not come.
GIVE_UP = timedelta(days=3)


class Fetching:
    """Fetches what is wanted from one channel.

    Args:
        store: Where it is kept.
        channel: Whose files they are.
    """

    def __init__(self, store: Store, channel: HasFiles) -> None:
        self._store = store
        self._channel = channel

    async def fetch_wanted(self) -> int:
        """Try all that is due, some at once; how many were tried."""
        tried = 0
        while due := await asyncio.to_thread(
            attachments.claim_attachments,
            self._store,
            self._channel.name,
            CLAIM_SECONDS,
            AT_ONCE,
        ):
            await asyncio.gather(*(self._fetch(each) for each in due))
            tried += len(due)
        return tried

    async def _fetch(self, wanted: WantedAttachment) -> None:
        try:
            async with asyncio.timeout(FETCH_SECONDS):
                content = await self._channel.fetch(wanted.file_id)
            await asyncio.to_thread(
                attachments.keep_attachment, self._store, wanted.id, content
            )
        except FileLost as error:
            await self._lose(wanted, str(error))
        except FetchError as error:
            await self._later(wanted, str(error))
        except TimeoutError:
            await self._later(wanted, "too_slow")
        except Exception as error:
            log.exception("attachment_failed", attachment=wanted.id)
            await self._later(wanted, type(error).__name__)

    async def _later(self, wanted: WantedAttachment, reason: str) -> None:
        now = self._store.clock.now()
        if now - wanted.created_at >= GIVE_UP:
            await self._lose(wanted, reason)
            return
        seconds = growing_pause(wanted.attempts)
        log.warning(
            "attachment_not_fetched",
            attachment=wanted.id,
            channel=self._channel.name,
            reason=reason,
            again_in=seconds,
        )
        await asyncio.to_thread(
            attachments.postpone_attachment,
            self._store,
            wanted.id,
            reason,
            now + timedelta(seconds=seconds),
        )

    async def _lose(self, wanted: WantedAttachment, reason: str) -> None:
        log.error(
            "attachment_lost",
            attachment=wanted.id,
            channel=self._channel.name,
            reason=reason,
            do="Ask the resident to send it again.",
        )
        await asyncio.to_thread(
            attachments.lose_attachment, self._store, wanted.id, reason
        )
