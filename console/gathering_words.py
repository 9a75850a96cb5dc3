"""What is said of gatherings on more than one page."""

from __future__ import annotations

from collections.abc import Sequence

from community.gathering_texts import GatheringTexts
from community.languages import fallback_chain
from community.model.gathering import Gathering, GatheringText, GatheringTime
from community.model.proposal import EVERYWHERE
from community.model.sign_up import COMING, SignUp
from community.usecases.gathering_pages import who_comes
from console.moments import clock_text, full_day_text
from console.proposal_words import area_words, procedure
from console.text_standing import TextStanding, text_standing
from console.visit import Visit


def gathering_id(visit: Visit) -> int:
    """The gathering of the path."""
    found: int = visit.path["gathering_id"]
    return found


def asked_for(visit: Visit) -> tuple[Gathering, list[SignUp]]:
    """The gathering of the path, and who signed up, as it stands now."""
    return who_comes(visit.store, visit.staff, gathering_id(visit))


def said_of(visit: Visit, gathering: Gathering) -> GatheringText:
    """What the colleague reads of a gathering."""
    return gathering.text(fallback_chain(visit.language))


def resident_texts(visit: Visit) -> GatheringTexts:
    """What residents read of gatherings."""
    return GatheringTexts(visit.console.texts, visit.console.place)


def when_words(time: GatheringTime, language: str) -> str:
    """Such as ``Saturday, 5 December 2026 14:00–16:00``, by the clocks there."""
    begins, ends = (at.astimezone(time.zone) for at in (time.starts_at, time.ends_at))
    first, last = (full_day_text(at.date(), language) for at in (begins, ends))
    from_, to = clock_text(begins, language), clock_text(ends, language)
    if first == last:
        return f"{first} {from_}–{to}"
    return f"{first} {from_} – {last} {to}"


def interest_words(visit: Visit, interest: str) -> str:
    """What it is about; the entry itself if the place lists it no more."""
    found = visit.console.place.interests.name(interest, visit.language)
    return found or interest


def interest_choices(visit: Visit) -> list[tuple[str, str]]:
    """What a gathering can be about, with what that is called."""
    interests = visit.console.place.interests
    return [(one, interest_words(visit, one)) for one in interests]


def area_choices(visit: Visit) -> list[tuple[str, str]]:
    """Whom a gathering can be for, with what they are called."""
    rules = procedure(visit)
    every = (EVERYWHERE, *rules.areas, *rules.buildings)
    return [(one, area_words(visit, one)) for one in every]


def standing(gathering: Gathering, language: str) -> TextStanding:
    """How far what is said of a gathering has come in a language."""
    is_base = language == gathering.base_language
    return text_standing(gathering.texts.get(language), is_base, gathering.version)


def told_of(found: Sequence[SignUp]) -> int:
    """How many residents are told what becomes of a gathering."""
    return sum(one.state in COMING for one in found)
