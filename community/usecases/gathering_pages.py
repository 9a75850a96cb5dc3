"""What is read of gatherings: what is on, one of them, who comes, calendars."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa

from community.languages import fallback_chain
from community.model.gathering import Gathering, GatheringNotFound, GatheringState
from community.model.gathering_views import EVERYTHING, GatheringLine, Wanted
from community.model.proposal import EVERYWHERE
from community.model.sign_up import SignUp
from community.model.staff import Staff
from community.procedure import Procedure
from community.store import gathering_lists, gatherings, residences, sign_ups
from community.store.engine import Store
from community.usecases.gathering_work import must_organise

PAGE = 20
# Calendars that are read seldom still learn what was changed or cancelled.
CALENDAR_DAYS_BACK = 90


def gatherings_ahead(
    store: Store,
    language: str,
    wanted: Wanted = EVERYTHING,
    *,
    resident_id: int | None = None,
    after: int | None = None,
    limit: int = PAGE,
) -> list[GatheringLine]:
    """What is not over, cancelled ones too, in order of time.

    Args:
        language: What the reader reads.
        resident_id: The reader, if that is known: their sign-ups are shown.
        after: The last one that was seen.
    """
    with store.reading() as connection:
        found = gathering_lists.ahead(
            connection, store.clock.now(), wanted, after, limit
        )
        return [_line(connection, each, language, resident_id) for each in found]


def own_gatherings(
    store: Store, language: str, resident_id: int
) -> list[GatheringLine]:
    """What a resident has signed up for and is not over, in order of time."""
    with store.reading() as connection:
        found = gathering_lists.own(connection, resident_id, store.clock.now())
        return [_line(connection, each, language, resident_id) for each in found]


def view_gathering(
    store: Store, language: str, gathering_id: int, resident_id: int | None = None
) -> GatheringLine:
    """One gathering, whether or not it is over.

    Raises:
        GatheringNotFound: If there is no such gathering, or it was never published.
    """
    with store.reading() as connection:
        found = gatherings.get(connection, gathering_id)
        if found is None or found.published_at is None:
            raise GatheringNotFound(gathering_id)
        return _line(connection, found, language, resident_id)


def areas_of_resident(
    store: Store, procedure: Procedure, resident_id: int
) -> tuple[str, ...]:
    """Areas that concern a resident; none if they have not shown where they live."""
    with store.reading() as connection:
        residence = residences.of_resident(connection, resident_id)
    if residence is None:
        return ()
    building = residence.household.building
    around = (
        name for name, area in procedure.areas.items() if building in area.buildings
    )
    return (EVERYWHERE, building, *around)


def calendar_gatherings(store: Store, wanted: Wanted = EVERYTHING) -> list[Gathering]:
    """What stands in a calendar: all ahead, and what was not long ago."""
    since = store.clock.now() - timedelta(days=CALENDAR_DAYS_BACK)
    with store.reading() as connection:
        return gathering_lists.all_since(connection, since, wanted)


def planned_gatherings(
    store: Store,
    staff: Staff,
    state: GatheringState,
    limit: int = PAGE,
    *,
    seen: int = 0,
) -> list[Gathering]:
    """Gatherings of one state for those who organise them, drafts too.

    What is to come stands in order of time, the rest latest first.

    Args:
        seen: So many of them are passed over.

    Raises:
        NotAllowed: If the colleague does not organise gatherings.
    """
    must_organise(staff)
    with store.reading() as connection:
        return gathering_lists.of_state(connection, state, limit, seen)


def gatherings_between(
    store: Store, staff: Staff, since: datetime, until: datetime
) -> list[Gathering]:
    """All that takes place between two moments, drafts too, in order of time.

    Raises:
        NotAllowed: If the colleague does not organise gatherings.
    """
    must_organise(staff)
    with store.reading() as connection:
        return gathering_lists.between(connection, since, until)


def who_comes(
    store: Store, staff: Staff, gathering_id: int
) -> tuple[Gathering, list[SignUp]]:
    """A gathering and all its sign-ups, those first that came first.

    Raises:
        GatheringNotFound: If there is no such gathering.
        NotAllowed: If the colleague does not organise gatherings.
    """
    must_organise(staff)
    with store.reading() as connection:
        found = gatherings.get(connection, gathering_id)
        if found is None:
            raise GatheringNotFound(gathering_id)
        return found, sign_ups.of_gathering(connection, gathering_id)


def _line(
    connection: sa.Connection,
    gathering: Gathering,
    language: str,
    resident_id: int | None,
) -> GatheringLine:
    text = gathering.text(fallback_chain(language))
    if resident_id is None:
        return GatheringLine(gathering, text)
    own = sign_ups.of_resident(connection, gathering.id, resident_id)
    return GatheringLine(gathering, text, own)
