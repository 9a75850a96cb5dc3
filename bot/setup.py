"""First set-up: secrets of this installation."""

from __future__ import annotations

import secrets

from bot.settings import ROOT

NAMES = ("LINLI_SECRET", "LINLI_RASA_TOKEN")


def write_secrets() -> list[str]:
    """Append the secrets that .env lacks; returns the names of those written."""
    path = ROOT / ".env"
    path.touch(mode=0o600)
    present = {line.partition("=")[0] for line in path.read_text().splitlines()}
    missing = [name for name in NAMES if name not in present]
    with path.open("a", encoding="utf-8") as file:
        for name in missing:
            file.write(f"{name}={secrets.token_urlsafe(32)}\n")
    return missing
