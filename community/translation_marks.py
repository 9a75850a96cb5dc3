"""The lines of a card that say how a text came into its reader's language."""

from __future__ import annotations

from community.languages import languages
from community.model.proposal_words import Words, Written
from community.model.translation import State
from community.texts import Texts

# What stands below a message, by how it came into the reader's language.
_MARKS: dict[State, str] = {
    "machine": "bridge_machine",
    "checked": "bridge_checked",
    "phrasebook": "bridge_phrasebook",
    "none": "bridge_untranslated",
}


def mark_line(texts: Texts, state: State, source: str, target: str) -> dict[str, str]:
    """The line of a card that says how a text came into the reader's language.

    Args:
        source: The language it was written in.
        target: What the reader reads.
    """
    own_name = _own_name(source)
    text, lang = texts.resolve(_MARKS[state], target, own_name=own_name)
    return {"type": "mark", "state": state, "text": text, "lang": lang}


def original_line(texts: Texts, text: str, source: str, target: str) -> dict[str, str]:
    """The line of a card with what somebody wrote, in its own language."""
    label, lang = texts.resolve("bridge_original", target, own_name=_own_name(source))
    return {
        "type": "original",
        "label": label,
        "label_lang": lang,
        "text": text,
        "lang": source,
    }


def words_card(
    texts: Texts, written: Written | None, words: Words | None, target: str
) -> tuple[dict[str, str], ...]:
    """The lines of a card about what somebody wrote about a proposal: how it was
    translated with the original, or that it was not; none if nothing is to be said.
    """
    if written is None or written.language == target:
        return ()
    source = written.language
    if words is None:
        return (mark_line(texts, "none", source, target),)
    mark = mark_line(texts, words.state, source, target)
    return mark, original_line(texts, written.text, source, target)


def _own_name(language: str) -> str:
    registered = languages().get(language)
    return registered.name if registered else language
