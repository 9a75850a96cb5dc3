"""Consents, and residents who turn out to be one person or are forgotten."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from community.model.notice import Audience, NewNotice, Notice
from community.model.staff import Staff
from community.model.subscription import UnknownInterest
from community.store import tables
from community.store.engine import Store
from community.store.notice_tables import notice_ledger_rows
from community.usecases.notice_rounds import take_rounds
from community.usecases.notices import approve_notice, pause_notice, resume_notice
from community.usecases.residents import (
    erase_resident,
    export_resident,
    join_residents,
)
from community.usecases.subscriptions import (
    agree,
    consents_of,
    interests_of,
    stop,
    subscribe,
    unsubscribe,
)
from tests.clock import FakeClock
from tests.community.notice_steps import (
    INTERESTS,
    PLACE,
    begun,
    claims_rows,
    drafted,
    ends,
    marks,
    reader,
    states,
    translated,
)
from tests.community.steps import events, rows, writes


def joined(store: Store, one: int, other: int) -> None:
    """One turns out to be the other."""
    with store.transaction() as connection:
        join_residents(connection, one, other, store.clock.now())


def test_consent_is_kept_with_its_purpose_and_time(
    store: Store, clock: FakeClock, wei: int
) -> None:
    given = clock.now()
    clock.advance(60)
    subscribe(store, INTERESTS, wei, "health")
    [consent] = consents_of(store, wei)
    assert (consent.purpose, consent.given_at) == ("notices", given)
    assert interests_of(store, wei) == ["storm_and_water", "health"]
    said = [(event, fields) for event, _, fields in events(store)]
    assert ("consent_given", {"purpose": "notices"}) in said
    assert ("subscribed", {"interest": "health"}) in said


def test_an_interest_ends_and_the_others_stay(store: Store, wei: int) -> None:
    subscribe(store, INTERESTS, wei, "health")
    unsubscribe(store, wei, "storm_and_water")
    unsubscribe(store, wei, "storm_and_water")
    assert interests_of(store, wei) == ["health"]
    assert [event for event, _, _ in events(store)].count("unsubscribed") == 1


def test_nobody_subscribes_to_what_the_place_does_not_have(
    store: Store, wei: int
) -> None:
    with pytest.raises(UnknownInterest):
        subscribe(store, INTERESTS, wei, "chess")


def test_stop_ends_everything_at_once_until_they_come_back(
    store: Store, clock: FakeClock, notice: Notice, wei: int
) -> None:
    agree(store, wei, "urgent")
    clock.advance(60)
    stop(store, wei)
    assert states(store) == ["stopped"]
    assert interests_of(store, wei) == []
    assert {each.withdrawn_at for each in consents_of(store, wei)} == {clock.now()}
    stop(store, wei)
    subscribe(store, INTERESTS, wei, "health")
    held = [each for each in consents_of(store, wei) if each.withdrawn_at is None]
    assert [each.purpose for each in held] == ["notices"]
    assert states(store) == ["stopped"], "what was stopped does not begin again"


def test_one_person_on_two_channels_is_told_where_they_wrote_last(
    store: Store, zhao: Staff, qian: Staff, wei: int
) -> None:
    joined(store, wei, reader(store, "wei", channel="web"))
    begun(store, zhao, qian, drafted(store, zhao))
    writes(store, address="wei", channel="telegram")
    begun(store, zhao, qian, drafted(store, zhao))
    told = [row["channel"] for row in rows(store, notice_ledger_rows)]
    assert told == ["web", "telegram"]


@pytest.mark.parametrize("first", [True, False])
def test_one_who_got_it_gets_it_no_second_time_on_the_other_channel(
    store: Store, zhao: Staff, qian: Staff, wei: int, first: bool
) -> None:
    ling = reader(store, "ling")
    begun(store, zhao, qian, drafted(store, zhao))
    got = claims_rows(store, limit=1)
    ends(store, marks(store, got))
    # Wei got it, Ling has not; they are one.
    one, other = (wei, ling) if first else (ling, wei)
    joined(store, one, other)
    assert marks(store, claims_rows(store)) == []
    assert states(store) == ["sent", "stopped"]
    kept = {row["resident_id"]: row["state"] for row in rows(store, notice_ledger_rows)}
    assert kept[other] == "sent", "a correction has to reach them"


def test_who_stopped_on_one_channel_stopped_on_the_other(
    store: Store, clock: FakeClock, wei: int
) -> None:
    other = reader(store, "wei", channel="web")
    clock.advance(60)
    stop(store, wei)
    joined(store, wei, other)
    assert [each.withdrawn_at for each in consents_of(store, other)] == [clock.now()]
    assert interests_of(store, other) == []


def test_erased_residents_leave_a_row_that_counts(
    store: Store, notice: Notice, wei: int
) -> None:
    ends(store, marks(store, claims_rows(store)), platform_id="t-1")
    exported = export_resident(store, wei)
    assert exported["consents"][0]["purpose"] == "notices"
    assert exported["subscriptions"][0]["interest"] == "storm_and_water"
    assert exported["notices"][0]["state"] == "sent"
    erase_resident(store, wei, "resident")
    [row] = rows(store, notice_ledger_rows)
    known = ("resident_id", "address_id", "message_id", "platform_id")
    assert [row[name] for name in known] == [None] * 4
    assert row["state"] == "sent"
    left = sa.select(sa.func.count()).select_from(tables.residents)
    with store.reading() as connection:
        assert connection.scalar(left) == 0


def test_a_correction_reaches_only_those_who_got_the_wrong_text(
    store: Store, zhao: Staff, qian: Staff
) -> None:
    for name, language in (
        ("wei", "zh"),
        ("minji", "ko"),
        ("hana", "ko"),
        ("sora", "ko"),
    ):
        reader(store, name, language)
    wrong = translated(store, zhao, drafted(store, zhao), "ko", "어제 단수")
    wrong = begun(store, zhao, qian, wrong)
    chinese, right, unknown, failed = marks(store, claims_rows(store))
    ends(store, [chinese, right])
    ends(store, [unknown], "unknown")
    ends(store, [failed], "failed")
    take_rounds(store, PLACE)
    mends = NewNotice(
        "ko", "바로잡습니다", "내일입니다.", audience=Audience(languages=("ko",))
    )
    correction = drafted(store, zhao, mends, corrects=wrong.id)
    begun(store, zhao, qian, correction)
    told = [each.row.address for each in marks(store, claims_rows(store))]
    assert told == ["minji", "hana"]


def test_who_got_the_text_after_it_was_mended_needs_no_correction(
    store: Store, zhao: Staff, qian: Staff, wei: int
) -> None:
    reader(store, "ling")
    wrong = begun(store, zhao, qian, drafted(store, zhao))
    ends(store, marks(store, claims_rows(store, limit=1)))
    pause_notice(store, zhao, wrong.id)
    mends = NewNotice("zh", "更正", "是后天。")
    correction = drafted(store, zhao, mends, corrects=wrong.id)
    mended = translated(store, zhao, wrong, "zh", "后天停水")
    approve_notice(store, PLACE, qian, wrong.id, mended.version)
    resume_notice(store, zhao, wrong.id)
    ends(store, marks(store, claims_rows(store)))
    begun(store, zhao, qian, correction)
    told = [each.row.address for each in marks(store, claims_rows(store))]
    assert told == ["wei"]
