"""What the desk says to "link" and to a link code, without asking the bot."""

from __future__ import annotations

from community.languages import languages
from community.model.link import written_code
from community.model.message import PendingMessage
from community.store.engine import Store
from community.texts import Texts
from community.usecases import links

Spoken = tuple[str, dict[str, str]]


class Linking:
    """Reads messages that are about linking two channels.

    Args:
        store: Where residents are kept.
        texts: Knows the words that ask for a code, in every language (`link_words`).
    """

    def __init__(self, store: Store, texts: Texts) -> None:
        self._store = store
        self._words = {
            word.strip().casefold()
            for code in languages()
            for word in texts.format("link_words", code).split(",")
        }

    def answer(self, message: PendingMessage) -> Spoken | None:
        """Key and values of what to say; None if the message is about something else.

        Blocks on the database.
        """
        text = message.text.strip().removeprefix("/")
        conversation_id = message.conversation.id
        written = written_code(text)
        if text.casefold() not in self._words and written is None:
            return None
        if (message.origin or {}).get("group"):
            if written:
                links.end_code(self._store, written)
            return "link_privately", {}
        if written is None:
            code = links.give_code(self._store, conversation_id)
            return "link_code", {"code": code, "minutes": str(links.CODE_MINUTES)}
        outcome = links.link(self._store, conversation_id, written, message.id)
        return f"link_{outcome}", {}
