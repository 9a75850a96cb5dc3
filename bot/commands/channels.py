"""`linli channels`: whether the platforms residents write from can be reached."""

from __future__ import annotations

import asyncio

import typer
from rich.console import Console

from bot.settings import Settings, SettingsError

app = typer.Typer(help="Telegram and WeChat.", no_args_is_help=True)
console = Console()


@app.callback()
def channels() -> None:
    """Telegram and WeChat."""


@app.command()
def check() -> None:
    """Call each platform that is set up, and say what works and what to do."""
    from bot.platform_check import check as check_all
    from bot.platforms import platforms

    try:
        chosen = platforms(Settings())
    except SettingsError as error:
        console.print(str(error), style="red", markup=False)
        raise typer.Exit(1) from error
    found = asyncio.run(check_all(chosen))
    if not found:
        console.print(
            "No platform is set up: residents write on the web page. For Telegram set "
            "LINLI_TELEGRAM_TOKEN, for WeChat LINLI_WECHAT_APP_ID and the others "
            "(docs/operations.md).",
            markup=False,
        )
    for name, finding in found:
        mark, style = ("✓", "green") if finding.ok else ("✗", "red")
        console.print(f"{mark} {name}: {finding.text}", style=style, markup=False)
    raise typer.Exit(0 if all(finding.ok for _, finding in found) else 1)
