"""A notice is drafted from a gathering: what it says, to whom, and when it is not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from community.gathering_texts import GatheringTexts
from community.model.gathering import Gathering, GatheringClosed, GatheringNotFound
from community.model.notice import Audience, Notice, NoticeTooLong
from community.model.proposal import NotAllowed
from community.model.staff import Staff
from community.store.engine import Store
from community.store.notice_tables import notices
from community.texts import Texts
from community.usecases.gathering_notices import announce_gathering
from community.usecases.gatherings import (
    cancel_gathering,
    draft_gathering,
    translate_gathering,
)
from tests.clock import FakeClock
from tests.community.gathering_steps import (
    PLACE,
    REPAIR,
    advance_to,
    changes,
    in_english,
    published,
)
from tests.community.steps import rows

TEXTS = GatheringTexts(Texts(), PLACE)


def announces(store: Store, staff: Staff, gathering: Gathering) -> Notice:
    return announce_gathering(store, TEXTS, PLACE, staff, gathering.id)


def test_the_notice_says_what_it_is_when_and_where_and_how_to_sign_up(
    store: Store, zhao: Staff
) -> None:
    notice = announces(store, zhao, published(store, zhao))
    assert (notice.kind, notice.state, notice.base_language) == (
        "gathering",
        "draft",
        "zh",
    )
    base = notice.texts["zh"]
    assert base.title == "维修咖啡馆"
    assert base.body.split("\n") == [
        "带上坏了的小家电，我们一起修。",
        "",
        "时间：12月5日星期六 14:00–16:00",
        "地点：社区中心一层",
        "要报名，请在这里写：G-1。",
    ]
    assert base.state == "checked"


def test_who_needs_not_sign_up_is_not_asked_to(store: Store, zhao: Staff) -> None:
    gathering = published(store, zhao, sign_up=False, capacity=None)
    assert "G-1" not in announces(store, zhao, gathering).texts["zh"].body


def test_every_text_comes_along_with_its_state_and_stale_ones_do_not(
    store: Store, zhao: Staff, qian: Staff
) -> None:
    gathering = published(store, zhao)
    english = in_english(gathering)
    translate_gathering(store, gathering.id, english, None)
    translate_gathering(store, gathering.id, replace(english, language="fr"), qian)
    notice = announces(store, zhao, gathering)
    made = {code: (t.state, t.checked_by) for code, t in notice.texts.items()}
    assert made == {
        "zh": ("checked", zhao.id),
        "en": ("machine", None),
        "fr": ("checked", qian.id),
    }
    assert "Where: Community centre, ground floor" in notice.texts["en"].body
    assert notice.text("fr") is not None, "it is not stale"
    changes(store, zhao, gathering, place="社区中心二层")
    assert set(announces(store, zhao, gathering).texts) == {"zh"}


@pytest.mark.parametrize(
    ("area", "buildings"),
    [("all", ()), ("b3", ("b3",)), ("south_yard", ("b1", "b2"))],
    ids=["everybody", "one building", "an area"],
)
def test_it_is_for_whom_the_gathering_is_for(
    store: Store, zhao: Staff, area: str, buildings: tuple[str, ...]
) -> None:
    notice = announces(store, zhao, published(store, zhao, area=area))
    assert notice.audience == Audience(buildings=buildings, interests=("repair",))


def test_residents_are_told_only_of_what_they_can_read_of(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    drafted = draft_gathering(store, PLACE, zhao, REPAIR)
    cancelled = published(store, zhao)
    cancel_gathering(store, zhao, cancelled.id, "暴雨")
    over = published(store, zhao)
    advance_to(clock, over.time.ends_at)
    for gathering in (drafted, cancelled, over):
        with pytest.raises(GatheringClosed):
            announces(store, zhao, gathering)
    assert rows(store, notices) == []


@pytest.mark.parametrize("more", [{"body": "长" * 3999}], ids=["a long description"])
def test_what_is_too_long_for_a_notice_leaves_no_half_of_one(
    store: Store, zhao: Staff, more: dict[str, Any]
) -> None:
    gathering = published(store, zhao, **more)
    with pytest.raises(NoticeTooLong):
        announces(store, zhao, gathering)
    assert rows(store, notices) == []


def test_who_does_not_organise_announces_nothing(
    store: Store, zhao: Staff, li: Staff
) -> None:
    gathering = published(store, zhao)
    with pytest.raises(NotAllowed):
        announces(store, li, gathering)
    with pytest.raises(GatheringNotFound):
        announce_gathering(store, TEXTS, PLACE, zhao, 99)
