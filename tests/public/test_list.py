"""The list of proposals: what is in it, how it is narrowed, how it goes on."""

from __future__ import annotations

import re

import pytest

from bot.public.asking import STAGES, concerning
from community.model.proposal import PUBLIC, NewProposal
from community.proposal_speech import STATES
from community.usecases.proposals import draft_proposal, withdraw_proposal
from tests.community.proposal_steps import (
    LIFT,
    neighbours,
    opened,
    proposes,
    reached,
    resident,
)
from tests.public.site import BENCH, HOSTILE, Site, neighbourhood


def test_an_empty_list_tells_how_to_propose(site: Site) -> None:
    said = site.read()
    assert "There are no proposals yet." in said
    assert "signatures needed: 2" in said and "60 % are needed" in said
    assert "21 days in all" in said
    assert 'href="/chat?lang=en"' in site.get().text


def test_a_line_tells_number_title_state_support_place_and_deadline(site: Site) -> None:
    people = neighbours(site.store, site.rules, 4)
    opened(site.store, site.rules, people)
    said = site.read()
    for told in (
        "P-1",
        LIFT.title,
        "Open for support",
        "Households in support: 3 of 8 needed",
        "The whole neighbourhood",
        "Can be supported until 22 December 2026",
    ):
        assert told in said, told
    assert '<progress value="3" max="8"' in site.get().text


def test_drafts_and_drafts_that_were_put_away_are_nowhere(site: Site) -> None:
    author = resident(site.store)
    for _ in range(2):
        new = NewProposal(LIFT, "access", "all")
        drafted = draft_proposal(site.store, site.rules, author, new)
    withdraw_proposal(site.store, site.rules, author, drafted.id, "no longer")
    for path in ("", "?stage=ended", "/feed.xml"):
        assert LIFT.title not in site.get(f"/proposals{path}").text, path
    for number in ("P-1", "P-2"):
        assert site.get(f"/proposals/{number}").status_code == 404


def test_a_place_shows_all_that_concerns_it(site: Site) -> None:
    for area in ("all", "yard", "b1", "b2", "b3"):
        site.proposes(BENCH, area)
    shown = {
        "": ["P-5", "P-4", "P-3", "P-2", "P-1"],
        "?area=all": ["P-1"],
        "?area=b1": ["P-3", "P-2", "P-1"],
        "?area=b3": ["P-5", "P-1"],
        "?area=yard": ["P-4", "P-3", "P-2", "P-1"],
        "?area=nowhere": ["P-5", "P-4", "P-3", "P-2", "P-1"],
    }
    for query, expected in shown.items():
        assert site.numbers(f"/proposals{query}") == expected, query
    chosen = site.get("/proposals?area=yard").text
    assert '<option value="yard" selected>South yard</option>' in chosen


def test_a_stage_shows_the_states_that_belong_to_it(site: Site) -> None:
    people = neighbours(site.store, site.rules, 8)
    reached(site.store, site.rules, people)
    opened(site.store, site.rules, people)
    proposes(site.store, site.rules, people[0])
    assert site.numbers("/proposals?stage=council") == ["P-1"]
    assert site.numbers("/proposals?stage=support") == ["P-3", "P-2"]
    assert site.numbers("/proposals?stage=support&area=b2&lang=ko") == ["P-3", "P-2"]
    assert site.numbers("/proposals?stage=done") == []
    assert "No proposal fits this choice." in site.read("/proposals?stage=done")


@pytest.mark.fast
def test_every_public_state_has_a_stage_and_a_name() -> None:
    listed = [state for stage in STAGES.values() for state in stage.states]
    assert sorted(listed) == sorted(PUBLIC)
    assert set(STATES) == set(PUBLIC)


@pytest.mark.fast
def test_an_area_that_is_listed_no_more_concerns_nobody() -> None:
    assert concerning(neighbourhood(), "b9") == ()


def test_a_long_list_goes_on_behind_the_last_line(site: Site) -> None:
    for _ in range(51):
        site.proposes(BENCH, "b1")
    first = site.get("/proposals?area=b1&lang=en")
    assert len(site.numbers("/proposals?area=b1")) == 50
    onward = "/proposals?lang=en&area=b1&after=2"
    assert onward.replace("&", "&amp;") in first.text
    assert site.numbers(onward) == ["P-1"]
    assert "Older proposals" not in site.read(onward)
    assert "Back to the newest" in site.read(onward)


def test_strange_questions_are_answered_with_the_whole_list(site: Site) -> None:
    site.proposes(BENCH)
    for query in ("after=x", "after=99999999999999999999", "after=-1", "stage=%00"):
        assert site.numbers(f"/proposals?{query}") == ["P-1"], query


def test_what_residents_write_stays_text(site: Site) -> None:
    site.proposes(HOSTILE, place="<b>here</b>")
    for path in ("/proposals", "/proposals/P-1", "/proposals?lang=%22%3E%3Cb%3E"):
        html = site.get(path).text
        assert "&lt;script&gt;alert(1)" in html, path
        assert "{{ 7*7 }}" in html, path
        assert not re.search(r"<script|<img src=x|<b>", html), path
        # What turns the writing round stays inside its own element.
        assert re.search(r'<(a|h1)[^>]* dir="ltr">&lt;script', html), path
