"""The interests of a place: a closed list with names in every language."""

from __future__ import annotations

from pathlib import Path

import pytest

from community.interests import Interests
from community.languages import languages
from community.place import Place, PlaceError, load_place

pytestmark = pytest.mark.fast


def read(tmp_path: Path, content: str) -> Place:
    path = tmp_path / "community.yml"
    path.write_text(content, encoding="utf-8")
    return load_place(path)


def test_the_sample_names_each_default_interest_in_every_language() -> None:
    sample = load_place().interests
    assert list(sample) == list(Interests())
    assert all(set(sample.names[each]) == set(languages()) for each in sample)


def test_the_file_replaces_the_list_and_keeps_its_order(tmp_path: Path) -> None:
    place = read(tmp_path, "interests: {sport: {fr: Sport}, art: {en: Art, ko: 미술}}")
    assert list(place.interests) == ["sport", "art"]
    assert "children" not in place.interests
    assert place.interests.name("art", "ko") == "미술"
    assert place.interests.name("art", "th") == "Art"
    assert place.interests.name("sport", "zh") == "Sport"


def test_an_interest_that_is_gone_has_no_name() -> None:
    assert Interests().name("chess", "en") is None


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("interests:", "interests: write names with words by language"),
        ("interests: [children]", "interests: write names with words by language"),
        ("interests: {}", "interests: write names with words by language"),
        ("interests: {all: {en: All}}", "interests.all: name it in small letters"),
        ("interests: {A/B: {en: A}}", "interests.A/B: name it in small letters"),
        ("interests: {7: {en: A}}", "interests.7: name it in small letters"),
        ("interests: {art: {}}", "interests.art: write it by language"),
        ("interests: {art: {xx: A}}", "interests.art.xx: xx is not a language"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, content: str, told: str) -> None:
    with pytest.raises(PlaceError) as error:
        read(tmp_path, content)
    assert told in str(error.value)
