"""The published description of the Bot API, where this machine has it."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Collection
from functools import cache
from pathlib import Path
from typing import Any

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "telegram"
SPEC = SHARED / "api-10.0.json"
VALIDATOR = SHARED / "validate.py"
AVAILABLE = SPEC.exists() and VALIDATOR.exists()

Check = Callable[[str, dict[str, Any], Collection[str]], list[tuple[str, str, str]]]


@cache
def spec_check() -> Check:
    """What checks a call against the description: returns (kind, path, message).

    Where the description is missing, it finds nothing.
    """
    if not AVAILABLE:
        return lambda method, params, files: []
    spec = importlib.util.spec_from_file_location("telegram_validate", VALIDATOR)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    check: Check = module.Spec(SPEC).check_call
    return check
