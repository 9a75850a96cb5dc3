"""Household codes: printed once, used once, never guessed, reused or farmed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest

from community.model.proposal import NotAllowed
from community.model.residence import RedeemOutcome, Residence
from community.model.resident import ResidentNotFound
from community.model.staff import Staff
from community.procedure import Building, Procedure
from community.store import proposal_tables
from community.store.engine import Store
from community.usecases.households import (
    UnknownBuilding,
    flats_of,
    issue_code,
    issue_codes,
    list_buildings,
    residence_of,
    revoke_codes,
    sync_households,
)
from community.usecases.residence import CODES_AT_ONCE, end_residence, redeem_code
from tests.clock import FakeClock
from tests.community.case_steps import colleague
from tests.community.proposal_steps import DAY, codes, procedure, resident
from tests.community.steps import events, rows

RULES = procedure(flats=4)


def redeems(store: Store, who: int, code: str) -> RedeemOutcome:
    return redeem_code(store, RULES, who, code, "ko")


def home(store: Store, who: int) -> Residence:
    found = residence_of(store, who)
    assert found is not None
    return found


def test_staff_see_who_lives_where_and_how_many_codes_are_left(
    store: Store, zhao: Staff
) -> None:
    first, *_ = codes(store, RULES, zhao)
    who = resident(store)
    redeems(store, who, first)
    (line,) = list_buildings(store, RULES, zhao)
    assert (line.building, line.households, line.shown, line.usable) == ("b1", 4, 1, 3)
    flats = flats_of(store, RULES, zhao, "b1")
    living = {
        each.household.number: [one.resident_id for one in each.residences]
        for each in flats
    }
    assert living == {"101": [who], "102": [], "103": [], "104": []}
    with pytest.raises(UnknownBuilding):
        flats_of(store, RULES, zhao, "b9")
    worker = colleague(store, "Li")
    with pytest.raises(NotAllowed):
        flats_of(store, RULES, worker, "b1")
    with pytest.raises(NotAllowed):
        list_buildings(store, RULES, worker)


def test_a_code_binds_a_resident_to_a_household(store: Store, zhao: Staff) -> None:
    first, second, *_ = codes(store, RULES, zhao)
    who = resident(store)
    assert residence_of(store, who) is None
    assert redeems(store, who, first.lower()) == "shown"
    assert (home(store, who).household.number, home(store, who).seat) == ("101", 1)
    assert redeems(store, who, first) == "already"
    assert events(store)[-1][0] == "residence_shown"
    assert not any(
        second in str(row) for row in rows(store, proposal_tables.household_codes)
    )


def test_whatever_is_no_good_is_answered_alike(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    used, revoked, old, _ = codes(store, RULES, zhao)
    redeems(store, resident(store), used)
    revoke_codes(store, zhao, "b1")
    [again, *_] = issue_codes(store, RULES, zhao, "b1")
    clock.advance(RULES.code_days * DAY)
    for code in (used, revoked, old, again.code, "H-0000-0000-0000", "hello", ""):
        assert redeems(store, resident(store), code) == "wrong", code


def test_new_codes_end_the_ones_that_nobody_used(store: Store, zhao: Staff) -> None:
    before = codes(store, RULES, zhao)
    after = codes(store, RULES, zhao)
    assert redeems(store, resident(store), before[0]) == "wrong"
    assert redeems(store, resident(store), after[0]) == "shown"


def test_nobody_can_try_one_code_after_the_other(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    [good, *_] = codes(store, RULES, zhao)
    who = resident(store)
    for _ in range(CODES_AT_ONCE):
        assert redeems(store, who, "H-0000-0000-0000") == "wrong"
    assert redeems(store, who, good) == "too_many", "the right one tells nothing either"
    clock.advance(600)
    assert redeems(store, who, good) == "shown"


def test_a_resident_has_one_household_and_moves_seldom(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    here, there, further, _ = codes(store, RULES, zhao)
    who = resident(store)
    redeems(store, who, here)
    assert redeems(store, who, there) == "moved_recently"
    assert home(store, who).household.number == "101"
    clock.advance(31 * DAY)
    assert redeems(store, who, there) == "shown"
    assert home(store, who).household.number == "102"
    assert redeems(store, who, here) == "wrong", "a code is used up"
    assert end_residence(store, zhao, who)
    assert residence_of(store, who) is None
    assert not end_residence(store, zhao, who)
    clock.advance(3600)
    assert redeems(store, who, further) == "shown", "staff know that they moved"


def test_who_moves_in_takes_the_place_of_who_moved_out(
    store: Store, zhao: Staff
) -> None:
    [first, *_] = codes(store, RULES, zhao)
    former, new = resident(store), resident(store)
    redeems(store, former, first)
    household = home(store, former).household
    issued = issue_code(store, RULES, zhao, household.id, 1)
    assert redeems(store, new, issued.code) == "shown"
    assert residence_of(store, former) is None
    assert home(store, new).household == household
    reasons = [fields.get("reason") for event, _, fields in events(store)]
    assert "replaced" in reasons


def test_several_adults_can_show_that_they_live_in_one_household(
    store: Store, zhao: Staff
) -> None:
    [first, *_] = codes(store, RULES, zhao)
    one, two = resident(store), resident(store)
    redeems(store, one, first)
    household = home(store, one).household
    second = issue_code(store, RULES, zhao, household.id, 2)
    assert redeems(store, two, second.code) == "shown"
    assert home(store, one).household == home(store, two).household
    with pytest.raises(NotAllowed):
        issue_code(store, RULES, zhao, household.id, household.adults + 1)


def test_one_code_used_by_many_at_once_is_used_once(store: Store, zhao: Staff) -> None:
    [code, *_] = codes(store, RULES, zhao)
    people = [resident(store) for _ in range(12)]
    together = Barrier(len(people))

    def attempt(who: int) -> RedeemOutcome:
        together.wait()
        return redeems(store, who, code)

    with ThreadPoolExecutor(len(people)) as pool:
        outcomes = sorted(pool.map(attempt, people))
    assert outcomes == ["shown"] + ["wrong"] * 11


def test_each_adult_gets_a_code_where_adults_have_rights(
    store: Store, zhao: Staff
) -> None:
    by_adult = replace(RULES, right="adult")
    sync_households(store, by_adult)
    issued = issue_codes(store, by_adult, zhao, "b1")
    assert [each.seat for each in issued[:4]] == [1, 2, 1, 2]
    assert len({each.code for each in issued}) == 8


def test_households_follow_what_the_place_lists(store: Store, zhao: Staff) -> None:
    [first, *_] = codes(store, RULES, zhao)
    who = resident(store)
    redeems(store, who, first)
    without = Procedure(buildings={"b1": Building({"en": "x"}, ("102", "900"), 3)})
    for _ in range(2):
        sync_households(store, without)
        found = rows(store, proposal_tables.households)
        listed = [row["number"] for row in found if row["removed_at"] is None]
        assert listed == ["102", "900"]
    assert found[1]["adults"] == 3
    assert residence_of(store, who) is None, "it is listed no more"
    sync_households(store, RULES)
    assert home(store, who).household.number == "101"


def test_only_who_organises_prints_codes(store: Store, zhao: Staff) -> None:
    sync_households(store, RULES)
    li = colleague(store, "Li", "caseworker")
    gone = replace(zhao, state="left")
    for somebody in (li, gone):
        for act in (
            lambda s: issue_codes(store, RULES, s, "b1"),
            lambda s: issue_code(store, RULES, s, 1, 1),
            lambda s: revoke_codes(store, s, "b1"),
            lambda s: end_residence(store, s, 1),
        ):
            with pytest.raises(NotAllowed):
                act(somebody)
    with pytest.raises(UnknownBuilding):
        issue_codes(store, RULES, zhao, "b9")
    assert rows(store, proposal_tables.household_codes) == []


def test_an_erased_resident_shows_nothing(store: Store, zhao: Staff) -> None:
    [code, *_] = codes(store, RULES, zhao)
    with pytest.raises(ResidentNotFound):
        redeems(store, 99, code)
    assert redeems(store, resident(store), code) == "shown"
