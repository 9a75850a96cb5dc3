"""What everything about proposals in a conversation is made with."""

from __future__ import annotations

import json
from typing import Any

from community import replying
from community.model.message import Button
from community.model.proposal import Proposal
from community.model.proposal_views import ProposalLine
from community.procedure import Procedure
from community.proposal_speech import Speech
from community.proposal_texts import SUPPORT
from community.replying import Replies, Replying, shortened

# Payloads that the desk obeys itself; only this package makes them.
PROPOSAL = "/desk_proposal"
_LONGEST_TITLE = 32


class Kit(replying.Kit):
    """What everything about proposals is answered with."""

    @property
    def procedure(self) -> Procedure:
        """How the place decides."""
        return self.place.proposals

    def voice(self, language: str) -> Voice:
        """Says things in a language."""
        return Voice(self, language)


class Voice(Replying, Speech):
    """Makes replies and buttons in one language."""

    command = PROPOSAL

    def __init__(self, kit: Kit, language: str) -> None:
        super().__init__(kit.texts, kit.place, language)
        self._kit = kit

    def support_button(self, proposal: Proposal, key: str) -> Button:
        """A button that supports a proposal."""
        title, lang = self.texts.resolve(key, self.language, number=proposal.number)
        payload = SUPPORT + json.dumps({"proposal": proposal.id})
        return {"title": title, "payload": payload, "lang": lang}

    def named_button(self, line: ProposalLine, do: str, **about: Any) -> Button:
        """A button with number and title of a proposal."""
        about = {"do": do, "proposal": line.proposal.id, **about}
        return {
            "title": f"{line.proposal.number} {shortened(line.title, _LONGEST_TITLE)}",
            "payload": PROPOSAL + json.dumps(about),
            "lang": line.lang,
        }

    def line(self, line: ProposalLine) -> str:
        """A proposal in one line, with where it stands."""
        proposal = line.proposal
        return self.say(
            "proposing_line",
            number=proposal.number,
            title=line.title,
            standing=self.standing(proposal),
        )

    def standing(self, proposal: Proposal) -> str:
        """Where a proposal stands: how much support it has while that is open."""
        progress = self.progress(proposal) if proposal.state == "open" else None
        return progress.text if progress else self.state(proposal)

    def missing(self) -> Replies:
        """There is no such proposal."""
        see = self.button("button_see_proposals", "list")
        return self.reply("public_missing", buttons=[see])

    def office(self) -> dict[str, Any]:
        """How to reach staff, as texts name it."""
        return self._kit.place.text_values(self.texts, self.language)
