"""What is said of notices on more than one page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from community.model.notice import Given, Notice
from community.model.notice_ledger import (
    ADDRESS_STOPPED,
    CANCELLED,
    ERASED,
    JOINED,
    LEASE_RAN_OUT,
    NO_ADDRESS,
    NO_CONSENT,
    NO_TEXT,
    OPEN,
    Reach,
    RowState,
    Tally,
)
from community.usecases.notice_drafts import view_notice
from community.usecases.notice_pages import notice_reach
from console.proposal_words import area_words, procedure
from console.text_standing import TextStanding, text_standing
from console.visit import Visit


@dataclass(frozen=True)
class Language:
    """Readers of one language before a notice leaves.

    Attributes:
        given: What they get.
        standing: How far the text in their language has come.
        residents: How many they are.
        lines: The same by channel and whether they can be reached.
    """

    code: str
    given: Given
    standing: TextStanding
    residents: int
    lines: tuple[Reach, ...]


@dataclass(frozen=True)
class Progress:
    """How far a notice has come.

    Attributes:
        states: Rows in each state, in the order in which they are told.
        residents: Rows altogether.
        ended: Rows that become nothing else by themselves.
        lines: By language, channel, state and reason.
    """

    states: tuple[tuple[RowState, int], ...]
    residents: int
    ended: int
    lines: tuple[Tally, ...]

    @property
    def percent(self) -> int:
        """How much of it has ended, rounded down."""
        return 100 * self.ended // self.residents if self.residents else 0


# What went well first, then what is under way, then what did not.
ORDER: tuple[RowState, ...] = (
    *("delivered", "sent", "sending", "queued", "waiting"),
    *("failed", "stopped", "expired", "unknown"),
)


# Why a row ended, of what the console has words for; platforms have their own.
REASONS = (
    *(ADDRESS_STOPPED, CANCELLED, ERASED, JOINED),
    *(LEASE_RAN_OUT, NO_ADDRESS, NO_CONSENT, NO_TEXT),
)


def notice_id(visit: Visit) -> int:
    """The notice of the path."""
    found: int = visit.path["notice_id"]
    return found


def asked_for(visit: Visit) -> Notice:
    """The notice of the path, as it stands now."""
    return view_notice(visit.store, notice_id(visit))


def title_of(notice: Notice) -> str:
    """What colleagues call it: the title of its base text."""
    return notice.texts[notice.base_language].title


def standing(notice: Notice, language: str) -> TextStanding:
    """How far what a notice says has come in a language; an empty text is none."""
    text = notice.texts.get(language)
    known = None if text is None or text.empty else text
    is_base = language == notice.base_language
    return text_standing(known, is_base, notice.base_version)


def reached(visit: Visit, notice: Notice) -> list[Language]:
    """Whom it reaches now, language by language, those with most readers first."""
    lines: dict[str, list[Reach]] = {}
    for line in notice_reach(visit.store, visit.console.place, notice):
        lines.setdefault(line.language, []).append(line)
    found = [
        Language(
            code,
            notice.given(code),
            standing(notice, code),
            sum(one.residents for one in of_code),
            tuple(of_code),
        )
        for code, of_code in lines.items()
    ]
    return sorted(found, key=lambda one: (-one.residents, one.code))


def progress(tallies: Sequence[Tally]) -> Progress:
    """How far a notice has come."""
    counted = dict.fromkeys(ORDER, 0)
    for line in tallies:
        counted[line.state] += line.residents
    whole = sum(counted.values())
    still_open = sum(counted[state] for state in OPEN)
    states = tuple((state, count) for state, count in counted.items() if count)
    return Progress(states, whole, whole - still_open, tuple(tallies))


def building_choices(visit: Visit) -> list[tuple[str, str]]:
    """The buildings of the place, with what they are called."""
    return [(one, area_words(visit, one)) for one in procedure(visit).buildings]
