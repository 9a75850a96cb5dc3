"""What every channel speaks: a message in, a message out, a closed set of outcomes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from community.model.reply_window import Opening

# No channel hands on a larger file: Telegram gives none, WeChat takes none.
LARGEST_FILE = 20 * 1024 * 1024  # bytes


@dataclass(frozen=True)
class Attachment:
    """What a resident sent beside text; kept with the message for a case.

    Attributes:
        kind: ``photo``, ``video``, ``voice``, ``document``, ``location`` or
            ``contact``.
        file_id: The platform's id, under which the file can be fetched.
        name: File name or place name.
        size: In bytes.
        latitude: In degrees.
        longitude: In degrees.
        text: What the platform says of it: a contact, a link.
    """

    kind: str
    file_id: str | None = None
    name: str | None = None
    size: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    text: str | None = None


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
        command: A Rasa command that the channel made of one of its own fixed commands
            or menu entries, never of typed text.
        notice: Key of a text that the desk says instead of asking the bot.
        attachments: What came with the text.
        origin: What the channel needs to answer in the right place; it comes back as
            `Outbound.origin`. JSON.
        window: What the platform lets us write to the resident from now on; None where
            it does not limit that.
    """

    channel: str
    address: str
    platform_id: str
    text: str
    choice: str | None = None
    language_hint: str | None = None
    command: str | None = None
    notice: str | None = None
    attachments: tuple[Attachment, ...] = ()
    origin: dict[str, Any] | None = None
    window: Opening | None = None


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
        message_id: The stored message; below zero, a row of the ledger of a notice.
        address: Where to send it.
        text: Plain text; blank lines part paragraphs, ``- `` and ``1. `` start lists.
        language: BCP 47 code the text is really in.
        kind: ``text``, ``answer``, ``emergency`` or ``notice``.
        card: Lines with a meaning of their own (phone, place, source …): dictionaries
            with ``type``, ``text`` and ``href``.
        buttons: Choices offered with the message.
        origin: What the channel kept of the message that this answers, if it answers
            one.
        bulk: Whether it goes to many at once and lets answers pass.
    """

    message_id: int
    address: str
    text: str
    language: str
    kind: str
    card: tuple[dict[str, Any], ...] = ()
    buttons: tuple[Button, ...] = ()
    origin: dict[str, Any] | None = None
    bulk: bool = False


class SendError(Exception):
    """A delivery that did not succeed; the subclass says what follows."""


class RetryLater(SendError):
    """The platform asked to wait; ``seconds`` is how long at least."""

    def __init__(self, seconds: float, reason: str) -> None:
        super().__init__(reason)
        self.seconds = seconds


class AddressStopped(SendError):
    """The resident blocked us or is gone: nothing more is sent to this address."""


class AddressMoved(SendError):
    """The platform gave the resident another address; the message goes there."""

    def __init__(self, new_address: str) -> None:
        super().__init__("address_moved")
        self.new_address = new_address


class NotAllowedNow(SendError):
    """The platform's reply window is closed: wait for the resident's next message."""


class Rejected(SendError):
    """The platform refused the message for good."""


class OutcomeUnknown(SendError):
    """Whether the message arrived is not known; it is never sent again by itself."""


class FetchError(Exception):
    """A file that was not fetched this time; the text is one word for the log."""


class FileLost(FetchError):
    """A file that never will be: it is too large, or the platform has it no more."""


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at while a platform was checked.

    Attributes:
        ok: Whether it is as it should be.
        text: What was found and, if it is not, what to do.
        fatal: Whether Linli cannot be on this platform at all like this.
    """

    ok: bool
    text: str
    fatal: bool = False


class Channel(Protocol):
    """Sends one message; the receiving half is the channel's own router.

    Attributes:
        name: The channel's folder name.
        repeatable: Whether sending the same message twice is harmless, so that a send
            cut short by a crash may be tried again.
    """

    name: str
    repeatable: bool

    async def ready(self, outbound: Outbound) -> None:
        """Wait until the platform may be written to; nothing leaves yet.

        What a crash interrupts here is sent later; what it interrupts in `send` is not.

        Raises:
            SendError: One of its subclasses, saying what follows.
        """

    async def send(self, outbound: Outbound) -> str | None:
        """Deliver a message and return the platform's id for it, if it has one.

        Raises:
            SendError: One of its subclasses, saying what follows.
        """

    async def close(self) -> None:
        """Finish what is under way; called when the process stops."""


@runtime_checkable
class Shows(Channel, Protocol):
    """A channel that can tell beforehand how a message will look."""

    def shows(self, outbound: Outbound) -> list[str]:
        """The messages that a resident will see, as plain text."""


@runtime_checkable
class HasFiles(Channel, Protocol):
    """A channel whose platform keeps what residents send until it is fetched."""

    async def fetch(self, file_id: str) -> bytes:
        """The content of a file, up to `LARGEST_FILE`.

        Raises:
            FetchError: If it did not come; `FileLost` if it never will.
        """
