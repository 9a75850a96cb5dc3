"""What a line of the history says about gatherings, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from community.model.history import Event
from console.moments import language_name
from console.visit import Visit

if TYPE_CHECKING:
    from console.deeds import Fields, Words


def _translated(visit: Visit, fields: Fields) -> str:
    language = language_name(str(fields["language"]), visit.language)
    return f"{language} · {visit.say('console_mark_' + fields['state'])}"


def _reason(visit: Visit, fields: Fields) -> str:
    return str(fields["reason"] or "")


def _people(visit: Visit, fields: Fields) -> str:
    return visit.say("console_sign_up_people", people=fields["people"])


def _signed_up(visit: Visit, fields: Fields) -> str:
    state = visit.say(f"console_sign_up_is_{fields['state']}")
    return f"{_people(visit, fields)} · {state}"


WORDS: Mapping[Event, Words] = {
    "gathering_translated": _translated,
    "gathering_cancelled": _reason,
    "signed_up": _signed_up,
    "sign_up_changed": _people,
}
