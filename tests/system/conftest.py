"""The real four processes, shared by the tests that only talk to them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from bot.model import train
from bot.stack import Stack
from community.store.engine import Store, open_store
from tests.browser.conftest import browser, new_context

# One Chromium for all stories: two at a time do not live in one process.
__all__ = ["browser", "new_context"]


@pytest.fixture(scope="session")
def trained() -> Path:
    return train()


@pytest.fixture(scope="session")
def stack(trained: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    # A whole dialogue is written faster than a person writes.
    faster = {"LINLI_WEB_BURST": "30"}
    with Stack(tmp_path_factory.mktemp("stack"), faster) as started:
        yield started


@pytest.fixture
def stack_store(stack: Stack) -> Iterator[Store]:
    store = open_store(stack.settings().store_url)
    yield store
    store.engine.dispose()


@pytest.fixture
def patience() -> Iterator[None]:
    """A real model and four real processes may take their time on a busy machine."""
    expect.set_options(timeout=30_000)
    yield
    expect.set_options(timeout=10_000)
