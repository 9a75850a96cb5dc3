"""A provider that speaks both APIs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.standins.translation import TranslationStandin, translation_standin


@pytest.fixture(scope="package")
def shared_standin() -> Iterator[TranslationStandin]:
    """One provider for all tests."""
    with translation_standin() as running:
        yield running


@pytest.fixture
def standin(shared_standin: TranslationStandin) -> TranslationStandin:
    """A provider that nobody has asked yet."""
    shared_standin.reset()
    return shared_standin
