"""`linli add-topic`, in a small copy of Linli."""

from __future__ import annotations

import sys

import pytest
import yaml

from bot.scaffold.plan import CannotAdd, carry_out
from bot.scaffold.topics import plan_topic
from community.marks import MARK
from knowledge.library import Library
from tests.scaffold import water
from tests.scaffold.house import House

pytestmark = pytest.mark.fast

FOLDER = "knowledge/articles/water-quality"


def test_a_topic_is_checked_until_the_last_word_is_written(house: House) -> None:
    before = house.state()
    told = house.linli("add-topic", "water-quality")
    assert told.code == 0
    made = [f"{FOLDER}/{name}" for name in ("en.md", "topic.yml", "zh.md")]
    after = house.state()
    assert after.keys() - before.keys() == {FOLDER, *made}
    assert before.items() <= after.items()
    for step in ("1.", "topic.yml", "2.", "en.md", "3.", "make check"):
        assert step in told.text

    told = house.linli("knowledge", "check")
    assert (told.code, told.paths()) == (1, made)
    assert f"remove the word {MARK}" in told.text
    assert house.linli("check-language", "zh").paths() == [f"{FOLDER}/zh.md"]

    house.write(f"{FOLDER}/topic.yml", water.FACTS)
    house.write(f"{FOLDER}/en.md", water.article("en"))
    told = house.linli("knowledge", "check")
    assert (told.code, told.paths()) == (1, [f"{FOLDER}/zh.md"])

    house.write(f"{FOLDER}/zh.md", water.article("zh"))
    told = house.linli("knowledge", "check", "--warnings")
    assert (told.code, FOLDER in told.text) == (0, False)


def test_a_topic_answers_as_soon_as_its_facts_and_english_are_written(
    house: House,
) -> None:
    carry_out(plan_topic(house.root, "water-quality"), house.root)
    folder = house.root / "knowledge/articles"
    assert "water-quality" not in Library(folder).topics
    house.write(f"{FOLDER}/topic.yml", water.FACTS)
    assert "water-quality" not in Library(folder).topics
    house.write(f"{FOLDER}/en.md", water.article("en"))
    assert Library(folder).article("water-quality", "zh").language == "en"
    house.write(f"{FOLDER}/zh.md", water.article("zh"))
    assert Library(folder).article("water-quality", "zh").language == "zh"


def test_facts_of_another_topic_are_taken_over_to_be_confirmed(
    untouched: House,
) -> None:
    plan = plan_topic(untouched.root, "water-quality", like="bulky-waste")
    facts = next(text for path, text in plan.new.items() if path.name == "topic.yml")
    taken = yaml.safe_load(facts)
    like = yaml.safe_load(untouched.read("knowledge/articles/bulky-waste/topic.yml"))
    assert taken["related"] == ["bulky-waste"]
    assert MARK in taken["as_of"]
    for key in like.keys() - {"related", "as_of"}:
        assert taken[key] == like[key]
    marked = [line for line in facts.splitlines() if MARK in line]
    assert len(marked) == 1 + sum(
        bool(like[k]) for k in like if k not in {"related", "as_of"}
    )


@pytest.mark.parametrize("owner", ["water-company", "Li: water", "'", "no", "水, #1"])
def test_the_owner_stands_as_it_was_given(untouched: House, owner: str) -> None:
    plan = plan_topic(untouched.root, "water-quality", "bulky-waste", owner)
    facts = next(text for path, text in plan.new.items() if path.name == "topic.yml")
    assert yaml.safe_load(facts)["owner"] == owner


def test_make_hands_on_what_was_written(house: House) -> None:
    owner = 'O\'Neill: "water" & 水'
    made = house.run(
        *("make", "-s", "-o", "install", "add-topic", "TOPIC=water-quality"),
        *("LIKE=bulky-waste", f"OWNER={owner}"),
        f"LINLI={sys.executable} -m bot.cli",
    )
    assert made.code == 0, made.text
    assert yaml.safe_load(house.read(f"{FOLDER}/topic.yml"))["owner"] == owner


REFUSED = [
    ("a name with capitals", "Water-Quality", None, "such as water-quality"),
    ("a name with spaces", "water quality", None, "such as water-quality"),
    ("a name in another script", "水质", None, "such as water-quality"),
    ("a path", "../water", None, "such as water"),
    ("a hyphen at the end", "water-", None, "such as water"),
    ("no name", "", None, "small letters with hyphens"),
    ("a topic that is there", "bulky-waste", None, "there already"),
    ("an unknown neighbour", "water-quality", "bulky", "such as bulky-waste"),
]


@pytest.mark.parametrize(
    ("topic", "like", "what"), [r[1:] for r in REFUSED], ids=[r[0] for r in REFUSED]
)
def test_a_topic_is_refused_with_what_to_do(
    untouched: House, topic: str, like: str | None, what: str
) -> None:
    with pytest.raises(CannotAdd, match=what):
        plan_topic(untouched.root, topic, like)


def test_a_refusal_changes_nothing(house: House) -> None:
    before = house.state()
    told = house.linli("add-topic", "bulky-waste")
    assert (told.code, "there already" in told.text) == (1, True)
    assert house.state() == before
