"""A page is kept for a minute, and then only asked whether it has changed."""

from __future__ import annotations

import pytest

from community.model.proposal import Wording
from community.usecases.proposals import translate_proposal
from tests.community.proposal_steps import neighbours, opened, signs
from tests.public.site import Site

PATHS = ("/proposals", "/proposals/P-1", "/proposals/feed.xml")


@pytest.mark.parametrize("path", PATHS)
def test_who_has_a_page_already_gets_only_its_tag(site: Site, path: str) -> None:
    site.proposes()
    first = site.get(path)
    assert first.headers["cache-control"] == "public, max-age=60"
    tag = first.headers["etag"]
    for known in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        again = site.get(path, If_None_Match=known)
        assert (again.status_code, again.content) == (304, b""), known
        assert again.headers["etag"] == tag
        assert again.headers["vary"] == "Accept-Language, Cookie"
    assert site.get(path, If_None_Match='"other"').status_code == 200


@pytest.mark.parametrize("path", PATHS)
def test_a_page_in_another_language_is_another_page(site: Site, path: str) -> None:
    site.proposes()
    tag = site.get(path).headers["etag"]
    other = site.get(path, If_None_Match=tag, Accept_Language="ar")
    assert other.status_code == 200


def test_what_changes_on_a_page_is_seen(site: Site) -> None:
    people = neighbours(site.store, site.rules, 4)
    proposal = opened(site.store, site.rules, people)

    def tags() -> list[str]:
        return [site.get(path).headers["etag"] for path in PATHS]

    before = tags()
    signs(site.store, site.rules, people[3], proposal)
    supported = tags()
    english = Wording("en", "A lift", "It is broken.")
    translate_proposal(site.store, site.rules, proposal.id, english, None)
    translated = tags()
    for tag in zip(before, supported, translated, strict=True):
        assert len(set(tag)) == 3


def test_a_page_holds_nothing_of_other_sites_and_no_script(site: Site) -> None:
    response = site.get()
    assert "default-src 'none'" in response.headers["content-security-policy"]
    assert "script-src" not in response.headers["content-security-policy"]
    assert response.headers["x-content-type-options"] == "nosniff"
    assert "<script" not in response.text and "style=" not in response.text


def test_styles_are_kept_for_good(site: Site) -> None:
    html = site.get().text
    start = html.index("/proposals/static/")
    response = site.get(html[start : html.index('"', start)])
    assert response.status_code == 200
    assert "immutable" in response.headers["cache-control"]
