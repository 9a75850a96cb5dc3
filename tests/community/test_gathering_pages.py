"""What is read of gatherings: what is on today, this week, near home, by interest."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from community.model.gathering import GatheringNotFound, GatheringTime
from community.model.gathering_views import TODAY, WEEK, Wanted, end_of_days
from community.model.proposal import NotAllowed
from community.model.staff import Staff
from community.store.engine import Store
from community.usecases.gathering_pages import (
    areas_of_resident,
    calendar_gatherings,
    gatherings_ahead,
    gatherings_between,
    own_gatherings,
    planned_gatherings,
    view_gathering,
    who_comes,
)
from community.usecases.gatherings import (
    cancel_gathering,
    draft_gathering,
    translate_gathering,
)
from community.usecases.residence import redeem_code
from tests.clock import FakeClock
from tests.community.gathering_steps import (
    PLACE,
    REPAIR,
    TIME,
    advance_to,
    cancels,
    full,
    in_english,
    later,
    published,
    signs_up,
    time_passes,
)
from tests.community.proposal_steps import codes, resident

BEIJING = PLACE.timezone


def ids(store: Store, wanted: Wanted, **more: int) -> list[int]:
    """What is ahead, by id."""
    found = gatherings_ahead(store, "en", wanted, **more)
    return [line.gathering.id for line in found]


def begins(clock: FakeClock, hours: float) -> GatheringTime:
    """An hour that begins so many hours from now."""
    starts_at = clock.now() + timedelta(hours=hours)
    return GatheringTime(starts_at, starts_at + timedelta(hours=1), "Asia/Shanghai")


def test_what_is_on_today_and_this_week(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    # It is four in the afternoon in Beijing: the day has eight hours left.
    for hours in (7.5, 1, 8, 6 * 24 + 7.5, 6 * 24 + 8):
        published(store, zhao, time=begins(clock, hours))
    today = Wanted(until=end_of_days(clock.now(), BEIJING, TODAY))
    week = Wanted(until=end_of_days(clock.now(), BEIJING, WEEK))
    assert ids(store, today) == [2, 1]
    assert ids(store, week) == [2, 1, 3, 4]
    assert ids(store, Wanted()) == [2, 1, 3, 4, 5]
    clock.advance(1.5 * 3600)
    assert ids(store, today) == [2, 1], "it goes on"
    clock.advance(0.5 * 3600)
    assert ids(store, today) == [1]


@pytest.mark.parametrize(
    ("now", "days", "ends"),
    [
        ("2026-03-29 00:30", 1, "2026-03-29 22:00"),
        ("2026-10-25 00:30", 1, "2026-10-25 23:00"),
        ("2026-10-24 12:00", 7, "2026-10-30 23:00"),
    ],
)
def test_a_day_lasts_as_long_as_clocks_make_it(now: str, days: int, ends: str) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    moment = datetime.fromisoformat(f"{now}+00:00")
    found = end_of_days(moment, berlin, days)
    assert found == datetime.fromisoformat(f"{ends}+00:00")


def test_gatherings_are_narrowed_by_interest_and_area(
    store: Store, zhao: Staff
) -> None:
    published(store, zhao, interest="health")
    published(store, zhao, area="b1")
    published(store, zhao, area="b3")
    assert ids(store, Wanted(interests=("health", "culture"))) == [1]
    assert ids(store, Wanted(areas=("all", "b1"))) == [1, 2]
    assert ids(store, Wanted(interests=("repair",), areas=("b3",))) == [3]


def test_areas_are_those_of_the_building_where_a_resident_lives(store: Store) -> None:
    who = resident(store)
    rules = PLACE.proposals
    assert areas_of_resident(store, rules, who) == ()
    [code, *_] = codes(store, rules)
    assert redeem_code(store, rules, who, code, "en") == "shown"
    assert areas_of_resident(store, rules, who) == ("all", "b1", "south_yard")


def test_long_lists_are_read_page_by_page(store: Store, zhao: Staff) -> None:
    for hours in (3, 1, 1, 2):
        published(store, zhao, time=later(hours))
    assert ids(store, Wanted(), limit=3) == [2, 3, 4]
    assert ids(store, Wanted(), limit=3, after=3) == [4, 1]
    assert ids(store, Wanted(), after=1) == []


def test_drafts_are_not_read_and_what_is_cancelled_is_marked(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    draft_gathering(store, PLACE, zhao, REPAIR)
    put_away = draft_gathering(store, PLACE, zhao, REPAIR)
    cancel_gathering(store, zhao, put_away.id)
    cancelled = published(store, zhao)
    cancel_gathering(store, zhao, cancelled.id, "storm")
    [line] = gatherings_ahead(store, "en")
    assert (line.gathering.id, line.gathering.state) == (cancelled.id, "cancelled")
    for hidden in (1, put_away.id, 99):
        with pytest.raises(GatheringNotFound):
            view_gathering(store, "en", hidden)
    assert [each.id for each in calendar_gatherings(store)] == [cancelled.id]
    advance_to(clock, TIME.ends_at)
    assert gatherings_ahead(store, "en") == []


def test_each_reads_it_in_their_language_as_far_as_it_is_there(
    store: Store, zhao: Staff
) -> None:
    gathering = published(store, zhao)
    assert _read(store, gathering.id, "ko") == ("zh", "original")
    translate_gathering(store, gathering.id, in_english(gathering), None)
    assert _read(store, gathering.id, "ko") == ("en", "machine")
    translate_gathering(store, gathering.id, in_english(gathering), zhao)
    assert _read(store, gathering.id, "en") == ("en", "checked")
    assert _read(store, gathering.id, "zh") == ("zh", "original")
    korean = replace(in_english(gathering), language="ko", title="수리 카페")
    translate_gathering(store, gathering.id, korean, zhao)
    assert _read(store, gathering.id, "ko") == ("ko", "checked")


def _read(store: Store, gathering_id: int, language: str) -> tuple[str, str]:
    line = view_gathering(store, language, gathering_id)
    return line.text.language, line.translation


def test_a_resident_sees_what_they_signed_up_for(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    first, second, third = (
        published(store, zhao, time=later(hours)) for hours in (2, 1, 0)
    )
    who, _ = signs_up(store, first)
    full(store, second, 3)
    for gathering in (second, third):
        signs_up(store, gathering, who)
    cancels(store, third, who)
    lines = own_gatherings(store, "en", who)
    assert [(line.gathering.id, line.own and line.own.state) for line in lines] == [
        (second.id, "waiting"),
        (first.id, "signed"),
    ]
    assert lines[0].own is not None
    assert lines[0].own.position == 1
    seen = gatherings_ahead(store, "en", resident_id=who)
    assert [line.own and line.own.state for line in seen] == [
        "cancelled",
        "waiting",
        "signed",
    ]
    assert view_gathering(store, "en", first.id).own is None
    advance_to(clock, later(2).ends_at)
    assert own_gatherings(store, "en", who) == []


def test_calendars_keep_what_was_not_long_ago(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    gathering = published(store, zhao)
    advance_to(clock, TIME.ends_at, 24 * 89)
    time_passes(store)
    assert [each.state for each in calendar_gatherings(store)] == ["over"]
    assert calendar_gatherings(store, Wanted(interests=("health",))) == []
    assert calendar_gatherings(store)[0].uid == gathering.uid
    clock.advance(2 * 24 * 3600)
    assert calendar_gatherings(store) == []


def test_organisers_see_all_that_takes_place_in_between(
    store: Store, zhao: Staff, li: Staff
) -> None:
    drafted = draft_gathering(store, PLACE, zhao, replace(REPAIR, time=later(24)))
    gathering = published(store, zhao)
    day, hour = timedelta(days=1), timedelta(hours=1)

    def found(since: datetime, until: datetime) -> list[int]:
        between = gatherings_between(store, zhao, since, until)
        return [each.id for each in between]

    starts, ends = TIME.starts_at, TIME.ends_at
    assert found(starts - day, starts + 2 * day) == [gathering.id, drafted.id]
    assert found(starts + hour, ends) == [gathering.id]
    assert found(ends, starts + day) == found(starts - day, starts) == []
    with pytest.raises(NotAllowed):
        gatherings_between(store, li, starts, ends)


def test_organisers_see_what_comes_first_on_top(store: Store, zhao: Staff) -> None:
    second = published(store, zhao, time=later(24))
    first = published(store, zhao)
    states = planned_gatherings(store, zhao, "published")
    assert [each.id for each in states] == [first.id, second.id]
    for each in (first, second):
        cancel_gathering(store, zhao, each.id, "暴雨")
    states = planned_gatherings(store, zhao, "cancelled")
    assert [each.id for each in states] == [second.id, first.id]


def test_organisers_see_drafts_and_who_comes(
    store: Store, zhao: Staff, li: Staff
) -> None:
    gathering = published(store, zhao)
    drafted = draft_gathering(store, PLACE, zhao, REPAIR)
    people = full(store, gathering, 2, 1, 1)
    found, coming = who_comes(store, zhao, gathering.id)
    assert found.people == 3
    assert [(each.resident_id, each.people, each.position) for each in coming] == [
        (people[0], 2, None),
        (people[1], 1, None),
        (people[2], 1, 1),
    ]
    assert [g.id for g in planned_gatherings(store, zhao, "draft")] == [drafted.id]
    assert planned_gatherings(store, zhao, "draft", seen=1) == []
    for deed in (
        lambda: who_comes(store, li, gathering.id),
        lambda: planned_gatherings(store, li, "draft"),
    ):
        with pytest.raises(NotAllowed):
            deed()
    with pytest.raises(GatheringNotFound):
        who_comes(store, zhao, 99)
