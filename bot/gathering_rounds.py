"""What the worker does about gatherings: reminders, their end, what is to be told."""

from __future__ import annotations

import structlog

from community.gathering_texts import GatheringTexts
from community.model.gathering_news import GatheringNews
from community.place import Place
from community.store.engine import Store
from community.texts import Texts
from community.usecases.gathering_news import tell_gathering_news
from community.usecases.gathering_times import due_gatherings, look_at

log = structlog.get_logger()

MOST_AT_ONCE = 50


class GatheringRounds:
    """Takes its turns in the worker.

    Args:
        store: The database.
        texts: Texts of all languages.
        place: The neighbourhood, with its rules of gatherings.
    """

    def __init__(self, store: Store, texts: Texts, place: Place) -> None:
        self._store = store
        self._rules = place.gatherings
        self._texts = GatheringTexts(texts, place)

    def look(self) -> int:
        """Do what is due; how many gatherings that were."""
        done = 0
        for gathering_id in due_gatherings(self._store, MOST_AT_ONCE):
            try:
                done += look_at(self._store, self._rules, gathering_id)
            except Exception:
                # It is tried again in the next round, and keeps no other back.
                log.exception("gathering_failed", gathering_id=gathering_id)
        return done

    def tell(self) -> list[int]:
        """Tell what is to be told; the ids of the messages."""
        return tell_gathering_news(self._store, self._texts.told, _failed)


def _failed(news: GatheringNews) -> None:
    log.exception(
        "gathering_news_failed",
        gathering_id=news.gathering_id,
        told=news.event,
        resident_id=news.resident_id,
    )
