"""What a line of the history says besides its event, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeAlias, get_args

from community.model.case import CaseReason
from community.model.history import Event
from community.model.history_views import Recorded
from console import gathering_deeds, proposal_deeds
from console.moments import day_text, language_name
from console.visit import Visit

Fields: TypeAlias = Mapping[str, Any]
Words: TypeAlias = Callable[[Visit, Fields], str]

REASONS: tuple[str, ...] = get_args(CaseReason)
_REFUSED = {
    "forbidden": "console_why_forbidden",
    "csrf": "console_why_forged",
    "session_ended": "console_why_ended",
}


def details(visit: Visit, line: Recorded, names: Mapping[str, str]) -> str:
    """What more there is to say about a line; empty if there is nothing.

    Args:
        names: Given names of colleagues, by what the history calls them.
    """
    if not line.fields:
        return ""
    if line.event == "case_transferred":
        return names.get(f"staff:{line.fields['to']}", "")
    every = (_WORDS, proposal_deeds.WORDS, gathering_deeds.WORDS)
    words = next((one[line.event] for one in every if line.event in one), None)
    return words(visit, line.fields) if words else ""


def _reason(visit: Visit, fields: Fields) -> str:
    reason = fields["reason"]
    return visit.say(f"console_reason_{reason}") if reason in REASONS else ""


def _opened(visit: Visit, fields: Fields) -> str:
    priority = visit.say(f"console_priority_{fields['priority']}")
    reason = _reason(visit, fields)
    return f"{reason} · {priority}" if reason else priority


def _between(prefix: str) -> Words:
    def words(visit: Visit, fields: Fields) -> str:
        before, after = (
            visit.say(f"{prefix}{fields[name]}") for name in ("before", "after")
        )
        return f"{before} → {after}"

    return words


def _one(prefix: str, name: str) -> Words:
    def words(visit: Visit, fields: Fields) -> str:
        return visit.say(f"{prefix}{fields[name]}")

    return words


def _written(visit: Visit, fields: Fields) -> str:
    return str(fields["reason"] or "")


def _note(visit: Visit, fields: Fields) -> str:
    return visit.say("console_supervision") if fields["kind"] == "supervision" else ""


def _follow_up(visit: Visit, fields: Fields) -> str:
    on = fields["follow_up_on"]
    return day_text(date.fromisoformat(on), visit.language) if on else ""


def _sensitive(visit: Visit, fields: Fields) -> str:
    return visit.say("console_sensitive") if fields["sensitive"] else ""


def _language(visit: Visit, fields: Fields) -> str:
    return language_name(str(fields["language"]), visit.language)


def _answer(visit: Visit, fields: Fields) -> str:
    yes = fields["answer"] in ("yes", "consented")
    return visit.say(
        "console_referral_consented" if yes else "console_referral_declined"
    )


def _refused(visit: Visit, fields: Fields) -> str:
    return f"{visit.say(_REFUSED[fields['reason']])} · {fields['path']}"


_WORDS: Mapping[Event, Words] = {
    "conversation_opened": _one("console_channel_", "channel"),
    "address_moved": _one("console_channel_", "channel"),
    "language_chosen": _language,
    "opened_to_staff": _reason,
    "hand_over_failed": _reason,
    "case_opened": _opened,
    "case_state_set": _between("console_state_"),
    "case_priority_set": _between("console_priority_"),
    "case_sensitive_set": _sensitive,
    "case_follow_up_set": _follow_up,
    "case_note_added": _note,
    "case_resolved": _written,
    "case_closed": _written,
    "case_rated": _one("console_rating_", "rating"),
    "referral_answered": _answer,
    "translation_checked": _language,
    "staff_invited": _one("console_role_", "role"),
    "staff_joined": _one("console_role_", "role"),
    "staff_role_set": _between("console_role_"),
    "request_refused": _refused,
}
