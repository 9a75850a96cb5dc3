"""What an update asks of us: a closed set."""

from __future__ import annotations

from dataclasses import dataclass

from bot.channels.base import Inbound


@dataclass(frozen=True)
class Me:
    """Who the bot is.

    Attributes:
        id: Its user id.
        username: Its name in groups, without ``@``; ``None`` while it is not known.
    """

    id: int
    username: str | None = None


@dataclass(frozen=True)
class Said:
    """A resident wrote, sent something, or gave a command.

    Attributes:
        inbound: The message.
        language: The language that a link or a permanent button chose.
        press: Id of the button's press, if it was one; it must be answered.
    """

    inbound: Inbound
    language: str | None = None
    press: str | None = None


@dataclass(frozen=True)
class Pressed:
    """A resident pressed a button; what comes with the press may be invented.

    Attributes:
        inbound: The choice; ``None`` as its key if it cannot be one of ours.
        press: Id of the press; it must be answered.
    """

    inbound: Inbound
    press: str


@dataclass(frozen=True)
class Stopped:
    """The resident blocked the bot."""

    address: str


@dataclass(frozen=True)
class Returned:
    """The resident unblocked the bot."""

    address: str


@dataclass(frozen=True)
class Moved:
    """A group got another chat id."""

    old: str
    new: str


@dataclass(frozen=True)
class Ignored:
    """Nothing is done or kept; ``reason`` is one lower-case word."""

    reason: str


Received = Said | Pressed | Stopped | Returned | Moved | Ignored
