"""Lets Rasa notice that code beside a component changed, so that it trains again."""

from __future__ import annotations

import hashlib
import inspect
from types import ModuleType


def fingerprint_of(*modules: ModuleType) -> str:
    """One value that changes when the source of any of the modules changes.

    Rasa itself only looks at the source of the component's class.
    """
    digest = hashlib.sha256()
    for module in modules:
        digest.update(inspect.getsource(module).encode("utf-8"))
    return digest.hexdigest()
