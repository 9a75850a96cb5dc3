"""The rules of proposals, as community.yml says them; each mistake is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from community.place import PlaceError, load_place
from community.procedure import Area, Building, Procedure, Tier

pytestmark = pytest.mark.fast

BUILDINGS = 'buildings: {b1: {name: {en: One}, households: ["1"]}}'


def read(tmp_path: Path, content: str) -> Procedure:
    path = tmp_path / "community.yml"
    path.write_text(f"proposals:\n  {content}", encoding="utf-8")
    return load_place(path).proposals


def test_the_sample_place_decides_in_21_days() -> None:
    rules = load_place().proposals
    assert [tier.days for tier in rules.tiers] == [5, 7, 9]
    assert (rules.right, rules.threshold_percent, rules.co_signers) == (
        "household",
        60,
        2,
    )
    assert rules.buildings_of("all") == ("b1", "b2", "b3")
    assert rules.buildings_of("south_yard") == ("b1", "b2")
    assert len(rules.buildings["b1"].households) == 24
    assert rules.area_name("south_yard", "zh") == "南院"
    assert rules.tiers[1].name("ko") == "구역 주민 협의회"


def test_every_entry_is_taken_from_the_file(tmp_path: Path) -> None:
    assert read(
        tmp_path,
        """
  right: adult
  threshold_percent: 51
  quorum: 0
  co_signers: 4
  days: {draft: 1, co_sign: 2, support: 3, confirm: 4, executor: 5, progress: 6,
    reminder: 7}
  codes: {signs: 16, days: 9}
  buildings:
    b1: {name: {en: One}, households: ["098-101", "7a"], adults: 3}
  areas: {yard: {name: {en: Yard}, buildings: [b1]}}
  tiers: [{name: {en: all of us}, days: 30}]
        """,
    ) == Procedure(
        right="adult",
        threshold_percent=51,
        quorum=0,
        co_signers=4,
        draft_days=1,
        co_sign_days=2,
        support_days=3,
        confirm_days=4,
        executor_days=5,
        progress_days=6,
        reminder_days=7,
        code_signs=16,
        code_days=9,
        buildings={
            "b1": Building({"en": "One"}, ("098", "099", "100", "101", "7a"), 3)
        },
        areas={"yard": Area({"en": "Yard"}, ("b1",))},
        tiers=(Tier({"en": "all of us"}, 30),),
    )


def test_what_is_left_out_has_a_default(tmp_path: Path) -> None:
    assert read(tmp_path, "quorum: 3") == Procedure()
    rules = Procedure()
    assert rules.buildings_of("all") == rules.buildings_of("b1") == ()
    assert rules.area_name("all", "en") is None
    assert not rules.is_last(1) and rules.is_last(2) and rules.is_last(9)
    assert rules.tier(9) == rules.tiers[2]


MISTAKES = {
    "right: flat": "right: write one of these: household, adult",
    "threshold_percent: 0": "write a number of percent from 1 to 100",
    "threshold_percent: 60%": "threshold_percent: write a whole number of percent",
    "quorum: yes": "quorum: write a whole number of right holders",
    "percent: 60": "percent: is not known here; known are right",
    "days: {sign: 3}": "days.sign: is not known here; known are draft, co_sign",
    "days: {draft: 0}": "days.draft: write a number of days from 1 to 366",
    "codes: {signs: 6}": "codes.signs: write a number of signs from 10 to 24",
    "buildings: []": "buildings: write names with entries, such as {b1:",
    "buildings: {1: {}}": "buildings.1: name it in small letters, in quotes",
    "buildings: {all: {}}": "buildings.all: name it in small letters",
    "buildings: {b1: {adults: 2}}": "buildings.b1: needs name, households",
    'buildings: {b1: {name: {en: A}, households: ["4-1"]}}': "4-1 ends before",
    "buildings: {b1: {name: {en: A}, households: [a b]}}": "a b is not the number",
    'buildings: {b1: {name: {en: A}, households: ["1", "1-2"]}}': "write each flat",
    "buildings: {b1: {name: {en: A}, households: []}}": "write flats or spans",
    f"{BUILDINGS}\n  areas: {{b1: {{name: {{en: A}}, buildings: [b1]}}}}": (
        "areas.b1: a building has this name already"
    ),
    f"{BUILDINGS}\n  areas: {{y: {{name: {{en: A}}, buildings: [b9]}}}}": (
        "areas.y.buildings: b9 is not a building; known are b1"
    ),
    f"{BUILDINGS}\n  areas: {{y: {{name: {{en: A}}, buildings: []}}}}": (
        "areas.y.buildings: write a list of buildings"
    ),
    "tiers: []": "tiers: write a list with at least one council",
    "tiers: [{days: 3}]": "tiers[0]: needs name and days",
}


@pytest.mark.parametrize("content", MISTAKES)
def test_a_mistake_is_named_with_what_to_write(tmp_path: Path, content: str) -> None:
    with pytest.raises(PlaceError) as error:
        read(tmp_path, content)
    assert ": proposals." in str(error.value)
    assert MISTAKES[content] in str(error.value)
