"""What people wrote about proposals is kept in other languages, beside its original."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from community.model.message import storable
from community.model.proposal_words import Words, Written, words_in
from community.model.translation import TranslationState
from community.scripts import has_words
from community.store import announcements, proposal_words
from community.store.engine import Store

MOST_AT_ONCE = 20


@dataclass(frozen=True)
class Untranslated:
    """What waits to be told and is not in every language yet.

    Attributes:
        languages: Those that are missing.
    """

    proposal_id: int
    written: Written
    languages: tuple[str, ...]


def known(store: Store, proposal_id: int, text: str, language: str) -> Words | None:
    """What somebody wrote about a proposal, in a language, if that is kept."""
    with store.reading() as connection:
        return words_in(translations(connection, proposal_id, text), language)


def keep(
    store: Store,
    proposal_id: int,
    written: Written,
    language: str,
    text: str,
    state: TranslationState,
    provider: str | None = None,
    staff_id: int | None = None,
) -> bool:
    """Keep what somebody wrote about a proposal in another language.

    Args:
        written: What was written.
        text: The translation.
        provider: The machine that made it; None if a person did.
        staff_id: Who checked it.

    Returns:
        False if a checked translation stands, which no machine replaces.
    """
    now = store.clock.now()
    made = (written.language, language, storable(text), state, provider, staff_id, now)
    with store.transaction() as connection:
        return proposal_words.put(
            connection, proposal_id, _hash(written.text), Words(*made)
        )


def untranslated(store: Store, languages: Sequence[str]) -> list[Untranslated]:
    """What people wrote that still waits to be told, with the languages it lacks.

    Args:
        languages: Those in which it is to be.
    """
    found: list[Untranslated] = []
    with store.reading() as connection:
        for each in announcements.open_ones(connection, MOST_AT_ONCE):
            written = each.written
            if written is None or not has_words(written.text):
                continue
            there = translations(connection, each.proposal_id, written.text)
            has = {written.language, *(words.language for words in there)}
            missing = tuple(one for one in languages if one not in has)
            if missing:
                found.append(Untranslated(each.proposal_id, written, missing))
    return found


def translations(
    connection: sa.Connection, proposal_id: int, text: str
) -> tuple[Words, ...]:
    """What somebody wrote about a proposal, in all languages that are kept."""
    return proposal_words.of_text(connection, proposal_id, _hash(text))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
