from __future__ import annotations

from pathlib import Path

import pytest

from tests.scaffold.house import House


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path / "linli")


@pytest.fixture(scope="session")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> House:
    """For tests that change nothing in it."""
    return House(tmp_path_factory.mktemp("untouched") / "linli")
