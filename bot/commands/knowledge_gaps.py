"""`linli knowledge gaps`: what residents asked and did not get a good answer to."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.settings import Settings
from community.model.knowledge_gap import GapKind, KnowledgeGap

EMPTY = (
    "There is no such knowledge gap. Questions that were not understood and answers "
    "that residents marked as not helpful will appear here."
)
console = Console()


def gaps(
    language: Annotated[
        str | None, typer.Option(help="One language only, for example ko.")
    ] = None,
    kind: Annotated[GapKind | None, typer.Option(help="One kind only.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="The newest so many.")] = 50,
    jsonl: Annotated[
        Path | None,
        typer.Option(help="Write them into this file, one JSON object a line."),
    ] = None,
) -> None:
    """Show what was not understood and which answers did not help, newest first."""
    from community.store.engine import open_store
    from community.usecases import knowledge_gaps

    found = knowledge_gaps.list_gaps(
        open_store(Settings().store_url), language=language, kind=kind, limit=limit
    )
    if jsonl:
        _write(found, jsonl)
    elif found:
        console.print(_table(found))
    else:
        console.print(EMPTY)


def _write(found: Sequence[KnowledgeGap], path: Path) -> None:
    lines = [json.dumps(_plain(gap), ensure_ascii=False) + "\n" for gap in found]
    try:
        path.write_text("".join(lines), encoding="utf-8")
    except OSError as error:
        told = f"{path} cannot be written: {error.strerror}"
        console.print(told, style="red", markup=False, soft_wrap=True)
        raise typer.Exit(1) from None
    told = f"Knowledge gaps written to {path}: {len(found)}"
    console.print(told, markup=False, soft_wrap=True)


def _table(found: Sequence[KnowledgeGap]) -> Table:
    table = Table("when (UTC)", "language", "kind", "text", "topic or guesses")
    for gap in found:
        cells = (
            f"{gap.happened_at:%Y-%m-%d %H:%M}",
            gap.language or "",
            gap.kind,
            _one_line(gap.text),
            gap.topic or ", ".join(gap.guesses),
        )
        # Not as text with markup: residents wrote it.
        table.add_row(*map(Text, cells))
    return table


def _plain(gap: KnowledgeGap) -> dict[str, Any]:
    return asdict(gap) | {
        "text": _one_line(gap.text),
        "happened_at": gap.happened_at.isoformat(timespec="seconds"),
    }


def _one_line(text: str) -> str:
    """A text as an example is written; without what would command a terminal."""
    line = " ".join(text.split())
    return "".join(c for c in line if unicodedata.category(c) != "Cc")
