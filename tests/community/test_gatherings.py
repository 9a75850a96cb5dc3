"""A gathering is written, translated, published, changed, cancelled, and over."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from community.model.gathering import (
    LONGEST_TITLE,
    TRANSITIONS,
    Gathering,
    GatheringClosed,
    GatheringNotFound,
    GatheringTime,
    NoSuchTime,
    PlacesTaken,
    TextMissing,
    TextTooLong,
    UnknownArea,
    local_moment,
)
from community.model.proposal import NotAllowed, ReasonMissing, TextChanged
from community.model.staff import Staff
from community.model.subscription import UnknownInterest
from community.store import gatherings
from community.store.engine import Store
from community.usecases.gatherings import (
    cancel_gathering,
    change_gathering,
    draft_gathering,
    publish_gathering,
    translate_gathering,
)
from tests.clock import FakeClock
from tests.community.case_steps import colleague
from tests.community.gathering_steps import (
    PLACE,
    REPAIR,
    TIME,
    advance_to,
    changes,
    events_of,
    full,
    in_english,
    later,
    now,
    published,
    time_passes,
)


def drafted(store: Store, staff: Staff, **more: Any) -> Gathering:
    return draft_gathering(store, PLACE, staff, replace(REPAIR, **more))


def test_a_draft_is_kept_as_it_was_written(store: Store, zhao: Staff) -> None:
    gathering = drafted(store, zhao, title=" 维修\n咖啡馆 ", place="  社区中心  一层")
    assert (gathering.state, gathering.number) == ("draft", "G-1")
    assert (gathering.base.title, gathering.base.place) == (
        "维修 咖啡馆",
        "社区中心 一层",
    )
    assert gathering.base.checked_by == zhao.id
    assert gathering.time == TIME
    assert (gathering.free, gathering.due_at, gathering.sequence) == (3, None, 0)
    assert now(store, gathering) == gathering
    assert drafted(store, zhao).uid != gathering.uid


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"title": " "}, TextMissing),
        ({"body": ""}, TextMissing),
        ({"place": "\n"}, TextMissing),
        ({"title": "修" * (LONGEST_TITLE + 1)}, TextTooLong),
        ({"area": "b9"}, UnknownArea),
        ({"interest": "chess"}, UnknownInterest),
        ({"time": replace(TIME, ends_at=TIME.starts_at)}, NoSuchTime),
        ({"time": later(-24 * 30)}, NoSuchTime),
    ],
)
def test_what_cannot_be_held_is_not_written_down(
    store: Store, zhao: Staff, wrong: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        drafted(store, zhao, **wrong)
    gathering = drafted(store, zhao)
    with pytest.raises(error):
        changes(store, zhao, gathering, **wrong)
    assert now(store, gathering) == gathering


def test_only_organisers_do_this(store: Store, zhao: Staff, li: Staff) -> None:
    gathering = drafted(store, zhao)
    for deed in (
        lambda: drafted(store, li),
        lambda: changes(store, li, gathering, capacity=9),
        lambda: publish_gathering(store, PLACE, li, gathering.id),
        lambda: cancel_gathering(store, li, gathering.id),
        lambda: translate_gathering(store, gathering.id, in_english(gathering), li),
    ):
        with pytest.raises(NotAllowed):
            deed()
    with pytest.raises(GatheringNotFound):
        publish_gathering(store, PLACE, zhao, 99)


def test_each_way_that_the_table_has_not_is_refused(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    def over() -> Gathering:
        gathering = published(store, zhao)
        with store.transaction() as connection:
            gatherings.change(connection, gathering.id, state="over", due_at=None)
        return gathering

    def cancelled() -> Gathering:
        return cancel_gathering(store, zhao, drafted(store, zhao).id)

    made = {
        "draft": lambda: drafted(store, zhao),
        "published": lambda: published(store, zhao),
        "cancelled": cancelled,
        "over": over,
    }
    assert made.keys() == TRANSITIONS.keys()
    for state, make in made.items():
        gathering = make()
        if "published" not in TRANSITIONS[state]:  # type: ignore[index]
            with pytest.raises(GatheringClosed):
                publish_gathering(store, PLACE, zhao, gathering.id)
        if "cancelled" not in TRANSITIONS[state]:  # type: ignore[index]
            for deed in (
                lambda g=gathering: cancel_gathering(store, zhao, g.id, "storm"),
                lambda g=gathering: changes(store, zhao, g, capacity=9),
                lambda g=gathering: translate_gathering(
                    store, g.id, in_english(g), zhao
                ),
            ):
                with pytest.raises(GatheringClosed):
                    deed()


def test_a_gathering_is_published_before_it_begins(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    late = drafted(store, zhao)
    gathering = published(store, zhao)
    assert gathering.published_at == clock.now()
    assert events_of(store, gathering) == ["gathering_drafted", "gathering_published"]
    advance_to(clock, TIME.starts_at)
    with pytest.raises(NoSuchTime):
        publish_gathering(store, PLACE, zhao, late.id)


def test_what_is_translated_is_marked_and_stale_once_the_base_changes(
    store: Store, zhao: Staff
) -> None:
    gathering = drafted(store, zhao)
    english = in_english(gathering)
    translate_gathering(store, gathering.id, english, None)
    assert now(store, gathering).text(("ko", "en")).state == "machine"
    translate_gathering(store, gathering.id, replace(english, title="Fix it"), zhao)
    translate_gathering(store, gathering.id, english, None)
    kept = now(store, gathering).texts["en"]
    assert (kept.title, kept.state, kept.checked_by) == ("Fix it", "checked", zhao.id)
    changed = changes(store, zhao, gathering, body="今天不修大家电。")
    assert changed.version == 2
    assert changed.text(("en",)) == changed.base, "a stale translation is not read"
    with pytest.raises(TextChanged):
        translate_gathering(store, gathering.id, english, zhao)
    anew = replace(english, base_version=2)
    translate_gathering(store, gathering.id, anew, None)
    assert now(store, gathering).text(("en",)).state == "machine"


def test_a_translation_needs_words_and_another_language(
    store: Store, zhao: Staff
) -> None:
    gathering = drafted(store, zhao)
    english = in_english(gathering)
    with pytest.raises(NotAllowed):
        translate_gathering(store, gathering.id, replace(english, language="zh"), zhao)
    for empty in (
        replace(english, title=" "),
        replace(english, body="\n"),
        replace(english, place=""),
    ):
        with pytest.raises(TextMissing):
            translate_gathering(store, gathering.id, empty, None)
    with pytest.raises(NotAllowed):
        changes(store, zhao, gathering, language="en")


def test_another_time_keeps_translations_and_raises_the_sequence(
    store: Store, zhao: Staff
) -> None:
    gathering = published(store, zhao)
    changed = changes(store, zhao, gathering, time=later(24))
    assert (changed.version, changed.sequence) == (1, 1)
    assert changed.uid == gathering.uid
    assert cancel_gathering(store, zhao, gathering.id, "storm").sequence == 2


def test_colleagues_do_not_overwrite_each_other(store: Store, zhao: Staff) -> None:
    gathering = drafted(store, zhao)
    changes(store, zhao, gathering, capacity=9)
    with pytest.raises(TextChanged):
        change_gathering(store, PLACE, zhao, gathering.id, REPAIR, gathering.sequence)
    assert now(store, gathering).capacity == 9


def test_nobody_loses_a_place_by_a_smaller_room(store: Store, zhao: Staff) -> None:
    gathering = published(store, zhao)
    full(store, gathering, 1, 1)
    with pytest.raises(PlacesTaken):
        changes(store, zhao, gathering, capacity=1)
    with pytest.raises(PlacesTaken):
        changes(store, zhao, gathering, sign_up=False)
    assert changes(store, zhao, gathering, capacity=2).free == 0


def test_what_has_begun_can_only_end_at_another_time(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    gathering = published(store, zhao)
    advance_to(clock, TIME.starts_at, 1)
    with pytest.raises(NoSuchTime):
        changes(store, zhao, gathering, time=later(-0.5))
    longer = replace(TIME, ends_at=later(1).ends_at)
    assert changes(store, zhao, gathering, time=longer).due_at == longer.ends_at


def test_residents_who_have_read_of_it_are_given_a_reason(
    store: Store, zhao: Staff
) -> None:
    gathering = published(store, zhao)
    with pytest.raises(ReasonMissing):
        cancel_gathering(store, zhao, gathering.id, " ")
    cancelled = cancel_gathering(store, zhao, gathering.id, "暴雨")
    assert (cancelled.state, cancelled.reason, cancelled.due_at) == (
        "cancelled",
        "暴雨",
        None,
    )
    assert cancel_gathering(store, zhao, drafted(store, zhao).id).reason is None


def test_it_is_over_when_it_ends(store: Store, zhao: Staff, clock: FakeClock) -> None:
    gathering = published(store, zhao)
    advance_to(clock, TIME.ends_at, -0.01)
    time_passes(store)
    assert now(store, gathering).state == "published"
    advance_to(clock, TIME.ends_at)
    assert time_passes(store) == 1
    assert (now(store, gathering).state, time_passes(store)) == ("over", 0)
    assert events_of(store, gathering)[-1] == "gathering_over"


@pytest.mark.parametrize(
    ("shown", "zone", "moment"),
    [
        ("2026-12-05 14:00", "Asia/Shanghai", "2026-12-05 06:00"),
        ("2026-07-01 14:00", "Europe/Berlin", "2026-07-01 12:00"),
        ("2026-12-05 14:00", "Europe/Berlin", "2026-12-05 13:00"),
        # Shown twice when summer time ends: the first one.
        ("2026-10-25 02:30", "Europe/Berlin", "2026-10-25 00:30"),
    ],
)
def test_a_time_is_that_of_the_clocks_there(shown: str, zone: str, moment: str) -> None:
    expected = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    assert local_moment(datetime.fromisoformat(shown), zone) == expected


def test_a_time_that_clocks_skip_is_refused() -> None:
    with pytest.raises(NoSuchTime):
        local_moment(datetime.fromisoformat("2026-03-29 02:30"), "Europe/Berlin")


def test_colleagues_of_every_kind_who_organise_may(store: Store) -> None:
    for role in ("organiser", "supervisor", "administrator"):
        staff = colleague(store, "Sun", role)
        assert drafted(store, staff).author_id == staff.id


def test_a_time_keeps_its_zone(store: Store, zhao: Staff) -> None:
    there = GatheringTime(TIME.starts_at, TIME.ends_at, "Europe/Berlin")
    assert now(store, drafted(store, zhao, time=there)).time == there
