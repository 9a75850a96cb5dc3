"""What residents are told of gatherings, each in their language."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from babel.dates import format_skeleton

from community.case_texts import DATE_LOCALES, Replies
from community.languages import fallback_chain
from community.model.gathering import Gathering, GatheringText, GatheringTime
from community.model.gathering_news import GatheringEvent, GatheringNews
from community.model.message import Button, Reply
from community.model.sign_up import SignUp
from community.place import Place
from community.texts import Texts

# Payloads that the desk obeys itself.
GATHERING = "/desk_gathering"

_FIRST: dict[GatheringEvent, str] = {
    "changed": "gathering_changed",
    "cancelled": "gathering_cancelled",
    "moved_up": "gathering_moved_up",
    "reminder": "gathering_reminder",
}


class GatheringTexts:
    """Makes the texts about gatherings.

    Args:
        texts: Texts of all languages.
        place: The neighbourhood, with its interests.
    """

    def __init__(self, texts: Texts, place: Place) -> None:
        self._texts = texts
        self._place = place

    def told(
        self, news: GatheringNews, gathering: Gathering, sign_up: SignUp, language: str
    ) -> Replies:
        """What is told to somebody who signed up: one message."""
        said = gathering.text(fallback_chain(language))
        text, lang = self._texts.resolve(
            _FIRST[news.event], language, title=said.title, number=gathering.number
        )
        lines = [self.when(gathering.time, language)]
        if news.event == "cancelled":
            if reason := news.fields["reason"]:
                lines.append(
                    self._say("gathering_line_reason", language, reason=reason)
                )
            return (Reply("\n".join([text, *lines]), lang, "notice"),)
        lines.append(self._say("gathering_line_where", language, where=said.place))
        if sign_up.people > 1:
            people = sign_up.people
            lines.append(self._say("gathering_line_people", language, people=people))
        waits = sign_up.state == "waiting"
        last = self._say(
            "gathering_still_waiting" if waits else "gathering_not_coming", language
        )
        said_all = "\n".join([text, *lines]) + f"\n\n{last}"
        buttons = (self._cannot_come(gathering, language),)
        return (Reply(said_all, lang, "notice", buttons=buttons),)

    def described(self, gathering: Gathering, text: GatheringText) -> str:
        """What somebody is told who has not signed up: what it is, when and where.

        Args:
            text: Of the gathering; all is said in its language.
        """
        lines = [
            self.when(gathering.time, text.language),
            self._say("gathering_line_where", text.language, where=text.place),
        ]
        if gathering.sign_up:
            number = gathering.number
            lines.append(
                self._say("gathering_line_sign_up", text.language, number=number)
            )
        return "\n".join([f"{text.body}\n", *lines])

    def when(self, time: GatheringTime, language: str) -> str:
        """When it is, as the clocks there show it."""
        begins, ends = (
            at.astimezone(time.zone) for at in (time.starts_at, time.ends_at)
        )
        values = self._day(begins, language) | {
            "begins": f"{begins:%H:%M}",
            "ends": f"{ends:%H:%M}",
        }
        if begins.date() == ends.date():
            return self._say("gathering_line_when", language, **values)
        last = self._day(ends, language)
        last = {f"last_{name}": value for name, value in last.items()}
        return self._say("gathering_line_when_days", language, **values, **last)

    def calendar_name(self, language: str, interest: str | None = None) -> str:
        """How a calendar of all gatherings is called, or of those of one interest."""
        place = self._place.name(language)
        named = interest and self._place.interests.name(interest, language)
        if not named:
            return self._say("gathering_calendar", language, place=place)
        return self._say(
            "gathering_calendar_interest", language, place=place, interest=named
        )

    def _cannot_come(self, gathering: Gathering, language: str) -> Button:
        title, lang = self._texts.resolve("button_cannot_come", language)
        about = {"do": "cancel", "gathering": gathering.id}
        return {"title": title, "payload": GATHERING + json.dumps(about), "lang": lang}

    def _say(self, key: str, language: str, **values: Any) -> str:
        return self._texts.format(key, language, **values)

    def _day(self, at: datetime, language: str) -> dict[str, str]:
        locale = DATE_LOCALES.get(language, language.replace("-", "_"))
        return {
            "weekday": self._texts.format(f"weekday_{at.isoweekday()}", language),
            "date": str(format_skeleton("MMMMd", at, locale=locale)),
        }
