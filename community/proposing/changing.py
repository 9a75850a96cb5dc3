"""The author changes or withdraws what others have read already."""

from __future__ import annotations

from community.model.proposal import (
    CHANGEABLE,
    TAKES_SUPPORT,
    Proposal,
    ProposalClosed,
    ProposalNotFound,
)
from community.model.talk import Heard, Talk
from community.proposing.asking import Asking
from community.proposing.kit import Kit
from community.proposing.wording import worded
from community.replying import Replies
from community.usecases.proposal_pages import own_proposal
from community.usecases.proposals import change_proposal, withdraw_proposal
from community.usecases.talks import ask, hear


class Changing:
    """Changes and withdraws proposals of the resident who wrote them.

    Args:
        kit: What replies are made with.
        asking: Makes the questions.
    """

    def __init__(self, kit: Kit, asking: Asking) -> None:
        self._kit = kit
        self._asking = asking

    def ask_text(self, heard: Heard, proposal_id: int) -> Replies:
        """Ask for the new text."""
        proposal = self._own(heard, proposal_id)
        if proposal is None or proposal.submitted_at is None:
            return self._kit.voice(heard.language).missing()
        if proposal.state not in CHANGEABLE:
            return self._closed(heard, proposal)
        talk = ask(self._kit.store, heard, "new_text", proposal_id)
        return self._asking.question(heard, talk, proposal)

    def ask_reason(self, heard: Heard, proposal_id: int) -> Replies:
        """Ask why it is withdrawn."""
        proposal = self._own(heard, proposal_id)
        if proposal is None or proposal.submitted_at is None:
            return self._kit.voice(heard.language).missing()
        if proposal.state not in TAKES_SUPPORT:
            return self._closed(heard, proposal)
        talk = ask(self._kit.store, heard, "reason", proposal_id)
        return self._asking.question(heard, talk, proposal)

    def answer(self, heard: Heard, talk: Talk, proposal: Proposal) -> Replies:
        """Take a text as the new one, or as the reason."""
        if talk.step == "reason":
            return self.withdraw(heard, proposal.id, heard.text)
        ask(self._kit.store, heard, "new_text", proposal.id)
        return self._asking.new_text(heard, proposal, heard.text, heard.message_id)

    def replace(
        self, heard: Heard, proposal_id: int, message_id: int, language: str
    ) -> Replies:
        """Let the text of a message be the proposal's from now on."""
        proposal = self._own(heard, proposal_id)
        written = hear(self._kit.store, heard.conversation_id, message_id, language)
        if proposal is None or written is None or not written.text:
            return self._kit.voice(heard.language).missing()
        wording = worded(written.text, "", language)
        try:
            changed = change_proposal(
                self._kit.store,
                self._kit.procedure,
                heard.resident_id,
                proposal_id,
                wording,
            )
        except ProposalClosed:
            return self._closed(heard, proposal)
        ask(self._kit.store, heard, "over", proposal_id)
        voice = self._kit.voice(heard.language)
        show = voice.titled(changed.number, "show", proposal=proposal_id)
        return voice.reply("proposing_changed", number=changed.number, buttons=[show])

    def withdraw(self, heard: Heard, proposal_id: int, reason: str) -> Replies:
        """Take it back; whoever signed is told why."""
        voice = self._kit.voice(heard.language)
        proposal = self._own(heard, proposal_id)
        if proposal is None:
            return voice.missing()
        try:
            withdraw_proposal(
                self._kit.store,
                self._kit.procedure,
                heard.resident_id,
                proposal_id,
                reason,
            )
        except ProposalNotFound:
            return voice.missing()
        except ProposalClosed:
            if proposal.state != "withdrawn":
                return self._closed(heard, proposal)
        ask(self._kit.store, heard, "over", proposal_id)
        number, title = proposal.number, proposal.wording.title
        return voice.reply("proposing_withdrawn", number=number, title=title)

    def _closed(self, heard: Heard, proposal: Proposal) -> Replies:
        voice = self._kit.voice(heard.language)
        return voice.reply(
            "proposing_closed",
            number=proposal.number,
            title=proposal.wording.title,
            state=voice.state(proposal),
        )

    def _own(self, heard: Heard, proposal_id: int) -> Proposal | None:
        return own_proposal(self._kit.store, heard.resident_id, proposal_id)
