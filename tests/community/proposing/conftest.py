"""A resident who talks with the engine about proposals, on a real database."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from community.model.message import Button, Reply
from community.place import Place
from community.procedure import Area, Building, Procedure
from community.proposing import Proposing
from community.store.engine import Store
from community.texts import Texts
from community.usecases.conversations import open_conversation
from community.usecases.households import sync_households
from community.usecases.talks import hear
from tests.community.proposal_steps import resident
from tests.community.steps import writes

TEXTS = Texts()
RULES = Procedure(
    buildings={
        name: Building(
            {"en": f"Building {number}", "zh": f"{number}号楼"},
            tuple(str(101 + flat) for flat in range(6)),
        )
        for name, number in (("b1", 1), ("b2", 2), ("b3", 3))
    },
    areas={"yard": Area({"en": "South yard", "zh": "南院"}, ("b1", "b2"))},
    co_signers=1,
)
BENCH = "Please put benches by building 3."
WHY = "Older people cannot stand while they wait for the bus."


@dataclass
class Mina:
    """A resident; each word and press is a message of its own in the store."""

    store: Store
    engine: Proposing
    address: str = "mina"
    language: str = "en"
    heard: list[Reply] = field(default_factory=list)
    message_id: int = 0

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
        """What is written on the buttons under it."""
        return [button["title"] for button in self.last.buttons]

    def says(
        self, text: str, ask: Callable[..., tuple[Reply, ...]], *more: Any, **kept: Any
    ) -> Reply:
        """She writes something that is understood so."""
        accepted = writes(self.store, text, self.address, **kept)
        return self.again(ask, *more, message_id=accepted.message_id)

    def again(
        self, ask: Callable[..., tuple[Reply, ...]], *more: Any, message_id: int = 0
    ) -> Reply:
        """The same message is heard (once more)."""
        self.message_id = message_id or self.message_id
        accepted = writes(self.store, "nothing", "somebody else")
        assert accepted.message_id != self.message_id
        heard = hear(self.store, self.conversation(), self.message_id, self.language)
        assert heard is not None
        (reply,) = ask(heard, *more)
        self.heard.append(reply)
        return reply

    def proposes(self, text: str) -> Reply:
        """She proposes something."""
        return self.says(text, self.engine.propose)

    def answers(self, text: str, meant: str = "text") -> Reply:
        """She answers what she was asked."""
        return self.says(text, self.engine.answer, meant)

    def presses(self, title: str) -> Reply:
        """She presses a button under what she was told last."""
        (button,) = (each for each in self.last.buttons if each["title"] == title)
        return self.obeyed(button)

    def obeyed(self, button: Button) -> Reply:
        """The desk obeys a button."""
        name, brace, rest = button["payload"].partition("{")
        about = json.loads(brace + rest)
        if name == "/desk_support":
            return self.says("", lambda h: self.engine.support(h, about["proposal"]))
        assert name == "/desk_proposal"
        return self.says("", self.engine.press, about)

    def conversation(self) -> int:
        """Where she writes."""
        return open_conversation(self.store, "web", self.address)


def said(key: str, language: str = "en", **values: Any) -> str:
    """One of the texts."""
    return TEXTS.format(key, language, **values)


@pytest.fixture
def engine(store: Store) -> Proposing:
    """The engine with three buildings and a yard."""
    sync_households(store, RULES)
    return Proposing(store, TEXTS, Place(proposals=RULES), "https://linli.example")


@pytest.fixture
def mina(store: Store, engine: Proposing) -> Mina:
    """Somebody who has not shown where she lives."""
    return Mina(store, engine)


@pytest.fixture
def omar(store: Store, engine: Proposing) -> Mina:
    """A neighbour."""
    return Mina(store, engine, "omar")
