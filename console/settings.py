"""How the console is set up."""

from __future__ import annotations

from dataclasses import dataclass, field

from community.passwords import Passwords

ROOT = "/console"


@dataclass(frozen=True)
class ConsoleSettings:
    """How the console is set up.

    Attributes:
        secret: Signs the forms of who is not signed in yet.
        address: Where residents and staff reach us, without a path.
        secure: Whether browsers keep Secure cookies of this address.
        passwords: Makes and checks the hashes of passwords.
    """

    secret: str
    address: str
    secure: bool
    passwords: Passwords = field(default_factory=Passwords)
