"""Colleagues for the demo, the pictures, the benchmarks and the tests."""

from __future__ import annotations

from community.model.staff import Role, Staff
from community.passwords import Passwords
from community.store.engine import Store
from community.usecases.invitations import accept_invitation, invite


def join(
    store: Store,
    role: Role,
    login: str,
    name: str,
    password: str,
    *,
    language: str = "zh",
    passwords: Passwords | None = None,
) -> Staff:
    """A colleague who was invited and has chosen a password.

    Args:
        passwords: How strong the hash is; as in real life unless given.
    """
    token = invite(store, "staff:cli", login, name, role, language)
    return accept_invitation(
        store,
        token,
        login=login,
        name=name,
        password_hash=(passwords or Passwords()).hash(password),
        language=language,
    )
