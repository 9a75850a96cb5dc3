"""The bridge: staff read and write their language, residents theirs.

What a machine cannot translate goes out as it was written, and says so; nothing waits
for a translation longer than a few seconds, and nothing is called translated that is
not.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

import structlog

from community.model.message import StoredMessage
from community.model.staff import Staff
from community.model.translation import UNDETERMINED, State, Translation
from community.phrasebook import Phrasebook
from community.place import Place
from community.scripts import has_words, written_in
from community.store.engine import Store
from community.texts import Texts
from community.translation import Failure, TranslationFailed, Translator
from community.usecases import translations

log = structlog.get_logger()

MADE_LATELY = 1000


@dataclass(frozen=True)
class Translated:
    """A text for its reader.

    Attributes:
        language: The language ``text`` is really in.
        source: The language it was written in; ``und`` if that is not known.
        state: How it came into its language; ``none``: it is as it was written.
        provider: Which machine translated it.
        failure: Why it is not translated although it should be.
    """

    text: str
    language: str
    source: str
    state: State
    provider: str | None = None
    failure: Failure | None = None

    @property
    def marked(self) -> bool:
        """Whether its reader is told how it came into its language, or why not."""
        return self.state != "none" or self.failure is not None

    def checked(self, text: str, language: str) -> Translated:
        """What a colleague made of it, or approved, in a language."""
        provider = self.provider if text == self.text else None
        return Translated(text, language, self.source, "checked", provider)


class Bridge:
    """Translates between staff and residents, and remembers.

    Args:
        store: Where translations are kept.
        texts: All texts, among them the phrasebook's.
        place: Whose phone, hours and address stand in the phrasebook.
        translator: The provider, or `NoTranslator`.

    Attributes:
        name: Of the provider; empty if none is set up.
        phrasebook: Sentences that need no provider.
    """

    def __init__(
        self, store: Store, texts: Texts, place: Place, translator: Translator
    ) -> None:
        self.name = translator.name
        self.phrasebook = Phrasebook(texts, place)
        self._store = store
        self._translator = translator
        # What the machine made lately: it tells what colleagues changed.
        self._made: deque[int] = deque(maxlen=MADE_LATELY)
        self._under_way: dict[tuple[int, str], asyncio.Task[Translated]] = {}

    @property
    def available(self) -> bool:
        """Whether free text can be translated at all."""
        return bool(self.name)

    async def known(
        self, messages: Sequence[StoredMessage], language: str
    ) -> dict[int, Translated]:
        """What these messages say in a language, as far as it is kept; asks nobody."""
        ids = [message.id for message in messages]
        found = await asyncio.to_thread(
            translations.of_messages, self._store, ids, language
        )
        return {message_id: _kept(each) for message_id, each in found.items()}

    async def for_staff(
        self,
        message: StoredMessage,
        language: str,
        expected: str | None,
        conversation_id: int | None = None,
    ) -> Translated | None:
        """What a message says in a colleague's language; None if it needs no
        translation.

        Args:
            message: Of a resident, or what a colleague or the bot wrote to them.
            language: What the colleague reads.
            expected: The language of the case; the message's letters may disprove it.
            conversation_id: Of the message; see `for_resident`.
        """
        text = message.original["text"] if message.original else message.text
        written = message.original["lang"] if message.original else message.language
        source = written_in(text, written or expected)
        if source == language or not has_words(text):
            return None
        # Several colleagues may look at the same moment; it is paid for once, and kept
        # also if all of them leave before it is there.
        key = (message.id, language)
        if key not in self._under_way:
            source = source or UNDETERMINED
            asking = self._of_message(message, text, source, language, conversation_id)
            task = self._under_way[key] = asyncio.create_task(asking)
            task.add_done_callback(lambda _: self._under_way.pop(key))
        return await asyncio.shield(self._under_way[key])

    async def for_resident(
        self, text: str, source: str, target: str, conversation_id: int | None = None
    ) -> Translated:
        """What a colleague wrote, in the resident's language if that can be done now.

        Args:
            source: What the colleague writes in; the letters may disprove it.
            conversation_id: Where; how colleagues put the same there is remembered.
        """
        # Staff write Chinese or English: what is not Chinese is taken for English.
        written = written_in(text, source) or "en"
        if written == target or not has_words(text):
            return Translated(text, target, written, "none")
        phrase = self.phrasebook.translation(text, written, target)
        if phrase is not None:
            return Translated(phrase, target, written, "phrasebook")
        return await self._translated(text, written, target, conversation_id)

    async def as_seen(
        self,
        text: str,
        seen: str,
        source: str,
        target: str,
        conversation_id: int | None = None,
        *,
        checked: bool,
    ) -> Translated:
        """What a colleague wrote, with the translation that they saw and may have
        changed.

        Args:
            seen: The translation as it stands on the colleague's page.
            checked: Whether the colleague answers for it.
        """
        written = written_in(text, source) or "en"
        if not has_words(seen) or written == target:
            return await self.for_resident(text, source, target, conversation_id)
        if seen == self.phrasebook.translation(text, written, target):
            return Translated(seen, target, written, "phrasebook")
        made = await self._recall(text, written, target, conversation_id)
        if made is None or made.text != seen:
            # Without a machine's name it is not said to other residents.
            unchanged = hash((text, target, seen)) in self._made
            provider = self.name if unchanged else None
            made = Translated(seen, target, written, "machine", provider)
        return made.checked(seen, target) if checked else made

    async def draft(self, text: str, source: str, target: str) -> str:
        """What a text says in another language by machine, for a colleague to check.

        Nothing is remembered: whoever asks keeps it beside its original.

        Raises:
            TranslationFailed: If there is no translation.
        """
        try:
            return await self._translator.translate(text, source, target)
        except TranslationFailed:
            raise
        except Exception as error:
            # Its text might hold what was to be translated.
            log.error("translator_broke", provider=self.name, kind=type(error).__name__)
            raise TranslationFailed("broken") from None

    async def keep(self, message_id: int, sent: Translated, staff: Staff) -> None:
        """Remember how a reply was translated, once it is sent."""
        await self._remember(message_id, sent, staff)

    async def close(self) -> None:
        """Finish what is under way and close the provider's connections."""
        await asyncio.gather(*self._under_way.values(), return_exceptions=True)
        await self._translator.close()

    async def _of_message(
        self,
        message: StoredMessage,
        text: str,
        source: str,
        language: str,
        conversation_id: int | None,
    ) -> Translated:
        kept = (await self.known([message], language)).get(message.id)
        if kept is None:
            kept = await self._translated(text, source, language, conversation_id)
            await self._remember(message.id, kept, None)
        return kept

    async def _translated(
        self, text: str, source: str, target: str, conversation_id: int | None
    ) -> Translated:
        """From memory, else by the provider, else as it was written."""
        remembered = await self._recall(text, source, target, conversation_id)
        if remembered is not None:
            return remembered
        known = None if source == UNDETERMINED else source
        reason: Failure
        try:
            made = await self._translator.translate(text, known, target)
        except TranslationFailed as failed:
            reason = failed.reason
        except Exception as error:
            # Its text might hold what was to be translated.
            log.error("translator_broke", provider=self.name, kind=type(error).__name__)
            reason = "broken"
        else:
            self._made.append(hash((text, target, made)))
            return Translated(made, target, source, "machine", self.name)
        return Translated(text, source, source, "none", failure=reason)

    async def _recall(
        self, text: str, source: str, target: str, conversation_id: int | None
    ) -> Translated | None:
        found = await asyncio.to_thread(
            translations.recall, self._store, text, source, target, conversation_id
        )
        return _kept(found) if found else None

    async def _remember(
        self, message_id: int, kept: Translated, staff: Staff | None
    ) -> None:
        if kept.state != "machine" and kept.state != "checked":
            return
        who = staff.id if staff and kept.state == "checked" else None
        made = (kept.source, kept.language, kept.text, kept.state, kept.provider, who)
        await asyncio.to_thread(translations.remember, self._store, message_id, *made)


def _kept(made: Translation) -> Translated:
    source = made.source_language
    return Translated(made.text, made.language, source, made.state, made.provider)
