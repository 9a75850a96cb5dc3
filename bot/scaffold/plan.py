"""Files to make and to change: all of them, or none."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path


class CannotAdd(Exception):
    """Something cannot be added; the text says what to do."""


@dataclass(frozen=True)
class Plan:
    """What is to be written, by paths below the root.

    Attributes:
        new: Contents of files that must not be there yet.
        changed: New contents of files that are there.
    """

    new: dict[Path, str]
    changed: dict[Path, str] = field(default_factory=dict)


def carry_out(plan: Plan, root: Path) -> None:
    """Write everything, or leave everything as it was.

    Raises:
        CannotAdd: If a file is in the way.
        OSError: If something could not be written.
    """
    for path in plan.new:
        if (root / path).exists():
            raise CannotAdd(f"{path} is there already. Move it away, then try again.")
    with ExitStack() as undo:
        for path, text in plan.new.items():
            _make(root / path, text, undo)
        before, after = {}, {}
        for path, text in plan.changed.items():
            file = root / path
            before[file] = file.read_bytes()
            after[file] = file.with_name(f".{file.name}.new")
            _make(after[file], text, undo)
            shutil.copymode(file, after[file])
        # Only what needs no more room on the disk is left to do.
        for file, aside in after.items():
            aside.replace(file)
            undo.callback(file.write_bytes, before[file])
        undo.pop_all()


def _make(path: Path, text: str, undo: ExitStack) -> None:
    missing = [folder for folder in path.parents if not folder.exists()]
    for folder in reversed(missing):
        folder.mkdir()
        undo.callback(folder.rmdir)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        undo.callback(path.unlink, missing_ok=True)
        file.write(text)
