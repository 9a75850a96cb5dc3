"""The texts of the page, and in which language a reader gets them."""

from __future__ import annotations

from typing import Any

from bot.channels.web.incoming import PHOTO_BYTES
from bot.look.visitors import accepted_languages, first_offered
from community.languages import direction, languages
from community.place import Place
from community.texts import Texts

PAGE_TEXTS = (
    "web_title",
    "web_subtitle",
    "web_log_label",
    "web_placeholder",
    "web_input_label",
    "web_send",
    "web_language",
    "web_language_search",
    "web_suggestions",
    "web_welcome",
    "web_sending",
    "web_sent",
    "web_not_sent",
    "web_typing",
    "web_offline",
    "web_online",
    "web_today",
    "web_yesterday",
    "web_you",
    "web_assistant",
    "web_staff",
    "web_new_message",
    "web_open",
    "web_close",
    "web_end",
    "web_end_confirm",
    "web_end_yes",
    "web_end_no",
    "web_ended",
    "web_too_long",
    "web_photo",
    "web_photo_add",
    "web_photo_added",
    "web_photo_remove",
    "web_photo_too_large",
    "web_photo_kind",
    "web_photo_gone",
    "web_failed",
    "staff_has_conversation",
    "web_staff_named",
    "answer_show_on_map",
    "public_title",
    "events_link",
    "proposing_code_offer",
    "button_send_code",
    "button_not_now",
)


class Words:
    """What the page says, in the languages the place has switched on.

    Args:
        texts: All texts.
        place: Whose page it is.
        limit: Most characters of one message.
    """

    def __init__(self, texts: Texts, place: Place, limit: int) -> None:
        self._texts = texts
        self._place = place
        self._limit = limit

    def page(self, language: str) -> dict[str, str]:
        """Every text of the page by key.

        ``{count}`` and ``{name}`` stand where the page itself writes a number, a name.
        """
        gaps = {"count": "{count}", "name": "{name}"}
        return {key: self.say(key, language, **gaps)[0] for key in PAGE_TEXTS}

    def say(self, key: str, language: str, **values: Any) -> tuple[str, str]:
        """One text, and the language it is really in."""
        return self._texts.resolve(
            key,
            language,
            **{
                "place": self._place.name(language),
                "phone": self._place.office.phone,
                "limit": self._limit,
                "megabytes": PHOTO_BYTES // 2**20,
            }
            | values,
        )

    def menu(self) -> list[dict[str, str]]:
        """The languages switched on, each under its own name."""
        registered = languages()
        return [
            {"code": code, "name": registered[code].name, "dir": direction(code)}
            for code in self._place.languages
        ]

    def wanted(self, *wishes: str | None, accept: str) -> str | None:
        """The first language switched on among the wishes and what a browser accepts.

        Args:
            wishes: BCP 47 tags, the most important first.
            accept: The browser's Accept-Language header.
        """
        return first_offered(
            (*wishes, *accepted_languages(accept)), self._place.languages
        )

    @property
    def default(self) -> str:
        """The language for a reader about whom nothing is known."""
        return self._place.default_language

    def place(self, language: str) -> dict[str, str]:
        """What the page tells about the place."""
        return {"name": self._place.name(language), "phone": self._place.office.phone}
