"""Household codes in a conversation: what they are for, and what became of one."""

from __future__ import annotations

from community.model.residence import RedeemOutcome
from community.model.talk import Heard
from community.proposing.kit import Kit, Voice
from community.replying import Replies
from community.usecases.households import residence_of
from community.usecases.residence import redeem_code

_OUTCOMES: dict[RedeemOutcome, str] = {
    "shown": "proposing_code_shown",
    "already": "proposing_code_already",
    "wrong": "proposing_code_wrong",
    "too_many": "proposing_code_too_many",
    "moved_recently": "proposing_code_moved_recently",
}


class Codes:
    """Takes household codes.

    Args:
        kit: What replies are made with.
    """

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def how(self, heard: Heard) -> Replies:
        """How to show where one lives, or that it is shown."""
        voice = self._kit.voice(heard.language)
        home = None if heard.group else self._home(voice, heard)
        if home:
            return voice.reply("proposing_code_known", area=home)
        return voice.reply("proposing_code_how", **voice.office())

    def redeem(self, heard: Heard) -> Replies:
        """Take the code that a text consists of; in a group it is not even tried."""
        voice = self._kit.voice(heard.language)
        if heard.group:
            return voice.reply("proposing_code_privately")
        outcome = redeem_code(
            self._kit.store,
            self._kit.procedure,
            heard.resident_id,
            heard.text,
            heard.language,
        )
        area = self._home(voice, heard) or ""
        see = voice.button("button_see_proposals", "list")
        return voice.reply(
            _OUTCOMES[outcome],
            area=area,
            buttons=[see] if outcome in ("shown", "already") else [],
            **voice.office(),
        )

    def _home(self, voice: Voice, heard: Heard) -> str | None:
        residence = residence_of(self._kit.store, heard.resident_id)
        return voice.area(residence.household.building) if residence else None
