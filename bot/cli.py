"""The `linli` command.

Each command imports what it needs when it runs, so that none of the four processes
carries the others' libraries.
"""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path
from typing import Annotated, Literal

import structlog
import typer
from rich.console import Console

from bot.commands import (
    add,
    channels,
    conversations,
    knowledge,
    languages,
    staff,
    translation,
)
from bot.settings import Settings, SettingsError

app = typer.Typer(
    help="Linli, a neighbourhood desk that speaks every resident's language.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.add_typer(knowledge.app, name="knowledge")
app.add_typer(channels.app, name="channels")
app.add_typer(conversations.app, name="conversations")
app.add_typer(staff.app, name="staff")
app.add_typer(translation.app, name="translation")
app.command()(add.add_topic)
app.command()(add.add_language)
app.command()(languages.check_language)
console = Console()


@app.command()
def setup() -> None:
    """Write fresh secrets into .env, unless it has them already."""
    from bot.setup import write_secrets

    for name in write_secrets():
        console.print(f"{name} written to .env")


@app.command()
def migrate() -> None:
    """Bring the database to the present schema."""
    from community.store.engine import migrate as migrate_store

    settings = _settings()
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    migrate_store(settings.store_url)


@app.command()
def train() -> None:
    """Train the model, if anything it depends on has changed."""
    from bot.model import TrainingFailed, model_path
    from bot.model import train as train_model

    if model_path().exists():
        console.print(f"The model is up to date: {model_path().name}")
        return
    console.print("Training the model; this takes a minute or two …")
    try:
        console.print(f"Trained: {train_model().name}")
    except TrainingFailed as error:
        _fail(str(error))


@app.command()
def evaluate(
    files: Annotated[
        list[Path] | None,
        typer.Argument(help="JSONL of text, lang, label instead of tests/nlu/."),
    ] = None,
    language: Annotated[str | None, typer.Option(help="One language only.")] = None,
    mistakes: Annotated[bool, typer.Option(help="List every mistake.")] = False,
) -> None:
    """Measure understanding on sentences that were never trained on."""
    from bot.model import evaluate as evaluate_model

    raise typer.Exit(evaluate_model(files or [], language, mistakes))


@app.command()
def serve() -> None:
    """Start the web process: the residents' page and the channels."""
    from bot.app import WebServer
    from bot.first_link import first_link

    settings = _settings()
    server = WebServer(settings)
    if text := first_link(settings):
        console.print(text, soft_wrap=True, markup=False, highlight=False)
    server.run()


@app.command()
def worker() -> None:
    """Start the worker process: what happens later."""
    from bot.worker import work

    asyncio.run(work(_settings()))


@app.command()
def actions() -> None:
    """Start the action server, on loopback only."""
    import uvicorn

    from actions.server import create_app
    from community.attending import Attending
    from community.place import load_place
    from community.proposing import Proposing
    from community.store.engine import open_store
    from community.texts import Texts
    from knowledge.library import Library

    settings = _settings()
    store, place = open_store(settings.store_url), load_place(settings.place)
    texts, address = Texts(), settings.shown_address
    uvicorn.run(
        create_app(
            token=settings.rasa_token.get_secret_value(),
            store=store,
            place=place,
            library=Library(),
            proposing=Proposing(store, texts, place, address),
            attending=Attending(store, texts, place, address),
        ),
        host="127.0.0.1",
        port=settings.actions_port,
        log_level="warning",
        access_log=False,
    )


@app.command()
def rasa() -> None:
    """Start the Rasa server, on loopback only."""
    from bot.rasa_server import run_rasa

    try:
        run_rasa(_settings())
    except SettingsError as error:
        _fail(str(error))


@app.command()
def run() -> None:
    """Start all four processes and stop them together with Ctrl-C."""
    from bot.run import run_all

    raise typer.Exit(run_all(_settings()))


@app.command()
def demo(
    channel: Annotated[
        Literal["telegram", "wechat"] | None,
        typer.Option(help="Write on this platform, played by a stand-in."),
    ] = None,
    language: Annotated[
        str | None, typer.Option(help="One language only, for example ko.")
    ] = None,
) -> None:
    """Replay a conversation in every language against the real four processes."""
    from bot.demo import run_demo

    raise typer.Exit(run_demo(console, channel, language))


@app.command()
def talk(
    debug: Annotated[
        bool, typer.Option(help="Show language, intent, topic and confidence.")
    ] = False,
    language: Annotated[
        str | None, typer.Option(help="Language to start in, for example ko.")
    ] = None,
) -> None:
    """Hold the conversation of the residents' page in this terminal."""
    from bot.talk import run_talk

    raise typer.Exit(run_talk(_settings(), console, debug, language))


def _settings() -> Settings:
    from bot.translators.settings import translation_settings
    from community.place import PlaceError, load_place

    settings = Settings()
    logging.basicConfig(level=settings.log_level.upper(), format="%(message)s")
    # httpx logs every address it asks, also those with a token in them.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    # The default renderer would print local variables: residents' words, secrets.
    renderer = structlog.dev.ConsoleRenderer(
        exception_formatter=structlog.dev.plain_traceback
    )
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(
            logging.getLevelNamesMapping()[settings.log_level.upper()]
        ),
    )
    try:
        settings.require_secrets()
        translation_settings(settings)
        load_place(settings.place)
    except (SettingsError, PlaceError) as error:
        _fail(str(error))
    return settings


def _fail(text: str) -> None:
    Console(stderr=True).print(text, style="red", markup=False)
    raise typer.Exit(1)


if __name__ == "__main__":
    app()
