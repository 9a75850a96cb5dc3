"""The rules of proposals: bars in whole numbers, milestones, balance, ways to go."""

from __future__ import annotations

from fractions import Fraction
from math import ceil
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.model.proposal import (
    CHANGEABLE,
    GOING_ON,
    OWNERS,
    PUBLIC,
    TAKES_SUPPORT,
    TRANSITIONS,
    ProposalState,
    proposal_number,
    written_proposal,
)
from community.model.residence import (
    ALPHABET,
    LONGEST_CODE,
    SHORTEST_CODE,
    new_code,
    written_code,
)
from community.model.support import LanguageGroup, balance, milestone, needed

pytestmark = pytest.mark.fast

NEEDED = [
    ("what is left of a person counts as one", 60, 61, 0, 37),
    ("nothing is left", 60, 5, 0, 3),
    ("a float would say 8", 7, 100, 0, 7),  # 0.07 * 100 is 7.000000000000001
    ("two thirds of three is everybody", 67, 3, 0, 3),
    ("a place where all have to agree", 100, 17, 0, 17),
    ("one per cent of few is one", 1, 3, 0, 1),
    ("a quorum where the part would be less", 60, 3, 3, 3),
    ("never more than there are", 60, 2, 5, 2),
    ("nobody at all", 60, 0, 3, 0),
]


@pytest.mark.parametrize(("label", "percent", "eligible", "quorum", "expected"), NEEDED)
def test_pitfall_25_the_bar_is_the_whole_number_above(
    label: str, percent: int, eligible: int, quorum: int, expected: int
) -> None:
    assert needed(percent, eligible, quorum) == expected, label


@given(st.integers(1, 100), st.integers(0, 10**9))
def test_pitfall_25_the_bar_is_never_rounded_down(percent: int, eligible: int) -> None:
    bar = needed(percent, eligible)
    assert bar == ceil(Fraction(percent * eligible, 100))
    assert bar * 100 >= percent * eligible > (bar - 1) * 100 or bar == 0
    assert bar <= eligible


@given(st.integers(1, 100), st.integers(0, 10**6), st.integers(0, 1000))
def test_the_bar_never_falls_when_the_roll_grows(
    percent: int, eligible: int, quorum: int
) -> None:
    assert needed(percent, eligible, quorum) <= needed(percent, eligible + 1, quorum)


@pytest.mark.parametrize(("percent", "eligible"), [(0, 5), (101, 5), (60, -1)])
def test_a_bar_that_makes_no_sense_is_refused(percent: int, eligible: int) -> None:
    with pytest.raises(ValueError, match="% of"):
        needed(percent, eligible)


@pytest.mark.parametrize(
    ("supports", "wanted", "expected"),
    [
        (0, 37, None),
        (12, 37, None),
        (13, 37, "33"),
        (24, 37, "33"),
        (25, 37, "66"),
        (36, 37, "66"),
        (37, 37, "reached"),
        (38, 37, "reached"),
        (1, 3, "33"),
        (2, 3, "66"),
        (1, 1, "reached"),
        (0, 0, None),
        (5, 0, None),
    ],
)
def test_milestones_are_passed_on_the_way(
    supports: int, wanted: int, expected: str | None
) -> None:
    assert milestone(supports, wanted) == expected


def test_the_balance_is_high_only_if_no_group_is_left_out() -> None:
    both = balance([LanguageGroup("zh", 20, 30), LanguageGroup("ar", 7, 10)])
    one = balance([LanguageGroup("zh", 27, 30), LanguageGroup("ar", 0, 10)])
    assert [group.language for group in both.groups] == ["zh", "ar"]
    assert both.agreement == Fraction(21, 32) * Fraction(8, 12)
    assert one.agreement == Fraction(28, 32) * Fraction(1, 12)
    assert (both.largest_share, one.largest_share) == (Fraction(20, 27), 1)
    assert balance([]).largest_share == 0


@given(st.integers(0, 500), st.integers(0, 500))
def test_an_agreement_is_a_part_of_one(supports: int, eligible: int) -> None:
    group = LanguageGroup("ko", supports, eligible)
    assert 0 < group.agreement < 1


def test_every_state_is_reachable_and_the_table_knows_no_other() -> None:
    states = set(get_args(ProposalState))
    assert set(TRANSITIONS) == states
    assert all(after <= states for after in TRANSITIONS.values())
    seen: set[ProposalState] = set()
    ahead: list[ProposalState] = ["draft"]
    while ahead:
        state = ahead.pop()
        if state not in seen:
            seen.add(state)
            ahead += TRANSITIONS[state]
    assert seen == states


def test_whoever_can_go_on_has_an_owner_and_what_is_over_has_none() -> None:
    over = {state for state, after in TRANSITIONS.items() if not after}
    assert over == {"declined", "done", "withdrawn", "merged"}
    # Staff may give what was not reached more time, but nobody has to.
    assert set(OWNERS) == set(TRANSITIONS) - over - {"not_reached"}
    assert set(TAKES_SUPPORT) <= set(GOING_ON)
    assert set(CHANGEABLE) <= set(GOING_ON)
    assert set(PUBLIC) == set(TRANSITIONS) - {"draft"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("P-17", 17),
        (" p17 ", 17),
        ("#P-17.", 17),
        ("Р-17", 17),  # Cyrillic
        ("17", None),
        ("P-0", None),
        ("P-17 please", None),
        ("peace", None),
        ("Корпус 3", None),
        ("อาคาร p3", None),
    ],
)
def test_a_number_is_known_as_people_write_it(text: str, found: int | None) -> None:
    assert written_proposal(text) == found
    assert written_proposal(proposal_number(17)) == 17


@given(st.integers(SHORTEST_CODE, LONGEST_CODE))
def test_a_code_is_read_as_it_is_printed(signs: int) -> None:
    code = new_code(signs)
    plain = code.replace("-", "")
    assert len(plain) == signs + 1
    assert set(plain) <= set(ALPHABET)
    assert written_code(code) == plain
    assert written_code(f" {code.lower()} ") == plain
    assert written_code(f"\u2067{code}\u2069") == plain


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("H-4F7K-9QTM-2B8X", "H4F7K9QTM2B8X"),
        ("h 4f7k 9qtm 2b8x", "H4F7K9QTM2B8X"),
        ("H-OF7K-9QTM-IL8X", "H0F7K9QTM118X"),
        ("H-4F7K-9QTM", None),
        ("headquarters", None),
        ("L-4F7K-9QTM", None),
        ("H-4F7K-9QTM-2B8X!", "H4F7K9QTM2B8X"),
        ("hello, how are you today, my dear friend? 12", None),
        ("", None),
    ],
)
def test_a_code_is_known_as_people_write_it(text: str, read: str | None) -> None:
    assert written_code(text) == read
