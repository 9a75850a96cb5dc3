"""`linli add-topic` and `linli add-language`: the first files of what people add."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from bot.settings import ROOT

if TYPE_CHECKING:
    from bot.scaffold.plan import Plan

console = Console(soft_wrap=True)


def add_topic(
    topic: Annotated[str, typer.Argument(help="Its name, such as water-quality.")],
    like: Annotated[
        str | None, typer.Option(help="Topic whose facts are taken over.")
    ] = None,
    owner: Annotated[
        str | None, typer.Option(help="Who answers for the facts.")
    ] = None,
) -> None:
    """Make the files of a new answer, in which everything is still to be written."""
    from bot.scaffold.topics import ARTICLES, plan_topic

    plan = _make(lambda: plan_topic(ROOT, topic, like, owner))
    folder = ARTICLES / topic
    _tell(
        f"Made {folder}: topic.yml and {len(plan.new) - 1} articles. Fill in first:",
        f"  1. {folder}/topic.yml: the facts, and where they come from.",
        f"  2. {folder}/en.md: the other languages are compared with it.",
        "  3. The other languages. Each is shown as soon as it is written.",
        "`make check` lists what is still to be written; "
        "docs/how-to/add-a-topic.md tells how.",
    )


def add_language(
    code: Annotated[str, typer.Argument(help="Its BCP 47 code, such as tr.")],
    name: Annotated[str, typer.Argument(help="Its name in itself, such as Türkçe.")],
    direction: Annotated[
        str | None, typer.Option(help="ltr or rtl; left out: as Unicode says.")
    ] = None,
    fallback: Annotated[
        list[str] | None,
        typer.Option(help="Language to read while a text is missing; English is last."),
    ] = None,
    articles: Annotated[
        bool, typer.Option(help="Make a file for the answer to each topic too.")
    ] = False,
) -> None:
    """Make the files of a new language, in which everything is still to be written."""
    from bot.scaffold.languages import plan_language

    plan = _make(
        lambda: plan_language(ROOT, code, name, direction, fallback or (), articles)
    )
    _tell(
        f"Made {len(plan.new)} files, and a line each in "
        f"{', '.join(map(str, plan.changed))}.",
        f"{name} is a draft: residents see nothing of it yet. Fill in first:",
        f"  1. locales/{code}/: translate what Linli says, first web.ftl, then "
        "emergency.ftl.",
        f"  2. nlu/{code}/: what residents say, and the words of danger.",
        f"  3. {code} in nlu/language_names.yml and bot/demo.yml.",
        f"  4. knowledge/articles/*/{code}.md: the answers.",
        f"`make check-language CODE={code}` lists what is missing; "
        "docs/how-to/add-a-language.md tells how.",
    )


def _make(plan_it: Callable[[], Plan]) -> Plan:
    from yaml import YAMLError

    from bot.scaffold.plan import CannotAdd, carry_out

    try:
        plan = plan_it()
        carry_out(plan, ROOT)
    except CannotAdd as error:
        _fail(str(error))
    except (OSError, YAMLError) as error:
        _fail(f"Nothing was changed, because of a file that is not right: {error}")
    return plan


def _tell(*lines: str) -> None:
    console.print("\n".join(lines), markup=False, highlight=False)


def _fail(text: str) -> None:
    Console(stderr=True, soft_wrap=True).print(text, style="red", markup=False)
    raise typer.Exit(1)
