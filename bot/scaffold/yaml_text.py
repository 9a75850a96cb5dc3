"""Lines for YAML files that people wrote: their comments and their order are kept."""

from __future__ import annotations

import json
from typing import Any

import yaml

from bot.scaffold.plan import CannotAdd


def scalar(text: str) -> str:
    """A text as it stands in YAML, in quotes only where it needs them."""
    try:
        plain = yaml.safe_load(f"[{text}]") == [text]
    except yaml.YAMLError:
        plain = False
    return text if plain else json.dumps(text, ensure_ascii=False)


def with_entry(
    text: str, line: str, entry: dict[str, Any], before: str | None = None
) -> str:
    """The text of a YAML file with one more line, unless the entry is there already.

    Args:
        text: The content of the file.
        line: The line.
        entry: What the line says.
        before: The entry, with the comments above it, that the line goes before; none:
            at the end.

    Raises:
        CannotAdd: If the file would then say something else.
    """
    content = yaml.safe_load(text) or {}
    if entry.keys() <= content.keys():
        return text
    lines = text.splitlines()
    place = len(lines)
    if before is not None:
        starts = [n for n, each in enumerate(lines) if each.startswith(f"{before}:")]
        place = starts[0] if starts else place
        while place and lines[place - 1].startswith("#"):
            place -= 1
    changed = "\n".join([*lines[:place], line, *lines[place:]]) + "\n"
    if yaml.safe_load(changed) != {**content, **entry}:
        raise CannotAdd(f"This line does not fit into its file; write it there: {line}")
    return changed
