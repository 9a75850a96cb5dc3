"""The feed: valid Atom, in one language, of the proposals that were chosen."""

from __future__ import annotations

from community.model.proposal import Wording
from community.usecases.proposal_councils import decide
from community.usecases.proposals import translate_proposal
from tests.clock import FakeClock
from tests.community.case_steps import colleague
from tests.community.proposal_steps import DAY, LIFT, neighbours, reached, signs
from tests.public.site import ADDRESS, ATOM, BENCH, HOSTILE, Site

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def test_an_empty_feed_is_a_feed(site: Site) -> None:
    feed = site.feed()
    assert feed.findtext(f"{ATOM}title") == "Proposals · Wangjing"
    assert feed.findtext(f"{ATOM}updated") == "1970-01-01T00:00:00+00:00"
    assert feed.find(f"{ATOM}entry") is None


def test_an_entry_is_in_the_language_of_the_feed(site: Site) -> None:
    proposal = site.proposes(LIFT, "b2")
    korean = Wording("ko", "건물 엘리베이터", "고장이에요.")
    translate_proposal(site.store, site.rules, proposal.id, korean, None)
    for language, title, spoken in (
        ("ko", korean.title, "ko"),
        ("zh", LIFT.title, "ar"),
    ):
        feed = site.feed(f"?lang={language}")
        assert feed.get(LANG) == language
        entry = feed.find(f"{ATOM}entry")
        assert entry is not None
        written = entry.find(f"{ATOM}title")
        assert written is not None and written.text == f"P-1 {title}"
        assert written.get(LANG) == spoken
        assert entry.findtext(f"{ATOM}id") == f"{ADDRESS}/proposals/P-1"
        link = entry.find(f"{ATOM}link")
        assert link is not None
        assert link.get("href") == f"{ADDRESS}/proposals/P-1?lang={language}"
    assert "2号楼" in (site.feed("?lang=zh").findtext(f".//{ATOM}summary") or "")


def test_a_feed_can_be_narrowed_like_the_list(site: Site) -> None:
    site.proposes(BENCH, "b3")
    site.proposes(BENCH, "b1")
    found = [e.text for e in site.feed("?area=b3").iter(f"{ATOM}id")]
    own = f"{ADDRESS}/proposals/feed.xml?lang=en&area=b3"
    assert found == [own, f"{ADDRESS}/proposals/P-1"]
    offered = site.get("/proposals?area=b3").text
    assert "/proposals/feed.xml?lang=en&amp;area=b3" in offered


def test_an_entry_is_new_when_something_became_of_it_not_when_it_is_supported(
    site: Site, clock: FakeClock
) -> None:
    people = neighbours(site.store, site.rules, 9)
    proposal = reached(site.store, site.rules, people)
    updated = f"{ATOM}entry/{ATOM}updated"
    before = site.feed().findtext(updated)
    clock.advance(DAY)
    signs(site.store, site.rules, people[8], proposal)
    assert site.feed().findtext(updated) == before == "2026-11-22T08:00:00+00:00"
    staff = colleague(site.store, "Zhao", "organiser")
    decide(site.store, site.rules, staff, proposal.id, "accepted", "", "zh")
    feed = site.feed()
    assert feed.findtext(updated) == "2026-11-23T08:00:00+00:00"
    assert feed.findtext(f"{ATOM}updated") == "2026-11-23T08:00:00+00:00"


def test_what_xml_cannot_hold_does_not_break_the_feed(site: Site) -> None:
    title = HOSTILE.title + "\u0008\ufffe"
    site.proposes(Wording("en", title, HOSTILE.body))
    entry = site.feed().find(f"{ATOM}entry")
    assert entry is not None
    assert (entry.findtext(f"{ATOM}title") or "").startswith(f"P-1 {HOSTILE.title}")
