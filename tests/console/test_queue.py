"""The queue as staff see it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from community.store.engine import Store
from community.usecases.cases import claim_case, set_follow_up
from tests.clock import FakeClock
from tests.console.cases import open_case
from tests.console.client import StaffClient

pytestmark = pytest.mark.fast

Client = Callable[..., StaffClient]


def lines(html: str) -> list[int]:
    """The cases that stand on a page, in their order."""
    return [int(found) for found in re.findall(r'data-case="(\d+)"', html)]


def test_an_empty_queue_says_how_cases_come_into_it(staff_client: Client) -> None:
    assert "居民想找工作人员" in staff_client("caseworker").open("/queue")


def test_urgent_cases_stand_first_then_the_nearest_deadline(
    store: Store, staff_client: Client
) -> None:
    late = open_case(store, address="a", due=timedelta(hours=1))
    week = open_case(store, address="b")
    urgent = open_case(
        store, address="c", reason="emergency", priority="urgent", sensitive=True
    )
    html = staff_client("supervisor", "en").open("/queue")
    assert lines(html) == [urgent, late, week]


@pytest.mark.parametrize(
    ("after", "words", "look"),
    [
        (timedelta(0), "2 hours left", ""),
        (timedelta(hours=1, minutes=20), "40 minutes left", "soon"),
        (timedelta(hours=5), "late by 3 hours", "late"),
        (timedelta(days=3), "late by 2 days", "late"),
    ],
)
def test_a_deadline_counts_down_in_words(
    store: Store,
    clock: FakeClock,
    staff_client: Client,
    after: timedelta,
    words: str,
    look: str,
) -> None:
    open_case(store, due=timedelta(hours=2))
    clock.advance(after.total_seconds())
    html = staff_client("caseworker", "en").open("/queue")
    assert words in html
    assert f'class="line {look}' in html


@pytest.mark.parametrize(
    ("on", "language", "words"),
    [
        (date(2026, 11, 22), "en", "look again today"),
        (date(2026, 11, 20), "en", "look again since 20 Nov"),
        (date(2025, 11, 20), "en", "look again since 20 November 2025"),
        (date(2026, 11, 22), "zh", "今天要跟进"),
        (date(2026, 11, 20), "zh", "11月20日起待跟进"),
    ],
)
def test_a_case_to_look_at_again_is_marked_and_counted_until_it_ends(
    store: Store, staff_client: Client, on: date, language: str, words: str
) -> None:
    client = staff_client("caseworker", language)
    assert client.staff
    case, other = open_case(store, address="a"), open_case(store, address="b")
    claim_case(store, client.staff, case)
    client.send(f"/cases/{case}/follow-up", on=on.isoformat())
    assert words in client.text, "on the page of the case"
    set_follow_up(store, client.staff, other, date(2026, 11, 23))
    html = client.open("/queue?which=follow_up")
    assert (lines(html), html.count(words)) == ([case], 1)
    assert re.search(r'which=follow_up" aria-current="page">[^<]*<span[^>]*>1<', html)
    client.send(f"/cases/{case}/resolve", reason="solved")
    assert words not in client.text
    assert words not in client.open(f"/queue?text=C-{1000 + case}")
    assert lines(client.open("/queue?which=follow_up")) == []


def test_a_sensitive_case_shows_its_number_until_somebody_has_it(
    store: Store, staff_client: Client
) -> None:
    other = staff_client("caseworker", "en", "Ann")
    case = open_case(store, "he hits me", sensitive=True)
    client = staff_client("caseworker")
    assert lines(client.open("/queue")) == [case]
    assert "he hits me" not in client.text
    assert other.staff
    claim_case(store, other.staff, case)
    assert lines(client.open("/queue")) == []
    for sees in (other, staff_client("supervisor", "en", "Eve")):
        assert "he hits me" in sees.open("/queue")


def test_the_queue_is_narrowed_by_language_priority_and_words(
    store: Store, staff_client: Client
) -> None:
    korean = open_case(store, "보증금", address="a")
    german = open_case(store, "Aufzug kaputt", address="b", language="de")
    client = staff_client("caseworker")
    assert lines(client.open("/queue?language=de")) == [german]
    assert lines(client.open("/queue?text=보증금")) == [korean]
    assert lines(client.open(f"/queue?text=C-{1000 + german}")) == [german]
    assert lines(client.open("/queue?priority=urgent")) == []
    assert "没有符合的个案" in client.text


@pytest.mark.parametrize(
    "query", ["which=%00", "after=x", "language=xx", "priority=%27", "text=%25_"]
)
def test_strange_filters_are_no_error(staff_client: Client, query: str) -> None:
    staff_client("caseworker").open(f"/queue?{query}")


def test_long_queues_come_in_pages(store: Store, staff_client: Client) -> None:
    opened = [open_case(store, address=f"r{number}") for number in range(53)]
    client = staff_client("caseworker")
    first = client.open("/queue")
    follow = re.search(r'href="/console(/queue\?[^"]*after=\d+)"', first)
    assert follow
    second = client.open(follow[1].replace("&amp;", "&"))
    assert lines(first) + lines(second) == opened


def test_at_the_end_of_a_shift_all_open_cases_go_back(
    store: Store, staff_client: Client
) -> None:
    client = staff_client("caseworker")
    assert client.staff
    case = open_case(store)
    claim_case(store, client.staff, case)
    assert lines(client.open("/queue?which=mine")) == [case]
    client.send("/queue/return")
    assert "已退回队列" in client.text
    assert lines(client.open("/queue?which=unassigned")) == [case]


def test_the_menu_counts_what_nobody_has(store: Store, staff_client: Client) -> None:
    open_case(store)
    assert '<span class="count">1</span>' in staff_client("caseworker").open("/account")


def urgent(html: str) -> list[str]:
    """The cases for which an open page rings."""
    found = re.search(r'data-urgent="([\d ]*)"', html)
    assert found
    return found[1].split()


def test_every_page_hears_of_urgent_cases_that_nobody_has(
    store: Store, staff_client: Client
) -> None:
    client = staff_client("caseworker")
    assert client.staff
    assert urgent(client.open("/account")) == []
    open_case(store, address="a")
    case = open_case(
        store, address="b", reason="emergency", priority="urgent", sensitive=True
    )
    assert urgent(client.part("/menu?at=/console/account")) == [str(case)]
    assert "/alarm.js" in client.open("/account")
    claim_case(store, client.staff, case)
    assert urgent(client.part("/menu")) == []


def test_who_sees_no_cases_hears_no_alarm(staff_client: Client) -> None:
    html = staff_client("organiser").open("/account")
    assert "data-urgent" not in html and "/alarm.js" not in html


def test_the_queue_and_the_menu_catch_up_with_what_they_missed(
    staff_client: Client,
) -> None:
    html = staff_client("caseworker").open("/queue")
    assert html.count(", every 30s") == 2
