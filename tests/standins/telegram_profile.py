"""What the bot says of itself: name, descriptions and commands in each language."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from tests.standins.telegram_calls import Call
from tests.standins.telegram_errors import refusal

MOST_COMMANDS = 100
LONGEST_COMMAND = 32
LONGEST_COMMAND_DESCRIPTION = 256
LONGEST = {"name": 64, "description": 512, "short_description": 120}


class Profile:
    """Answers `setMy…` and `getMy…`.

    Attributes:
        texts: By field (``name``, ``description``, ``short_description``) and
            language code; the empty code is for everybody else.
        commands: By scope (``default``, ``chat:5``, …) and language code.
    """

    def __init__(self) -> None:
        self.texts: dict[tuple[str, str], str] = {}
        self.commands: dict[tuple[str, str], list[dict[str, str]]] = {}

    def handlers(self) -> dict[str, Callable[[Call], Any]]:
        """Its methods, by name."""
        return {
            "setMyName": self._setter("name"),
            "getMyName": self._getter("name"),
            "setMyDescription": self._setter("description"),
            "getMyDescription": self._getter("description"),
            "setMyShortDescription": self._setter("short_description"),
            "getMyShortDescription": self._getter("short_description"),
            "setMyCommands": self._set_commands,
            "getMyCommands": lambda call: self.commands.get(_scope(call), []),
            "deleteMyCommands": self._delete_commands,
        }

    def _setter(self, field: str) -> Callable[[Call], bool]:
        def set_text(call: Call) -> bool:
            text = call.text(field)
            if len(text) > LONGEST[field]:
                raise refusal("profile_too_long")
            self.texts[field, _language(call)] = text
            return True

        return set_text

    def _getter(self, field: str) -> Callable[[Call], dict[str, str]]:
        def get_text(call: Call) -> dict[str, str]:
            own = self.texts.get((field, _language(call)))
            return {field: own or self.texts.get((field, ""), "")}

        return get_text

    def _set_commands(self, call: Call) -> bool:
        commands = call.params.get("commands")
        if not isinstance(commands, list):
            raise refusal("commands")
        if len(commands) > MOST_COMMANDS:
            raise refusal("commands_too_many")
        self.commands[_scope(call)] = [_command(command) for command in commands]
        return True

    def _delete_commands(self, call: Call) -> bool:
        self.commands.pop(_scope(call), None)
        return True


def _command(command: dict[str, str]) -> dict[str, str]:
    name = command.get("command", "").removeprefix("/")
    description = command.get("description", "").strip()
    if len(name) > LONGEST_COMMAND:
        raise refusal("command_too_long")
    if not re.fullmatch("[a-z0-9_]+", name):
        raise refusal("command_name")
    if not description:
        raise refusal("command_description_empty")
    if len(description) > LONGEST_COMMAND_DESCRIPTION:
        raise refusal("command_description_too_long")
    return {"command": name, "description": description}


def _scope(call: Call) -> tuple[str, str]:
    scope = call.params.get("scope") or {"type": "default"}
    chat = scope.get("chat_id")
    name = scope["type"] if chat is None else f"{scope['type']}:{chat}"
    return name, _language(call)


def _language(call: Call) -> str:
    code = call.text("language_code")
    if code and not re.fullmatch("[a-z]{2}", code):
        raise refusal("language_code")
    return code
