"""The parts of Rasa's pipeline, run in the Rasa environment by `hear_in_rasa.py`."""

from __future__ import annotations

import json
import os
import subprocess
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from community.languages import languages
from knowledge.library import Library

ROOT = Path(__file__).resolve().parents[2]
RASA = ROOT / ".venv-rasa/bin/python"

# What was written, the language spoken so far, the language to answer in.
NEUTRAL = [
    (text, current, current)
    for current in ("ko", "en", "de", "zh", "ar")
    for text in (
        "ok",
        "OK!!",
        "12345",
        "👍🏽",
        "Zhang Wei",
        "zhang wei",
        "Maria Gonzalez",
        "Sanlitun SOHO",
        "Chaoyang Park South Gate",
        "三里屯",
        "朝阳区建国路88号",
        "WeChat Pay",
        "https://www.example.org/les-horaires-du-bureau",
        "someone@example.org",
        "T3",
        "ㅋㅋㅋ",
        "Nguyễn Văn Đức",
        "居住证",
        "haha",
    )
]
SWITCHES = [
    ("외국인 등록은 어디서 하나요?", "en", "ko"),
    ("どこで登録できますか", "en", "ja"),
    ("ต้องทำยังไงบ้าง", "en", "th"),
    ("أين أسجل عنواني؟", "en", "ar"),
    ("Где мне зарегистрироваться?", "en", "ru"),
    ("我想找社工", "en", "zh"),
    ("住宿登记要带什么", "ko", "zh"),
    ("Tôi muốn đăng ký tạm trú thì làm thế nào?", "en", "vi"),
    ("Wann beginnt die Heizperiode in Peking?", "en", "de"),
    ("¿Dónde puedo registrar mi dirección?", "en", "es"),
    ("Onde posso registar a minha morada?", "es", "pt"),
    ("Comment trier mes déchets ?", "de", "fr"),
    ("When does the heating start in winter?", "ko", "en"),
]
STAYS = [
    ("居住证 renewal?", "ko", "ko"),
    ("Where do I get the 居住证?", "en", "en"),
    ("paichusuo 어디예요", "ko", "ko"),
    ("物业 telefono", "es", "es"),
    ("Krankenhaus", "en", "en"),
    ("gracias", "en", "en"),
    ("/ask_service", "th", "th"),
]
# The first message of somebody of whom nothing is known, not even a page's language.
UNKNOWN = [
    ("gracias", "es"),
    ("obrigada", "pt"),
    ("guten Abend", "de"),
    ("merci", "fr"),
    ("👍", "ko"),
    ("ok", "ko"),
]
FIRST = [
    ("Hola", "es"),
    ("Bonjour", "fr"),
    ("你好", "zh"),
    ("안녕", "ko"),
    ("ok", "en"),
]
# A message, how far inside danger the classifier puts it, the intent.
DANGER = [
    ("there is a fire in our kitchen", 1.0, "emergency_fire"),
    ("there is a smell of gas in the corridor", -0.2, "emergency_gas"),
    ("he hits me when he drinks", -0.2, "crisis_violence"),
    ("I don't want to live any more", -0.2, "crisis_selfharm"),
    ("死にたいです", -0.2, "crisis_selfharm"),
    ("家里漏气了怎么办", -0.2, "emergency_gas"),
    ("아버지가 숨을 안 쉬세요", -0.2, "emergency_medical"),
    ("ابني بلع شيء ويختنق", -0.2, "emergency_medical"),
    ("quelqu'un essaie de forcer ma porte", -0.2, "emergency_police"),
    ("something nobody put into a lexicon", 0.5, "emergency_fire"),
]
QUIET = [
    ("my phone died", -0.1),
    ("when is the fire drill", 0.1),
    ("how do I pay the gas bill", -0.1),
    ("我快饿死了", 0.1),
    ("배고파 죽겠어요", 0.1),
    ("mein Akku ist tot", -0.1),
    ("je meurs de faim", 0.1),
    ("nothing alarming at all", -0.2),
    ("there is a fire in our kitchen", -2.0),
]
NAMED = [
    ("한국어", "change_language", "ko"),
    ("Deutsch", "change_language", "de"),
    ("Tiếng Việt", "change_language", "vi"),
    ("العربية", "change_language", "ar"),
    ("good morning", "greet", None),
]


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    told = tmp_path_factory.mktemp("heard") / "found.json"
    cases = {
        "identify": [
            *([t, {"language_current": c}] for t, c, _ in NEUTRAL + SWITCHES + STAYS),
            *([t, {"language_hint": "en"}] for t, _ in FIRST),
            *([t, {"language_default": "ko"}] for t, _ in UNKNOWN),
            ["Wann beginnt die Heizperiode?", {"language_chosen": "ko"}],
            ["ok", {"language_hint": "pt-BR"}],
            ["ok", {}],
        ],
        "alarm": [*([t, depth] for t, depth, _ in DANGER), *QUIET],
        "name": [text for text, _, _ in NAMED],
    }
    ended = subprocess.run(
        [RASA, Path(__file__).with_name("hear_in_rasa.py"), told],
        input=json.dumps(cases),
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TF_CPP_MIN_LOG_LEVEL": "3"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    found: dict[str, Any] = json.loads(told.read_text(encoding="utf-8"))
    return found


def test_language_is_kept_or_switched_by_the_policy(heard: dict[str, Any]) -> None:
    cases = NEUTRAL + SWITCHES + STAYS
    wrong = [
        (case, language)
        for case, language in zip(cases, heard["identified"], strict=False)
        if case[2] != language
    ]
    assert not wrong


def test_first_message_needs_less_proof(heard: dict[str, Any]) -> None:
    start = len(NEUTRAL + SWITCHES + STAYS)
    answers = heard["identified"][start : start + len(FIRST)]
    assert answers == [language for _, language in FIRST]


def test_of_a_stranger_the_likeliest_language_counts(heard: dict[str, Any]) -> None:
    start = len(NEUTRAL + SWITCHES + STAYS + FIRST)
    answers = heard["identified"][start : start + len(UNKNOWN)]
    assert answers == [language for _, language in UNKNOWN]


def test_chosen_wins_and_hints_count_last(heard: dict[str, Any]) -> None:
    assert heard["identified"][-3:] == ["ko", "pt", "en"]


def test_danger_is_recognised_and_near_misses_stay_quiet(heard: dict[str, Any]) -> None:
    expected = [intent for _, _, intent in DANGER] + ["greet"] * len(QUIET)
    said = [text for text, *_ in DANGER + QUIET]
    wrong = [
        (text, want, got)
        for text, want, got in zip(said, expected, heard["alarmed"], strict=True)
        if want != got
    ]
    assert not wrong


def test_a_languages_own_name_asks_for_it(heard: dict[str, Any]) -> None:
    expected = [[intent, [code] if code else []] for _, intent, code in NAMED]
    assert heard["named"] == expected


def test_one_walk_for_all_classes_finds_the_boundaries_of_scikit_learn(
    heard: dict[str, Any],
) -> None:
    assert heard["sought"]["apart"] < heard["sought"]["spread"] / 1000


def test_r02_half_an_answer_is_an_error(heard: dict[str, Any]) -> None:
    assert heard["half_answered"] == [500, {"error": "exception"}]


def test_importer_gives_every_language_every_intent_and_topic(
    heard: dict[str, Any],
) -> None:
    labels = set(heard["imported"]["labels"])
    assert {f"ask_service/{topic}" for topic in Library().topics} <= labels
    assert {"greet", "human", "emergency_fire", "oos", "not_emergency"} <= labels
    assert "oos" not in heard["imported"]["intents"]
    missing = {(code, label) for code in languages() for label in labels} - {
        tuple(pair) for pair in heard["imported"]["pairs"]
    }
    assert not missing


def test_no_example_stands_under_two_labels(heard: dict[str, Any]) -> None:
    labels = defaultdict(set)
    for text, label in heard["imported"]["texts"]:
        labels[text].add(label)
    assert not {text: found for text, found in labels.items() if len(found) > 1}


def test_training_starts_again_only_after_a_change(heard: dict[str, Any]) -> None:
    assert heard["imported"]["same"]
    assert heard["imported"]["noticed"]
