"""`linli channels`: whether the platforms residents write from can be reached."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer
from rich.console import Console

from bot.settings import Settings, SettingsError

if TYPE_CHECKING:
    from bot.channels.telegram.check import Finding as OfTelegram
    from bot.channels.wechat.check import Finding as OfWeChat

app = typer.Typer(help="Telegram and WeChat.", no_args_is_help=True)
console = Console()


@app.callback()
def channels() -> None:
    """Telegram and WeChat."""


@app.command()
def check() -> None:
    """Call each platform that is set up, and say what works and what to do."""
    from bot.channels.telegram import check as telegram
    from bot.channels.wechat import check as wechat
    from bot.platforms import platforms

    try:
        chosen = platforms(Settings())
    except SettingsError as error:
        console.print(str(error), style="red", markup=False)
        raise typer.Exit(1) from error
    findings: list[tuple[str, bool, str]] = []
    if chosen.telegram:
        findings += _named("Telegram", asyncio.run(telegram.check(chosen.telegram)))
    if chosen.wechat:
        findings += _named("WeChat", asyncio.run(wechat.check(chosen.wechat)))
    if not findings:
        console.print(
            "No platform is set up: residents write on the web page. For Telegram set "
            "LINLI_TELEGRAM_TOKEN, for WeChat LINLI_WECHAT_APP_ID and the others "
            "(docs/operations.md).",
            markup=False,
        )
    for name, ok, text in findings:
        mark, style = ("✓", "green") if ok else ("✗", "red")
        console.print(f"{mark} {name}: {text}", style=style, markup=False)
    raise typer.Exit(0 if all(ok for _, ok, _ in findings) else 1)


def _named(
    name: str, findings: Sequence[OfTelegram | OfWeChat]
) -> list[tuple[str, bool, str]]:
    return [(name, finding.ok, finding.text) for finding in findings]
