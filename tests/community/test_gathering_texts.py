"""What residents are told of gatherings: in each language, with time and place."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, get_args

import pytest

from community.gathering_texts import GatheringTexts
from community.languages import languages
from community.model.gathering import Gathering, GatheringText
from community.model.gathering_news import GatheringEvent, GatheringNews
from community.model.message import Reply
from community.model.sign_up import SignUp
from community.place import load_place
from community.texts import Texts
from tests.community.gathering_steps import TIME

pytestmark = pytest.mark.fast

TEXTS = GatheringTexts(Texts(), load_place())
AT = datetime(2026, 11, 22, 8, tzinfo=UTC)
CHINESE = GatheringText("zh", "维修咖啡馆", "一起修。", "社区中心", "checked", 1, 2)
ENGLISH = GatheringText("en", "Repair café", "Bring it.", "Hall 2", "checked", 1, 2)
GATHERING = Gathering(
    id=7,
    uid="u",
    state="published",
    base_language="zh",
    version=2,
    sequence=0,
    area="all",
    interest="repair",
    time=TIME,
    capacity=3,
    sign_up=True,
    people=1,
    due_at=None,
    author_id=1,
    created_at=AT,
    changed_at=AT,
    published_at=AT,
    reason=None,
    texts={"zh": CHINESE, "en": ENGLISH},
)


def told(
    event: GatheringEvent,
    language: str = "en",
    *,
    state: Any = "signed",
    people: int = 1,
    gathering: Gathering = GATHERING,
) -> Reply:
    fields = {"reason": "暴雨"} if event == "cancelled" else {}
    news = GatheringNews(1, 7, 1, event, event, fields)
    sign_up = SignUp(1, 7, 1, state, people, AT, AT)
    [reply] = TEXTS.told(news, gathering, sign_up, language)
    return reply


@pytest.mark.parametrize("event", get_args(GatheringEvent))
@pytest.mark.parametrize("language", list(languages()))
def test_everybody_is_told_in_their_language(
    event: GatheringEvent, language: str
) -> None:
    reply = told(event, language)
    title = "维修咖啡馆" if language == "zh" else "Repair café"
    assert (reply.lang, reply.kind) == (language, "notice")
    assert all(part in reply.text for part in (title, "G-7", "14:00", "16:00"))
    assert ("社区中心" if language == "zh" else "Hall 2") in reply.text or (
        event == "cancelled"
    )


def test_a_reminder_says_when_where_and_what_to_do() -> None:
    assert told("reminder", people=3).text == (
        "A reminder: you have signed up for “Repair café” (G-7).\n"
        "When: Saturday 5 December, 14:00–16:00\n"
        "Where: Hall 2\n"
        "People you signed up: 3\n"
        "\n"
        "If you cannot come, please let us know. Then somebody else can have the place."
    )


def test_a_cancellation_gives_the_reason_and_asks_for_nothing() -> None:
    assert told("cancelled", "zh").text == (
        "“维修咖啡馆”（G-7）取消了，非常抱歉。\n"
        "时间：12月5日星期六 14:00–16:00\n"
        "原因：暴雨"
    )


def test_who_waits_is_told_so() -> None:
    assert "still on the waiting list" in told("changed", state="waiting").text
    assert "still on the waiting list" not in told("changed").text


def test_a_translation_of_an_older_text_is_not_told() -> None:
    stale = replace(ENGLISH, base_version=1)
    gathering = replace(GATHERING, texts={"zh": CHINESE, "en": stale})
    assert "维修咖啡馆" in told("changed", gathering=gathering).text


def test_what_lasts_longer_than_a_day_has_two_days() -> None:
    longer = replace(TIME, ends_at=TIME.ends_at + timedelta(days=1))
    assert TEXTS.when(longer, "de") == (
        "Wann: von Samstag, 5. Dezember, 14:00 Uhr, bis Sonntag, 6. Dezember, 16:00 Uhr"
    )


def test_times_are_those_of_the_clocks_there() -> None:
    there = replace(TIME, timezone="Europe/Berlin")
    assert TEXTS.when(there, "en") == "When: Saturday 5 December, 07:00–09:00"


def test_a_calendar_is_named_after_place_and_interest() -> None:
    assert TEXTS.calendar_name("en") == "Gatherings in Wangjing"
    assert TEXTS.calendar_name("ko", "repair") == "왕징 모임: 수리와 나눔"
    assert TEXTS.calendar_name("en", "gone") == "Gatherings in Wangjing"


@pytest.mark.parametrize("language", list(languages()))
def test_who_has_not_signed_up_reads_what_when_where_and_how_to(language: str) -> None:
    text = replace(CHINESE, language=language, body="∗", place="Hall 2")
    what, empty, when, where, how = TEXTS.described(GATHERING, text).split("\n")
    assert (what, empty) == ("∗", "")
    assert when == TEXTS.when(TIME, language)
    assert "Hall 2" in where and "G-7" in how
    free = TEXTS.described(replace(GATHERING, sign_up=False), text)
    assert free.split("\n") == [what, empty, when, where]
