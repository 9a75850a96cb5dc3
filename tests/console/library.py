"""A console with a small knowledge base, and residents who ask in vain."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette

from community.store.engine import Store
from console.articles import Articles
from console.settings import ConsoleSettings
from tests.community.steps import answers, claims, writes
from tests.console.conftest import ADDRESS, CHEAP
from tests.console.server import mounted
from tests.knowledge.article_shelf import Shelf

BODY = "Put it beside the bins.\n\n- Ring 12345.\n- Wait."


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Two topics, one of them in Chinese too."""
    shelf = Shelf(tmp_path / "articles")
    shelf.topic("bulky-waste")
    shelf.article("bulky-waste", "en", "Bulky waste", ["old sofa"], BODY)
    shelf.article("bulky-waste", "zh", "大件垃圾", ["旧沙发"], "放在垃圾桶旁边。")
    shelf.topic("sim-card")
    shelf.article(
        "sim-card", "en", "A SIM card", ["new number"], "Bring your passport."
    )
    return shelf


@pytest.fixture
def app(store: Store, shelf: Shelf, tmp_path: Path) -> Starlette:
    """A console with these articles."""
    articles = Articles(shelf.folder, tmp_path / "index.db")
    return mounted(
        store, ConsoleSettings("s" * 32, ADDRESS, True, CHEAP, articles=articles)
    )


def asks_in_vain(store: Store, text: str, address: str = "mina", **more: Any) -> int:
    """A resident asks and is not understood; the conversation."""
    accepted = writes(store, text, address=address)
    more = {"intent": "nlu_fallback", "language": "en"} | more
    answers(store, claims(store, accepted.conversation_id, text), **more)
    return accepted.conversation_id
