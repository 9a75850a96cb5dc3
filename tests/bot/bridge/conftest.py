"""A bridge on a real database, with a model that knows a few sentences."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.bridge import Bridge
from bot.translators.guarded import Guarded
from bot.translators.openai import OpenAI
from bot.translators.settings import TranslationSettings
from community.model.staff import Staff
from community.store.engine import Store, open_store
from community.texts import Texts
from tests.bot.bridge.steps import ASKED, HEARD, REACHES, SAID, over
from tests.clock import FakeClock
from tests.community.case_steps import colleague
from tests.standins.translation import (
    KEY,
    MODEL,
    TranslationStandin,
    translation_standin,
)


@pytest.fixture(scope="package")
def shared_standin() -> Iterator[TranslationStandin]:
    """One provider for all tests."""
    with translation_standin() as running:
        yield running


@pytest.fixture
def standin(shared_standin: TranslationStandin) -> TranslationStandin:
    """A model that knows these sentences and was not asked yet."""
    shared_standin.reset()
    shared_standin.translations = {
        (ASKED, "Simplified Chinese"): HEARD,
        (SAID, "Korean"): REACHES,
    }
    return shared_standin


@pytest.fixture
def store(migrated_sqlite: Path, tmp_path: Path, clock: FakeClock) -> Iterator[Store]:
    """A fresh database with one colleague."""
    path = tmp_path / "linli.db"
    path.write_bytes(migrated_sqlite.read_bytes())
    store = open_store(f"sqlite:///{path}", clock)
    yield store
    store.close()


@pytest.fixture
def li(store: Store) -> Staff:
    """A colleague who works in Chinese."""
    return colleague(store)


@pytest.fixture
async def bridge(
    store: Store, standin: TranslationStandin, shared_texts: Texts
) -> AsyncIterator[Bridge]:
    """The bridge with a provider."""
    settings = TranslationSettings(
        "openai", standin.url, SecretStr(KEY), MODEL, seconds=0.5
    )
    translator = Guarded(OpenAI(settings), store.clock, settings.seconds)
    bridge = over(store, shared_texts, translator)
    yield bridge
    await bridge.close()
