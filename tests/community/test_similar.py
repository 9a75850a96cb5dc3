"""The same idea is found in every language, without a translation."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, product
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from community.languages import languages
from community.model.proposal import Category, NewProposal, Wording
from community.similar import (
    ALIKE,
    TERMS,
    Idea,
    likely_category,
    likeness,
    most_similar,
    read_terms,
)
from community.store.engine import Store
from community.usecases.proposal_pages import similar_proposals
from community.usecases.proposals import draft_proposal, submit_proposal
from tests.community.proposal_steps import procedure, resident

pytestmark = pytest.mark.fast

HERE = Path(__file__).parent
FOUND_OF_ELEVEN = 8
FALSE_IN_A_HUNDRED = 10


def read(name: str) -> Any:
    return yaml.safe_load((HERE / f"{name}.yml").read_text(encoding="utf-8"))


def idea(language: str, title: str, body: str) -> Idea:
    return Idea(Wording(language, title, body), "other", "all")


def ideas(name: str) -> dict[str, dict[str, Idea]]:
    return {
        each: {language: idea(language, *text) for language, text in texts.items()}
        for each, texts in read(name).items()
    }


HELD_OUT, DEVELOPMENT = ideas("similar_held_out"), ideas("similar_development")


@pytest.mark.parametrize("name", HELD_OUT)
def test_pitfall_23_an_idea_is_found_in_the_other_languages(name: str) -> None:
    written = HELD_OUT[name]
    assert set(written) == set(languages())
    found = [
        each for each in written if likeness(written["zh"], written[each]) >= ALIKE
    ]
    assert len(found) - 1 >= FOUND_OF_ELEVEN, set(written) - set(found)


def test_pitfall_23_other_ideas_are_not_taken_for_the_same() -> None:
    pairs = [
        (one, other)
        for first, second in combinations((HELD_OUT | DEVELOPMENT).values(), 2)
        for one, other in product(first.values(), second.values())
    ]
    false = [pair for pair in pairs if likeness(*pair) >= ALIKE]
    assert len(pairs) > 5000
    assert len(false) * 100 <= FALSE_IN_A_HUNDRED * len(pairs), false[:10]


def test_pitfall_23_a_thing_in_common_seldom_makes_ideas_the_same() -> None:
    near = [
        [idea(language, *text) for each in pair for language, text in each.items()]
        for pair in read("similar_near")
    ]
    false = [pair for pair in near if likeness(*pair) >= ALIKE]
    assert len(near) >= 10
    # They are shown, never joined; of these hard pairs three of twelve are.
    assert len(false) <= len(near) // 4, false


def test_nothing_was_chosen_on_what_measures() -> None:
    assert not HELD_OUT.keys() & DEVELOPMENT.keys()
    texts = [{each.wording.title for each in one.values()} for one in HELD_OUT.values()]
    known = [
        {each.wording.title for each in one.values()} for one in DEVELOPMENT.values()
    ]
    assert not set().union(*texts) & set().union(*known)


def test_the_same_words_are_the_same_idea_whatever_they_are_about() -> None:
    one = idea("en", "Paint the fence blue", "It would look so much better to us all.")
    other = idea(
        "en", "Paint our fence blue", "It would look much better to all of us."
    )
    assert likeness(one, other) >= ALIKE
    assert likeness(one, idea("en", "Sing together", "Every week")) < ALIKE
    assert likeness(idea("en", "x", ""), idea("en", "y", "")) == 0


def test_ideas_for_other_buildings_are_less_alike() -> None:
    one, other = DEVELOPMENT["street_lamps"]["zh"], DEVELOPMENT["street_lamps"]["ko"]
    here, there = replace(one, area="b1"), replace(other, area="b2")
    assert likeness(here, there) < likeness(here, other) == likeness(one, other)


def test_the_most_alike_come_first_and_not_too_many() -> None:
    lamps, dogs = DEVELOPMENT["street_lamps"], DEVELOPMENT["dog_bags"]
    others = [dogs["en"], lamps["ar"], dogs["zh"], lamps["zh"], lamps["ko"]]
    assert most_similar(lamps["zh"], others, 2)[0] == 3
    assert set(most_similar(lamps["zh"], others, 9)) == {1, 3, 4}
    assert most_similar(idea("zh", "你好", ""), others, 9) == []


@pytest.mark.parametrize(
    ("language", "title", "category"),
    [
        ("zh", "换一部电梯", "access"),
        ("ar", "إنارة الطريق", "safety"),
        ("de", "Mehr Mülleimer", "waste"),
        ("en", "Be nice to each other", "other"),
        ("und-x-never", "Lift", "other"),
    ],
)
def test_what_a_text_is_about_is_guessed(
    language: str, title: str, category: Category
) -> None:
    assert likely_category(Wording(language, title, "")) == category


def test_every_concept_has_words_in_every_language() -> None:
    found = read_terms(TERMS)
    assert len(found) >= 60
    for concept in found.values():
        assert set(concept.patterns) == set(languages()), concept.name
    # The rest is meeting places and what nobody thought of.
    assert {concept.category for concept in found.values()} == set(
        get_args(Category)
    ) - {"other"}


def test_a_category_that_does_not_exist_is_named(tmp_path: Path) -> None:
    path = tmp_path / "terms.yml"
    path.write_text("lift: {category: lifts, en: [lift]}", encoding="utf-8")
    with pytest.raises(ValueError, match="lift: lifts is not a category"):
        read_terms(path)


def test_a_resident_sees_what_a_neighbour_proposed_in_another_language(
    store: Store,
) -> None:
    rules = procedure()
    found = DEVELOPMENT["charging_shed"]
    for each in (found["zh"], DEVELOPMENT["dog_bags"]["ko"]):
        new = NewProposal(each.wording, "traffic", "all")
        drafted = draft_proposal(store, rules, resident(store), new)
        wanted = NewProposal(found["ar"].wording, "other", "b1")
        assert drafted.id not in {p.id for p in similar_proposals(store, wanted)}
        author = drafted.author_id
        assert author is not None
        submit_proposal(store, rules, author, drafted.id, each.wording.language)
    [alike] = similar_proposals(store, wanted)
    assert alike.wording == found["zh"].wording
