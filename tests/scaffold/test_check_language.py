"""`linli check-language`: each fault is found, where it is, and nothing else is."""

from __future__ import annotations

import pytest

from bot.language_check.check import check_language
from community.marks import MARK
from tests.scaffold.house import House

pytestmark = pytest.mark.fast

TEXTS, LEXICON = "locales/zh/web.ftl", "nlu/zh/emergency_lexicon.yml"
ARTICLE = "knowledge/articles/bulky-waste/zh.md"
MENU = "languages: [zh, en]"


def findings(house: House) -> list[tuple[str, str, str, str]]:
    found = check_language(house.root, house.root / "community.yml", "zh")
    return [
        (f.level, f.rule, str(f.path.relative_to(house.root)), f.what) for f in found
    ]


def test_nothing_is_missing_in_a_language_that_is_written(untouched: House) -> None:
    assert findings(untouched) == []


SPOILT = [
    (
        *("a text is missing", TEXTS, "web_send = ", "web_sends = "),
        *("texts", "missing against English: web_send"),
    ),
    (
        *("a text is not translated", TEXTS, "web_send = ", f"web_send = {MARK} "),
        *("texts", "still to be translated: web_send"),
    ),
    (
        *("a text has no equals sign", TEXTS, "web_send = ", "web_send "),
        *("texts", "not readable: line"),
    ),
    (
        *("a text has lost a value", TEXTS, "{ $limit }", "99"),
        *("texts", "web_too_long must hold the same values as in English: $count"),
    ),
    (
        *("an intent is gone", "nlu/zh/courtesy.yml", "intent: greet", "intent: grete"),
        *("examples", "fewer than 40 examples: greet 0"),
    ),
    (
        *("a mark is left", "nlu/zh/courtesy.yml", "nlu:\n", f"nlu:\n# {MARK}\n"),
        *("unwritten", "still to be written: line 3"),
    ),
    (
        *("examples are no YAML", "nlu/zh/person.yml", "examples: |", "examples: ["),
        *("examples", "this file cannot be read"),
    ),
    (
        *("a kind of danger is gone", LEXICON, "emergency_fire:", "fire:"),
        *("lexicon", "no phrase of danger: emergency_fire"),
    ),
    (
        *("a bracket is missing", LEXICON, "harmless:\n", "harmless:\n  - (失火\n"),
        *("lexicon", "this is not a phrase: harmless: (失火"),
    ),
    (
        *("a phrase is a number", LEXICON, "harmless:\n", "harmless:\n  - 119\n"),
        *("lexicon", "this is not a phrase: harmless: 119"),
    ),
    (
        *("nobody calls it anything", "nlu/language_names.yml", "\nzh: [", "\nxx: ["),
        *("names", "nothing tells how residents call 中文"),
    ),
    (
        *(
            "it is not spoken either",
            "nlu/language_names.yml",
            "other: [",
            "other: [zh, ",
        ),
        *("names", "zh stands among the languages Linli does not speak"),
    ),
    (
        *("an article is not written", ARTICLE, "title: ", f"title: {MARK}"),
        *("unwritten", "still to be written: line 2"),
    ),
    (
        *(
            "the demo is short",
            "bot/demo.yml",
            '  - {text: "您好", intent: greet}\n',
            "",
        ),
        *("demo", "the demo says 3 of 4 lines"),
    ),
    (
        *("the place leaves it out", "community.yml", MENU, "languages: [en]"),
        *("menu", "中文 is not in the menu"),
    ),
]


@pytest.mark.parametrize(
    ("name", "old", "new", "rule", "what"),
    [s[1:] for s in SPOILT],
    ids=[s[0] for s in SPOILT],
)
def test_a_fault_is_found_where_it_is(
    house: House, name: str, old: str, new: str, rule: str, what: str
) -> None:
    house.spoil(name, old, new)
    _, found, path, said = findings(house)[0]
    assert (found, path) == (rule, name)
    assert what in said


GONE = [
    ("locales/zh/web.ftl", "texts", "this file of texts is missing"),
    ("nlu/zh/person.yml", "examples", "this file is missing"),
    ("tests/nlu/zh/topics.yml", "held-out", "nothing to measure"),
    ("tests/conversations/zh/first_visit.yml", "held-out", "nothing to measure"),
]


@pytest.mark.parametrize(("name", "rule", "what"), GONE, ids=[g[0] for g in GONE])
def test_a_missing_file_is_named(house: House, name: str, rule: str, what: str) -> None:
    (house.root / name).unlink()
    ((level, found, path, said),) = findings(house)
    assert (level, found, path) == ("error", rule, name)
    assert what in said


def test_missing_articles_are_named_together(house: House) -> None:
    (house.root / ARTICLE).unlink()
    what = "topics without an article (1): bulky-waste"
    path = "knowledge/articles/*/zh.md"
    assert findings(house) == [("error", "articles", path, what)]


def test_too_few_examples_are_counted(house: House) -> None:
    text = house.read("nlu/zh/person.yml")
    lines = text.splitlines()
    house.write("nlu/zh/person.yml", "\n".join([*lines[:4], *lines[4:10], lines[4]]))
    (finding,) = findings(house)
    assert finding[3] == "fewer than 40 examples: human 6"


def test_a_language_nobody_registered_is_refused(untouched: House) -> None:
    told = untouched.linli("check-language", "xx")
    assert (told.code, told.text) == (1, "xx is not registered. Known are zh, en.\n")
