"""`linli talk`: the conversation of the residents' page in a terminal."""

from __future__ import annotations

import asyncio
import getpass
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from bot.channels.base import Button, Inbound, Outbound
from bot.composition import Parts, compose
from bot.model import TrainingFailed, train
from bot.rasa import RasaClient, Understanding
from bot.settings import Settings
from bot.stack import Stack, StackFailed
from community.model.message import PendingMessage

QUIT = {"/quit", "/exit", "/q"}


class TerminalChannel:
    """Prints messages to a terminal and remembers which buttons were offered last."""

    name = "terminal"
    repeatable = True

    def __init__(self, console: Console) -> None:
        self._console = console
        self.buttons: tuple[Button, ...] = ()
        self.answered = asyncio.Event()

    def no_answer(self) -> None:
        """Say that nothing came; the message is kept."""
        self._console.print("  no answer yet; the message is kept", style="red")

    async def ready(self, outbound: Outbound) -> None:
        """A terminal is always ready."""

    async def send(self, outbound: Outbound) -> str | None:
        """Print one message with its buttons numbered."""
        self._console.print(escape(outbound.text), style="bold")
        for line in outbound.card:
            self._console.print(f"  {escape(line['text'])}", style="cyan")
        for number, button in enumerate(outbound.buttons, 1):
            self._console.print(f"  {number}  {escape(button.title)}", style="green")
        self.buttons = outbound.buttons
        self.answered.set()
        return None

    async def close(self) -> None:
        """Nothing is under way."""


def run_talk(
    settings: Settings, console: Console, debug: bool, language: str | None
) -> int:
    """Talk until the person quits.

    Returns:
        1 if the neighbours of this process could not be started.
    """
    if asyncio.run(_rasa_runs(settings)):
        return asyncio.run(_talk(settings, console, debug, language))
    console.print("Linli is not running here; starting what is needed …")
    try:
        train()
        with tempfile.TemporaryDirectory(prefix="linli-talk-") as folder:
            stack = Stack(Path(folder), processes=("rasa", "actions"))
            with _starting(stack, console):
                return asyncio.run(_talk(stack.settings(), console, debug, language))
    except (TrainingFailed, StackFailed) as error:
        console.print(str(error), style="red", markup=False)
        return 1


@contextmanager
def _starting(stack: Stack, console: Console) -> Iterator[None]:
    """The neighbours for as long as the talk lasts, with a sign while they start."""
    try:
        with console.status("Starting Rasa and the actions …"):
            stack.start()
        yield
    finally:
        stack.stop()


async def _rasa_runs(settings: Settings) -> bool:
    client = RasaClient(
        settings.rasa_url, settings.rasa_token.get_secret_value(), seconds=2
    )
    try:
        return await client.healthy()
    finally:
        await client.close()


async def _talk(
    settings: Settings, console: Console, debug: bool, language: str | None
) -> int:
    channel = TerminalChannel(console)

    def understood(_: PendingMessage, what: Understanding) -> None:
        if debug:
            confidence = "" if what.confidence is None else f"{what.confidence:.2f}"
            console.print(
                f"  language {what.language}  intent {what.intent}  "
                f"topic {what.topic}  confidence {confidence}",
                style="dim",
            )

    parts = compose(settings, lambda _: {"terminal": channel}, "talk", understood)
    console.print(
        "Write in any language; a number presses a button; /quit ends.", style="dim"
    )
    try:
        while (line := await _read(console)) is not None:
            await _exchange(parts, channel, line, language)
    finally:
        await parts.close()
    return 0


async def _exchange(
    parts: Parts, channel: TerminalChannel, line: str, language: str | None
) -> None:
    pressed = int(line) if line.isdecimal() and len(line) < 3 else 0
    button = (
        channel.buttons[pressed - 1] if 0 < pressed <= len(channel.buttons) else None
    )
    channel.answered.clear()
    await parts.desk.accept(
        Inbound(
            channel="terminal",
            address=getpass.getuser(),
            platform_id=secrets.token_hex(8),
            text="" if button else line,
            choice=button.key if button else None,
            language_hint=language,
        )
    )
    try:
        await asyncio.wait_for(channel.answered.wait(), parts.settings.rasa_seconds + 5)
    except TimeoutError:
        channel.no_answer()


async def _read(console: Console) -> str | None:
    """The next line that is not empty; None at the end."""
    while True:
        try:
            line = await asyncio.to_thread(console.input, "[bold]> [/bold]")
        except (EOFError, KeyboardInterrupt):
            return None
        if line.strip() in QUIT:
            return None
        if line.strip():
            return line.strip()
