"""Gatherings read in a conversation: what is on, one of them, one's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from community.attending.kit import Kit, Voice
from community.attending.words import Asked, Days
from community.model.gathering import Gathering, GatheringNotFound
from community.model.gathering_views import (
    TODAY,
    WEEK,
    GatheringLine,
    Wanted,
    end_of_days,
)
from community.model.message import Button
from community.model.sign_up import COMING
from community.model.talk import Heard
from community.replying import Replies
from community.translation_marks import mark_line, original_line
from community.usecases.gathering_pages import (
    gatherings_ahead,
    own_gatherings,
    view_gathering,
)

PAGE = 5
MOST_OWN = 5
MOST_LOOKED_AT = 50
EVERYTHING = Asked()
_DAYS: dict[Days, int] = {"today": TODAY, "week": WEEK}


class Reading:
    """Shows gatherings.

    Args:
        kit: What replies are made with.
    """

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def listed(
        self, heard: Heard, wanted: Asked = EVERYTHING, after: int | None = None
    ) -> Replies:
        """What is on, in order of time; the first page, or what comes after one."""
        voice = self._kit.voice(heard.language)
        found = self._ahead(heard, wanted, after)
        if not found and after:  # it has begun meanwhile
            return self.listed(heard, wanted)
        if not found:
            return self._nothing(voice, heard, wanted)
        page = found[:PAGE]
        buttons = [voice.named_button(each, "show") for each in page]
        if len(found) > PAGE:
            more = {
                "after": page[-1].gathering.id,
                "interests": list(wanted.interests),
                "days": wanted.days,
            }
            buttons.append(voice.button("button_more_gatherings", "list", **more))
        elif not heard.group:
            buttons.append(voice.button("button_interests", "interests"))
        lines = "\n".join(voice.line(each) for each in page)
        key = "attending_list_next" if after else self._headline(wanted)
        return voice.reply(
            key, lines, buttons=buttons, interest=self._names(voice, wanted)
        )

    def shown(self, heard: Heard, gathering_id: int) -> Replies:
        """One gathering, in the reader's language if it can be, with what to do."""
        voice = self._kit.voice(heard.language)
        try:
            line = view_gathering(
                self._kit.store,
                heard.language,
                gathering_id,
                None if heard.group else heard.resident_id,
            )
        except GatheringNotFound:
            return voice.missing()
        gathering = line.gathering
        facts = [
            voice.when(gathering),
            voice.say("gathering_line_where", where=line.text.place),
            self._standing(voice, gathering),
            voice.own(line.own),
        ]
        said = [
            f"{gathering.number} {line.text.title}",
            line.text.body,
            "\n".join(one for one in facts if one),
        ]
        buttons = [] if heard.group else self._offered(voice, line)
        (reply,) = voice.plain(said, buttons)
        card = (*self._marks(voice, line), *self._links(voice, gathering))
        return (replace(reply, card=card),)

    def own_or_ahead(self, heard: Heard) -> Replies:
        """Which one is meant? One's own, and what can be signed up for."""
        voice = self._kit.voice(heard.language)
        own = own_gatherings(self._kit.store, heard.language, heard.resident_id)
        seen = {each.gathering.id for each in own}
        ahead = [
            each
            for each in self._ahead(heard, EVERYTHING, most=MOST_LOOKED_AT)
            if self.takes_sign_ups(each.gathering) and each.gathering.id not in seen
        ][:PAGE]
        if len(own) + len(ahead) == 1:
            return self.shown(heard, (own or ahead)[0].gathering.id)
        if not own and not ahead:
            return self.listed(heard)
        parts = []
        if own:
            lines = [voice.line(each) for each in own[:MOST_OWN]]
            parts.append("\n".join([voice.say("attending_own"), *lines]))
        if ahead:
            lines = [voice.line(each) for each in ahead]
            parts.append("\n".join([voice.say("attending_which"), *lines]))
        every = [*own[:MOST_OWN], *ahead]
        return voice.plain(parts, [voice.named_button(each, "show") for each in every])

    def takes_sign_ups(self, gathering: Gathering) -> bool:
        """Whether residents can sign up for it now."""
        now = self._kit.store.clock.now()
        ahead = gathering.state == "published" and now < gathering.time.starts_at
        return gathering.sign_up and ahead

    def _ahead(
        self,
        heard: Heard,
        wanted: Asked,
        after: int | None = None,
        most: int = PAGE + 1,
    ) -> list[GatheringLine]:
        store, until = self._kit.store, None
        if wanted.days:
            zone = self._kit.place.timezone
            until = end_of_days(store.clock.now(), zone, _DAYS[wanted.days])
        return gatherings_ahead(
            store,
            heard.language,
            Wanted(interests=wanted.interests, until=until),
            resident_id=None if heard.group else heard.resident_id,
            after=after,
            limit=most,
        )

    def _nothing(self, voice: Voice, heard: Heard, wanted: Asked) -> Replies:
        buttons = []
        if wanted != EVERYTHING:
            buttons.append(voice.button("button_gatherings", "list"))
        if not heard.group:
            buttons.append(voice.button("button_interests", "interests"))
        key = "attending_none" if wanted == EVERYTHING else "attending_none_narrow"
        return voice.reply(key, buttons=buttons)

    def _headline(self, wanted: Asked) -> str:
        if wanted.interests:
            return "attending_list_interest"
        return f"attending_list_{wanted.days}" if wanted.days else "attending_list"

    def _names(self, voice: Voice, wanted: Asked) -> str:
        interests = self._kit.interests
        names = (interests.name(one, voice.language) for one in wanted.interests)
        return ", ".join(name for name in names if name)

    def _standing(self, voice: Voice, gathering: Gathering) -> str:
        if gathering.state == "cancelled":
            mark = voice.say("attending_cancelled_mark")
            if not gathering.reason:
                return mark
            reason = voice.say("gathering_line_reason", reason=gathering.reason)
            return f"{mark}\n{reason}"
        if gathering.state == "over":
            return voice.say("attending_over")
        return voice.room(gathering)

    def _offered(self, voice: Voice, line: GatheringLine) -> list[Button]:
        gathering, own = line.gathering, line.own
        about = {"gathering": gathering.id}
        found: list[Button] = []
        if self.takes_sign_ups(gathering):
            comes = own if own and own.state in COMING else None
            if comes:
                found.append(voice.button("button_cannot_come", "cancel", **about))
            elif gathering.fits(1):
                found.append(voice.button("button_sign_up", "sign_up", **about))
            else:
                found.append(voice.button("button_wait", "sign_up", **about))
            found += [
                voice.button(
                    "button_sign_up_people",
                    "sign_up",
                    people=people,
                    values={"people": people},
                    **about,
                )
                for people in self._numbers(gathering)
                if people != (comes.people if comes else 1)
            ]
        return [*found, voice.button("button_gatherings", "list")]

    def _numbers(self, gathering: Gathering) -> Sequence[int]:
        most = self._kit.rules.most_people
        return range(1, min(most, gathering.capacity or most) + 1)

    def _marks(self, voice: Voice, line: GatheringLine) -> list[dict[str, Any]]:
        """How its text came into the reader's language, with the original."""
        texts, base = self._kit.texts, line.gathering.base
        if line.text.language != voice.language:
            return [mark_line(texts, "none", line.text.language, voice.language)]
        if line.translation == "original":
            return []
        original = f"{base.title}\n\n{base.body}\n\n{base.place}"
        return [
            mark_line(texts, line.translation, base.language, voice.language),
            original_line(texts, original, base.language, voice.language),
        ]

    def _links(self, voice: Voice, gathering: Gathering) -> list[dict[str, Any]]:
        if not self._kit.address:
            return []
        page = f"{self._kit.address}/events/{gathering.number}"
        asked = f"?lang={voice.language}"
        return [
            {"type": "source", "text": voice.say(key), "href": href}
            for key, href in (
                ("attending_page", f"{page}{asked}"),
                ("attending_to_calendar", f"{page}.ics{asked}"),
            )
        ]
