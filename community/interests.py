"""What residents may want to hear of: a closed list, read from ``community.yml``.

Gatherings and notices are about one of these, and residents subscribe to them.
Imported by both Python environments: standard library and PyYAML only, valid on
Python 3.10.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from community.entries import Mistake, read_names
from community.procedure import in_language

# It is part of addresses such as /events/children.ics.
_KEY = re.compile(r"[a-z][a-z0-9_]{0,31}")
# In addresses and lists it stands for no interest in particular.
_TAKEN = ("all",)


def _names() -> dict[str, Mapping[str, str]]:
    return {
        "children": {"en": "Children and families", "zh": "儿童与家庭"},
        "council": {"en": "Council and proposals", "zh": "议事与提案"},
        "storm_and_water": {
            "en": "Storms, water and power",
            "zh": "暴雨、停水与停电",
        },
        "health": {"en": "Health", "zh": "健康"},
        "language_corner": {"en": "Language corner", "zh": "语言角"},
        "culture": {"en": "Culture and festivals", "zh": "文化与节日"},
        "repair": {"en": "Repairing and sharing", "zh": "维修与共享"},
    }


@dataclass(frozen=True)
class Interests:
    """The interests of a place, in the order in which they are offered.

    Attributes:
        names: What each is called, by its key and by language; never empty.
    """

    names: Mapping[str, Mapping[str, str]] = field(default_factory=_names)

    def __iter__(self) -> Iterator[str]:
        """Their keys, in order."""
        return iter(self.names)

    def __contains__(self, interest: object) -> bool:
        """Whether there is such an interest."""
        return interest in self.names

    def name(self, interest: str, language: str) -> str | None:
        """What an interest is called, in a language or a fallback of it.

        None if there is no such interest any more.
        """
        names = self.names.get(interest)
        return in_language(names, language) if names else None


def read_interests(value: Any, entry: str) -> Interests:
    """The interests of a place."""
    example = "{children: {en: Children and families}}"
    if not isinstance(value, dict) or not value:
        raise Mistake(entry, f"write names with words by language, such as {example}")
    for key in value:
        plain = isinstance(key, str) and _KEY.fullmatch(key)
        if not plain or key in _TAKEN:
            what = "name it in small letters, such as children"
            raise Mistake(f"{entry}.{key}", what)
    return Interests({k: read_names(v, f"{entry}.{k}") for k, v in value.items()})
