"""First set-up: secrets of this installation."""

from __future__ import annotations

import secrets
from pathlib import Path

from bot.settings import ROOT

NAMES = ("LINLI_SECRET", "LINLI_RASA_TOKEN")


def write_secrets(path: Path = ROOT / ".env") -> list[str]:
    """Write the secrets that .env lacks or leaves empty; returns their names.

    The file is made readable by its owner only; other lines stay as they are.
    """
    path.touch(mode=0o600)
    path.chmod(0o600)
    lines = path.read_text(encoding="utf-8").splitlines()
    values = {
        name.strip(): value.strip()
        for name, _, value in (line.partition("=") for line in lines)
    }
    missing = [name for name in NAMES if not values.get(name)]
    if missing:
        kept = [line for line in lines if line.partition("=")[0].strip() not in missing]
        fresh = [f"{name}={secrets.token_urlsafe(32)}" for name in missing]
        path.write_text("\n".join([*kept, *fresh]) + "\n", encoding="utf-8")
    return missing
