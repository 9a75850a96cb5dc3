"""The first files of a new topic of the knowledge base."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from bot.scaffold.plan import CannotAdd, Plan
from bot.scaffold.yaml_text import scalar
from community.languages import read_registry
from community.marks import MARK
from knowledge.files import TOPIC_ID

ARTICLES = Path("knowledge/articles")
# Entries of topic.yml that are written anew, whatever the topic begins like.
_OWN = ("owner", "as_of", "related")
_NO_FACTS = f"""\
sources:
- name: {MARK} name of the page these facts come from
  url: {MARK} its address, beginning with https
phones: []
places: []
hours: []
fees: []
"""


def plan_topic(
    root: Path, topic: str, like: str | None = None, owner: str | None = None
) -> Plan:
    """The files of a topic, in which everything is still to be written.

    Args:
        root: The folder Linli is in.
        topic: The topic's name.
        like: A topic whose facts are taken over, each to be confirmed.
        owner: Who answers for the facts.

    Raises:
        CannotAdd: If the topic cannot be added under this name or like that topic.
    """
    folder = root / ARTICLES
    known = sorted(path.name for path in folder.iterdir() if path.is_dir())
    _refuse(topic, like, known)
    names = {code: each.name for code, each in read_registry(root / "locales").items()}
    facts = _facts(topic, owner, like, folder)
    return Plan(
        {
            ARTICLES / topic / "topic.yml": facts,
            **{
                ARTICLES / topic / f"{code}.md": unwritten_article(name)
                for code, name in names.items()
            },
        }
    )


def unwritten_article(name: str) -> str:
    """An article that is still to be written in the language of this name."""
    return f"""\
---
title: {MARK} title in {name}, at most 40 characters
questions:
- {MARK} at least 40 sentences as residents write them in {name}, one a line
---
{MARK} the short answer in {name}, in one or two sentences.

- {MARK} then the steps, one a line, or nothing
"""


def _refuse(topic: str, like: str | None, known: list[str]) -> None:
    if not TOPIC_ID.fullmatch(topic):
        proper = "-".join(re.findall(r"[a-z0-9]+", topic.lower())) or "water-quality"
        raise CannotAdd(
            f"“{topic}” cannot be the name of a topic. Write it in English, in small "
            f"letters with hyphens, such as {proper}."
        )
    if topic in known:
        raise CannotAdd(
            f"The topic {topic} is there already. Edit {ARTICLES / topic}, or choose "
            "another name."
        )
    if like is not None and like not in known:
        near = ", ".join(get_close_matches(like, known, 3, 0.4) or known[:3])
        raise CannotAdd(
            f"There is no topic {like} to begin from. Choose one of the folders in "
            f"{ARTICLES}, such as {near}."
        )


def _facts(topic: str, owner: str | None, like: str | None, folder: Path) -> str:
    owned = f"owner: {MARK} who answers for these facts, in-one-word\n"
    facts = _NO_FACTS
    related = f"[]  # {MARK} one to three topics to read next, such as [sim-card]"
    if like is not None:
        text = (folder / like / "topic.yml").read_text(encoding="utf-8")
        entries = [*_to_confirm(topic, like, text)]
        owned = "".join(line for key, line in entries if key == "owner")
        facts = "".join(line for key, line in entries if key not in _OWN)
        related = f"[{like}]"
    if owner is not None:
        owned = f"owner: {scalar(owner)}\n"
    return (
        "# Facts that need no translation; docs/how-to/add-a-topic.md tells how.\n"
        f"{owned}as_of: {MARK} date of the source, such as 2026-05\n"
        f"{facts}related: {related}\n"
    )


def _to_confirm(topic: str, like: str, text: str) -> Iterator[tuple[str, str]]:
    """Each entry of another topic's facts, marked unless it is empty."""
    for block in re.split(r"^(?=\w)", text, flags=re.MULTILINE):
        key, colon, value = block.partition(":")
        if not colon:
            continue
        mark = f"# {MARK} this is {key} of {like}: make it right for {topic}\n"
        yield key, ("" if value.strip() == "[]" else mark) + block.rstrip("\n") + "\n"
