"""What pages and the bot say about a proposal as it stands, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from babel.dates import format_date

from community.case_texts import DATE_LOCALES
from community.languages import registry
from community.model.proposal import EVERYWHERE, Outcome, Proposal, ProposalState
from community.replying import Speaker

STATES: Mapping[ProposalState, str] = {
    "gathering": "public_state_gathering",
    "open": "public_state_open",
    "not_reached": "public_state_not_reached",
    "deliberating": "public_state_deliberating",
    "accepted": "public_state_accepted",
    "accepted_with_changes": "public_state_accepted_with_changes",
    "declined": "public_state_declined",
    "carrying_out": "public_state_carrying_out",
    "done": "public_state_done",
    "withdrawn": "public_state_withdrawn",
    "merged": "public_state_merged",
}
_DUE: Mapping[ProposalState, str] = {
    "gathering": "public_due_gathering",
    "open": "public_due_open",
    "deliberating": "public_due_answer",
    "accepted": "public_due_executor",
    "accepted_with_changes": "public_due_executor",
    "carrying_out": "public_due_news",
}


@dataclass(frozen=True)
class Progress:
    """How much of what it takes is there.

    Attributes:
        text: Both numbers in words.
        roll: How many could support it, in words; None while nobody can.
    """

    text: str
    reached: int
    needed: int
    roll: str | None = None


class Speech(Speaker):
    """Says where proposals stand in one language."""

    def day(self, at: datetime) -> str:
        """The day of a moment, by the calendar of the place."""
        locale = DATE_LOCALES.get(self.language, self.language.replace("-", "_"))
        return str(format_date(at.astimezone(self.place.timezone), "long", locale))

    def state(self, proposal: Proposal) -> str:
        """Where a proposal stands, as a label."""
        return self.say(STATES[proposal.state])

    def outcome(self, outcome: Outcome) -> str:
        """What a council decided, as a label."""
        return self.say(STATES[outcome])

    def due(self, proposal: Proposal) -> str | None:
        """By when its owner acts, or since when they are late; None if it is over."""
        if proposal.overdue_at:
            return self.say("public_overdue", date=self.day(proposal.overdue_at))
        key = _DUE.get(proposal.state)
        if key is None or proposal.due_at is None:
            return None
        return self.say(key, date=self.day(proposal.due_at))

    def progress(self, proposal: Proposal) -> Progress | None:
        """How much support it has of what it takes; None before support opens."""
        if proposal.needed is None:
            return None
        by_adult = proposal.basis == "adult"
        count = "public_count_adult" if by_adult else "public_count_household"
        roll = "public_roll_adult" if by_adult else "public_roll_household"
        return Progress(
            self.say(count, supports=proposal.supports, needed=proposal.needed),
            min(proposal.supports, proposal.needed),
            proposal.needed,
            self.say(roll, eligible=proposal.eligible),
        )

    def signatures(self, signed: int) -> Progress:
        """How many have signed of those it takes before support opens."""
        needed = self.place.proposals.co_signers
        text = self.say("public_signatures", signed=signed, needed=needed)
        return Progress(text, min(signed, needed), needed)

    def area(self, area: str) -> str | None:
        """Whom a proposal concerns; None if the place knows the area no more."""
        if area == EVERYWHERE:
            return self.say("public_whole_place")
        return self.place.proposals.area_name(area, self.language)

    def council(self, tier: int) -> str:
        """The name of a council."""
        return self.place.proposals.tier(tier).name(self.language)

    def how(self) -> str:
        """How to propose something here."""
        procedure = self.place.proposals
        return self.say(
            "public_how",
            signatures=procedure.co_signers,
            percent=procedure.threshold_percent,
            days=sum(tier.days for tier in procedure.tiers),
        )


def own_name(language: str) -> str:
    """A language's own name; its code if we do not speak it."""
    found = registry().get(language)
    return found.name if found else language
