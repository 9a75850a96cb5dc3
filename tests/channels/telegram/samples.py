"""The recorded updates that this machine may have beside the project."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).resolve().parents[3].parent / "shared" / "telegram"


@cache
def _samples() -> dict[str, Any]:
    path = SHARED / "update_samples.json"
    if not path.exists():
        pytest.skip(f"{path.name} of the shared notes is not on this machine")
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def sample(name: str) -> dict[str, Any]:
    """A copy of one update."""
    found: dict[str, Any] = json.loads(json.dumps(_samples()[name]))
    return found


def sample_names() -> list[str]:
    """All of them; none where they are missing."""
    try:
        return list(_samples())
    except pytest.skip.Exception:
        return []
