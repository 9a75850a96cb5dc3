"""Signing up for gatherings and cancelling, by button."""

from __future__ import annotations

from community.attending.kit import Kit, Voice
from community.attending.reading import Reading
from community.model.gathering import GatheringClosed, GatheringNotFound
from community.model.gathering_views import GatheringLine
from community.model.message import Button
from community.model.sign_up import SignUpOutcome
from community.model.talk import Heard
from community.replying import Replies
from community.usecases.gathering_pages import view_gathering
from community.usecases.sign_ups import cancel_sign_up, sign_up

_OUTCOMES: dict[SignUpOutcome, str] = {
    "signed": "attending_signed",
    "waiting": "attending_waiting",
    "full": "attending_no_room",
    "too_many": "attending_too_many",
    "closed": "attending_closed",
    "not_needed": "attending_no_sign_up",
}


class Signing:
    """Signs residents up and takes them off.

    Args:
        kit: What replies are made with.
        reading: Shows gatherings.
    """

    def __init__(self, kit: Kit, reading: Reading) -> None:
        self._kit = kit
        self._reading = reading

    def sign_up(self, heard: Heard, gathering_id: int, people: int) -> Replies:
        """The resident comes, with how many people."""
        voice = self._kit.voice(heard.language)
        store, rules, who = self._kit.store, self._kit.rules, heard.resident_id
        try:
            outcome = sign_up(store, rules, who, gathering_id, people)
            line = self._line(heard, gathering_id)
        except GatheringNotFound:
            return voice.missing()
        gathering, own = line.gathering, line.own
        most = min(rules.most_people, gathering.capacity or rules.most_people)
        facts = [voice.when(gathering)]
        facts.append(voice.say("gathering_line_where", where=line.text.place))
        if own and own.people > 1:
            facts.append(voice.say("gathering_line_people", people=own.people))
        comes = outcome in ("signed", "waiting")
        return voice.reply(
            _OUTCOMES[outcome],
            "\n".join(facts) if comes else None,
            buttons=self._after(voice, line),
            title=line.text.title,
            number=gathering.number,
            position=own.position or 0 if own else 0,
            most=most,
        )

    def cancel(self, heard: Heard, gathering_id: int) -> Replies:
        """The resident does not come; pressing once more takes that back."""
        voice = self._kit.voice(heard.language)
        try:
            before = self._line(heard, gathering_id)
            cancelled = cancel_sign_up(self._kit.store, heard.resident_id, gathering_id)
        except GatheringNotFound:
            return voice.missing()
        except GatheringClosed:
            return voice.reply("attending_closed", buttons=[_see(voice)])
        about = {"gathering": gathering_id}
        if cancelled and before.own:
            about["people"] = before.own.people
        again = voice.button("button_sign_up_again", "sign_up", **about)
        return voice.reply(
            "attending_off" if cancelled else "attending_was_not",
            buttons=[again, _see(voice)] if cancelled else [_see(voice)],
            title=before.text.title,
            number=before.gathering.number,
        )

    def _line(self, heard: Heard, gathering_id: int) -> GatheringLine:
        return view_gathering(
            self._kit.store, heard.language, gathering_id, heard.resident_id
        )

    def _after(self, voice: Voice, line: GatheringLine) -> list[Button]:
        """What can be done after a sign-up."""
        about = {"gathering": line.gathering.id}
        found = [voice.button("button_gatherings", "list")]
        if voice.own(line.own) and self._reading.takes_sign_ups(line.gathering):
            found.insert(0, voice.button("button_cannot_come", "cancel", **about))
        return found


def _see(voice: Voice) -> Button:
    return voice.button("button_gatherings", "list")
