"""YAML as this project reads it: with the parser in C, ten times as fast.

Imported by both Python environments: PyYAML only, valid on Python 3.10.
"""

from __future__ import annotations

from typing import Any

import yaml

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(text: str) -> Any:
    """What a YAML document says, in plain values.

    Raises:
        yaml.YAMLError: If it is not valid.
    """
    return yaml.load(text, Loader=_LOADER)  # noqa: S506 (the safe loader, in C)
