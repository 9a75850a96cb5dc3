"""Texts in the reader's language, and never one that is still to be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from community.languages import fallback_chain, languages
from community.marks import MARK, is_marked, marked_lines
from community.texts import MissingText, Texts

pytestmark = pytest.mark.fast

REGISTRY = """\
en: {name: English, direction: ltr, fallback: []}
es: {name: Español, direction: ltr, fallback: [en]}
fa: {name: فارسی, direction: rtl, fallback: [en]}
gl: {name: Galego, direction: ltr, fallback: [es, en], draft: true}
"""
ENGLISH = "hello = Hello { $name }\nbye = Bye\nask = Ask\n"
SPANISH = f"""\
hello = Hola {{ $name }}
bye = {MARK} Bye
# {MARK} is this right?
ask = Pregunte
"""
GALICIAN = f"""\
hello =
    {MARK} Hello
    {{ $name }}
bye = Adeus
ask = {{ $name ->
    [one] {MARK} one
   *[other] Pregunta
}}
"""


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    (tmp_path / "languages.yml").write_text(REGISTRY, encoding="utf-8")
    written = {"en": ENGLISH, "es": SPANISH, "fa": ENGLISH, "gl": GALICIAN}
    for code, texts in written.items():
        (tmp_path / code).mkdir()
        (tmp_path / code / "all.ftl").write_text(texts, encoding="utf-8")
    return tmp_path


WANTED = [
    ("a written text", "hello", "es", "es"),
    ("a text with a mark", "bye", "es", "en"),
    ("a text with a mark in its comment", "ask", "es", "en"),
    ("a text of several lines with a mark", "hello", "gl", "es"),
    ("a written text of a draft", "bye", "gl", "gl"),
    ("a choice with a mark", "ask", "gl", "en"),
]


@pytest.mark.parametrize(
    ("key", "language", "written_in"),
    [w[1:] for w in WANTED],
    ids=[w[0] for w in WANTED],
)
def test_the_first_language_that_has_it_written_is_shown(
    locales: Path, key: str, language: str, written_in: str
) -> None:
    texts = Texts(locales)
    text, found = texts.resolve(key, language, name="Li")
    assert (found, MARK in text) == (written_in, False)
    assert texts.has(key, language) == (written_in == language)


def test_a_text_nobody_has_written_is_missing(locales: Path) -> None:
    (locales / "en/all.ftl").write_text(f"bye = {MARK}\n", encoding="utf-8")
    with pytest.raises(MissingText):
        Texts(locales).format("bye", "es")


def test_values_are_set_apart_where_people_write_from_right_to_left(
    locales: Path,
) -> None:
    texts = Texts(locales)
    assert texts.format("hello", "fa", name="Li") == "Hello \u2068Li\u2069"
    assert texts.format("hello", "en", name="Li") == "Hello Li"


def test_a_draft_is_not_spoken_but_falls_back(locales: Path) -> None:
    assert list(languages(locales)) == ["en", "es", "fa"]
    assert fallback_chain("gl", locales) == ("gl", "es", "en")


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (MARK, True),
        (f"{MARK}: write this", True),
        (f"第一{MARK}请写", True),
        (f"({MARK})", True),
        (MARK.lower(), False),
        (f"{MARK}S", False),
        (f"ME{MARK}", False),
        ("", False),
    ],
)
def test_a_mark_is_a_word_of_its_own_in_every_script(text: str, marked: bool) -> None:
    assert is_marked(text) == marked


def test_lines_with_a_mark_are_numbered_from_one() -> None:
    assert marked_lines(f"a {MARK}\nb\n{MARK}\n") == [1, 3]
