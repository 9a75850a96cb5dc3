"""Support given and taken back in a conversation, by button, number or description."""

from __future__ import annotations

import re

from community.model.message import Button
from community.model.proposal import (
    EVERYWHERE,
    TAKES_SUPPORT,
    NewProposal,
    NotAllowed,
    ProposalClosed,
    ProposalNotFound,
    ProposalRating,
    Wording,
)
from community.model.proposal_views import ProposalLine
from community.model.support import SupportOutcome
from community.model.talk import Heard
from community.proposing.kit import Kit
from community.proposing.reading import Reading
from community.replying import Replies
from community.similar import likely_category
from community.usecases.proposal_pages import proposal_lines, similar_proposals
from community.usecases.proposal_results import rate_proposal
from community.usecases.proposal_supports import (
    support,
    supports_of,
    withdraw_support,
)

# Latin or Cyrillic, and not the end of a word.
_NUMBER = re.compile(
    r"(?<![A-Za-zА-Яа-яё])[PР][\s.-]*([1-9][0-9]{0,8})(?![0-9])", re.IGNORECASE
)
_OUTCOMES: dict[SupportOutcome, str] = {
    "counted": "proposing_counted",
    "waiting": "proposing_waiting",
    "already": "proposing_already",
    "right_used": "proposal_support_right_used",
    "not_on_roll": "proposal_support_not_on_roll",
    "closed": "proposing_closed",
}


class Supporting:
    """Gives and takes back support.

    Args:
        kit: What replies are made with.
        reading: Shows proposals to choose from.
    """

    def __init__(self, kit: Kit, reading: Reading) -> None:
        self._kit = kit
        self._reading = reading

    def support(self, heard: Heard, proposal_id: int) -> Replies:
        """Support a proposal, and say what that does."""
        voice = self._kit.voice(heard.language)
        store, procedure = self._kit.store, self._kit.procedure
        try:
            outcome = support(
                store, procedure, heard.resident_id, proposal_id, heard.language
            )
        except ProposalNotFound:
            return voice.missing()
        line = self._line(heard, proposal_id)
        buttons: list[Button] = [voice.named_button(line, "show")]
        if outcome == "waiting":
            buttons.append(voice.button("button_how_code", "how_code"))
        if outcome in ("counted", "waiting", "already"):
            key = "button_support_withdraw"
            about = {"proposal": proposal_id}
            buttons.append(voice.button(key, "withdraw_support", **about))
        return self._about(heard, _OUTCOMES[outcome], line, buttons)

    def withdraw(self, heard: Heard, proposal_id: int) -> Replies:
        """Take support back, and say so."""
        voice = self._kit.voice(heard.language)
        try:
            given = withdraw_support(
                self._kit.store, self._kit.procedure, heard.resident_id, proposal_id
            )
        except ProposalNotFound:
            return voice.missing()
        except ProposalClosed:
            line = self._line(heard, proposal_id)
            return self._about(heard, "proposing_closed", line)
        line = self._line(heard, proposal_id)
        if not given:
            return self._about(heard, "proposing_no_support", line)
        again = voice.support_button(line.proposal, "button_support_proposal")
        return self._about(heard, "proposing_support_back", line, [again])

    def by_words(self, heard: Heard) -> Replies:
        """Support what a text names by number, or offer what it seems to mean."""
        named = _NUMBER.search(heard.text)
        if named:
            return self.support(heard, int(named[1]))
        meant = self._meant(heard)
        if not meant:
            return self._reading.listed(heard)
        key = "proposing_confirm" if len(meant) == 1 else "proposing_which"
        return self._reading.chosen(heard, key, meant, "support")

    def withdrawn_by_words(self, heard: Heard) -> Replies:
        """Take back the support that a text names, or offer what it may mean."""
        named = _NUMBER.search(heard.text)
        if named:
            return self.withdraw(heard, int(named[1]))
        supported = list(supports_of(self._kit.store, heard.resident_id))
        lines = proposal_lines(self._kit.store, supported, heard.language)
        open_ones = [
            line.proposal.id for line in lines if line.proposal.state in TAKES_SUPPORT
        ]
        if not open_ones:
            voice = self._kit.voice(heard.language)
            see = voice.button("button_see_proposals", "list")
            return voice.reply("proposing_supports_none", buttons=[see])
        meant = [each for each in self._meant(heard) if each in open_ones] or open_ones
        key = "proposing_confirm" if len(meant) == 1 else "proposing_which"
        return self._reading.chosen(heard, key, meant, "withdraw_support")

    def rate(self, heard: Heard, proposal_id: int, rating: ProposalRating) -> Replies:
        """Keep how a resident finds the result."""
        voice = self._kit.voice(heard.language)
        try:
            rate_proposal(
                self._kit.store,
                self._kit.procedure,
                heard.resident_id,
                proposal_id,
                rating,
            )
        except ProposalNotFound:
            return voice.missing()
        except (ProposalClosed, NotAllowed):
            return voice.reply("proposing_rated_not")
        return voice.reply("proposing_rated")

    def _meant(self, heard: Heard) -> list[int]:
        """Ids of open proposals that a text seems to be about."""
        wording = Wording(heard.written_in, heard.text, "")
        new = NewProposal(wording, likely_category(wording), EVERYWHERE)
        return [each.id for each in similar_proposals(self._kit.store, new)]

    def _line(self, heard: Heard, proposal_id: int) -> ProposalLine:
        (line,) = proposal_lines(self._kit.store, [proposal_id], heard.language)
        return line

    def _about(
        self,
        heard: Heard,
        key: str,
        line: ProposalLine,
        buttons: list[Button] | None = None,
    ) -> Replies:
        voice = self._kit.voice(heard.language)
        return voice.reply(
            key,
            number=line.proposal.number,
            title=line.title,
            state=voice.state(line.proposal),
            buttons=buttons or [voice.named_button(line, "show")],
        )
