"""`linli check-language`: what languages still lack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from bot.settings import ROOT, Settings

if TYPE_CHECKING:
    from knowledge.finding import Finding

console = Console(soft_wrap=True, highlight=False)


def check_language(
    code: Annotated[
        str | None, typer.Argument(help="One language; left out: all.")
    ] = None,
) -> None:
    """List what a language still lacks; fails on errors, but not on those of drafts
    unless one is named."""
    from bot.language_check.check import check_language as check
    from community.languages import registry

    known = registry()
    if code is not None and code not in known:
        console.print(f"{code} is not registered. Known are {', '.join(known)}.")
        raise typer.Exit(1)
    errors = 0
    for language in known.values() if code is None else [known[code]]:
        findings = check(ROOT, Settings().place, language.code)
        name = f"{language.name} ({language.code})"
        if language.draft and code is None:
            command = f"linli check-language {language.code}"
            console.print(f"{name} is a draft, {len(findings)} things to do: {command}")
            continue
        console.print(f"{name}: {len(findings) or 'nothing'} to do")
        errors += sum(finding.level == "error" for finding in findings)
        _show(findings)
    raise typer.Exit(1 if errors else 0)


def _show(findings: list[Finding]) -> None:
    for each in findings:
        style = "red" if each.level == "error" else "yellow"
        inside = each.path.is_relative_to(ROOT)
        path = each.path.relative_to(ROOT) if inside else each.path
        console.print(f"{each.level}: {path}", style=style, markup=False)
        console.print(f"  {each.what}\n  {each.advice}", markup=False)
