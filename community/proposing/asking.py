"""What is asked about a proposal that is being written, and the buttons with it."""

from __future__ import annotations

from community.model.message import Button
from community.model.proposal import (
    EVERYWHERE,
    NewProposal,
    Proposal,
    proposal_number,
)
from community.model.proposal_views import ProposalLine
from community.model.talk import Heard, Step, Talk
from community.proposing.kit import Kit, Voice
from community.replying import Replies
from community.usecases.households import residence_of
from community.usecases.proposal_pages import proposal_lines, similar_proposals
from community.usecases.proposal_photos import photo_count

# So many buildings still fit under a question.
MOST_BUILDINGS = 6
_QUESTIONS: dict[Step, str] = {
    "what": "proposing_ask_what",
    "where": "proposing_ask_where",
    "why": "proposing_ask_why",
    "new_what": "proposing_ask_what_again",
    "new_where": "proposing_ask_where",
    "new_why": "proposing_ask_why",
    "new_text": "proposing_ask_new_text",
    "reason": "proposing_ask_reason",
}
_WAITS: dict[Step, str] = {
    "what": "proposing_waits_what",
    "where": "proposing_waits_where",
    "why": "proposing_waits_why",
    "summary": "proposing_waits_summary",
    "new_what": "proposing_waits_what",
    "new_where": "proposing_waits_where",
    "new_why": "proposing_waits_why",
    "new_text": "proposing_waits_new_text",
    "reason": "proposing_waits_reason",
}


class Asking:
    """Makes the questions.

    Args:
        kit: What replies are made with.
    """

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def question(
        self, heard: Heard, talk: Talk, proposal: Proposal | None, *before: str
    ) -> Replies:
        """What is asked at this step.

        Args:
            before: Paragraphs that come first.
        """
        if talk.step == "summary" and proposal:
            return self._summary(heard, proposal, before)
        voice = self._kit.voice(heard.language)
        number = proposal.number if proposal else ""
        asked = voice.say(_QUESTIONS[talk.step], number=number)
        return voice.plain([*before, asked], self._buttons(voice, heard, talk))

    def new_text(
        self, heard: Heard, proposal: Proposal, text: str, message_id: int
    ) -> Replies:
        """Whether this shall be the text from now on."""
        voice = self._kit.voice(heard.language)
        about = {"proposal": proposal.id}
        buttons = [
            voice.button(
                "button_replace_text",
                "replace_text",
                message=message_id,
                language=heard.written_in,
                **about,
            ),
            voice.button("button_write_again", "new_text", **about),
            voice.button("button_proposal_stop", "stop"),
        ]
        parts = [text, voice.say("proposing_new_text_next")]
        key = "proposing_new_text"
        return voice.reply(key, *parts, number=proposal.number, buttons=buttons)

    def reminder(self, heard: Heard, talk: Talk, proposal: Proposal | None) -> Replies:
        """What is still waited for, after something else was answered."""
        voice = self._kit.voice(heard.language)
        buttons = [voice.button("button_go_on", "go_on")]
        if talk.step != "summary" and heard.text:
            answer = {"message": heard.message_id, "language": heard.written_in}
            buttons.append(voice.button("button_was_answer", "answer", **answer))
        buttons.append(voice.button("button_proposal_stop", "stop"))
        number = proposal.number if proposal else ""
        return voice.reply(_WAITS[talk.step], number=number, buttons=buttons)

    def stopped(self, heard: Heard, proposal: Proposal | None) -> Replies:
        """Nothing is asked any more; what was written can be taken up again."""
        voice = self._kit.voice(heard.language)
        if proposal is not None and proposal.submitted_at is not None:
            return voice.reply("proposing_stopped_change", number=proposal.number)
        again = []
        if proposal is not None:
            key = "button_take_up_again"
            again = [voice.button(key, "take_up", proposal=proposal.id)]
        return voice.reply("proposing_stopped", buttons=again)

    def sent(self, heard: Heard, proposal: Proposal) -> Replies:
        """The proposal has a number, and whether its author's signature counts."""
        voice = self._kit.voice(heard.language)
        known = residence_of(self._kit.store, heard.resident_id) is not None
        buttons = [voice.titled(proposal.number, "show", proposal=proposal.id)]
        if not known:
            buttons.append(voice.button("button_how_code", "how_code"))
        return voice.reply(
            "proposing_sent",
            None if known else voice.say("proposing_own_waits"),
            number=proposal.number,
            title=proposal.wording.title,
            buttons=buttons,
        )

    def _summary(
        self, heard: Heard, proposal: Proposal, before: tuple[str, ...]
    ) -> Replies:
        voice = self._kit.voice(heard.language)
        others = self._similar(heard, proposal)
        facts = []
        area = voice.area(proposal.area)
        if area:
            facts.append(voice.say("proposing_concerns", area=area))
        if proposal.place:
            facts.append(voice.say("proposing_at", place=proposal.place))
        count = photo_count(self._kit.store, proposal.id)
        if count:
            facts.append(voice.say("proposing_photos", count=count))
        parts = [
            *before,
            voice.say("proposing_summary"),
            proposal.wording.body,
            "\n".join(facts),
        ]
        if others:
            parts.append(voice.say("proposing_similar"))
            parts.append("\n".join(voice.line(each) for each in others))
        parts.append(voice.say("proposing_summary_next"))
        return voice.plain(parts, _summary_buttons(voice, others))

    def _similar(self, heard: Heard, proposal: Proposal) -> list[ProposalLine]:
        new = NewProposal(proposal.wording, proposal.category, proposal.area)
        found = similar_proposals(self._kit.store, new)
        ids = [each.id for each in found if each.id != proposal.id]
        return proposal_lines(self._kit.store, ids, heard.language)

    def _buttons(self, voice: Voice, heard: Heard, talk: Talk) -> list[Button]:
        stop = voice.button("button_proposal_stop", "stop")
        if talk.step in ("where", "new_where"):
            return [*self._areas(voice, heard), stop]
        if talk.step == "why":
            return [voice.button("button_skip_why", "skip_why"), stop]
        if talk.step == "reason":
            number = {"number": proposal_number(talk.proposal_id or 0)}
            about = {"proposal": talk.proposal_id, "values": number}
            return [voice.button("button_yes_withdraw", "withdraw", **about), stop]
        return [stop]

    def _areas(self, voice: Voice, heard: Heard) -> list[Button]:
        """Buttons of areas: the resident's own building first."""
        procedure = self._kit.procedure
        residence = residence_of(self._kit.store, heard.resident_id)
        own = [residence.household.building] if residence else []
        buildings = list(procedure.buildings)
        if len(buildings) > MOST_BUILDINGS:
            buildings = []
        names = dict.fromkeys([*own, *procedure.areas, *buildings, EVERYWHERE])
        return [
            voice.titled(title, "area", area=name)
            for name in names
            if (title := voice.area(name))
        ]


def _summary_buttons(voice: Voice, others: list[ProposalLine]) -> list[Button]:
    instead = [
        voice.button(
            "button_proposal_instead",
            "instead",
            proposal=each.proposal.id,
            values={"number": each.proposal.number},
        )
        for each in others
    ]
    send = "button_proposal_different" if others else "button_proposal_send"
    return [
        *instead,
        voice.button(send, "send"),
        voice.button("button_change_what", "change", step="new_what"),
        voice.button("button_change_where", "change", step="new_where"),
        voice.button("button_change_why", "change", step="new_why"),
        voice.button("button_proposal_stop", "stop"),
    ]
