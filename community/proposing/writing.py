"""A proposal is written with the bot: in one message, or question by question.

What was said is kept as a draft at once, and what is asked as a talk, so that nothing
is lost by an interruption or a restart.
"""

from __future__ import annotations

from community.model.proposal import (
    EVERYWHERE,
    NewProposal,
    Proposal,
    ProposalClosed,
    ProposalNotFound,
)
from community.model.talk import Heard, Step, Talk
from community.proposing.asking import Asking
from community.proposing.kit import Kit
from community.proposing.wording import says_what, says_why, what_and_why, width, worded
from community.replying import Replies
from community.similar import likely_category
from community.usecases.households import residence_of
from community.usecases.proposal_pages import own_proposal
from community.usecases.proposal_photos import MOST_PHOTOS, add_photos, photo_count
from community.usecases.proposals import (
    edit_draft,
    submit_proposal,
    withdraw_proposal,
)
from community.usecases.talks import ask, begin_draft, talk_of
from community.written_area import written_area

# What may be mended at the summary.
MENDS: tuple[Step, ...] = ("new_what", "new_where", "new_why")
_WHAT: tuple[Step, ...] = ("what", "new_what")
_WHERE: tuple[Step, ...] = ("where", "new_where")
_LONGEST_PLACE = 200
# Who writes no more than "building 3" has said nothing else.
_ONLY_A_NAME = 12


class Writing:
    """Writes a draft with its author.

    Args:
        kit: What replies are made with.
        asking: Makes the questions.
    """

    def __init__(self, kit: Kit, asking: Asking) -> None:
        self._kit = kit
        self._asking = asking

    def open_talk(self, heard: Heard) -> tuple[Talk, Proposal | None] | None:
        """What is being written, and what of it there is; None if nothing is."""
        talk = talk_of(self._kit.store, heard.conversation_id)
        if talk is None or talk.step == "over":
            return None
        if talk.proposal_id is None:
            return talk, None
        proposal = self._own(heard, talk.proposal_id)
        of_draft = talk.step not in ("new_text", "reason")
        if proposal is None or (proposal.state == "draft") is not of_draft:
            return None  # put away meanwhile, or sent
        return talk, proposal

    def propose(self, heard: Heard) -> Replies:
        """Begin, with all that was said already."""
        found = self.open_talk(heard)
        if found and found[0].message_id == heard.message_id:
            return self._asking.question(heard, *found)
        if says_what(heard.text, heard.written_in):
            if found and found[0].step in _WHAT:
                return self._answer_what(heard, *found)
            return self._begin(heard)
        if found:
            return self._asking.question(heard, *found)
        return self._ask(heard, "what", None)

    def answer(self, heard: Heard, talk: Talk, proposal: Proposal | None) -> Replies:
        """Take a text as the answer to what is asked."""
        if talk.message_id == heard.message_id:
            return self._asking.question(heard, talk, proposal)
        if not heard.text:
            needed = self._kit.voice(heard.language).say("proposing_text_needed")
            return self._asking.question(heard, talk, proposal, needed)
        if talk.step in _WHAT or proposal is None:
            return self._answer_what(heard, talk, proposal)
        if talk.step in _WHERE:
            return self._answer_where(heard, talk, proposal)
        if talk.step in ("why", "new_why"):
            return self._answer_why(heard, proposal)
        return self._asking.question(heard, talk, proposal)

    def area(self, heard: Heard, proposal: Proposal, talk: Talk, area: str) -> Replies:
        """Keep the area that was chosen by a button."""
        if not self._kit.procedure.buildings_of(area):
            return self._asking.question(heard, talk, proposal)
        self._edit(heard, proposal, area=area, place="")
        return self._ask(heard, self._after_where(talk, proposal), proposal.id)

    def change(self, heard: Heard, proposal: Proposal, step: Step) -> Replies:
        """Ask again for one thing; nothing else changes."""
        return self._ask(heard, step, proposal.id)

    def send(self, heard: Heard, proposal: Proposal) -> Replies:
        """Let the neighbours read and sign it."""
        try:
            proposal = submit_proposal(
                self._kit.store,
                self._kit.procedure,
                heard.resident_id,
                proposal.id,
                heard.language,
            )
        except (ProposalClosed, ProposalNotFound):
            return self.gone(heard, proposal.id)
        ask(self._kit.store, heard, "over", proposal.id)
        return self._asking.sent(heard, proposal)

    def stop(self, heard: Heard, talk: Talk, proposal: Proposal | None) -> Replies:
        """Ask nothing more; a draft is put away, what others have read stays."""
        if proposal is not None and proposal.state == "draft":
            return self.put_away(heard, proposal)
        ask(self._kit.store, heard, "over", talk.proposal_id)
        return self._asking.stopped(heard, proposal)

    def put_away(self, heard: Heard, proposal: Proposal) -> Replies:
        """Nobody else has seen it, and nobody will unless it is taken up again."""
        store, procedure = self._kit.store, self._kit.procedure
        withdraw_proposal(store, procedure, heard.resident_id, proposal.id, "")
        ask(store, heard, "over", proposal.id)
        return self._asking.stopped(heard, proposal)

    def ended_by(self, heard: Heard) -> Replies | None:
        """What this very message ended, if it is heard once more, or by a button."""
        talk = talk_of(self._kit.store, heard.conversation_id)
        if talk is None or talk.proposal_id is None:
            return None
        if heard.text and talk.message_id != heard.message_id:
            return None
        return self.gone(heard, talk.proposal_id)

    def take_up(self, heard: Heard, proposal_id: int) -> Replies:
        """Write on at what was put away, or at a draft that was left."""
        proposal = self._own(heard, proposal_id)
        if proposal is None or proposal.submitted_at is not None:
            return self.gone(heard, proposal_id)
        if proposal.state == "draft":
            return self._ask(heard, "summary", proposal.id)
        new = NewProposal(
            proposal.wording, proposal.category, proposal.area, proposal.place
        )
        talk = begin_draft(self._kit.store, self._kit.procedure, heard, new, "summary")
        return self._question(heard, talk)

    def gone(self, heard: Heard, proposal_id: int) -> Replies:
        """What to say to a button of something that is no draft any more."""
        proposal = self._own(heard, proposal_id)
        if proposal is None:
            return self._kit.voice(heard.language).missing()
        if proposal.submitted_at is None:
            return self._asking.stopped(heard, proposal)
        return self._asking.sent(heard, proposal)

    def photos(self, heard: Heard, talk: Talk, proposal: Proposal | None) -> Replies:
        """Put what was sent to the draft, and ask on."""
        voice = self._kit.voice(heard.language)
        if proposal is None:
            return self._asking.question(heard, talk, proposal)
        added = self._add_photos(heard, proposal.id)
        count = photo_count(self._kit.store, proposal.id)
        full = not added and count >= MOST_PHOTOS
        key = "proposing_photo_full" if full else "proposing_photo_kept"
        said = voice.say(key, count=count) if count else ""
        return self._asking.question(heard, talk, proposal, said)

    def _begin(self, heard: Heard) -> Replies:
        """A new draft of what a text says, and the first thing that it does not say."""
        wording = worded(heard.text, "", heard.written_in)
        named = self._named(heard)
        area = named or self._home(heard) or EVERYWHERE
        new = NewProposal(wording, likely_category(wording), area)
        step: Step = "where"
        if named:
            told = says_why(heard.text, heard.written_in)
            step = "summary" if told else "why"
        talk = begin_draft(self._kit.store, self._kit.procedure, heard, new, step)
        if heard.files:
            self._add_photos(heard, talk.proposal_id or 0)
        return self._question(heard, talk)

    def _answer_what(
        self, heard: Heard, talk: Talk, proposal: Proposal | None
    ) -> Replies:
        if proposal is None:
            return self._begin(heard)
        why = what_and_why(proposal.wording)[1]
        wording = worded(heard.text, why, heard.written_in)
        self._edit(heard, proposal, wording=wording, area=self._named(heard))
        return self._ask(heard, "summary", proposal.id)

    def _answer_where(self, heard: Heard, talk: Talk, proposal: Proposal) -> Replies:
        area = self._named(heard)
        only_named = area is not None and width(heard.text) <= _ONLY_A_NAME
        place = "" if only_named else " ".join(heard.text.split())[:_LONGEST_PLACE]
        self._edit(heard, proposal, area=area, place=place)
        return self._ask(heard, self._after_where(talk, proposal), proposal.id)

    def _answer_why(self, heard: Heard, proposal: Proposal) -> Replies:
        what, _ = what_and_why(proposal.wording)
        wording = worded(what, heard.text, proposal.wording.language)
        self._edit(heard, proposal, wording=wording)
        return self._ask(heard, "summary", proposal.id)

    def _after_where(self, talk: Talk, proposal: Proposal) -> Step:
        what, why = what_and_why(proposal.wording)
        told = why or says_why(what, proposal.wording.language)
        return "why" if talk.step == "where" and not told else "summary"

    def _edit(self, heard: Heard, proposal: Proposal, **changes: object) -> None:
        wording = changes.get("wording")
        if wording is not None:
            changes["category"] = likely_category(wording)  # type: ignore[arg-type]
        edit_draft(
            self._kit.store,
            self._kit.procedure,
            heard.resident_id,
            proposal.id,
            **changes,  # type: ignore[arg-type]
        )
        if heard.files:
            self._add_photos(heard, proposal.id)

    def _add_photos(self, heard: Heard, proposal_id: int) -> int:
        return add_photos(
            self._kit.store, heard.resident_id, proposal_id, heard.message_id
        )

    def _ask(self, heard: Heard, step: Step, proposal_id: int | None) -> Replies:
        return self._question(heard, ask(self._kit.store, heard, step, proposal_id))

    def _question(self, heard: Heard, talk: Talk) -> Replies:
        proposal = self._own(heard, talk.proposal_id) if talk.proposal_id else None
        return self._asking.question(heard, talk, proposal)

    def _named(self, heard: Heard) -> str | None:
        return written_area(heard.text, heard.written_in, self._kit.procedure)

    def _home(self, heard: Heard) -> str | None:
        residence = residence_of(self._kit.store, heard.resident_id)
        return residence.household.building if residence else None

    def _own(self, heard: Heard, proposal_id: int) -> Proposal | None:
        return own_proposal(self._kit.store, heard.resident_id, proposal_id)
