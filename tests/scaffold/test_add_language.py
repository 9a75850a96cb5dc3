"""`linli add-language`, in a small copy of Linli."""

from __future__ import annotations

import sys
from typing import Any

import pytest
import yaml
from fluent.syntax import FluentParser, ast

from bot.language_check.check import check_language
from bot.scaffold.languages import plan_language
from bot.scaffold.plan import CannotAdd, carry_out
from community.languages import languages, registry, text_files
from community.marks import MARK
from community.texts import MissingText, Texts
from tests.scaffold.house import House
from tests.scaffold.turkish import write_all

pytestmark = pytest.mark.fast

CHANGED = ("bot/demo.yml", "locales/languages.yml", "nlu/language_names.yml")
VALUES = {"limit": 9, "office": "o", "phone": "p", "hours": "h", "address": "a"}


def test_a_language_is_checked_until_the_last_word_is_written(house: House) -> None:
    told = house.linli("add-language", "tr", "Türkçe")
    assert told.code == 0
    for step in ("1.", "locales/tr/", "2.", "nlu/tr/", "make check-language CODE=tr"):
        assert step in told.text

    told = house.linli("check-language", "tr")
    english = text_files(house.root / "locales/en", "tr")
    held_out = sorted((house.root / "tests/nlu/en").glob("*.yml"))
    dialogues = sorted((house.root / "tests/conversations/en").glob("*.yml"))
    assert (told.code, told.paths()) == (
        1,
        [
            *(f"locales/tr/{path.name}" for path in english),
            *(f"nlu/tr/{p.name}" for p in sorted((house.root / "nlu/en").glob("*"))),
            "nlu/language_names.yml",
            "knowledge/articles/*/tr.md",
            *(f"tests/nlu/tr/{path.name}" for path in held_out),
            *(f"tests/conversations/tr/{path.name}" for path in dialogues),
            "bot/demo.yml",
            "locales/languages.yml",
        ],
    )
    for what in (
        "utter_greet",
        "greet 0",
        "emergency_gas",
        "topics without an article (2)",
    ):
        assert what in told.text

    write_all(house)
    told = house.linli("check-language", "tr")
    assert (told.code, told.paths()) == (0, ["locales/languages.yml"])
    assert "is a draft" in told.text

    house.spoil("locales/languages.yml", ", draft: true", "")
    told = house.linli("check-language", "tr")
    assert told.paths() == ["nlu/language_names.yml", "community.yml"]

    house.spoil("nlu/language_names.yml", ", tr]", "]")
    house.spoil("community.yml", "en]", "en, tr]")
    told = house.linli("check-language", "tr")
    assert (told.code, told.text) == (0, "Türkçe (tr): nothing to do\n")


def test_a_draft_breaks_nothing_for_the_other_languages(house: House) -> None:
    house.linli("add-language", "tr", "Türkçe", "--articles")
    told = house.linli("check-language")
    assert told.code == 0
    assert "中文 (zh): nothing to do\nEnglish (en): nothing to do\n" in told.text
    assert "Türkçe (tr) is a draft" in told.text
    assert "linli check-language tr" in told.text
    assert house.linli("knowledge", "check").text.startswith("0 errors")


def test_nothing_that_was_there_is_lost(house: House) -> None:
    before = house.state()
    carry_out(plan_language(house.root, "tr", "Türkçe"), house.root)
    after = house.state()
    for name in before:
        if name not in CHANGED:
            assert after[name] == before[name]
            continue
        old, new = str(before[name], "utf-8"), str(after[name], "utf-8")
        (line,) = [line for line in new.splitlines() if line not in old.splitlines()]
        assert line.startswith("tr: ")
        assert new.replace(f"{line}\n", "") == old
    made = after.keys() - before.keys()
    assert {name.rsplit("/", 1)[0] for name in made} == {
        *("locales", "locales/tr", "nlu", "nlu/tr")
    }


def test_texts_keep_their_keys_choices_and_values(untouched: House) -> None:
    plan = plan_language(untouched.root, "tr", "Türkçe")
    for path, text in plan.new.items():
        if path.suffix == ".ftl":
            english = untouched.read(f"locales/en/{path.name}")
            assert MARK not in english
            wanted = FluentParser().parse(english)
            found = FluentParser().parse(text.replace(f"{MARK} ", ""))
            assert found.equals(wanted)
            for entry in FluentParser().parse(text).body:
                if isinstance(entry, ast.Message):
                    assert entry.value and MARK in str(
                        entry.value.elements[0].to_json()
                    )


def test_a_text_that_is_not_translated_is_never_shown(house: House) -> None:
    carry_out(plan_language(house.root, "tr", "Türkçe"), house.root)
    house.spoil("locales/tr/courtesy.ftl", f"{MARK} You are welcome.", "Bir şey değil.")
    texts = Texts(house.root / "locales")
    assert texts.resolve("utter_thanks", "tr")[1] == "tr"
    assert not texts.has("utter_goodbye", "tr")
    keys = [
        entry.id.name
        for path in (house.root / "locales/en").glob("*.ftl")
        for entry in FluentParser().parse(path.read_text("utf-8")).body
        if isinstance(entry, ast.Message)
    ]
    for key in keys:
        try:
            text, language = texts.resolve(key, "tr", **VALUES)
        except MissingText as error:
            assert "Unknown external" in str(error)  # a value this test does not give
            continue
        assert MARK not in text
        assert language == ("tr" if key == "utter_thanks" else "en")


def test_every_intent_and_every_danger_has_its_place(untouched: House) -> None:
    plan = plan_language(untouched.root, "tr", "Türkçe")
    for path in (untouched.root / "nlu/en").glob("*.yml"):
        english = yaml.safe_load(path.read_text("utf-8"))
        (made,) = (t for p, t in plan.new.items() if p.match(f"nlu/tr/{path.name}"))
        content = yaml.safe_load(made)
        if path.name == "emergency_lexicon.yml":
            kinds = [kind for kind, said in english.items() if isinstance(said, list)]
            assert content == dict.fromkeys(kinds)
        else:
            intents = [block["intent"] for block in english["nlu"]]
            assert content["nlu"] == [{"intent": i, "examples": ""} for i in intents]


REGISTERED = [
    ("left to right", "tr", "Türkçe", {}, "ltr", ("en",)),
    ("right to left, as Unicode says", "fa", "فارسی", {}, "rtl", ("en",)),
    ("as asked", "az", "Azərbaycan", {"direction": "rtl"}, "rtl", ("en",)),
    ("others before English", "yue", "粵語", {"fallback": ["zh"]}, "ltr", ("zh", "en")),
    (
        "English as asked",
        "yue",
        "粵語",
        {"fallback": ["en", "zh"]},
        "ltr",
        ("en", "zh"),
    ),
    ("a code YAML reads as false", "no", "Norsk: bokmål", {}, "ltr", ("en",)),
    ("a code with a region", "pt-BR", "Português (Brasil)", {}, "ltr", ("en",)),
]


@pytest.mark.parametrize(
    ("code", "name", "given", "direction", "fallback"),
    [r[1:] for r in REGISTERED],
    ids=[r[0] for r in REGISTERED],
)
def test_a_language_is_registered(
    house: House,
    code: str,
    name: str,
    given: dict[str, Any],
    direction: str,
    fallback: tuple[str, ...],
) -> None:
    carry_out(plan_language(house.root, code, name, **given), house.root)
    language = registry(house.root / "locales")[code]
    assert (language.name, language.direction) == (name, direction)
    assert (language.fallback, language.draft) == (fallback, True)
    assert list(languages(house.root / "locales")) == ["zh", "en"]
    place = house.root / "community.yml"
    assert check_language(house.root, place, code)[-1].rule == "draft"


def test_make_hands_on_what_was_written(house: House) -> None:
    made = house.run(
        *(
            "make",
            "-s",
            "-o",
            "install",
            "add-language",
            "CODE=uz",
            'NAME=O\'zbek "tili"',
        ),
        *("FALLBACK=zh en", "ARTICLES=yes", f"LINLI={sys.executable} -m bot.cli"),
    )
    assert made.code == 0, made.text
    language = registry(house.root / "locales")["uz"]
    assert (language.name, language.fallback) == ('O\'zbek "tili"', ("zh", "en"))
    assert MARK in house.read("knowledge/articles/bulky-waste/uz.md")


REFUSED = [
    ("capital letters", {"code": "TR"}, "such as tr, pt-BR"),
    ("small letters in a region", {"code": "pt-br"}, "such as tr, pt-BR"),
    ("a name instead of a code", {"code": "turkish"}, "such as tr, pt-BR"),
    ("no code", {"code": ""}, "such as tr, pt-BR"),
    ("a path", {"code": "../tr"}, "such as tr, pt-BR"),
    ("no language at all", {"code": "und-x-never"}, "such as tr, pt-BR"),
    ("a language Unicode does not know", {"code": "xx"}, "do not know xx"),
    ("a registered language", {"code": "en"}, "registered already: English"),
    ("no name", {"name": " "}, "as its speakers do"),
    ("a name of two lines", {"name": "Türk\nçe"}, "as its speakers do"),
    ("a direction that is none", {"direction": "up"}, "Write ltr or rtl"),
    ("an unknown fallback", {"fallback": ["xx"]}, "Choose among zh, en"),
]


@pytest.mark.parametrize(
    ("given", "what"), [r[1:] for r in REFUSED], ids=[r[0] for r in REFUSED]
)
def test_a_language_is_refused_with_what_to_do(
    untouched: House, given: dict[str, Any], what: str
) -> None:
    with pytest.raises(CannotAdd, match=what):
        plan_language(untouched.root, **{"code": "tr", "name": "Türkçe", **given})


def test_what_is_there_is_never_overwritten(house: House) -> None:
    house.write("locales/tr/web.ftl", "web_title = Linli'ye sor\n")
    before = house.state()
    told = house.linli("add-language", "tr", "Türkçe")
    assert (told.code, "locales/tr/web.ftl is there already" in told.text) == (1, True)
    assert house.state() == before


def test_on_a_full_disk_nothing_is_left_behind(house: House) -> None:
    before = house.state()
    told = house.linli("add-language", "tr", "Türkçe", largest_file=1500)
    assert (told.code, "Nothing was changed" in told.text) == (1, True)
    assert house.state() == before
