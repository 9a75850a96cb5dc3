"""The public pages of gatherings as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from bot.look.assets import Assets
from bot.look.templates import templates
from bot.public.pages import FOLDER, TRANSLATED
from community.clock import Clock
from community.gathering_texts import GatheringTexts
from community.languages import direction
from community.model.gathering import Gathering
from community.model.gathering_views import TODAY, WEEK, GatheringLine, end_of_days
from community.place import Place
from community.proposal_speech import own_name
from community.replying import Speaker
from community.texts import Texts

if TYPE_CHECKING:
    from bot.public.events import AskedEvents


class EventPages:
    """Makes the pages.

    Args:
        texts: All texts.
        place: Whose gatherings they are.
        assets: Styles.
        clock: Tells what is today.
    """

    def __init__(
        self, texts: Texts, place: Place, assets: Assets, clock: Clock
    ) -> None:
        self._texts = texts
        self._place = place
        self._clock = clock
        self._said = GatheringTexts(texts, place)
        self._templates = templates(FOLDER / "templates")
        self._templates.globals.update(
            asset=assets.url,
            direction=direction,
            own_name=own_name,
            translated=TRANSLATED,
            # The pieces that pages of proposals use have it.
            words_in=None,
        )

    def listing(
        self, asked: AskedEvents, lines: Sequence[GatheringLine], more: int | None
    ) -> str:
        """What is on, by how soon it is.

        Args:
            more: Id of the last one, if others come after it.
        """
        interests = self._place.interests
        return self._render(
            "events.html",
            asked,
            parts=self._by_day(lines),
            more=more,
            interests=[(one, interests.name(one, asked.language)) for one in interests],
        )

    def gathering(self, asked: AskedEvents, line: GatheringLine) -> str:
        """One gathering, with how to come."""
        return self._render("event.html", asked, line=line, g=line.gathering)

    def missing(self, asked: AskedEvents) -> str:
        """There is no such gathering, or it is still a draft."""
        return self._render("event_missing.html", asked)

    def _by_day(
        self, lines: Sequence[GatheringLine]
    ) -> list[tuple[str, list[GatheringLine]]]:
        now, zone = self._clock.now(), self._place.timezone
        today, week = (end_of_days(now, zone, days) for days in (TODAY, WEEK))
        parts: dict[str, list[GatheringLine]] = {
            "events_today": [],
            "events_week": [],
            "events_later": [],
        }
        for line in lines:
            begins = line.gathering.time.starts_at
            soon = "events_week" if begins < week else "events_later"
            parts["events_today" if begins < today else soon].append(line)
        return [(key, found) for key, found in parts.items() if found]

    def _render(self, template: str, asked: AskedEvents, **values: Any) -> str:
        speech = Speaker(self._texts, self._place, asked.language)

        def standing(gathering: Gathering) -> str:
            return _standing(speech, gathering)

        return self._templates.get_template(template).render(
            asked=asked,
            speech=speech,
            t=speech.say,
            root=asked.root,
            standing=standing,
            when=lambda one: self._said.when(one.time, asked.language),
            interest=lambda key: self._place.interests.name(key, asked.language),
            place_name=self._place.name(asked.language),
            languages=self._place.languages,
            **values,
        )


def _standing(speech: Speaker, gathering: Gathering) -> str:
    """What matters to who would like to come."""
    if gathering.state == "cancelled":
        return speech.say("events_cancelled")
    if gathering.state == "over":
        return speech.say("events_over")
    if not gathering.sign_up:
        return speech.say("events_no_sign_up")
    if gathering.free is None:
        return ""
    if gathering.free <= 0:
        return speech.say("events_full")
    return speech.say("events_free", free=gathering.free)
