"""Replies and buttons in one language, for whoever answers residents."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, TypeAlias

from community.languages import direction
from community.model.message import Button, Reply
from community.place import Place
from community.store.engine import Store
from community.texts import Texts

Replies: TypeAlias = tuple[Reply, ...]


@dataclass(frozen=True)
class Kit:
    """Store, texts and place of whoever answers residents.

    Attributes:
        address: Where the public pages are; empty if residents cannot reach them.
    """

    store: Store
    texts: Texts
    place: Place
    address: str = ""


class Speaker:
    """Says things in one language.

    Args:
        texts: All texts.
        place: Whose things they are.
        language: What the reader reads.
    """

    def __init__(self, texts: Texts, place: Place, language: str) -> None:
        self.language = language
        self.direction = direction(language)
        self.texts = texts
        self.place = place

    def say(self, key: str, **values: Any) -> str:
        """One text."""
        return self.texts.format(key, self.language, **values)


class Replying(Speaker):
    """Makes replies, and buttons that the desk obeys.

    Attributes:
        command: What the payloads of its buttons begin with.
    """

    command: ClassVar[str]

    def reply(
        self,
        key: str,
        *more: str | None,
        buttons: Sequence[Button] = (),
        card: Sequence[dict[str, Any]] = (),
        **values: Any,
    ) -> Replies:
        """One message that begins with a text; what else it says are paragraphs."""
        text, lang = self.texts.resolve(key, self.language, **values)
        text = "\n\n".join([text, *(each for each in more if each)])
        return (Reply(text, lang, "text", tuple(card), tuple(buttons)),)

    def plain(self, parts: Sequence[str], buttons: Sequence[Button]) -> Replies:
        """One message of paragraphs that are worded already."""
        text = "\n\n".join(part for part in parts if part)
        return (Reply(text, self.language, buttons=tuple(buttons)),)

    def button(self, key: str, do: str, **about: Any) -> Button:
        """A button that the desk obeys; ``values`` of its title stand in ``about``."""
        values = about.pop("values", {})
        title, lang = self.texts.resolve(key, self.language, **values)
        payload = self.command + json.dumps({"do": do, **about})
        return {"title": title, "payload": payload, "lang": lang}

    def titled(self, title: str, do: str, **about: Any) -> Button:
        """A button with a name for its title."""
        payload = self.command + json.dumps({"do": do, **about})
        return {"title": title, "payload": payload, "lang": self.language}


def shortened(text: str, most: int) -> str:
    """A text in one line of so many characters, cut between words if it is longer."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    space = cut.rfind(" ")
    if space >= most // 2:
        return cut[:space].rstrip(",;:،、，") + "…"
    # Between characters as people see them: marks belong to the letter before.
    end = len(cut)
    while end > 1 and _belongs(line[end], line[end - 1]):
        end -= 1
    return cut[:end] + "…"


def _belongs(after: str, before: str) -> bool:
    joiner = "\u200d"
    return (
        unicodedata.category(after).startswith("M")
        or joiner in (after, before)
        or "\U0001f3fb" <= after <= "\U0001f3ff"
    )
