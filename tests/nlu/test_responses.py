"""Rasa's text seam, in the real Rasa: what its own actions say through it."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from community.texts import Texts
from knowledge.library import Library

ROOT = Path(__file__).resolve().parents[2]
REPLY = ("text", "lang", "kind", "card", "buttons")
TEXTS = Texts()


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    place = tmp_path_factory.mktemp("place") / "community.yml"
    place.write_text("default_language: vi", encoding="utf-8")
    ended = subprocess.run(
        [ROOT / ".venv-rasa/bin/python", Path(__file__).with_name("say_in_rasa.py")],
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "LINLI_PLACE": str(place),
            "TF_CPP_MIN_LOG_LEVEL": "3",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    heard: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
    return heard


@pytest.mark.parametrize("case", ["danger", "answer", "changed", "offered"])
def test_a_message_is_a_whole_reply(said: dict[str, Any], case: str) -> None:
    assert all(said[case][field] is not None for field in REPLY)


def test_danger_brings_what_the_domain_says_goes_with_it(said: dict[str, Any]) -> None:
    danger = said["danger"]
    assert (danger["lang"], danger["kind"]) == ("ko", "emergency")
    assert [line["href"] for line in danger["card"]] == ["tel:110", "tel:12338"]
    assert TEXTS.format("emergency_not_alerted", "ko") in danger["text"]
    assert [button["payload"] for button in danger["buttons"]] == ["/human"]


def test_an_answer_is_about_the_topic_that_was_understood(said: dict[str, Any]) -> None:
    answer = said["answer"]
    assert answer["text"] == Library().article("sim-card", "en").body
    assert (answer["lang"], answer["kind"]) == ("en", "answer")
    assert answer["card"][-1]["type"] == "question"


def test_a_pressed_button_is_answered_in_the_language_known_before(
    said: dict[str, Any],
) -> None:
    assert said["pressed"]["text"] == TEXTS.format("utter_thanks", "ar")


def test_without_any_language_the_place_decides(said: dict[str, Any]) -> None:
    assert said["nobody"]["text"] == TEXTS.format("utter_thanks", "vi")


def test_an_action_may_name_the_language(said: dict[str, Any]) -> None:
    changed = said["changed"]
    assert changed["text"] == TEXTS.format("utter_language_changed", "ko")
    assert (changed["lang"], changed["buttons"]) == ("ko", [])


def test_an_action_offers_buttons(said: dict[str, Any]) -> None:
    assert said["offered"]["buttons"] == [
        {
            "title": "한국어",
            "payload": '/change_language{"language": "ko"}',
            "lang": "ko",
        }
    ]
