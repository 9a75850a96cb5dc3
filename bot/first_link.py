"""How the first administrator gets in: by a one-time link, printed at the start."""

from __future__ import annotations

from bot.settings import Settings
from community.store.engine import open_store
from community.usecases.invitations import FIRST_INVITATION_DAYS, invite_first

PATH = "/console/invitation"


def invitation_link(settings: Settings, token: str) -> str:
    """The address that lets a colleague in."""
    return f"{settings.address}{PATH}/{token}"


def first_link(settings: Settings) -> str | None:
    """What to print while nobody is on the staff; None once somebody is."""
    store = open_store(settings.store_url)
    try:
        token = invite_first(store)
    finally:
        store.close()
    if token is None:
        return None
    hours = 24 * FIRST_INVITATION_DAYS
    return (
        "Nobody is on the staff yet. Become the first administrator with this link "
        f"(good once, for {hours} hours):\n{invitation_link(settings, token)}"
    )
