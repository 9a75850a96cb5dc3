"""Proposals read in a conversation: lists, one of them, what became of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from community.model.message import Button
from community.model.proposal import (
    CHANGEABLE,
    EVERYWHERE,
    TAKES_SUPPORT,
    Proposal,
    ProposalNotFound,
    Wording,
)
from community.model.proposal_views import (
    ProposalFile,
    ProposalLine,
    Translation,
)
from community.model.support import SupportState
from community.model.talk import Heard
from community.procedure import Procedure
from community.proposal_speech import own_name
from community.proposing.kit import Kit, Voice
from community.proposing.results import results
from community.replying import Replies, shortened
from community.usecases.households import residence_of
from community.usecases.proposal_pages import (
    own_proposals,
    proposal_lines,
    public_proposals,
    view_proposal,
)
from community.usecases.proposal_supports import supports_of

PAGE = 5
# More are open than anybody reads in a chat: the public page has them all.
MOST = 100
MOST_OWN = 8
_LONGEST_LABEL = 40
_MADE: dict[Translation, str] = {
    "machine": "proposing_machine",
    "checked": "proposing_checked",
}


class Reading:
    """Shows proposals.

    Args:
        kit: What replies are made with.
    """

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def listed(self, heard: Heard, begin: int = 0) -> Replies:
        """Open proposals from a place in the list on, those near the resident first."""
        voice = self._kit.voice(heard.language)
        make = voice.button("button_make_proposal", "begin")
        home = self._home(heard)
        found = self._open(heard.language, home)
        page = found[begin : begin + PAGE]
        if not page:
            empty = "proposing_list_end" if found else "proposing_list_none"
            return voice.reply(empty, buttons=[] if heard.group else [make])
        buttons = [voice.named_button(each, "show") for each in page]
        if begin + PAGE < len(found):
            more = voice.button("button_more_proposals", "list", begin=begin + PAGE)
            buttons.append(more)
        elif not heard.group:
            buttons.append(make)
        key = "proposing_list_near" if home else "proposing_list"
        lines = "\n".join(voice.line(each) for each in page)
        return voice.reply(key, lines, buttons=buttons)

    def chosen(
        self, heard: Heard, key: str, proposal_ids: Sequence[int], do: str
    ) -> Replies:
        """Which of these is meant? Each is a button that does something."""
        voice = self._kit.voice(heard.language)
        lines = proposal_lines(self._kit.store, proposal_ids, heard.language)
        written = "\n".join(voice.line(each) for each in lines)
        see = voice.button("button_see_proposals", "list")
        buttons = [voice.named_button(each, do) for each in lines]
        return voice.reply(key, written, buttons=[*buttons, see])

    def shown(self, heard: Heard, proposal_id: int) -> Replies:
        """One proposal, in the reader's language if it can be, with what to do."""
        voice = self._kit.voice(heard.language)
        try:
            file = view_proposal(self._kit.store, proposal_id)
        except ProposalNotFound:
            return voice.missing()
        own = supports_of(self._kit.store, heard.resident_id).get(proposal_id)
        wording, translation = _wording(file, heard.language)
        lines = [voice.standing(file.proposal), *self._facts(voice, file)]
        outcome = results(voice, file)
        said: list[str | None] = [
            _read(wording),
            _untranslated(voice, wording),
            "\n".join(lines),
            *(each.text for each in outcome),
        ]
        if not heard.group:
            said.append(_own(voice, own))
        return voice.reply(
            "proposing_number",
            *said,
            number=file.proposal.number,
            card=[
                *(line for each in outcome for line in each.card),
                *self._card(voice, file.proposal, translation),
            ],
            buttons=[] if heard.group else self._offered(voice, heard, file, own),
        )

    def own(self, heard: Heard) -> Replies:
        """What the resident proposed: drafts first, then the newest."""
        voice = self._kit.voice(heard.language)
        found = own_proposals(self._kit.store, heard.resident_id)
        drafts = [each for each in found if each.state == "draft"]
        sent = [each for each in reversed(found) if each.submitted_at is not None]
        make = voice.button("button_make_proposal", "begin")
        if not drafts and not sent:
            return voice.reply("proposing_own_none", buttons=[make])
        ids = [each.id for each in sent[:MOST_OWN]]
        lines = proposal_lines(self._kit.store, ids, heard.language)
        written = [
            *(voice.say("proposing_draft", title=d.wording.title) for d in drafts),
            *(voice.line(each) for each in lines),
        ]
        buttons = [
            *(_go_on(voice, each) for each in drafts),
            *(voice.named_button(each, "show") for each in lines),
        ]
        return voice.reply("proposing_own", "\n".join(written), buttons=buttons)

    def _open(self, language: str, home: str | None) -> list[ProposalLine]:
        found = public_proposals(
            self._kit.store, language, states=TAKES_SUPPORT, limit=MOST
        )
        procedure = self._kit.procedure
        return sorted(found, key=lambda line: _distance(line.proposal, home, procedure))

    def _home(self, heard: Heard) -> str | None:
        """The building in which the resident has shown that they live."""
        if heard.group:  # where others would read it
            return None
        residence = residence_of(self._kit.store, heard.resident_id)
        return residence.household.building if residence else None

    def _facts(self, voice: Voice, file: ProposalFile) -> list[str]:
        """What is so about a proposal, each in a line."""
        proposal = file.proposal
        area = voice.area(proposal.area)
        found = [voice.say("proposing_concerns", area=area)] if area else []
        if proposal.place:
            found.append(voice.say("proposing_at", place=proposal.place))
        if proposal.state == "gathering":
            found.append(voice.signatures(file.co_signers).text)
        if proposal.state == "deliberating":
            council = voice.council(proposal.tier or 0)
            found.append(voice.say("proposing_council", council=council))
        progress = voice.progress(proposal)
        if progress and proposal.state != "open":
            found.append(progress.text)
        if proposal.executor:
            executor = proposal.executor
            found.append(voice.say("proposing_executor", executor=executor))
        due = voice.due(proposal)
        return [*found, *([due] if due else [])]

    def _card(
        self,
        voice: Voice,
        proposal: Proposal,
        translation: Translation,
    ) -> list[dict[str, Any]]:
        card: list[dict[str, Any]] = []
        if translation != "original":
            original = proposal.wording
            name = own_name(original.language)
            card = [
                {
                    "type": "mark",
                    "state": translation,
                    "text": voice.say(_MADE[translation]),
                    "lang": voice.language,
                },
                {
                    "type": "original",
                    "label": voice.say("proposing_original", own_name=name),
                    "label_lang": voice.language,
                    "text": _read(original),
                    "lang": original.language,
                },
            ]
        if self._kit.address:
            href = f"{self._kit.address}/proposals/{proposal.id}"
            text = voice.say("proposing_page")
            card.append({"type": "source", "text": text, "href": href})
        return card

    def _offered(
        self,
        voice: Voice,
        heard: Heard,
        file: ProposalFile,
        own: SupportState | None,
    ) -> list[Button]:
        proposal = file.proposal
        about = {"proposal": proposal.id}
        found: list[Button] = []
        if proposal.state in TAKES_SUPPORT:
            if own == "asked":
                key = "button_support_confirm"
                found.append(voice.support_button(proposal, key))
            elif own is None:
                key = "button_support_proposal"
                found.append(voice.support_button(proposal, key))
            if own is not None:
                key = "button_support_withdraw"
                found.append(voice.button(key, "withdraw_support", **about))
        if proposal.author_id == heard.resident_id:
            if proposal.state in CHANGEABLE:
                found.append(voice.button("button_change_text", "new_text", **about))
            if proposal.state in TAKES_SUPPORT:
                key = "button_withdraw_proposal"
                found.append(voice.button(key, "ask_reason", **about))
        return [*found, voice.button("button_see_proposals", "list")]


def _distance(proposal: Proposal, home: str | None, procedure: Procedure) -> int:
    """How far from somebody's home a proposal is; 0 is nearest."""
    if home is None or proposal.area == EVERYWHERE:
        return 1
    return 0 if home in procedure.buildings_of(proposal.area) else 2


def _wording(file: ProposalFile, language: str) -> tuple[Wording, Translation]:
    """What a proposal says, in the reader's language if there is a translation."""
    original = file.proposal.wording
    valid = next(v for v in file.versions if v.number == file.proposal.version)
    if original.language == language:
        return original, "original"
    for wording, state in valid.translations:
        if wording.language == language:
            return wording, state
    return original, "original"


def _read(wording: Wording) -> str:
    """Title and body, without saying the same twice."""
    title, body = wording.title, wording.body
    if " ".join(body.split()).startswith(title.rstrip("…")):
        return body
    return f"{title}\n\n{body}"


def _untranslated(voice: Voice, wording: Wording) -> str:
    """Whose language it is, for who has to read it as it was written."""
    if wording.language == voice.language:
        return ""
    return voice.say("public_untranslated", own_name=own_name(wording.language))


def _own(voice: Voice, own: SupportState | None) -> str | None:
    keys = {
        "counted": "proposing_you_support",
        "waiting": "proposal_waits",
        "asked": "proposing_asked",
    }
    return voice.say(keys[own]) if own in keys else None


def _go_on(voice: Voice, draft: Proposal) -> Button:
    button = voice.button("button_go_on", "go_on", proposal=draft.id)
    label = f"{button['title']}: {draft.wording.title}"
    return {**button, "title": shortened(label, _LONGEST_LABEL)}
