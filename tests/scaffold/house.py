"""A small copy of Linli with code of its own, for commands that change the tree."""

from __future__ import annotations

import os
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.settings import ROOT

LANGUAGES = ("zh", "en")
TOPICS = ("bulky-waste", "waste-sorting")
REGISTERS = ("locales/languages.yml", "nlu/language_names.yml", "bot/demo.yml")
FOLDERS = ("bot", "community", "actions")
PLACE = f"languages: [{', '.join(LANGUAGES)}]\n"


@dataclass(frozen=True)
class Told:
    """How a command ended, and what it printed."""

    code: int
    text: str

    def paths(self) -> list[str]:
        """The files a checker names, below the root of the copy."""
        found = re.findall(r"^(?:error|warning): (\S+)$", self.text, re.MULTILINE)
        return [re.sub(r"^.*(?=\bknowledge/articles/)", "", path) for path in found]


class House:
    """Two languages, two topics, all of the code."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for name in FOLDERS:
            shutil.copytree(ROOT / name, root / name)
        for name in ("knowledge", "nlu"):
            (root / name).mkdir()
            for path in (ROOT / name).glob("*.*"):
                shutil.copy2(path, root / name)
        for name in ("components", *LANGUAGES):
            shutil.copytree(ROOT / "nlu" / name, root / "nlu" / name)
        for name in ("locales", "tests/nlu", "tests/conversations"):
            for code in LANGUAGES:
                shutil.copytree(ROOT / name / code, root / name / code)
        for name in ("Makefile", "config.yml"):
            shutil.copy2(ROOT / name, root)
        self._register()
        self._shelve()
        self.write("community.yml", PLACE)

    def _register(self) -> None:
        for name in REGISTERS:
            text = (ROOT / name).read_text(encoding="utf-8")
            blocks = re.split(r"(?m)^(?=\S)", text)
            kept = [each for each in blocks if each.startswith(("#", "zh:", "en:"))]
            self.write(name, "".join(kept))
        names = self.read("nlu/language_names.yml")
        self.write("nlu/language_names.yml", f"{names}other: [it, tr]\n")

    def _shelve(self) -> None:
        for topic, other in zip(TOPICS, reversed(TOPICS), strict=True):
            source = ROOT / "knowledge/articles" / topic
            facts = (source / "topic.yml").read_text("utf-8")
            facts = re.sub(r"(?m)^related: .*$", f"related: [{other}]", facts)
            self.write(f"knowledge/articles/{topic}/topic.yml", facts)
            for code in LANGUAGES:
                name = f"knowledge/articles/{topic}/{code}.md"
                self.write(name, (source / f"{code}.md").read_text("utf-8"))

    def linli(self, *arguments: str, largest_file: int | None = None) -> Told:
        """Run the real command in this copy.

        Args:
            arguments: What stands behind `linli`.
            largest_file: Most bytes a file may get, as on a disk that is full.
        """
        command = [sys.executable, "-m", "bot.cli", *arguments]
        limit = None if largest_file is None else _limit(largest_file)
        return self.run(*command, before=limit)

    def run(self, *command: str, before: Callable[[], None] | None = None) -> Told:
        kept = {k: v for k, v in os.environ.items() if not k.startswith("LINLI_")}
        ended = subprocess.run(
            command,
            cwd=self.root,
            env=kept | {"COLUMNS": "1000"},
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=240,
            preexec_fn=before,
        )
        return Told(ended.returncode, ended.stdout)

    def read(self, name: str) -> str:
        return (self.root / name).read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def spoil(self, name: str, old: str, new: str) -> None:
        text = self.read(name)
        assert old in text, name
        self.write(name, text.replace(old, new))

    def state(self) -> dict[str, bytes | None]:
        """Every file with its content, and every folder."""
        return {
            str(path.relative_to(self.root)): path.read_bytes()
            if path.is_file()
            else None
            for path in self.root.rglob("*")
            if "__pycache__" not in path.parts
        }


def _limit(largest_file: int) -> Callable[[], None]:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))

    return limit
