"""The recorded messages and signatures, shared by all who build this."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).resolve().parents[3].parent / "shared" / "wechat"


def recorded(name: str) -> Any:
    """A file of vectors; without it the test is skipped."""
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"the recorded vectors are not here: {name}")
    return json.loads(path.read_text(encoding="utf-8"))


def names(file: str, *keys: str) -> list[str]:
    """Names of the vectors of a file, to make one test of each."""
    path = SHARED / file
    if not path.exists():
        return ["(not here)"]
    found = json.loads(path.read_text(encoding="utf-8"))
    for key in keys:
        found = found[key]
    return [entry["name"] for entry in found]


def named(file: str, name: str, *keys: str) -> dict[str, Any]:
    """One vector."""
    found = recorded(file)
    for key in keys:
        found = found[key]
    entry: dict[str, Any] = next(e for e in found if e["name"] == name)
    return entry
