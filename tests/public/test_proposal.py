"""One proposal: what it says, how it stands, what became of it."""

from __future__ import annotations

import re

import pytest

from bot.public.shares import SMALLEST_GROUP, Share, shares
from community.model.proposal import Proposal, Wording
from community.model.proposal_words import Written
from community.model.support import LanguageGroup, balance
from community.usecases.proposal_councils import decide, merge_proposals
from community.usecases.proposal_results import rate_proposal, report_progress
from community.usecases.proposal_words import keep
from community.usecases.proposals import (
    change_proposal,
    correct_proposal,
    translate_proposal,
)
from tests.clock import FakeClock
from tests.community.case_steps import colleague
from tests.community.proposal_steps import (
    DAY,
    LIFT,
    neighbours,
    opened,
    proposes,
    reached,
    signs,
    time_passes,
)
from tests.public.site import BENCH, TEXTS, Site

KOREAN = Wording("ko", "건물 엘리베이터", "엘리베이터가 한 달째 고장이에요.")


def with_council(site: Site, flats: int = 8) -> tuple[Proposal, list[int]]:
    people = neighbours(site.store, site.rules, flats)
    return reached(site.store, site.rules, people), people


def test_a_proposal_is_read_as_it_was_written(site: Site) -> None:
    site.proposes(LIFT, "b2", "入口\nnorth")
    html = site.get("/proposals/P-1").text
    assert f'<h1 lang="ar" dir="rtl">{LIFT.title}</h1>' in html
    assert f'<p class="words" lang="ar" dir="rtl">{LIFT.body}</p>' in html
    said = site.read("/proposals/P-1")
    assert "Written in العربية, not translated yet" in said
    assert "Signatures: 0 of 2 needed" in said
    assert "Can be signed until 6 December 2026" in said
    assert "Building 2" in said and "入口 north" in said
    untranslated = TEXTS.format("public_untranslated", "ar", own_name="العربية")
    assert untranslated not in in_language(site, "ar")


def in_language(site: Site, language: str) -> str:
    return site.read(f"/proposals/P-1?lang={language}")


@pytest.mark.parametrize(
    ("by_machine", "mark"),
    [(True, "Translated by machine"), (False, "Translation checked by a person")],
    ids=["by a machine", "checked by a person"],
)
def test_a_translation_says_what_it_is_and_the_original_stays(
    site: Site, by_machine: bool, mark: str
) -> None:
    proposal = site.proposes()
    staff = None if by_machine else colleague(site.store, "Zhao", "organiser")
    english = Wording("en", "A lift for the building", "The old one is broken.")
    for wording in (english, KOREAN):
        translate_proposal(site.store, site.rules, proposal.id, wording, staff)
    html = site.get("/proposals/P-1").text
    assert f'<h1 lang="en" dir="ltr">{english.title}</h1>' in html
    assert f'<div lang="ar" dir="rtl">\n    <p class="title">{LIFT.title}</p>' in html
    said = site.read("/proposals/P-1")
    assert mark in said and "Original (العربية)" in said and LIFT.body in said
    assert KOREAN.title not in said and KOREAN.title in in_language(site, "ko")
    assert mark in site.read() and english.title in site.read()
    # Its author reads what they wrote, and nothing else.
    own = in_language(site, "ar")
    assert LIFT.title in own and english.title not in own


def test_who_has_it_and_by_when_they_answer(site: Site, clock: FakeClock) -> None:
    with_council(site)
    said = site.read("/proposals/P-1")
    assert "With a council" in said and "Now with council 0" in said
    assert "Households in support: 8 of 8 needed" in said
    assert "Households that may support it: 12" in said
    assert "Answer due by 27 November 2026" in said
    clock.advance(6 * DAY)
    time_passes(site.store, site.rules)
    assert "Now with council 1" in site.read("/proposals/P-1")
    clock.advance(60 * DAY)
    time_passes(site.store, site.rules)
    assert "Late since" in site.read("/proposals/P-1")


def test_decision_steps_and_ratings(site: Site) -> None:
    proposal, people = with_council(site)
    staff = colleague(site.store, "Zhao", "organiser")
    site.carried_out(staff, proposal)
    said = site.read("/proposals/P-1")
    for told in (
        "Being carried out",
        "Decision Accepted council 0 · 22 November 2026 Reason",
        "Written in 中文, not translated yet 很有道理。",
        "Responsible Lift company 50 % done",
        "电梯已经订好。",
    ):
        assert told in said, told
    report_progress(site.store, site.rules, staff, proposal.id, "Finished", "en", 100)
    for person, rating in zip(people[:3], ("good", "good", "bad"), strict=True):
        rate_proposal(site.store, site.rules, person, proposal.id, rating)  # type: ignore[arg-type]
    said = site.read("/proposals/P-1")
    assert "100 % done" in said and "Good 2 Fair 0 Bad 1" in said


def test_decision_and_steps_are_in_the_visitors_language(site: Site) -> None:
    proposal, _ = with_council(site)
    site.carried_out(colleague(site.store, "Zhao", "organiser"), proposal)
    for text, english in (
        ("很有道理。", "It makes sense."),
        ("电梯已经订好。", "Ordered."),
    ):
        zh = Written(text, "zh")
        keep(site.store, proposal.id, zh, "en", english, "machine", "model")
    said = site.read("/proposals/P-1")
    for english, text in (
        ("It makes sense.", "很有道理。"),
        ("Ordered.", "电梯已经订好。"),
    ):
        told = f"Translated by machine {english} Original (中文) {text}"
        assert told in said, told
    own = in_language(site, "zh")
    assert "It makes sense." not in own and "很有道理。" in own
    assert "很有道理。" in in_language(site, "ko")


def test_a_refusal_comes_with_its_reason(site: Site) -> None:
    proposal, _ = with_council(site)
    staff = colleague(site.store, "Zhao", "organiser")
    decide(site.store, site.rules, staff, proposal.id, "declined", "太贵了。", "zh")
    html = site.get("/proposals/P-1").text
    assert '<p class="words" lang="zh" dir="ltr">太贵了。</p>' in html
    assert site.numbers("/proposals?stage=ended") == ["P-1"]


def test_what_was_joined_leads_to_the_other(site: Site) -> None:
    people = neighbours(site.store, site.rules, 3)
    one = opened(site.store, site.rules, people)
    other = site.proposes(BENCH)
    staff = colleague(site.store, "Zhao", "organiser")
    merge_proposals(site.store, site.rules, staff, other.id, one.id)
    html = site.get("/proposals/P-2").text
    assert '<a href="/proposals/P-1">It ended in favour of P-1' in html


def test_support_by_language_names_no_small_group(site: Site) -> None:
    people = neighbours(site.store, site.rules, 8)
    proposal = opened(site.store, site.rules, people)
    for each in people[3:]:
        signs(site.store, site.rules, each, proposal, "ko")
    html = site.get("/proposals/P-1").text
    said = site.read("/proposals/P-1")
    # Five Korean ones; the other three are too few to be shown by themselves.
    assert "Support by language" not in said and "한국어</th>" not in html


def test_support_by_language_stands_beside_the_total(site: Site) -> None:
    people = neighbours(site.store, site.rules, 10)
    proposal = proposes(site.store, site.rules, people[0], KOREAN)
    for number, each in enumerate(people[1:]):
        signs(site.store, site.rules, each, proposal, "ko" if number < 4 else "ar")
    html = site.get("/proposals/P-1").text
    said = site.read("/proposals/P-1")
    assert "Households in support: 10 of 8 needed" in said
    assert "العربية 5 한국어 5" in said and "fewer than 5 supports" in said
    assert '<th scope="row" lang="ar" dir="rtl">العربية</th>' in html


@pytest.mark.fast
@pytest.mark.parametrize(
    ("supports", "shown"),
    [
        ({"zh": 30, "ko": 7}, [("zh", 30), ("ko", 7)]),
        ({"zh": 30, "ko": 4, "ar": 3}, [("zh", 30), (None, 7)]),
        # One alone could be worked out from the total, so another group hides it.
        ({"zh": 30, "ko": 6, "ar": 1}, [("zh", 30), (None, 7)]),
        ({"zh": 30, "ar": 1}, []),
        ({"zh": 4}, []),
        ({"zh": SMALLEST_GROUP, "ar": 0}, [("zh", SMALLEST_GROUP)]),
        ({}, []),
    ],
)
def test_groups_are_added_until_nobody_can_be_recognised(
    supports: dict[str, int], shown: list[tuple[str | None, int]]
) -> None:
    groups = [LanguageGroup(code, given, given) for code, given in supports.items()]
    assert list(shares(balance(groups))) == [Share(*each) for each in shown]


def test_earlier_texts_stand_there_with_what_changed_and_what_support_is_for(
    site: Site,
) -> None:
    author = neighbours(site.store, site.rules, 1)[0]
    proposal = proposes(site.store, site.rules, author, BENCH)
    assert "How the text changed" not in site.read("/proposals/P-1")
    newer = Wording("de", BENCH.title, "Damit Kinder sich ausruhen können.")
    change_proposal(site.store, site.rules, author, proposal.id, newer)
    zhao = colleague(site.store, "Zhao", "organiser")
    spelled = Wording("de", "Eine Bank im Innenhof", newer.body)
    correct_proposal(site.store, site.rules, zhao, proposal.id, spelled)
    html = site.get("/proposals/P-1").text
    earlier = html.partition('<details class="card earlier">')[2]
    assert '<div lang="de" dir="ltr">' in earlier
    assert re.search(r'<del><span[^>]*lang="en">taken out: </span>Hof</del>', earlier)
    assert re.search(r"<ins><span[^>]*>added: </span>Innenhof</ins>", earlier)
    said = site.read("/proposals/P-1")
    for words in (
        "Text 3, of 22 November 2026 · only spelling was corrected",
        "Text 2, of 22 November 2026 · what is meant changed",
        "Support that counts was given to text 2, of 22 November 2026",
        BENCH.body,
    ):
        assert words in said
    assert "Zhao" not in said
