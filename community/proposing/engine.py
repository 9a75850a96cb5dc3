"""The one door to proposals for the bot's words and the desk's buttons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Literal

from community.model.proposal import Proposal, ProposalRating
from community.model.talk import Heard, Step
from community.place import Place
from community.proposing.asking import Asking
from community.proposing.changing import Changing
from community.proposing.codes import Codes
from community.proposing.kit import Kit
from community.proposing.reading import Reading
from community.proposing.supporting import Supporting
from community.proposing.writing import MENDS, Writing
from community.replying import Replies
from community.store.engine import Store
from community.texts import Texts
from community.usecases.talks import expected, hear

# What an expected answer says: itself, yes or no to a summary, or no more of this.
Meant = Literal["text", "yes", "no", "stop"]
# In a group others read along: nothing there is anybody's own.
_IN_GROUPS = ("list", "show")


class Proposing:
    """Does what residents say and press about proposals, and answers.

    All methods block on the database. Whatever is heard twice is done once.

    Args:
        store: The database.
        texts: Texts of all languages.
        place: The neighbourhood, with its procedure.
        address: Where the public page is; empty if residents cannot reach it.
    """

    def __init__(
        self, store: Store, texts: Texts, place: Place, address: str = ""
    ) -> None:
        self._kit = Kit(store, texts, place, address)
        self._asking = Asking(self._kit)
        self._reading = Reading(self._kit)
        self._writing = Writing(self._kit, self._asking)
        self._changing = Changing(self._kit, self._asking)
        self._supporting = Supporting(self._kit, self._reading)
        self._codes = Codes(self._kit)
        self._buttons: dict[str, Callable[[Heard, dict[str, Any]], Replies]] = {
            "list": lambda h, about: self._reading.listed(h, about.get("begin", 0)),
            "show": lambda h, about: self._reading.shown(h, about["proposal"]),
            "support": lambda h, about: self.support(h, about["proposal"]),
            "withdraw_support": self._withdraw_support,
            "begin": lambda h, _: self._writing.propose(replace(h, text="")),
            "take_up": lambda h, about: self._writing.take_up(h, about["proposal"]),
            "new_text": lambda h, about: self._changing.ask_text(h, about["proposal"]),
            "ask_reason": self._ask_reason,
            "withdraw": lambda h, about: self._changing.withdraw(
                h, about["proposal"], ""
            ),
            "replace_text": lambda h, about: self._changing.replace(
                h, about["proposal"], about["message"], about["language"]
            ),
            "how_code": lambda h, _: self._codes.how(h),
            "go_on": self._go_on,
            "answer": self._was_answer,
            "stop": self._stop,
            "area": self._in_talk,
            "skip_why": self._in_talk,
            "change": self._in_talk,
            "send": self._in_talk,
            "instead": self._in_talk,
        }

    def propose(self, heard: Heard) -> Replies:
        """The resident wants to propose something, or does so in this message."""
        return self._alone(heard) or self._writing.propose(heard)

    def answer(self, heard: Heard, meant: Meant = "text") -> Replies:
        """The resident answers what was asked."""
        if alone := self._alone(heard):
            return alone
        found = self._writing.open_talk(heard)
        if found is None:
            return self._over(heard)
        talk, proposal = found
        if meant == "stop":
            return self._writing.stop(heard, talk, proposal)
        if talk.step == "summary" and proposal is not None and meant == "yes":
            return self._writing.send(heard, proposal)
        if talk.step == "why" and proposal is not None and meant == "no":
            return self._writing.change(heard, proposal, "summary")
        if talk.step in ("new_text", "reason") and proposal is not None and heard.text:
            return self._changing.answer(heard, talk, proposal)
        return self._writing.answer(heard, talk, proposal)

    def listed(self, heard: Heard) -> Replies:
        """Open proposals."""
        return self._reading.listed(heard)

    def shown(self, heard: Heard, proposal_id: int) -> Replies:
        """One proposal."""
        return self._reading.shown(heard, proposal_id)

    def own(self, heard: Heard) -> Replies:
        """What became of the resident's own proposals."""
        return self._alone(heard) or self._reading.own(heard)

    def support(self, heard: Heard, proposal_id: int) -> Replies:
        """The resident supports a proposal."""
        return self._alone(heard) or self._supporting.support(heard, proposal_id)

    def support_by_words(self, heard: Heard) -> Replies:
        """The resident supports the proposal that a text names or describes."""
        return self._alone(heard) or self._supporting.by_words(heard)

    def withdraw_by_words(self, heard: Heard) -> Replies:
        """The resident takes back the support that a text names or describes."""
        return self._alone(heard) or self._supporting.withdrawn_by_words(heard)

    def rate(self, heard: Heard, proposal_id: int, rating: ProposalRating) -> Replies:
        """The resident rates a result."""
        alone = self._alone(heard)
        return alone or self._supporting.rate(heard, proposal_id, rating)

    def code_help(self, heard: Heard) -> Replies:
        """How the resident shows where they live."""
        return self._codes.how(heard)

    def redeem(self, heard: Heard) -> Replies:
        """The resident sent a household code."""
        return self._codes.redeem(heard)

    def press(self, heard: Heard, about: dict[str, Any]) -> Replies:
        """The resident pressed one of the buttons that this package made."""
        if about["do"] not in _IN_GROUPS and (alone := self._alone(heard)):
            return alone
        return self._buttons[about["do"]](heard, about)

    def photos(self, heard: Heard) -> Replies | None:
        """Photos came; None if nothing is being written."""
        found = None if heard.group else self._fresh(heard)
        return self._writing.photos(heard, *found) if found else None

    def reminder(self, heard: Heard) -> Replies:
        """What is still waited for after something else was answered; often nothing."""
        found = None if heard.group else self._fresh(heard)
        return self._asking.reminder(heard, *found) if found else ()

    def _fresh(self, heard: Heard) -> Any:
        fresh = expected(self._kit.store, heard.conversation_id)
        return self._writing.open_talk(heard) if fresh else None

    def _alone(self, heard: Heard) -> Replies | None:
        """What to say where others read along."""
        if not heard.group:
            return None
        return self._kit.voice(heard.language).reply("proposing_privately")

    def _over(self, heard: Heard) -> Replies:
        """Nothing is asked: perhaps this very message ended it, or took too long."""
        ended = self._writing.ended_by(heard)
        return ended or self._writing.propose(heard)

    def _withdraw_support(self, heard: Heard, about: dict[str, Any]) -> Replies:
        return self._supporting.withdraw(heard, about["proposal"])

    def _ask_reason(self, heard: Heard, about: dict[str, Any]) -> Replies:
        return self._changing.ask_reason(heard, about["proposal"])

    def _go_on(self, heard: Heard, about: dict[str, Any]) -> Replies:
        if "proposal" in about:
            return self._writing.take_up(heard, about["proposal"])
        found = self._writing.open_talk(heard)
        return self._asking.question(heard, *found) if found else self._over(heard)

    def _was_answer(self, heard: Heard, about: dict[str, Any]) -> Replies:
        """An earlier message was meant as the answer."""
        store, language = self._kit.store, about["language"]
        said = hear(store, heard.conversation_id, about["message"], language)
        if said is None:
            return self._go_on(heard, {})
        return self.answer(replace(heard, text=said.text, written_in=language))

    def _stop(self, heard: Heard, _: dict[str, Any]) -> Replies:
        return self.answer(heard, "stop")

    def _in_talk(self, heard: Heard, about: dict[str, Any]) -> Replies:
        """A button that only means something while a draft is written."""
        found = self._writing.open_talk(heard)
        talk, proposal = found or (None, None)
        if talk is None or proposal is None:
            return self._over(heard)
        if about["do"] == "area":
            return self._writing.area(heard, proposal, talk, about["area"])
        if about["do"] == "change":
            step: Step = next(each for each in MENDS if each == about["step"])
            return self._writing.change(heard, proposal, step)
        if about["do"] == "send":
            return self._writing.send(heard, proposal)
        if about["do"] == "skip_why":
            return self._writing.change(heard, proposal, "summary")
        return self._instead(heard, proposal, about["proposal"])

    def _instead(self, heard: Heard, draft: Proposal, other_id: int) -> Replies:
        """Support another one, and put the own draft away; it can be taken up again."""
        said = self._supporting.support(heard, other_id)
        away = self._writing.put_away(heard, draft)
        (reply,), (about,) = said, away
        text = f"{reply.text}\n\n{about.text}"
        return (replace(reply, text=text, buttons=(*reply.buttons, *about.buttons)),)
