"""The mark of what is still to be written: nobody is shown a text that holds it.

Imported by both Python environments: standard library only, valid on Python 3.10.
"""

from __future__ import annotations

import re

MARK = "TODO"
# Chinese and Japanese stand next to it without a space.
_MARK = re.compile(rf"(?<![A-Za-z0-9_]){MARK}(?![A-Za-z0-9_])")


def is_marked(text: str) -> bool:
    """Whether something in a text is still to be written."""
    return bool(_MARK.search(text))


def marked_lines(text: str) -> list[int]:
    """The numbers of the lines with a mark, the first line being 1."""
    return [n for n, line in enumerate(text.split("\n"), 1) if is_marked(line)]
