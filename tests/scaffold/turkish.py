"""Writes everything a new language needs, as its writers would over some weeks."""

from __future__ import annotations

import re
import shutil

from bot.scaffold.examples import LEAST_EXAMPLES
from community.marks import MARK
from tests.scaffold.house import TOPICS, House


def write_all(house: House) -> None:
    """All but the end of the draft; words do not matter to the checker."""
    write_texts(house)
    write_examples(house)
    for folder in ("tests/nlu", "tests/conversations"):
        shutil.copytree(house.root / folder / "en", house.root / folder / "tr")
    for topic in TOPICS:
        folder = f"knowledge/articles/{topic}"
        house.write(f"{folder}/tr.md", house.read(f"{folder}/en.md"))
    house.spoil("nlu/language_names.yml", "tr: [türkçe]", "tr: [türkçe, turco]")
    lines = '\n  - {text: "Merhaba", intent: greet}' * 4
    house.spoil("bot/demo.yml", "tr: []", f"tr:{lines}")


def write_texts(house: House) -> None:
    for path in (house.root / "locales/tr").glob("*.ftl"):
        name = str(path.relative_to(house.root))
        house.spoil(name, f"{MARK} ", "")


def write_examples(house: House) -> None:
    said = "".join(f"\n    - örnek {number}" for number in range(LEAST_EXAMPLES))
    for path in (house.root / "nlu/tr").glob("*.yml"):
        name = str(path.relative_to(house.root))
        text = re.sub(rf"(?m)^ *# {MARK}.*\n", "", house.read(name))
        text = text.replace("examples: |", f"examples: |{said}")
        if path.name == "emergency_lexicon.yml":
            text = re.sub(r"(?m)^(\w+):$", r"\1:\n  - (yangın|alev) ... var", text)
        house.write(name, text)
