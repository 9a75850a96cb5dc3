"""What everything about proposals in a conversation is made with."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from community.model.message import Button, Reply
from community.model.proposal import Proposal
from community.model.proposal_views import ProposalLine
from community.place import Place
from community.procedure import Procedure
from community.proposal_speech import Speech
from community.proposal_texts import SUPPORT
from community.store.engine import Store
from community.texts import Texts

# Payloads that the desk obeys itself; only this package makes them.
PROPOSAL = "/desk_proposal"
Replies = tuple[Reply, ...]
_LONGEST_TITLE = 32


@dataclass(frozen=True)
class Kit:
    """Store, texts and place.

    Attributes:
        address: Where the public page is; empty if residents cannot reach it.
    """

    store: Store
    texts: Texts
    place: Place
    address: str = ""

    @property
    def procedure(self) -> Procedure:
        """How the place decides."""
        return self.place.proposals

    def voice(self, language: str) -> Voice:
        """Says things in a language."""
        return Voice(self, language)


class Voice(Speech):
    """Makes replies and buttons in one language."""

    def __init__(self, kit: Kit, language: str) -> None:
        super().__init__(kit.texts, kit.place, language)
        self._kit = kit

    def reply(
        self,
        key: str,
        *more: str | None,
        buttons: Sequence[Button] = (),
        card: Sequence[dict[str, Any]] = (),
        **values: Any,
    ) -> Replies:
        """One message that begins with a text; what else it says are paragraphs."""
        text, lang = self.texts.resolve(key, self.language, **values)
        text = "\n\n".join([text, *(each for each in more if each)])
        return (Reply(text, lang, "text", tuple(card), tuple(buttons)),)

    def plain(self, parts: Sequence[str], buttons: Sequence[Button]) -> Replies:
        """One message of paragraphs that are worded already."""
        text = "\n\n".join(part for part in parts if part)
        return (Reply(text, self.language, buttons=tuple(buttons)),)

    def button(self, key: str, do: str, **about: Any) -> Button:
        """A button that the desk obeys; ``values`` of its title stand in ``about``."""
        values = about.pop("values", {})
        title, lang = self.texts.resolve(key, self.language, **values)
        payload = PROPOSAL + json.dumps({"do": do, **about})
        return {"title": title, "payload": payload, "lang": lang}

    def titled(self, title: str, do: str, **about: Any) -> Button:
        """A button with a name for its title."""
        payload = PROPOSAL + json.dumps({"do": do, **about})
        return {"title": title, "payload": payload, "lang": self.language}

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


def shortened(text: str, most: int) -> str:
    """A text in one line of so many characters, cut between words if it is longer."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    space = cut.rfind(" ")
    if space >= most // 2:
        return cut[:space].rstrip(",;:،、，") + "…"
    # Between characters as people see them: marks belong to the letter before.
    end = len(cut)
    while end > 1 and _belongs(line[end], line[end - 1]):
        end -= 1
    return cut[:end] + "…"


def _belongs(after: str, before: str) -> bool:
    joiner = "\u200d"
    return (
        unicodedata.category(after).startswith("M")
        or joiner in (after, before)
        or "\U0001f3fb" <= after <= "\U0001f3ff"
    )
