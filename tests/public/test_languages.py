"""Every page is in the visitor's language, and can be had in every other."""

from __future__ import annotations

import pytest

from community.languages import direction, languages
from tests.public.site import TEXTS, Site


@pytest.mark.parametrize("language", list(languages()))
def test_every_page_is_in_every_language(site: Site, language: str) -> None:
    site.proposes()
    root = f'<html lang="{language}" dir="{direction(language)}">'
    for path, key in (
        ("", "public_title"),
        ("/P-1", "public_state_gathering"),
        ("/P-404", "public_missing"),
    ):
        html = site.get(f"/proposals{path}?lang={language}").text
        assert root in html and TEXTS.format(key, language) in html, path
        # The menu leads to the same page in each language.
        for other in languages():
            assert (
                f'href="/proposals{path if path != "/P-404" else ""}?lang={other}"'
                in html
            )


@pytest.mark.parametrize(
    ("query", "headers", "language"),
    [
        ("", {"Accept-Language": "xx, ko-KR;q=0.8, ar;q=0.5"}, "ko"),
        ("", {"Accept-Language": "ko", "Cookie": "linli_language=vi"}, "vi"),
        ("?lang=th", {"Accept-Language": "ko", "Cookie": "linli_language=vi"}, "th"),
        ("?lang=xx", {"Accept-Language": "ko"}, "ko"),
        ("", {"Accept-Language": "xx", "Cookie": "linli_language=<b>"}, "en"),
    ],
    ids=[
        "what the browser accepts",
        "what was chosen before",
        "what the address names",
        "an unknown one in the address",
        "nothing known at all",
    ],
)
def test_the_language_of_a_visitor(
    site: Site, query: str, headers: dict[str, str], language: str
) -> None:
    response = site.get(f"/proposals{query}", **headers)
    assert f'<html lang="{language}"' in response.text
    assert response.headers["vary"] == "Accept-Language, Cookie"


def test_links_keep_a_language_that_the_address_names(site: Site) -> None:
    site.proposes()
    assert 'href="/proposals/P-1?lang=ko"' in site.get("/proposals?lang=ko").text
    assert 'href="/proposals/P-1"' in site.get().text


@pytest.mark.parametrize("written", ["17", "p-1", "P%201", "1"])
def test_a_number_written_otherwise_leads_to_its_one_address(
    site: Site, written: str
) -> None:
    response = site.get(f"/proposals/{written}?lang=ko")
    number = "P-17" if written == "17" else "P-1"
    assert response.status_code == 307
    assert response.headers["location"] == f"/proposals/{number}?lang=ko"


@pytest.mark.parametrize("written", ["P-99", "P-999999999", "x", "P-0", "P-1234567890"])
def test_an_unknown_number_is_missing_in_the_language(site: Site, written: str) -> None:
    response = site.get(f"/proposals/{written}", Accept_Language="ko")
    assert response.status_code == 404
    assert "이 제안은 찾을 수 없어요" in response.text
    assert response.headers["cache-control"] == "no-store"
