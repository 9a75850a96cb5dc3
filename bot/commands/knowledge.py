"""`linli knowledge …`: check and search the articles, and see what they lack."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.commands.knowledge_gaps import gaps
from bot.settings import Settings

app = typer.Typer(
    help="Check and search the knowledge base, and see what it lacks.",
    no_args_is_help=True,
)
app.command()(gaps)
console = Console()


@app.command()
def check(
    warnings: Annotated[
        bool, typer.Option(help="Show warnings beside errors.")
    ] = False,
    stale_after: Annotated[
        int, typer.Option(help="Warn about facts older than this many months.")
    ] = 24,
) -> None:
    """List what is missing, stale or broken in the articles; fails on errors."""
    from knowledge.check import Settings as Expected
    from knowledge.check import check as check_library
    from knowledge.library import Library

    findings = check_library(Library(), Expected(stale_after_months=stale_after))
    shown = [f for f in findings if warnings or f.level == "error"]
    for finding in shown:
        style = "red" if finding.level == "error" else "yellow"
        console.print(f"{finding.level}: {finding.path}", style=style)
        console.print(f"  {finding.what}\n  {finding.advice}", markup=False)
    errors = sum(f.level == "error" for f in findings)
    console.print(f"{errors} errors, {len(findings) - errors} warnings")
    raise typer.Exit(1 if errors else 0)


@app.command()
def search(
    query: str,
    language: Annotated[str, typer.Option(help="Language code.")] = "en",
    limit: int = 5,
) -> None:
    """Find articles by their words."""
    from knowledge.search import SearchIndex

    settings = Settings()
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    index = SearchIndex(settings.data_dir / "knowledge.db")
    index.refresh()
    hits = index.search(query, language, limit)
    if not hits:
        console.print("Nothing found. Try fewer or other words.")
        raise typer.Exit(1)
    table = Table("topic", "title", "where")
    for hit in hits:
        table.add_row(hit.topic, hit.title, hit.snippet)
    console.print(table)
