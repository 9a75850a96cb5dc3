"""`linli demo`: a conversation in every language against the real four processes."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import typer
from rich.console import Console
from rich.table import Table

from bot import demo_case, demo_proposal
from bot.demo_case import CaseScene
from bot.demo_platforms import Resident, Residents, on_platform
from bot.demo_proposal import ProposalScene
from bot.model import TrainingFailed, train
from bot.stack import Stack, StackFailed
from bot.web_client import NoAnswer
from community.languages import languages
from community.store.engine import Store, open_store
from community.usecases.transcripts import understanding_of
from community.yaml_text import read_yaml

SCRIPT = Path(__file__).with_name("demo.yml")


def run_demo(
    console: Console, channel: str | None = None, language: str | None = None
) -> int:
    """Print the transcript.

    Args:
        channel: ``telegram`` or ``wechat``, against a stand-in; None is the web page.
        language: Code of the only language to show; None is every language.

    Returns:
        1 if an answer is missing, in another language or about something else.

    Raises:
        typer.BadParameter: If Linli does not speak the language.
    """
    spoken = _spoken(language)
    try:
        console.print("Preparing the model …")
        train()
        with (
            tempfile.TemporaryDirectory(prefix="linli-demo-") as folder,
            on_platform(channel) as (environment, resident),
        ):
            stack = Stack(Path(folder), environment)
            with console.status("Starting the four processes …"), stack:
                console.print(f"Started at {stack.url}")
                faults = _replay(console, stack, resident, spoken)
                # People help and decide on every channel alike; the web page shows it.
                if channel is None and language in (None, demo_case.LANGUAGE):
                    faults += CaseScene(console, stack).play()
                if channel is None and language in (None, demo_proposal.LANGUAGE):
                    faults += ProposalScene(console, stack).play()
                return _verdict(console, faults)
    except (TrainingFailed, StackFailed) as error:
        console.print(str(error), style="red", markup=False)
        return 1


def _spoken(language: str | None) -> list[str]:
    known = list(languages())
    if language is None:
        return known
    if language not in known:
        raise typer.BadParameter(
            f"Linli does not speak {language}. It speaks {', '.join(known)}.",
            param_hint="--language",
        )
    return [language]


def _replay(
    console: Console, stack: Stack, residents: Residents, spoken: list[str]
) -> int:
    script = read_yaml(SCRIPT.read_text(encoding="utf-8"))
    store = open_store(f"sqlite:///{stack.folder / 'linli.db'}")
    faults = 0
    for code in spoken:
        table = Table("", "", "language", "about", "ms", title=languages()[code].name)
        with residents(stack, code) as resident:
            for turn in script.get(code) or ():
                faults += _turn(table, store, resident, turn, code)
        console.print(table)
    return faults


def _verdict(console: Console, faults: int) -> int:
    verdict = "All answers are right." if not faults else f"{faults} answers are wrong."
    console.print(verdict, style="green" if not faults else "red")
    return 1 if faults else 0


def _turn(
    table: Table,
    store: Store,
    resident: Resident,
    turn: dict[str, str],
    language: str,
) -> int:
    table.add_row("resident", turn["text"])
    try:
        answers, seconds = resident.say(turn["text"])
    except NoAnswer as error:
        table.add_row("Linli", f"no answer: {error}", style="red")
        return 1
    understood = understanding_of(store, answers[0]["in_reply_to"])
    about = understood.topic if "topic" in turn else understood.intent
    wanted = turn.get("topic") or turn["intent"]
    right = about == wanted and answers[0]["lang"] == language
    table.add_row(
        "Linli",
        _shown(answers[0]),
        answers[0]["lang"],
        about or "nothing",
        f"{seconds * 1000:.0f}",
        style="" if right else "red",
    )
    return 0 if right else 1


def _shown(message: dict[str, Any]) -> str:
    lines = [message["text"], *(line["text"] for line in message["card"])]
    buttons = " ".join(f"[{button['title']}]" for button in message["buttons"])
    return "\n".join([*lines, buttons]).replace("[", r"\[")
