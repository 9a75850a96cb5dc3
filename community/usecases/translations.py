"""What is done with translations: kept with their message, recalled, checked.

What a machine makes leaves no line in the history: the translation itself, with its
provider and time, is that record. That a person checked one does.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

import sqlalchemy as sa

from community.model.case import NotYours
from community.model.case_rights import may_work
from community.model.message import MessageNotFound, storable
from community.model.staff import Staff
from community.model.translation import UNDETERMINED, Translation, TranslationState
from community.scripts import has_words, written_in
from community.store import cases, history, translations
from community.store.engine import Row, Store


def remember(
    store: Store,
    message_id: int,
    source_language: str,
    language: str,
    text: str,
    state: TranslationState,
    provider: str | None = None,
    staff_id: int | None = None,
) -> bool:
    """Keep what a message says in a language; a machine never replaces a person.

    Of a reply that staff wrote, the source is what they wrote; see `Original`.

    Returns:
        False if the message is gone or a checked translation stands.
    """
    now = store.clock.now()
    with store.transaction() as connection:
        row = translations.message(connection, message_id)
        if row is None:
            return False
        new = Translation(
            message_id,
            source_language,
            language,
            storable(text),
            state,
            provider,
            staff_id,
            now,
        )
        return translations.put(connection, new, _hash(_source(row)))


def recall(
    store: Store,
    source_text: str,
    source_language: str,
    language: str,
    conversation_id: int | None = None,
) -> Translation | None:
    """How the same text was translated before: checked first, then the newest.

    Args:
        conversation_id: Where it is said now. What a person worded is known only in
            the conversation that it was said in, a machine's words everywhere.
    """
    with store.reading() as connection:
        return translations.recall(
            connection, _hash(source_text), source_language, language, conversation_id
        )


def of_messages(
    store: Store, message_ids: Sequence[int], language: str
) -> dict[int, Translation]:
    """What these messages say in a language, as far as that is kept."""
    with store.reading() as connection:
        found = translations.of_messages(connection, message_ids, language)
    return {each.message_id: each for each in found}


def mark_checked(
    store: Store, staff: Staff, message_id: int, language: str, text: str
) -> None:
    """A colleague answers for what a message says in a language, as it stands or
    corrected.

    Raises:
        MessageNotFound: If there is no such message.
        NotYours: If the colleague may not work on the case it belongs to.
        ValueError: If the text has no words.
    """
    if not has_words(text):
        raise ValueError("a translation has words")
    now, text = store.clock.now(), storable(text)
    with store.transaction() as connection:
        row = translations.message(connection, message_id)
        if row is None:
            raise MessageNotFound(message_id)
        _must_work_on(connection, staff, row.conversation_id)
        found = translations.of_messages(connection, [message_id], language)
        before = found[0] if found else None
        checked = Translation(
            message_id,
            before.source_language if before else _language(row),
            language,
            text,
            "checked",
            before.provider if before and before.text == text else None,
            staff.id,
            now,
        )
        translations.put(connection, checked, _hash(_source(row)))
        history.append(
            connection,
            now,
            staff.actor,
            "translation_checked",
            "conversation",
            row.conversation_id,
            message_id=message_id,
            language=language,
        )


def _must_work_on(
    connection: sa.Connection, staff: Staff, conversation_id: int
) -> None:
    # What was said in a conversation is seen with its last case, but as carefully as
    # the most private one asks for.
    opened = cases.of_conversation(connection, conversation_id)
    if not opened:
        raise NotYours(conversation_id)
    private = any(case.sensitive for case in opened)
    if not may_work(replace(opened[-1], sensitive=private), staff):
        raise NotYours(conversation_id)


def _source(row: Row) -> str:
    """What the message was before it was put into the resident's language."""
    original = (row.payload or {}).get("original")
    text: str = original["text"] if original else row.text
    return text


def _language(row: Row) -> str:
    original = (row.payload or {}).get("original")
    expected = original["lang"] if original else row.language or row.language_current
    return written_in(_source(row), expected) or UNDETERMINED


def _hash(text: str) -> str:
    """The same for texts that differ in spaces and ways of writing a letter alone."""
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(plain.encode()).hexdigest()
