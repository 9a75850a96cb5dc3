"""`linli translation`: whether what staff and residents write can be translated."""

from __future__ import annotations

import asyncio

import typer
from rich.console import Console

from bot.settings import Settings, SettingsError

app = typer.Typer(help="Translation between staff and residents.", no_args_is_help=True)
console = Console()


@app.callback()
def translation() -> None:
    """Translation between staff and residents."""


@app.command()
def check() -> None:
    """Have one sentence translated, and say what works and what to do."""
    from bot.translators.check import check as check_provider
    from bot.translators.settings import translation_settings
    from community.place import PlaceError, load_place

    settings = Settings()
    try:
        chosen = translation_settings(settings)
        place = load_place(settings.place)
    except (SettingsError, PlaceError) as error:
        console.print(str(error), style="red", markup=False)
        raise typer.Exit(1) from error
    if chosen is None:
        console.print(
            "No provider is set up: staff write with the phrasebook, and free texts go "
            "out as they are written, marked. For a provider set LINLI_TRANSLATION and "
            "LINLI_TRANSLATION_URL (docs/operations.md).",
            markup=False,
        )
        return
    found = asyncio.run(check_provider(chosen, place.languages))
    for finding in found:
        mark, style = ("✓", "green") if finding.ok else ("✗", "red")
        line = f"{mark} {chosen.provider}: {finding.text}"
        console.print(line, style=style, markup=False)
    raise typer.Exit(0 if all(finding.ok for finding in found) else 1)
