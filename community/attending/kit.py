"""What everything about gatherings in a conversation is made with."""

from __future__ import annotations

from typing import Any

from babel.dates import format_skeleton

from community import replying
from community.case_texts import DATE_LOCALES
from community.gathering_rules import GatheringRules
from community.gathering_texts import GATHERING, GatheringTexts
from community.interests import Interests
from community.model.gathering import Gathering
from community.model.gathering_views import GatheringLine
from community.model.message import Button
from community.model.sign_up import SignUp
from community.replying import Replies, Replying, shortened

_LONGEST_TITLE = 32


class Kit(replying.Kit):
    """What everything about gatherings is answered with."""

    @property
    def interests(self) -> Interests:
        """What residents can be told about."""
        return self.place.interests

    @property
    def rules(self) -> GatheringRules:
        """How the place holds gatherings."""
        return self.place.gatherings

    def voice(self, language: str) -> Voice:
        """Says things in a language."""
        return Voice(self.texts, self.place, language)


class Voice(Replying):
    """Makes replies and buttons about gatherings in one language."""

    command = GATHERING

    def line(self, line: GatheringLine) -> str:
        """A gathering in one line, with what matters most about it."""
        gathering = line.gathering
        said = self.say(
            "attending_line",
            number=gathering.number,
            title=line.text.title,
            when=self._moment(gathering),
        )
        if gathering.state == "cancelled":
            return f"{said} ({self.say('attending_cancelled_mark')})"
        own = self.own(line.own)
        return f"{said}\n  {own}" if own else said

    def when(self, gathering: Gathering) -> str:
        """When it is, in a line of its own."""
        return GatheringTexts(self.texts, self.place).when(
            gathering.time, self.language
        )

    def own(self, own: SignUp | None) -> str:
        """The reader's place, or where they are in line; empty if they do not come."""
        if own is None or own.state == "cancelled":
            return ""
        if own.state == "waiting":
            return self.say(
                "attending_you_wait", people=own.people, position=own.position
            )
        return self.say("attending_you_come", people=own.people)

    def room(self, gathering: Gathering) -> str:
        """How many places are left; empty if there is room for everybody."""
        if not gathering.sign_up:
            return self.say("attending_no_sign_up")
        if gathering.free is None:
            return ""
        if gathering.free <= 0:
            return self.say("attending_full")
        return self.say("attending_free", free=gathering.free)

    def named_button(self, line: GatheringLine, do: str, **about: Any) -> Button:
        """A button with number and title of a gathering."""
        title = shortened(line.text.title, _LONGEST_TITLE)
        number = line.gathering.number
        return self.titled(
            f"{number} {title}", do, gathering=line.gathering.id, **about
        )

    def missing(self) -> Replies:
        """There is no such gathering."""
        see = self.button("button_gatherings", "list")
        return self.reply("attending_missing", buttons=[see])

    def _moment(self, gathering: Gathering) -> str:
        locale = DATE_LOCALES.get(self.language, self.language.replace("-", "_"))
        at = gathering.time.starts_at.astimezone(gathering.time.zone)
        day = str(format_skeleton("MMMEd", at, locale=locale))
        return f"{day} {at:%H:%M}"
