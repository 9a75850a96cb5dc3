"""A message: what was said in a conversation, by whom, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypedDict

from community.model.case import Original
from community.model.choice import Choice
from community.model.conversation import Conversation

Direction = Literal["in", "out"]
Author = Literal["resident", "bot", "staff", "desk"]
MessageState = Literal["received", "handled"]
# ``refused``: the desk said something itself, without asking the bot.
Outcome = Literal["answered", "opened_to_staff", "refused", "joined_staff"]


def storable(text: str) -> str:
    """The text without what no database takes: NUL and halves of a character."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\0", "\ufffd")


class Button(TypedDict):
    """A button to be offered: what is shown, what it means, the title's language."""

    title: str
    payload: str
    lang: str


@dataclass(frozen=True)
class Reply:
    """One message to be said, in the reader's language.

    Attributes:
        lang: BCP 47 code the text is really in.
        kind: ``text``, ``answer``, ``emergency`` or ``notice``.
        card: Lines with a meaning of their own: ``type``, ``text``, ``href``.
        buttons: Choices to offer with it.
    """

    text: str
    lang: str
    kind: str = "text"
    card: tuple[dict[str, Any], ...] = ()
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True)
class Accepted:
    """A stored inbound message; ``duplicate`` if it had been stored before."""

    message_id: int
    conversation_id: int
    duplicate: bool


@dataclass(frozen=True)
class PendingMessage:
    """The next message to handle, with its conversation as it is now.

    Attributes:
        choice: Key of a pressed button.
        command: What that button means; ``None`` if it is not valid (any more).
        notice: Key of what the desk says instead of asking the bot.
        acknowledged: Whether something was said to an earlier message of the same
            album, so that the notice would only repeat it.
        origin: What the channel keeps of it.
        attachments: What came with it, as the channel describes it.
        attempts: How often handling it failed.
        told: Whether the resident was told that the answer is late.
    """

    id: int
    text: str
    choice: str | None
    command: str | None
    notice: str | None
    acknowledged: bool
    origin: dict[str, Any] | None
    attachments: tuple[dict[str, Any], ...]
    attempts: int
    told: bool
    created_at: datetime
    conversation: Conversation


@dataclass(frozen=True)
class StoredMessage:
    """A message as a page shows it.

    Attributes:
        state: Of an inbound message ``received`` or ``handled``; of an outbound one
            the state of its delivery.
        platform_id: The platform's own id of an inbound message.
        by: Given name of the colleague who wrote it.
        original: What that colleague wrote, if it left in another language.
        given: What came with a resident's message: files, places, contacts.
    """

    id: int
    direction: Direction
    author: Author
    text: str
    language: str | None
    kind: str
    card: tuple[dict[str, Any], ...]
    buttons: tuple[Choice, ...]
    created_at: datetime
    in_reply_to: int | None
    state: str
    platform_id: str | None
    by: str | None = None
    original: Original | None = None
    given: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True)
class Understood:
    """What the bot took a message for; ``confidence`` of the intent, from 0 to 1."""

    intent: str | None
    topic: str | None
    confidence: float | None


class MessageNotFound(LookupError):
    """There is no such message; perhaps the resident was erased."""


class MessageNotPending(LookupError):
    """There is no such message waiting to be handled in this conversation."""
