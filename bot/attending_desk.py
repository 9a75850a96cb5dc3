"""What the desk does about gatherings and notices without asking the bot.

It obeys their buttons, shows the gathering whose number somebody writes, and stops at
once when somebody says no more than that.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.heard import heard_of
from community.attending import Attending
from community.attending.words import also_answers, is_stop
from community.gathering_texts import GATHERING
from community.model.gathering import written_gathering
from community.model.message import PendingMessage, Reply
from community.place import Place
from community.store.engine import Store
from community.texts import Texts
from community.usecases.talks import expected


class AttendingDesk:
    """Answers what is about gatherings and notices and needs no understanding.

    All methods block on the database.

    Args:
        store: Where everything is kept.
        texts: Texts of all languages.
        place: The neighbourhood, with its interests.
        address: Where the public pages are; empty if residents cannot reach them.
    """

    def __init__(
        self, store: Store, texts: Texts, place: Place, address: str = ""
    ) -> None:
        self._store = store
        self._language = place.default_language
        self._attending = Attending(store, texts, place, address)

    def pressed(
        self, message: PendingMessage, name: str, about: dict[str, Any]
    ) -> tuple[Reply, ...] | None:
        """The answer to one of our buttons; None if it is none of them."""
        if name != GATHERING:
            return None
        heard = replace(heard_of(message, self._language), text="")
        return self._attending.press(heard, about)

    def stop(self, message: PendingMessage) -> tuple[Reply, ...] | None:
        """The answer to who wants nothing more to be sent; None if they say more.

        While the bot asks something, a word that may answer it first of all does.
        """
        if message.attachments or not is_stop(message.text):
            return None
        asks = message.conversation.owner == "bot" and also_answers(message.text)
        if asks and expected(self._store, message.conversation.id):
            return None
        return self._attending.stop(heard_of(message, self._language))

    def number(self, message: PendingMessage) -> tuple[Reply, ...] | None:
        """The gathering whose number a text consists of; None if it is none."""
        gathering_id = written_gathering(message.text)
        if gathering_id is None:
            return None
        return self._attending.shown(heard_of(message, self._language), gathering_id)
