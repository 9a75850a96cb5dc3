"""Which interest and days residents name, and what says stop, in all languages."""

from __future__ import annotations

import pytest
import yaml

from community.attending.words import (
    ALSO_ANSWERS,
    INTEREST_WORDS,
    STOP_WORDS,
    Asked,
    asked,
    is_stop,
)
from community.interests import Interests
from community.languages import languages
from community.place import load_place

pytestmark = pytest.mark.fast

PLACE = load_place()
STOPS = yaml.safe_load(STOP_WORDS.read_text("utf-8"))
WORDS = yaml.safe_load(INTEREST_WORDS.read_text("utf-8"))


def test_each_language_has_its_words() -> None:
    codes = set(languages())
    assert set(STOPS) == {*codes, ALSO_ANSWERS}
    every = {word for code in codes for word in STOPS[code]}
    assert set(STOPS[ALSO_ANSWERS]) <= every
    for names in WORDS.values():
        for name, by_code in names.items():
            assert set(by_code) == codes, name
            assert all(by_code.values()), name
    assert set(WORDS["interests"]) >= set(Interests())
    assert set(WORDS["days"]) == {"today", "week"}


@pytest.mark.parametrize("code", sorted(languages()))
def test_what_an_interest_is_called_names_it_and_no_other(code: str) -> None:
    for interest in PLACE.interests:
        name = PLACE.interests.name(interest, code)
        assert name
        found = asked(name, code, PLACE.interests).interests
        assert found == (interest,), name


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("What is on for kids this week?", "en", Asked(("children",), "week")),
        ("今天有什么活动", "zh", Asked((), "today")),
        ("What is on?", "en", Asked()),
        ("이번 주에 아이들 행사 있어요?", "ko", Asked(("children",), "week")),
        ("ما الفعاليات للأطفال اليوم؟", "ar", Asked(("children",), "today")),
        (
            "Welche Treffen gibt es heute für Familien?",
            "de",
            Asked(("children",), "today"),
        ),
        ("儿童 events", "fr", Asked(("children",))),
    ],
)
def test_a_question_is_narrowed_by_what_it_names(
    text: str, language: str, wanted: Asked
) -> None:
    assert asked(text, language, PLACE.interests) == wanted


@pytest.mark.parametrize("word", sorted({w for words in STOPS.values() for w in words}))
def test_a_stop_word_says_stop_however_it_is_written(word: str) -> None:
    for written in (word, word.upper(), f"  {word}!!", f"/{word}。", f"“{word}”"):
        assert is_stop(written), written


@pytest.mark.parametrize(
    "text",
    [
        "",
        "?",
        "no",
        "cancel",
        "When does the bus stop here?",
        "Please stop the noise upstairs",
        "停水到几点？",
        "停车证怎么办",
        "取消",
        "he does not stop hitting me",
        "стоп-кран",
        "dừng xe ở đâu",
        "หยุดยาวนี้มีอะไรบ้าง",
    ],
)
def test_more_than_the_word_is_not_stop(text: str) -> None:
    assert not is_stop(text)
