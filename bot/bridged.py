"""How what staff wrote looks to a resident: marked, and never without its original."""

from __future__ import annotations

from bot.bridge import State, Translated
from community.languages import languages
from community.model.case import Original
from community.model.message import Reply
from community.texts import Texts

# What stands below a message, by how it came into the reader's language.
_MARKS: dict[State, str] = {
    "machine": "bridge_machine",
    "checked": "bridge_checked",
    "phrasebook": "bridge_phrasebook",
    "none": "bridge_untranslated",
}


def resident_reply(
    texts: Texts, text: str, translated: Translated, target: str
) -> tuple[Reply, Original | None]:
    """What a colleague wrote as the resident gets it: the translation first, below it
    how it was made and the original.

    Args:
        text: What the colleague wrote.
        translated: What became of it.
        target: What the resident reads.

    Returns:
        The reply, and what is kept of the original; None if there was nothing to
        translate.
    """
    if not translated.marked:
        return Reply(text, translated.language), None
    source = translated.source
    original = Original(text=text, lang=source, translation=translated.state)
    mark = mark_line(texts, translated, target)
    if translated.state == "none":
        return Reply(text, source, card=(mark,)), original
    card = (mark, original_line(texts, text, source, target))
    return Reply(translated.text, translated.language, card=card), original


def mark_line(texts: Texts, translated: Translated, target: str) -> dict[str, str]:
    """The line of a card that says how a text came into the reader's language."""
    own_name = _own_name(translated.source)
    text, lang = texts.resolve(_MARKS[translated.state], target, own_name=own_name)
    return {"type": "mark", "state": translated.state, "text": text, "lang": lang}


def original_line(texts: Texts, text: str, source: str, target: str) -> dict[str, str]:
    """The line of a card with what a colleague wrote, in its own language."""
    label, lang = texts.resolve("bridge_original", target, own_name=_own_name(source))
    return {
        "type": "original",
        "label": label,
        "label_lang": lang,
        "text": text,
        "lang": source,
    }


def _own_name(language: str) -> str:
    registered = languages().get(language)
    return registered.name if registered else language
