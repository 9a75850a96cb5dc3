"""Gatherings as the tests of the console need them."""

from __future__ import annotations

from typing import Any

from community.model.gathering import Gathering, GatheringText
from community.store.engine import Store
from community.usecases.gatherings import translate_gathering
from tests.community import gathering_steps as steps
from tests.console.conftest import join

WRITTEN = {
    "language": "zh",
    "title": "维修咖啡馆",
    "text": "带上坏了的小家电。",
    "place": "社区中心一层",
    "day": "2027-01-16",
    "begins": "14:00",
    "ends": "16:00",
    "last_day": "",
    "area": "all",
    "interest": "repair",
    "capacity": "3",
    "sign_up": "yes",
}


def published(store: Store, **more: Any) -> Gathering:
    """The repair café, that everybody may read of."""
    author = join(store, "organiser", "author", "王芳")
    return steps.published(store, author, **more)


def in_korean(store: Store, gathering: Gathering, version: int = 1) -> None:
    """A machine says it in Korean."""
    text = GatheringText(
        "ko", "수리 카페", "고장 난 것을 가져오세요.", "1층", "machine", None, version
    )
    translate_gathering(store, gathering.id, text, None)
