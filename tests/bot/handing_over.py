"""Steps that the tests of handing over share: a resident writes, Rasa understands."""

from __future__ import annotations

from itertools import count
from typing import Any

import sqlalchemy as sa

from bot.channels.base import Attachment, Inbound, Outbound
from community.case_texts import CaseTexts
from community.model.case import Case
from community.store.engine import Store
from community.texts import Texts
from community.usecases import conversations, staff_conversations
from tests.bot.conftest import Scene
from tests.community import steps

_numbers = count(1)


async def writes(
    scene: Scene, text: str = "hello", intent: str = "greet", **more: Any
) -> None:
    """A message arrives that Rasa understands so, and is handled."""
    about = {"channel": "web", "address": "address"} | more
    understands(scene, intent, about.pop("topic", None))
    await scene.desk.accept(
        Inbound(platform_id=f"m{next(_numbers)}", text=text, **about)
    )
    await scene.settle()


def understands(scene: Scene, intent: str, topic: str | None = None) -> None:
    """What Rasa makes of the next messages."""
    scene.rasa.understood |= {
        "intent": {"name": intent, "confidence": 0.9},
        "topic": {"name": topic, "confidence": 0.9} if topic else None,
    }


async def sends(scene: Scene, kind: str, notice: str, **more: Any) -> None:
    """A photo, voice or place arrives, without words."""
    await writes(scene, "", attachments=(Attachment(kind, **more),), notice=notice)


async def presses(scene: Scene, title: str, **more: Any) -> None:
    """The last button of this title is pressed."""
    key = next(
        button.key
        for sent in reversed(scene.channel.sent)
        for button in sent.buttons
        if button.title == title
    )
    await writes(scene, "", choice=key, **more)


def last(scene: Scene) -> Outbound:
    """What was sent last."""
    return scene.channel.sent[-1]


def owner(scene: Scene, conversation_id: int = 1) -> str:
    """Who answers."""
    return conversations.get_conversation(scene.store, conversation_id).owner


def case(scene: Scene, case_id: int = 1) -> Case:
    """A case of Mina's, the first resident."""
    found = staff_conversations.own_case(scene.store, 1, case_id)
    assert found is not None
    return found


def cases(store: Store) -> int:
    """How many cases there are."""
    with store.reading() as connection:
        found: int = connection.execute(
            sa.text("SELECT count(*) FROM cases")
        ).scalar_one()
    return found


def case_texts(scene: Scene) -> CaseTexts:
    """What residents are told, at this moment."""
    return CaseTexts(Texts(), scene.place, scene.clock)


def events(scene: Scene) -> list[str]:
    """What happened, in order."""
    return [event for event, _, _ in steps.events(scene.store)]


def rename(store: Store, table: str, to: str) -> None:
    """Take a table away, as a store that is broken does, or bring it back."""
    with store.transaction() as connection:
        connection.execute(sa.text(f"ALTER TABLE {table} RENAME TO {to}"))
