"""Skills as data: what a domain declares is registered, ruled, and can be said."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Any, cast

import pytest
import yaml

from actions.server import custom_actions
from community.attending import Attending
from community.place import Place
from community.proposing import Proposing
from community.store.engine import Store
from community.texts import Texts
from knowledge.library import Library
from nlu.replies import ANSWER, NO_ANSWER, Extras

pytestmark = pytest.mark.fast

ACTIONS = Path(__file__).resolve().parents[2] / "actions"
SKILLS = sorted(path.parent.name for path in ACTIONS.glob("*/__init__.py"))
TEXTS = Texts()


def read(skill: str, name: str) -> dict[str, Any]:
    path = ACTIONS / skill / name
    return cast(dict[str, Any], yaml.safe_load(path.read_text(encoding="utf-8")))


DOMAINS = {skill: read(skill, "domain.yml") for skill in SKILLS}
RULES = {skill: read(skill, "rules.yml")["rules"] for skill in SKILLS}


def declared(kind: str) -> list[str]:
    return [name for domain in DOMAINS.values() for name in domain.get(kind, ())]


def extras() -> list[dict[str, Any]]:
    return [
        variation.get("metadata", {})
        for domain in DOMAINS.values()
        for variations in domain.get("responses", {}).values()
        for variation in variations
    ]


def test_there_are_skills() -> None:
    assert "service_question" in SKILLS and "emergency" in SKILLS


@pytest.mark.parametrize("kind", ["intents", "entities", "actions", "responses"])
def test_a_name_is_declared_by_one_skill_only(kind: str) -> None:
    names = declared(kind)
    assert names and sorted(set(names)) == sorted(names)


def test_the_declared_actions_are_the_registered_ones(tmp_path: Path) -> None:
    store = cast(Store, None)
    about = Proposing(store, TEXTS, Place()), Attending(store, TEXTS, Place())
    actions = custom_actions(store, Place(), Library(tmp_path), *about)
    assert sorted(action.name() for action in actions) == sorted(declared("actions"))


@pytest.mark.parametrize("skill", SKILLS)
def test_each_intent_of_a_skill_has_one_rule_in_it(skill: str) -> None:
    ruled = [rule["steps"][0]["intent"] for rule in RULES[skill]]
    assert sorted(ruled) == sorted(DOMAINS[skill]["intents"])


@pytest.mark.parametrize("skill", SKILLS)
def test_each_rule_ends_with_something_that_speaks(skill: str) -> None:
    domain = DOMAINS[skill]
    speaks = [*domain.get("responses", ()), *domain.get("actions", ())]
    assert all(rule["steps"][-1]["action"] in speaks for rule in RULES[skill])


@pytest.mark.parametrize("skill", SKILLS)
def test_each_response_and_action_of_a_skill_is_used_by_a_rule(skill: str) -> None:
    domain = DOMAINS[skill]
    used = {
        s["action"] for rule in RULES[skill] for s in rule["steps"] if "action" in s
    }
    assert used == {*domain.get("responses", ()), *domain.get("actions", ())}


def test_each_response_stands_for_the_text_with_its_own_key() -> None:
    for domain in DOMAINS.values():
        for key, variations in domain.get("responses", {}).items():
            assert [variation["text"] for variation in variations] == [key]
            # An answer's text is the article.
            assert TEXTS.has(NO_ANSWER if key == ANSWER else key, "en"), key


def test_what_goes_with_a_text_is_known_and_can_be_said() -> None:
    known = {field.name for field in fields(Extras)}
    for extra in extras():
        assert set(extra) <= known
        for key in extra.get("then", ()):
            assert TEXTS.has(key, "en"), key
        for offer in extra.get("offers", ()):
            assert TEXTS.has(offer["title_key"], "en"), offer


def test_a_button_of_a_response_triggers_an_intent_that_exists() -> None:
    payloads = [offer["payload"] for e in extras() for offer in e.get("offers", ())]
    assert payloads
    assert {payload.lstrip("/") for payload in payloads} <= set(declared("intents"))


@pytest.mark.parametrize(
    ("intent", "numbers"),
    [
        ("emergency_fire", ["119"]),
        ("emergency_medical", ["120"]),
        ("emergency_police", ["110"]),
        ("emergency_gas", ["119"]),
        ("crisis_selfharm", ["120", "110", "12356"]),
        ("crisis_violence", ["110", "12338"]),
    ],
)
def test_danger_needs_no_action_server(intent: str, numbers: list[str]) -> None:
    (rule,) = (r for r in RULES["emergency"] if r["steps"][0]["intent"] == intent)
    response = rule["steps"][1]["action"]
    (variation,) = DOMAINS["emergency"]["responses"][response]
    assert variation["metadata"]["calls"] == numbers
    assert variation["metadata"]["then"] == ["emergency_not_alerted"]


@pytest.mark.parametrize("skill", SKILLS)
def test_a_skill_has_its_texts_under_its_name(skill: str) -> None:
    assert (ACTIONS.parent / "locales" / "en" / f"{skill}.ftl").is_file()
