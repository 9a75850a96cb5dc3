"""Files handed to us directly, each under a key until it is kept as an attachment.

No platform has them, so they are here before the message that brings them is stored.
"""

from __future__ import annotations

import os
import re
import secrets
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

# What residents send is for nobody else on this machine.
FOLDER_MODE, FILE_MODE = 0o700, 0o600
KEY_BYTES = 24

_KEY = re.compile(r"[A-Za-z0-9_-]{32}")


class NotSpooled(LookupError):
    """There is no file under this key, or it is no key at all."""


class Spool:
    """A folder of files that nobody has kept yet.

    Args:
        folder: The folder; it is made when it is needed.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, content: bytes) -> str:
        """Write a file, safe from a loss of power, and return its key."""
        key = secrets.token_urlsafe(KEY_BYTES)
        self._folder.mkdir(FOLDER_MODE, parents=True, exist_ok=True)
        write(self._folder / key, content)
        return key

    def get(self, key: str) -> bytes:
        """What is in a file.

        Raises:
            NotSpooled: If there is none under this key.
        """
        try:
            return self._path(key).read_bytes()
        except FileNotFoundError as error:
            raise NotSpooled(key) from error

    def drop(self, keys: Iterable[str]) -> None:
        """Delete files; what is no key, such as a platform's id, is passed over."""
        for key in keys:
            with suppress(NotSpooled):
                self._path(key).unlink(missing_ok=True)

    def older_than(self, seconds: float) -> set[str]:
        """The keys of files that were put here at least so long ago."""
        latest = time.time() - seconds
        found = set()
        for path in self._folder.glob("*"):
            with suppress(FileNotFoundError):  # dropped meanwhile
                if path.stat().st_mtime <= latest:
                    found.add(path.name)
        return found

    def _path(self, key: str) -> Path:
        # A key comes back from the database, and must not lead out of the folder.
        if not _KEY.fullmatch(key):
            raise NotSpooled(key)
        return self._folder / key


def write(path: Path, content: bytes) -> None:
    """Write a file that only we may read, safe from a loss of power."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    with open(os.open(path, flags, FILE_MODE), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
