from __future__ import annotations

from pathlib import Path

import pytest
from article_shelf import Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    folder = tmp_path / "articles"
    folder.mkdir()
    return Shelf(folder)
