"""The files that residents sent: each under the SHA-256 of what is in it.

The same file sent twice is kept once. Who keeps or drops one holds the lock that
`community.store.attachments.lock_files` takes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from community.store.spool import FOLDER_MODE, Spool, write


class Files:
    """A folder of files.

    Args:
        folder: The folder that has it; None where no files are needed.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder / "attachments" if folder else None

    @property
    def spool(self) -> Spool:
        """What was handed to us and is not kept yet."""
        return Spool(self._root / "spool")

    def path(self, sha256: str) -> Path:
        """Where a file is, or would be."""
        return self._root / sha256[:2] / sha256

    def bring(self, number: int, content: bytes) -> None:
        """Write what is to be kept, safe from a loss of power, but not in its place.

        It stands under the number of its attachment, so that what a crash leaves
        behind is overwritten or dropped with it.
        """
        self._root.mkdir(FOLDER_MODE, parents=True, exist_ok=True)
        incoming = self._incoming(number)
        incoming.parent.mkdir(FOLDER_MODE, exist_ok=True)
        write(incoming, content)

    def keep(self, number: int, sha256: str) -> None:
        """Put what was brought in its place."""
        place = self.path(sha256)
        place.parent.mkdir(FOLDER_MODE, exist_ok=True)
        self._incoming(number).replace(place)

    def drop(
        self, numbers: Iterable[int], sums: Iterable[str], keys: Sequence[str] = ()
    ) -> None:
        """Delete what was brought for attachments, files by their SHA-256, and what
        waits in the spool."""
        for path in (*map(self._incoming, numbers), *map(self.path, sums)):
            path.unlink(missing_ok=True)
        if keys:
            self.spool.drop(keys)

    def _incoming(self, number: int) -> Path:
        return self._root / "incoming" / str(number)

    @property
    def _root(self) -> Path:
        if self._folder is None:
            raise ValueError("the store was opened without a folder for files")
        return self._folder
