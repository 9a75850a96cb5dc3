"""What every channel speaks: a message in, a message out, a closed set of outcomes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True)
class Inbound:
    """One platform payload, checked for authenticity and normalised.

    Attributes:
        channel: Name of the channel folder, for example ``web``.
        address: Where the resident is reached on that channel.
        platform_id: The platform's own id of the message; the same message delivered
            twice carries the same id.
        text: What the resident wrote; empty when a choice was pressed.
        choice: Key of a pressed choice.
        language_hint: Language of the page or platform profile; only a hint.
    """

    channel: str
    address: str
    platform_id: str
    text: str
    choice: str | None = None
    language_hint: str | None = None


@dataclass(frozen=True)
class Button:
    """A choice as a channel shows it."""

    key: str
    title: str
    language: str


@dataclass(frozen=True)
class Outbound:
    """One message to one address, in the reader's language.

    Attributes:
        message_id: The stored message.
        address: Where to send it.
        text: Plain text; blank lines part paragraphs, ``- `` and ``1. `` start lists.
        language: BCP 47 code the text is really in.
        kind: ``text``, ``answer``, ``emergency`` or ``notice``.
        card: Lines with a meaning of their own (phone, place, source …): dictionaries
            with ``type``, ``text`` and ``href``.
        buttons: Choices offered with the message.
    """

    message_id: int
    address: str
    text: str
    language: str
    kind: str
    card: tuple[dict[str, Any], ...] = ()
    buttons: tuple[Button, ...] = ()


class SendError(Exception):
    """A delivery that did not succeed; the subclass says what follows."""


class RetryLater(SendError):
    """The platform asked to wait; ``seconds`` is how long at least."""

    def __init__(self, seconds: float, reason: str) -> None:
        super().__init__(reason)
        self.seconds = seconds


class AddressStopped(SendError):
    """The resident blocked us or is gone: nothing more is sent to this address."""


class NotAllowedNow(SendError):
    """The platform's reply window is closed: wait for the resident's next message."""


class Rejected(SendError):
    """The platform refused the message for good."""


class OutcomeUnknown(SendError):
    """Whether the message arrived is not known; it is never sent again by itself."""


class Channel(Protocol):
    """Sends one message; the receiving half is the channel's own router.

    Attributes:
        name: The channel's folder name.
        repeatable: Whether sending the same message twice is harmless, so that a send
            cut short by a crash may be tried again.
    """

    name: str
    repeatable: bool

    async def send(self, outbound: Outbound) -> str | None:
        """Deliver a message and return the platform's id for it, if it has one.

        Raises:
            SendError: One of its subclasses, saying what follows.
        """
