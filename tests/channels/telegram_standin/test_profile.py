"""Names, descriptions and commands in each language."""

from __future__ import annotations

import pytest

from tests.channels.telegram_standin.conftest import Caller, refused
from tests.standins.telegram import TelegramStandin
from tests.standins.telegram_errors import ERRORS

HELP = {"command": "help", "description": "Trợ giúp"}


@pytest.mark.parametrize(
    ("method", "field"),
    [
        ("MyName", "name"),
        ("MyDescription", "description"),
        ("MyShortDescription", "short_description"),
    ],
)
def test_a_text_is_kept_for_each_language(
    standin: TelegramStandin, call: Caller, method: str, field: str
) -> None:
    for code, text in (("", "Desk"), ("vi", "Bàn")):
        values = {field: text, "language_code": code}
        assert call(f"set{method}", **values).is_success
    for code, text in (("vi", "Bàn"), ("ko", "Desk"), ("", "Desk")):
        got = call(f"get{method}", language_code=code).json()["result"]
        assert got == {field: text}
    assert standin.profile.texts == {(field, ""): "Desk", (field, "vi"): "Bàn"}


@pytest.mark.parametrize("code", ["fil", "zh-hans", "VI", "pt-br"])
@pytest.mark.parametrize("method", ["setMyCommands", "setMyName", "setMyDescription"])
def test_only_languages_of_two_letters_are_taken(
    call: Caller, method: str, code: str
) -> None:
    answer = call(method, commands=[HELP], language_code=code)
    assert refused(answer, *ERRORS["language_code"])


def test_commands_are_kept_for_each_scope_and_language(
    standin: TelegramStandin, call: Caller
) -> None:
    private = {"scope": {"type": "all_private_chats"}, "language_code": "vi"}
    assert call("setMyCommands", commands=[HELP]).is_success
    assert call("setMyCommands", commands=[HELP, HELP], **private).is_success
    assert standin.profile.commands == {
        ("default", ""): [HELP],
        ("all_private_chats", "vi"): [HELP, HELP],
    }
    assert call("getMyCommands", **private).json()["result"] == [HELP, HELP]
    assert call("deleteMyCommands", **private).is_success
    assert call("getMyCommands", **private).json()["result"] == []


@pytest.mark.parametrize(
    ("commands", "key"),
    [
        ("help", "commands"),
        ([HELP] * 101, "commands_too_many"),
        ([HELP | {"command": "a" * 33}], "command_too_long"),
        ([HELP | {"command": "trợ"}], "command_name"),
        ([HELP | {"description": " "}], "command_description_empty"),
        ([HELP | {"description": "a" * 257}], "command_description_too_long"),
    ],
)
def test_wrong_commands_are_refused(call: Caller, commands: object, key: str) -> None:
    assert refused(call("setMyCommands", commands=commands), *ERRORS[key])


def test_a_name_too_long_is_refused(call: Caller) -> None:
    answer = call("setMyName", name="a" * 65)
    assert refused(answer, *ERRORS["profile_too_long"])
