"""One thing the checker of the knowledge articles has to say."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal


@dataclass(frozen=True)
class Finding:
    """Something wrong with a file.

    Attributes:
        level: An error must be mended before the article is shown; a warning may stay.
        rule: Which rule found it, for example ``missing-language``.
        path: The file, which may be one that is still to be written.
        what: What is wrong.
        advice: What to do about it.
    """

    level: Literal["error", "warning"]
    rule: str
    path: Path
    what: str
    advice: str

    def __str__(self) -> str:
        return f"{self.level} {self.path}: {self.what}. {self.advice}"
