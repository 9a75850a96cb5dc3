"""Starts the Rasa server with this installation's ports, token and stores."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import unquote, urlsplit

import yaml

from bot.model import RASA, newest_model, rasa_environment
from bot.settings import ROOT, Settings, SettingsError
from community.yaml_text import read_yaml


def run_rasa(settings: Settings) -> NoReturn:
    """Replace this process by the Rasa server, on loopback only.

    Raises:
        SettingsError: If there is no trained model.
    """
    model = settings.model or newest_model()
    if model is None or not model.exists():
        raise SettingsError("There is no trained model. Run `make train`.")
    endpoints = write_endpoints(settings)
    command = [
        *(str(RASA), "run"),
        *("--interface", "127.0.0.1"),
        *("--port", str(settings.rasa_port)),
        *("--model", str(model)),
        *("--endpoints", str(endpoints)),
        *("--credentials", str(ROOT / "credentials.yml")),
    ]
    environment = rasa_environment() | {
        "LINLI_RASA_TOKEN": settings.rasa_token.get_secret_value(),
        "LINLI_PLACE": str(settings.place),
    }
    os.chdir(ROOT)
    os.execve(command[0], command, environment)  # noqa: S606 - our own command


def write_endpoints(settings: Settings) -> Path:
    """Derive Rasa's neighbours from endpoints.yml and the settings.

    Rasa can read the environment inside endpoints.yml but knows no defaults there, and
    plain `rasa shell` must work without any; so the file holds the defaults and this
    copy, readable by the owner only, what differs (docs/decisions).
    """
    endpoints = read_yaml((ROOT / "endpoints.yml").read_text(encoding="utf-8"))
    token = settings.rasa_token.get_secret_value()
    endpoints["action_endpoint"] = {
        "url": f"{settings.actions_url}/webhook",
        "headers": {"Authorization": f"Bearer {token}"},
        # Our actions never read the domain; without this Rasa posts it each time.
        "enable_selective_domain": True,
    }
    if settings.database_url.startswith("postgresql"):
        endpoints["tracker_store"] = _tracker_store(settings.database_url)
    if settings.redis_url:
        endpoints["lock_store"] = _lock_store(settings.redis_url)
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    path = settings.data_dir / "endpoints.yml"
    path.touch(mode=0o600)
    path.chmod(0o600)
    path.write_text(yaml.safe_dump(endpoints), encoding="utf-8")
    return path


def _tracker_store(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    return {
        "type": "SQL",
        "dialect": "postgresql",
        "url": parts.hostname,
        "port": parts.port,
        "db": unquote(parts.path.lstrip("/")),
        "username": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
    }


def _lock_store(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    return {
        "type": "redis",
        "url": parts.hostname,
        "port": parts.port or 6379,
        "password": parts.password,
        "db": int(parts.path.lstrip("/") or 0),
    }
