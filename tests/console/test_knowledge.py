"""Unanswered questions, and articles as staff read them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from community.model.case import NewCase
from community.store import cases
from community.store.engine import Store
from console.articles import blocks
from tests.console.client import StaffClient
from tests.console.library import app, asks_in_vain, shelf

__all__ = ["app", "shelf"]

pytestmark = pytest.mark.fast


def test_questions_are_grouped_by_what_they_may_be_about(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    asks_in_vain(store, "sofa where", guesses=("bulky-waste",))
    asks_in_vain(store, "qwerty", "lee")
    asks_in_vain(store, "old fridge", "kim", guesses=("bulky-waste", "sim-card"))
    html = staff_client("organiser").open("/knowledge")
    groups = html.split('<section class="card group"')[1:]
    assert len(groups) == 2
    assert "大件垃圾" in groups[0]
    assert groups[0].index("old fridge") < groups[0].index("sofa where")
    assert "和现有的文章都不相近" in groups[1]
    assert "qwerty" in groups[1]


def test_questions_are_narrowed_by_language_and_kind(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    asks_in_vain(store, "sofa where")
    asks_in_vain(store, "소파", "kim", language="ko")
    asks_in_vain(store, "no use", "lee", intent="not_helpful")
    client = staff_client("organiser")
    html = client.open("/knowledge?language=ko")
    assert "소파" in html
    assert "sofa where" not in html
    html = client.open("/knowledge?kind=not_helpful")
    assert "no use" in html
    assert "sofa where" not in html
    html = client.open("/knowledge?kind=not_helpful&language=ko")
    assert "没有符合的问题" in html


def test_older_questions_are_a_page_further(
    staff_client: Callable[..., StaffClient],
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("console.pages.knowledge.PAGE_SIZE", 2)
    for number in range(3):
        asks_in_vain(store, f"question {number}", f"r{number}")
    client = staff_client("organiser")
    html = client.open("/knowledge")
    assert "question 0" not in html
    older = re.search(r'href="/console(/knowledge\?before=\d+)"', html)
    assert older
    assert "question 0" in client.open(older[1])


def test_what_a_sensitive_case_holds_is_no_gap(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    conversation = asks_in_vain(store, "He beats me")
    client = staff_client("organiser")
    assert "He beats me" in client.open("/knowledge")
    with store.transaction() as connection:
        new = NewCase("not_understood", "urgent", "He beats me", sensitive=True)
        now = store.clock.now()
        cases.create(connection, conversation, None, new, "en", now, now)
    assert "He beats me" not in client.open("/knowledge")
    client.open("/knowledge/draft?gap=1", status=404)


def test_articles_are_found_by_their_words(
    staff_client: Callable[..., StaffClient],
) -> None:
    client = staff_client("caseworker")
    html = client.open("/knowledge/articles?words=沙发")
    assert 'href="/console/knowledge/bulky-waste"' in html
    assert "放在垃圾桶旁边" in html
    assert "没有含这些字词的文章" in client.open("/knowledge/articles?words=狗")
    everything = client.open("/knowledge/articles")
    assert "大件垃圾" in everything
    assert (
        '<a href="/console/knowledge/sim-card" lang="en">A SIM card</a>' in everything
    )


def test_an_article_is_read_with_its_facts_in_the_languages_it_has(
    staff_client: Callable[..., StaffClient],
) -> None:
    client = staff_client("caseworker")
    html = client.open("/knowledge/bulky-waste")
    assert "放在垃圾桶旁边。" in html
    assert "安定门东大街2号" in html
    assert 'href="tel:12345"' in html
    assert "2026-05-02" in html
    assert 'href="https://english.beijing.gov.cn/heating.html"' in html
    html = client.open("/knowledge/bulky-waste?language=en")
    assert '<div class="card prose" lang="en" dir="ltr">' in html
    assert "<ul><li>Ring 12345.</li><li>Wait.</li></ul>" in html
    # A language that it does not have, or that does not exist, is the reader's own.
    assert "放在垃圾桶旁边" in client.open("/knowledge/bulky-waste?language=../ko")
    client.open("/knowledge/none", status=404)


def test_a_body_is_cut_into_paragraphs_and_lists() -> None:
    found = [
        (one.kind, one.lines) for one in blocks("One\ntwo.\n\n1. a\n2. b\n- c\n\nd")
    ]
    assert found == [
        ("p", ("One", "two.")),
        ("ol", ("a", "b")),
        ("ul", ("c",)),
        ("p", ("d",)),
    ]
