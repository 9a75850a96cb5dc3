"""What is on: pages in every language, and calendars, for everybody to read."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from icalendar import Calendar
from starlette.testclient import TestClient

from community.languages import direction, languages
from community.model.gathering import GatheringText, GatheringTime
from community.model.staff import Staff
from community.store.engine import Store
from community.usecases.gatherings import (
    cancel_gathering,
    draft_gathering,
    translate_gathering,
)
from tests.community.case_steps import colleague
from tests.community.gathering_steps import PLACE, REPAIR, TIME, full, published
from tests.public.site import TEXTS, Site


@pytest.fixture
def zhao(store: Store) -> Staff:
    """An organiser."""
    return colleague(store, "Zhao", "organiser")


def soon(store: Store, hours: float) -> GatheringTime:
    """A time in so many hours, for two hours."""
    begins = store.clock.now() + timedelta(hours=hours)
    return GatheringTime(begins, begins + timedelta(hours=2), "Asia/Shanghai")


@pytest.mark.parametrize("language", list(languages()))
def test_every_page_is_in_every_language(
    site: Site, store: Store, zhao: Staff, language: str
) -> None:
    published(store, zhao)
    root = f'<html lang="{language}" dir="{direction(language)}">'
    for path, key in (
        ("", "events_intro"),
        ("/G-1", "events_to_calendar"),
        ("/G-404", "events_missing"),
    ):
        html = site.get(f"/events{path}?lang={language}").text
        assert root in html and TEXTS.format(key, language) in html, path
        for other in languages():
            here = path if path != "/G-404" else ""
            assert f'href="/events{here}?lang={other}"' in html
    calendar = site.get(f"/events.ics?lang={language}").text
    assert "BEGIN:VEVENT" in calendar


def test_nothing_is_on(site: Site) -> None:
    html = site.get("/events?lang=en").text
    assert "Nothing is planned at the moment" in html


def test_what_is_on_stands_under_today_this_week_and_later(
    site: Site, store: Store, zhao: Staff
) -> None:
    for title, hours in (("Later", 24 * 20), ("Soon", 24 * 3), ("Now", 0.1)):
        published(store, zhao, title=title, time=soon(store, hours))
    html = site.get("/events?lang=en").text
    order = [
        "Today",
        "Now",
        "In the next seven days",
        "Soon",
        "Later</h2>",
        "Later</a>",
    ]
    places = [html.index(each) for each in order]
    assert places == sorted(places)


def test_a_list_is_narrowed_by_interest(site: Site, store: Store, zhao: Staff) -> None:
    published(store, zhao, title="Mending")
    published(store, zhao, title="Playing", interest="children")
    html = site.get("/events?lang=en&interest=children").text
    assert "Playing" in html and "Mending" not in html
    assert "/events/children.ics?lang=en" in html
    html = site.get("/events?lang=en&interest=chess").text
    assert "Playing" in html and "Mending" in html


def test_a_long_list_goes_on(site: Site, store: Store, zhao: Staff) -> None:
    for number in range(52):
        published(store, zhao, title=f"No{number}.")
    html = site.get("/events?lang=en").text
    assert "No49." in html and "No50." not in html
    [more] = re.findall(r'href="(/events\?[^"]*after=[^"]*)"', html)
    html = site.get(more.replace("&amp;", "&")).text
    assert "No50." in html and "No51." in html and "No49." not in html


def test_drafts_and_who_comes_are_nobodys_to_read(
    site: Site, store: Store, zhao: Staff
) -> None:
    gathering = published(store, zhao)
    full(store, gathering, 2)
    draft = draft_gathering(store, PLACE, zhao, REPAIR)
    html = site.get("/events/G-1?lang=en").text
    assert "One place is free" in html
    assert "R-" not in html and "Zhao" not in html
    assert f"G-{draft.id}" not in site.get("/events").text
    for path in (f"/events/G-{draft.id}", f"/events/G-{draft.id}.ics"):
        assert site.get(path).status_code == 404
    assert site.get("/events.ics").text.count("BEGIN:VEVENT") == 1


def test_what_was_cancelled_says_so_with_its_reason(
    site: Site, store: Store, zhao: Staff
) -> None:
    published(store, zhao)
    cancel_gathering(store, zhao, 1, "停电")
    html = site.get("/events/G-1?lang=en").text
    assert "Will not take place" in html and "停电" in html
    assert "/events/G-1.ics" not in html
    (event,) = events(site.get("/events.ics").text)
    assert event["STATUS"] == "CANCELLED"


def test_a_translation_is_marked_and_has_its_original(
    site: Site, store: Store, zhao: Staff
) -> None:
    published(store, zhao)
    text = GatheringText("ko", "수리 카페", "오세요", "1층", "machine", None, 1)
    translate_gathering(store, 1, text, None)
    html = site.get("/events/G-1?lang=ko").text
    assert "수리 카페" in html and TEXTS.format("bridge_machine", "ko") in html
    assert 'lang="zh" dir="ltr"' in html and "维修咖啡馆" in html
    html = site.get("/events/G-1?lang=ar").text
    assert 'lang="zh" dir="ltr">维修咖啡馆' in html, "as it was written"


def test_what_people_wrote_is_no_markup(site: Site, store: Store, zhao: Staff) -> None:
    hostile = "<script>alert(1)</script>"
    new = replace(REPAIR, title=hostile, body=hostile, place=hostile)
    published(store, zhao, new)
    for path in ("/events", "/events/G-1"):
        html = site.get(path).text
        assert "<script" not in html and "&lt;script&gt;" in html


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/events/G-7", 404),
        ("/events/chess", 404),
        ("/events/chess.ics", 404),
        ("/events/G-0", 404),
        ("/events/G-99999999999999", 404),
        ("/events/G-7.ics", 404),
    ],
)
def test_what_is_not_there(site: Site, path: str, status: int) -> None:
    response = site.get(path)
    assert response.status_code == status
    assert response.headers["cache-control"] == "no-store"


def test_each_gathering_has_one_address(site: Site, store: Store, zhao: Staff) -> None:
    published(store, zhao)
    for written in ("1", "g1", "G 1"):
        response = site.get(f"/events/{written}?lang=ko")
        assert response.headers["location"] == "/events/G-1?lang=ko"


def test_calendars_are_read_by_calendars(site: Site, store: Store, zhao: Staff) -> None:
    published(store, zhao)
    published(store, zhao, title="Playing", interest="children")
    whole = site.get("/events.ics")
    assert whole.headers["content-type"] == "text/calendar; charset=utf-8"
    assert len(events(whole.text)) == 2
    (one,) = events(site.get("/events/children.ics").text)
    assert one["SUMMARY"] == "Playing"
    (one,) = events(site.get("/events/G-1.ics").text)
    assert one["DTSTART"].dt == TIME.starts_at
    assert one["UID"] in {each["UID"] for each in events(whole.text)}


def test_calendars_may_ask_first(site: Site, store: Store, zhao: Staff) -> None:
    published(store, zhao)
    client = TestClient(site.app)
    for path in ("/events", "/events/G-1", "/events.ics", "/events/repair.ics"):
        assert client.head(path).status_code == 200, path
    assert client.head("/events/chess.ics").status_code == 404


@pytest.mark.parametrize("path", ["/events", "/events/G-1", "/events.ics"])
def test_what_has_not_changed_is_not_sent_again(
    site: Site, store: Store, zhao: Staff, path: str
) -> None:
    gathering = published(store, zhao)
    first = site.get(path)
    tag = first.headers["etag"]
    assert site.get(path, **{"If-None-Match": tag}).status_code == 304
    full(store, gathering, 3)
    changed = path != "/events.ics"
    again = site.get(path, **{"If-None-Match": tag})
    assert again.status_code == (200 if changed else 304)


def events(text: str) -> list[dict[str, object]]:
    """The events of a calendar."""
    return list(Calendar.from_ical(text).walk("VEVENT"))
