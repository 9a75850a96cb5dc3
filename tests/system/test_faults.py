"""Processes killed the hard way: nothing lost, none answered twice, all told."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.stack import Stack
from bot.web_client import WebResident
from community.texts import Texts

LANGUAGES = ("ko", "ar", "en", "th", "ru")
RESIDENTS = 50
# The tests look at fifty pages ten times a second, all from one address.
PATIENT = {"LINLI_ADDRESS_BURST": "1000000"}


@pytest.fixture
def own_stack(trained: Path, tmp_path: Path) -> Iterator[Stack]:
    """A stack that the test may damage."""
    with Stack(tmp_path / "stack", {**PATIENT, "LINLI_RASA_SECONDS": "5"}) as started:
        yield started


def wait_for(condition: Callable[[], bool], what: str, seconds: float = 90) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"waited in vain until {what}"
        time.sleep(0.1)


def answers(resident: WebResident) -> list[dict[str, object]]:
    return [m for m in resident.history() if m["direction"] == "out"]


def by_bot(resident: WebResident) -> list[dict[str, object]]:
    return [m for m in answers(resident) if m["author"] == "bot"]


def key_of(resident: WebResident, language: str) -> str:
    """The key of the button that leads back to the assistant."""
    title = Texts().format("button_back_to_assistant", language)
    return next(
        str(button["key"])
        for message in reversed(resident.history())
        for button in message["buttons"]
        if button["title"] == title
    )


def send(resident: WebResident, text: str) -> None:
    response = resident.post({"client_msg_id": uuid.uuid4().hex, "text": text})
    assert response.status_code == 202, response.text


def test_rasa_killed_while_fifty_messages_are_under_way(own_stack: Stack) -> None:
    texts = Texts()
    residents = [
        WebResident(own_stack.url, LANGUAGES[n % len(LANGUAGES)])
        for n in range(RESIDENTS)
    ]
    for number, resident in enumerate(residents):
        if number == RESIDENTS // 3:
            own_stack.kill_process("rasa")
        send(resident, "12345")
    wait_for(lambda: all(answers(r) for r in residents), "everybody has been told")

    untold = [r for r in residents if not by_bot(r)]
    assert len(untold) > RESIDENTS // 2, "the kill came while messages were under way"
    for resident in untold:
        (told,) = answers(resident)
        language = resident.session["language"]
        assert told["text"] == texts.format("trouble_now", language)

    own_stack.start_process("rasa")
    # Rasa loads its model first, which takes a busy machine a while.
    wait_for(lambda: all(by_bot(r) for r in residents), "everybody is answered", 200)
    for resident in residents:
        assert len(by_bot(resident)) == 1, "answered exactly once"
        assert len(answers(resident)) <= 2, "told once, answered once"
        resident.close()


def test_r02_help_comes_while_the_actions_are_down(own_stack: Stack) -> None:
    """An action that raises is told and tried again; answers need no action."""
    own_stack.kill_process("actions")
    with WebResident(own_stack.url, "fr") as resident:
        answered, _ = resident.say("Au secours, il y a le feu dans ma cuisine !")
        assert answered[0]["kind"] == "emergency"
        resident.press(key_of(resident, "fr"))
        told, _ = resident.say("Parlez-moi en allemand, s'il vous plaît")
        assert told[0]["text"] == Texts().format("trouble_now", "fr")
        own_stack.start_process("actions")
        wait_for(lambda: len(by_bot(resident)) == 2, "the choice is made after all")
        assert by_bot(resident)[-1]["lang"] == "de"


def test_web_killed_after_messages_were_stored(own_stack: Stack) -> None:
    """What was acknowledged is answered by the worker while web is away."""
    residents = [WebResident(own_stack.url, "de") for _ in range(10)]
    for resident in residents:
        send(resident, "Guten Tag")
    own_stack.kill_process("web")
    own_stack.start_process("web")
    own_stack.wait_until_healthy()
    wait_for(lambda: all(by_bot(r) for r in residents), "everybody is answered")
    for resident in residents:
        assert len(by_bot(resident)) == 1
        resident.close()


def test_a_failing_bot_hands_the_conversation_over(
    trained: Path, tmp_path: Path
) -> None:
    place = tmp_path / "community.yml"
    place.write_text(
        Path("community.yml")
        .read_text(encoding="utf-8")
        .replace("open_to_staff_after_minutes: 5", "open_to_staff_after_minutes: 1"),
        encoding="utf-8",
    )
    stack = Stack(tmp_path / "stack", {**PATIENT, "LINLI_PLACE": str(place)})
    with stack, WebResident(stack.url, "vi") as resident:
        stack.kill_process("rasa")
        send(resident, "xin chào")
        wait_for(lambda: len(answers(resident)) >= 2, "staff have been asked", 150)
        told, opened = answers(resident)
        assert told["text"] == Texts().format("trouble_now", "vi")
        assert "12345" in str(opened["text"])
        assert "C-1001" in str(opened["text"])
        send(resident, "xin chào")
        stack.start_process("rasa")
        stack.wait_until_healthy()
        send(resident, "xin chào")
        assert not by_bot(resident), "staff own it: the bot stays silent"
        resident.press(key_of(resident, "vi"))
        assert "C-1001" in str(answers(resident)[-1]["text"]), "the case goes on"
        send(resident, "xin chào")
        wait_for(lambda: len(by_bot(resident)) == 1, "never mute afterwards")
