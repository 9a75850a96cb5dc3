"""The action server with a real store and a small library."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.server import create_app
from community.attending import Attending
from community.place import Place
from community.proposing import Proposing
from community.store.engine import Store
from community.texts import Texts
from knowledge.library import Library
from tests.actions.calls import TOKEN, ActionServer

TOPICS = ("sim-card", "waste-sorting", "heating-season", "dog-registration")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    for topic in TOPICS:
        folder = tmp_path / "articles" / topic
        folder.mkdir(parents=True)
        facts = 'owner: o\nas_of: "2024"\nsource_name: n\n'
        (folder / "topic.yml").write_text(facts, encoding="utf-8")
    return Library(tmp_path / "articles")


@pytest.fixture
def server(store: Store, library: Library) -> ActionServer:
    place = Place(languages=("en", "ko", "ar"))
    about = Proposing(store, Texts(), place), Attending(store, Texts(), place)
    return ActionServer(create_app(TOKEN, store, place, library, *about))
