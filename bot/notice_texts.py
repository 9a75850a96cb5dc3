"""What a resident reads of a notice: its text, and how it came into their language."""

from __future__ import annotations

from community.model.message import Reply
from community.model.notice import Notice, NoticeText
from community.model.translation import State
from community.texts import Texts
from community.translation_marks import mark_line

# Texts are made once for each language; of old versions nobody asks again.
MOST_KEPT = 500


class NoticeTexts:
    """Makes the text of a notice, once for each version and language.

    Args:
        texts: Texts of all languages.
    """

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._kept: dict[tuple[int, int, str | None, str], Reply] = {}

    def write(self, notice: Notice, language: str) -> Reply:
        """What readers of a language get of a notice that has something for them."""
        key = (notice.id, notice.version, notice.fallback, language)
        if key not in self._kept:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            self._kept[key] = self._written(notice, language)
        return self._kept[key]

    def _written(self, notice: Notice, language: str) -> Reply:
        given = notice.given(language)
        text = notice.text(language if given == "own" else notice.base_language)
        if text is None:
            raise ValueError(f"notice {notice.id} has nothing for {language}")
        state: State = "none" if given == "base_with_note" else text.state
        marked = given == "base_with_note" or text.state == "machine"
        card = (self._mark(notice, text, state, language),) if marked else ()
        return Reply(f"{text.title}\n\n{text.body}", text.language, "notice", card)

    def _mark(
        self, notice: Notice, text: NoticeText, state: State, language: str
    ) -> dict[str, str]:
        return mark_line(self._texts, state, notice.base_language, language)
