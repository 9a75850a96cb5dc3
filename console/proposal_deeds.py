"""What a line of the history says about proposals and households, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from community.model.history import Event
from community.model.proposal import TIME_RAN_OUT, proposal_number
from console.moments import language_name
from console.proposal_words import council_words, procedure
from console.visit import Visit

if TYPE_CHECKING:
    from console.deeds import Fields, Words


def _version(visit: Visit, fields: Fields) -> str:
    number = visit.say("console_proposal_version", number=fields["version"])
    if "substantial" not in fields:
        return number
    kind = visit.say(
        "console_proposal_substantial"
        if fields["substantial"]
        else "console_proposal_spelling"
    )
    return f"{number} · {kind}"


def _translated(visit: Visit, fields: Fields) -> str:
    language = language_name(str(fields["language"]), visit.language)
    return f"{language} · {visit.say('console_mark_' + fields['state'])}"


def _photos(visit: Visit, fields: Fields) -> str:
    return visit.say("console_proposal_photos_count", count=fields["photos"])


def _opened(visit: Visit, fields: Fields) -> str:
    return visit.say(
        "console_proposal_bar", needed=fields["needed"], eligible=fields["eligible"]
    )


def _supports(visit: Visit, fields: Fields) -> str:
    return visit.say("console_proposal_supported", count=fields["supports"])


def _extended(visit: Visit, fields: Fields) -> str:
    days = visit.say("console_span_days", count=fields["days"])
    return f"{days} · {fields['reason']}"


def _reason(visit: Visit, fields: Fields) -> str:
    if fields["reason"] == TIME_RAN_OUT:
        return visit.say("console_proposal_time_ran_out")
    return str(fields["reason"] or "")


def _went_up(visit: Visit, fields: Fields) -> str:
    return f"{council_words(visit, fields['tier'])} · {_reason(visit, fields)}"


def _council(visit: Visit, fields: Fields) -> str:
    return "" if fields["tier"] is None else council_words(visit, fields["tier"])


def _decided(visit: Visit, fields: Fields) -> str:
    outcome = visit.say(f"console_proposal_is_{fields['outcome']}")
    return f"{outcome} · {council_words(visit, fields['tier'])}"


def _progress(visit: Visit, fields: Fields) -> str:
    return visit.say("console_proposal_percent", percent=fields["percent_done"])


def _rating(visit: Visit, fields: Fields) -> str:
    return visit.say(f"console_proposal_rated_{fields['rating']}")


def _merged(visit: Visit, fields: Fields) -> str:
    return proposal_number(fields["into"])


def _codes(visit: Visit, fields: Fields) -> str:
    building = procedure(visit).area_name(fields["building"], visit.language)
    count = visit.say("console_household_codes", count=fields["codes"])
    return f"{building or fields['building']} · {count}"


def _ended(visit: Visit, fields: Fields) -> str:
    return visit.say(f"console_residence_{fields['reason']}")


def _meeting(visit: Visit, fields: Fields) -> str:
    return visit.say("console_meeting_number", number=fields["meeting_id"])


def _minutes(visit: Visit, fields: Fields) -> str:
    number = fields["proposal_id"]
    return proposal_number(number) if number else ""


WORDS: Mapping[Event, Words] = {
    "household_codes_issued": _codes,
    "household_codes_revoked": _codes,
    "residence_ended": _ended,
    "proposal_submitted": _version,
    "proposal_changed": _version,
    "proposal_photos_added": _photos,
    "proposal_translated": _translated,
    "proposal_opened": _opened,
    "proposal_reached": _supports,
    "proposal_not_reached": _supports,
    "proposal_extended": _extended,
    "proposal_went_up": _went_up,
    "proposal_overdue": _council,
    "proposal_decided": _decided,
    "proposal_progress": _progress,
    "proposal_rated": _rating,
    "proposal_withdrawn": _reason,
    "proposal_merged": _merged,
    "proposal_put_on_agenda": _meeting,
    "proposal_taken_off_agenda": _meeting,
    "meeting_planned": _council,
    "meeting_minutes_written": _minutes,
}
