"""A resident who talks with the engine about gatherings, on a real database."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from community.attending import Attending
from community.model.message import Button, Reply
from community.model.talk import Heard
from community.store.engine import Store
from community.texts import Texts
from tests.community.gathering_steps import PLACE
from tests.community.proposal_steps import resident

TEXTS = Texts()


@dataclass
class Mina:
    """A resident who writes and presses."""

    store: Store
    engine: Attending
    address: str = "mina"
    language: str = "en"
    group: bool = False
    heard: list[Reply] = field(default_factory=list)

    @property
    def id(self) -> int:
        """Who she is."""
        found: int = resident(self.store, self.address)
        return found

    @property
    def last(self) -> Reply:
        """What she was told last."""
        return self.heard[-1]

    @property
    def titles(self) -> list[str]:
        """The buttons under what she was told last."""
        return [button["title"] for button in self.last.buttons]

    def says(self, text: str, ask: Callable[[Heard], tuple[Reply, ...]]) -> str:
        """Write something that is understood so; what is answered."""
        self.heard += ask(self._message(text))
        return self.last.text

    def presses(self, title: str) -> str:
        """Press a button under what she was told last; what is answered."""
        button: Button = next(b for b in self.last.buttons if b["title"] == title)
        about = json.loads(button["payload"].removeprefix("/desk_gathering"))
        self.heard += self.engine.press(self._message(""), about)
        return self.last.text

    def _message(self, text: str) -> Heard:
        return Heard(self.id, 1, 1, text, self.language, self.language, self.group)


@pytest.fixture
def mina(store: Store) -> Mina:
    return Mina(store, Attending(store, TEXTS, PLACE, "https://desk.example"))


@pytest.fixture
def newcomer(store: Store) -> Callable[..., Mina]:
    """More residents, in other languages."""
    engine = Attending(store, TEXTS, PLACE)
    return lambda address, language="en", **more: Mina(
        store, engine, address, language, **more
    )
