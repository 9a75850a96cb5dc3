"""Steps that the tests of gatherings share: one is published, neighbours sign up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from community.model.gathering import Gathering, GatheringText, GatheringTime
from community.model.gathering import NewGathering as New
from community.model.gathering_news import GatheringNews
from community.model.message import Reply
from community.model.sign_up import SignUp, SignUpOutcome
from community.model.staff import Staff
from community.place import Place, load_place
from community.store import gathering_tables, gatherings, sign_ups, tables
from community.store.engine import Store
from community.usecases import sign_ups as coming
from community.usecases.gathering_news import tell_gathering_news
from community.usecases.gathering_times import due_gatherings, look_at
from community.usecases.gatherings import (
    change_gathering,
    draft_gathering,
    publish_gathering,
)
from tests.clock import FakeClock
from tests.community.proposal_steps import resident
from tests.community.steps import rows

PLACE = load_place()
HOUR = 3600
# Saturday, 5 December, from two to four in the afternoon in Beijing.
TIME = GatheringTime(
    datetime(2026, 12, 5, 6, tzinfo=UTC),
    datetime(2026, 12, 5, 8, tzinfo=UTC),
    "Asia/Shanghai",
)
REPAIR = New(
    "zh",
    "维修咖啡馆",
    "带上坏了的小家电，我们一起修。",
    "社区中心一层",
    TIME,
    "all",
    "repair",
    capacity=3,
)


def published(
    store: Store, staff: Staff, new: New = REPAIR, place: Place = PLACE, **more: Any
) -> Gathering:
    """A gathering that everybody may read of."""
    drafted = draft_gathering(store, place, staff, replace(new, **more))
    return publish_gathering(store, place, staff, drafted.id)


def changes(store: Store, staff: Staff, gathering: Gathering, **more: Any) -> Gathering:
    """A colleague changes something of the repair café."""
    return change_gathering(store, PLACE, staff, gathering.id, replace(REPAIR, **more))


def later(hours: float) -> GatheringTime:
    """The time of the repair café, moved."""
    by = timedelta(hours=hours)
    return replace(TIME, starts_at=TIME.starts_at + by, ends_at=TIME.ends_at + by)


def signs_up(
    store: Store, gathering: Gathering, who: int | None = None, people: int = 1
) -> tuple[int, SignUpOutcome]:
    """A resident, a new one if none is given, signs up; who, and what came of it."""
    who = who or resident(store)
    return who, coming.sign_up(store, PLACE.gatherings, who, gathering.id, people)


def full(store: Store, gathering: Gathering, *people: int) -> list[int]:
    """Residents sign up one after the other, each with so many; their ids."""
    return [signs_up(store, gathering, people=each)[0] for each in people]


def cancels(store: Store, gathering: Gathering, who: int) -> bool:
    """A resident does not come after all."""
    return coming.cancel_sign_up(store, who, gathering.id)


def now(store: Store, gathering: Gathering) -> Gathering:
    """The gathering as it stands now."""
    with store.reading() as connection:
        found = gatherings.get(connection, gathering.id)
    assert found is not None
    return found


def of(store: Store, gathering: Gathering, who: int) -> SignUp:
    """A resident's sign-up."""
    with store.reading() as connection:
        found = sign_ups.of_resident(connection, gathering.id, who)
    assert found is not None
    return found


def everybody(store: Store, gathering: Gathering) -> list[SignUp]:
    """All sign-ups, in the order in which they came."""
    with store.reading() as connection:
        return sign_ups.of_gathering(connection, gathering.id)


def states(store: Store, gathering: Gathering) -> list[str]:
    """What became of each sign-up, in the order in which they came."""
    return [each.state for each in everybody(store, gathering)]


def advance_to(clock: FakeClock, moment: datetime, hours: float = 0) -> None:
    """It is that moment, or so many hours later."""
    clock.advance((moment - clock.now()).total_seconds() + hours * HOUR)


def time_passes(store: Store) -> int:
    """The worker does what is due; how much that was."""
    done = 0
    while due := due_gatherings(store, 10):
        done += sum(look_at(store, PLACE.gatherings, each) for each in due)
    return done


def says(
    news: GatheringNews, gathering: Gathering, sign_up: SignUp, language: str
) -> list[Reply]:
    """What is told in these tests: what it is, and what the reader is to it."""
    return [Reply(f"{gathering.number} {news.event} {sign_up.state}", language)]


def everything_told(
    store: Store, told: Callable[..., Sequence[Reply]] = says
) -> list[str]:
    """The worker tells all that is to be told; what was said, in order."""
    before = len(rows(store, tables.messages))
    tell_gathering_news(store, told, _unexpected)
    left = [row["told_at"] for row in rows(store, gathering_tables.gathering_news_rows)]
    assert all(left)
    return [row["text"] for row in rows(store, tables.messages)[before:]]


def events_of(store: Store, gathering: Gathering) -> list[str]:
    """The history of a gathering."""
    return [
        line["event"]
        for line in rows(store, tables.history)
        if (line["subject_type"], line["subject_id"]) == ("gathering", gathering.id)
    ]


def in_english(gathering: Gathering) -> GatheringText:
    """The repair café in English, made from its text of now."""
    return GatheringText(
        "en",
        "Repair café",
        "Bring what is broken.",
        "Community centre, ground floor",
        "machine",
        None,
        gathering.version,
    )


def _unexpected(news: GatheringNews) -> None:
    raise AssertionError(news)
