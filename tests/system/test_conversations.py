"""Whole dialogues of tests/conversations/ through the real four processes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.stack import Stack
from bot.web_client import WebResident
from community.store.engine import Store
from community.texts import Texts
from community.usecases.knowledge_gaps import list_gaps
from community.usecases.transcripts import command_of, understanding_of

TEXTS = Texts()
DIALOGUES = sorted(Path(__file__).parents[1].glob("conversations/*/*.yml"))


@pytest.mark.parametrize(
    "path", DIALOGUES, ids=[f"{p.parent.name}-{p.stem}" for p in DIALOGUES]
)
def test_a_dialogue(stack: Stack, stack_store: Store, path: Path) -> None:
    with WebResident(stack.url, path.parent.name) as resident:
        for step in yaml.safe_load(path.read_text(encoding="utf-8")):
            if "menu" in step:
                resident.choose_language(step["menu"])
                continue
            if "press" in step:
                key = _offered(stack_store, resident, step["press"])
                answers, _ = resident.press(key)
            else:
                answers, _ = resident.say(step["say"])
            _check(stack_store, step, answers[0])


def _offered(store: Store, resident: WebResident, command: str) -> str:
    """The key of the last button that means this."""
    return next(
        button["key"]
        for message in reversed(resident.history())
        for button in message["buttons"]
        if command_of(store, button["key"]) == command
    )


def _check(store: Store, step: dict[str, Any], answer: dict[str, Any]) -> None:
    if "topic" in step:
        understood = understanding_of(store, answer["in_reply_to"])
        assert understood.topic == step["topic"], step
    if "intent" in step:
        understood = understanding_of(store, answer["in_reply_to"])
        assert understood.intent == step["intent"], step
    if "says" in step:
        assert TEXTS.format(step["says"], answer["lang"]) in answer["text"], step
    if "holds" in step:
        assert step["holds"] in answer["text"], step
    if step.get("intent") == "nlu_fallback":
        [gap] = list_gaps(store, kind="not_understood", limit=1)
        assert gap.text == step["say"]
    if "language" in step:
        assert answer["lang"] == step["language"], step
    if "kind" in step:
        assert answer["kind"] == step["kind"], step
    if "offers" in step:
        commands = {command_of(store, button["key"]) for button in answer["buttons"]}
        assert step["offers"] in commands, step


def test_one_tap_back_after_a_switch(stack: Stack, stack_store: Store) -> None:
    with WebResident(stack.url, "en") as resident:
        resident.say("When does the heating season start?")
        answers, _ = resident.say("이사했는데 주숙등기는 어디서 해야 하나요?")
        assert answers[0]["lang"] == "ko"
        back = answers[0]["buttons"][-1]
        assert (back["title"], back["lang"]) == ("Continue in English", "en")
        answers, _ = resident.press(back["key"])
        assert answers[0]["lang"] == "en"
        answers, _ = resident.say("난방은 언제 시작해요?")
        assert answers[0]["lang"] == "en", "what was chosen always wins"


def test_a_button_works_once_and_only_in_its_conversation(stack: Stack) -> None:
    """B12: a key is looked up among the choices of this conversation only."""
    with WebResident(stack.url, "en") as mine, WebResident(stack.url, "en") as other:
        answers, _ = mine.say("hello")
        key = answers[0]["buttons"][0]["key"]
        stolen, _ = other.press(key)
        assert stolen[0]["kind"] == "notice"
        first, _ = mine.press(key)
        assert first[0]["kind"] == "answer"
        again, _ = mine.press(key)
        assert again[0]["kind"] == "notice"


def test_helpful_and_not_helpful(stack: Stack, stack_store: Store) -> None:
    with WebResident(stack.url, "fr") as resident:
        question = "comment acheter une carte SIM ?"
        answers, _ = resident.say(question)
        keys = {command_of(stack_store, b["key"]): b for b in answers[0]["buttons"]}
        unhelpful = next(b for c, b in keys.items() if c.startswith("/not_helpful"))
        answers, _ = resident.press(unhelpful["key"])
        commands = {command_of(stack_store, b["key"]) for b in answers[0]["buttons"]}
        assert "/human" in commands
    [gap] = list_gaps(stack_store, kind="not_helpful", limit=1)
    assert (gap.text, gap.topic, gap.language) == (question, "sim-card", "fr")
