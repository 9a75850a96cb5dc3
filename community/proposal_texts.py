"""What author and supporters are told about a proposal, each in their language."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any, get_args

from babel.dates import format_skeleton

from community.case_texts import DATE_LOCALES, RATING_TITLES, Replies
from community.model.announcement import Announced, Announcement, Reader
from community.model.message import Button, Reply
from community.model.proposal import (
    TIME_RAN_OUT,
    Proposal,
    ProposalRating,
    proposal_number,
)
from community.place import Place
from community.texts import Texts
from community.translation_marks import words_card

# Payloads that the desk obeys itself; only this module makes them.
SUPPORT = "/desk_support"
RATE_PROPOSAL = "/desk_rate_proposal"

# Their key says all that there is to choose.
_PLAIN: dict[Announced, str] = {
    "submitted": "proposal_submitted",
    "opened": "proposal_opened",
    "milestone": "proposal_milestone",
    "reached": "proposal_reached",
    "extended": "proposal_extended",
    "corrected": "proposal_corrected",
    "executor_named": "proposal_executor_named",
    "progress": "proposal_progress",
    "done": "proposal_done",
    "merged": "proposal_merged",
    "support_counted": "proposal_support_counted",
}
# What people wrote about it stands below.
_WRITTEN = {"reason": "proposal_reason", "step": "proposal_step"}


class ProposalTexts:
    """Makes the texts about proposals.

    Args:
        texts: Texts of all languages.
        place: The neighbourhood, with its councils and its clocks.
    """

    def __init__(self, texts: Texts, place: Place) -> None:
        self._texts = texts
        self._place = place

    def told(
        self, announcement: Announcement, proposal: Proposal, reader: Reader
    ) -> Replies:
        """What a reader is told by an announcement: one message."""
        key = _key(announcement, reader)
        values = self._values(announcement, proposal, reader.language)
        text, lang = self._texts.resolve(key, reader.language, **values)
        parts = [text]
        written, words = announcement.written, announcement.words
        if written:
            said = words.text if words else written.text
            name = "reason" if announcement.fields.get("reason") else "step"
            about = {name: said}
            parts.append(self._texts.format(_WRITTEN[name], reader.language, **about))
        if reader.support == "waiting" and announcement.event in (
            "opened",
            "milestone",
        ):
            parts.append(self._texts.format("proposal_waits", reader.language))
        buttons = self._buttons(announcement, proposal, reader)
        card = words_card(self._texts, written, words, reader.language)
        return (Reply("\n\n".join(parts), lang, "notice", card, buttons),)

    def _values(
        self, announcement: Announcement, proposal: Proposal, language: str
    ) -> dict[str, Any]:
        fields = announcement.fields
        procedure = self._place.proposals
        into = fields.get("into")
        return {
            "number": proposal.number,
            "title": proposal.wording.title,
            "signatures": procedure.co_signers,
            "count": self._count(announcement, proposal, language),
            "date": self._date(fields.get("due_at"), language),
            "council": procedure.tier(fields.get("tier") or 0).name(language),
            "percent": fields.get("percent"),
            "executor": fields.get("executor"),
            "into": proposal_number(into) if into else None,
        }

    def _count(
        self, announcement: Announcement, proposal: Proposal, language: str
    ) -> str:
        """How many it takes and how many there are, as it was at that moment."""
        fields = announcement.fields
        if fields.get("needed") is None:
            return ""
        by_adult = proposal.basis == "adult"
        return self._texts.format(
            "proposal_count_adult" if by_adult else "proposal_count_household",
            language,
            needed=fields["needed"],
            eligible=fields["eligible"],
            supports=fields["supports"],
        )

    def _date(self, due_at: str | None, language: str) -> str:
        if due_at is None:
            return ""
        at = datetime.fromisoformat(due_at).astimezone(self._place.timezone)
        locale = DATE_LOCALES.get(language, language.replace("-", "_"))
        return str(format_skeleton("MMMMd", at, locale=locale))

    def _buttons(
        self, announcement: Announcement, proposal: Proposal, reader: Reader
    ) -> tuple[Button, ...]:
        language = reader.language
        if announcement.event == "changed" and reader.support == "asked":
            about: dict[str, Any] = {"proposal": proposal.id}
            return (self._button("button_support_confirm", SUPPORT, about, language),)
        if announcement.event == "merged":
            into = announcement.fields["into"]
            other = proposal_number(into)
            about = {"proposal": into}
            title = "button_support_other"
            return (self._button(title, SUPPORT, about, language, into=other),)
        if announcement.event == "done":
            ratings: tuple[ProposalRating, ...] = get_args(ProposalRating)
            return tuple(
                self._button(
                    RATING_TITLES[rating],
                    RATE_PROPOSAL,
                    {"proposal": proposal.id, "rating": rating},
                    language,
                )
                for rating in ratings
            )
        return ()

    def _button(
        self,
        key: str,
        command: str,
        about: dict[str, Any],
        language: str,
        **values: Any,
    ) -> Button:
        title, lang = self._texts.resolve(key, language, **values)
        return {"title": title, "payload": command + json.dumps(about), "lang": lang}


def _key(announcement: Announcement, reader: Reader) -> str:
    if announcement.event in _PLAIN:
        return _PLAIN[announcement.event]
    return _CHOSEN[announcement.event](announcement.fields, reader)


def _went_up(fields: Any, _: Reader) -> str:
    by_time = fields["reason"] == TIME_RAN_OUT
    return "proposal_went_up_time" if by_time else "proposal_went_up"


def _not_reached(fields: Any, _: Reader) -> str:
    return "proposal_not_reached" if fields["opened"] else "proposal_not_signed"


def _overdue(fields: Any, _: Reader) -> str:
    decided = fields["decided"]
    return "proposal_overdue_executor" if decided else "proposal_overdue_council"


def _changed(_: Any, reader: Reader) -> str:
    asked = reader.support == "asked" and not reader.author
    return "proposal_changed_asked" if asked else "proposal_changed"


def _decided(fields: Any, _: Reader) -> str:
    keys = {
        "accepted": "proposal_accepted",
        "accepted_with_changes": "proposal_accepted_with_changes",
        "declined": "proposal_declined",
    }
    return keys[fields["outcome"]]


def _withdrawn(fields: Any, _: Reader) -> str:
    by_time = fields["reason"] == TIME_RAN_OUT
    return "proposal_draft_ran_out" if by_time else "proposal_withdrawn"


def _refused(fields: Any, _: Reader) -> str:
    used = fields["reason"] == "right_used"
    return "proposal_support_right_used" if used else "proposal_support_not_on_roll"


# The rest depends on what happened, and on who reads.
_CHOSEN: dict[Announced, Callable[[Any, Reader], str]] = {
    "not_reached": _not_reached,
    "went_up": _went_up,
    "overdue": _overdue,
    "changed": _changed,
    "decided": _decided,
    "withdrawn": _withdrawn,
    "support_refused": _refused,
}
