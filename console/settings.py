"""How the console is set up."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from community.passwords import Passwords
from console.articles import Articles

ROOT = "/console"
# Asks each process, by its name, whether it works.
Processes: TypeAlias = Callable[[], Awaitable[Mapping[str, bool]]]


async def this_process() -> Mapping[str, bool]:
    """Of a console that runs without the others: it works."""
    return {"web": True}


@dataclass(frozen=True)
class ConsoleSettings:
    """How the console is set up.

    Attributes:
        secret: Signs the forms of who is not signed in yet.
        address: Where residents and staff reach us, without a path.
        secure: Whether browsers keep Secure cookies of this address.
        passwords: Makes and checks the hashes of passwords.
        articles: The knowledge base.
        processes: Asks each process whether it works.
    """

    secret: str
    address: str
    secure: bool
    passwords: Passwords = field(default_factory=Passwords)
    articles: Articles = field(default_factory=Articles)
    processes: Processes = this_process
