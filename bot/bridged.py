"""How what staff wrote looks to a resident: marked, and never without its original."""

from __future__ import annotations

from bot.bridge import Translated
from community.model.case import Original
from community.model.message import Reply
from community.texts import Texts
from community.translation_marks import mark_line, original_line


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
    mark = mark_line(texts, translated.state, source, target)
    if translated.state == "none":
        return Reply(text, source, card=(mark,)), original
    card = (mark, original_line(texts, text, source, target))
    return Reply(translated.text, translated.language, card=card), original
