"""Files: what people sent, what the bot sent, and how they are fetched."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import Any

from tests.standins.telegram_calls import Call
from tests.standins.telegram_errors import refusal

LARGEST_DOWNLOAD = 20 * 1024 * 1024  # bytes
LARGEST_PHOTO = 10 * 1024 * 1024


@dataclass(frozen=True)
class StoredFile:
    """A file that Telegram keeps.

    Attributes:
        file_id: The name the bot knows it by.
        path: Where it is fetched, below ``/file/bot<token>/``.
        content: What is in it.
        size: Its size in bytes as Telegram tells it; a test may pretend.
    """

    file_id: str
    path: str
    content: bytes
    size: int

    def described(self, **fields: Any) -> dict[str, Any]:
        """Its object in a message, with fields of its kind."""
        names = {"file_id": self.file_id, "file_unique_id": f"unique-{self.file_id}"}
        return names | {"file_size": self.size} | fields


class Files:
    """All files, by id."""

    def __init__(self) -> None:
        self._files: dict[str, StoredFile] = {}
        self._numbers = itertools.count(1)

    def __contains__(self, file_id: str) -> bool:
        return file_id in self._files

    def add(
        self,
        content: bytes = b"content",
        name: str = "file.bin",
        size: int | None = None,
        file_id: str | None = None,
    ) -> StoredFile:
        """Keep a file; it gets an id of its own if none is given."""
        number = next(self._numbers)
        stored = StoredFile(
            file_id or f"file-{number}",
            f"documents/{number}_{name}",
            content,
            len(content) if size is None else size,
        )
        self._files[stored.file_id] = stored
        return stored

    def note(self, value: Any) -> None:
        """Keep the files that an update names, unless they are kept already."""
        if isinstance(value, list):
            for item in value:
                self.note(item)
        if isinstance(value, dict):
            file_id = value.get("file_id")
            if isinstance(file_id, str) and file_id not in self:
                self.add(size=value.get("file_size"), file_id=file_id)
            for item in value.values():
                self.note(item)

    def get_file(self, call: Call) -> dict[str, Any]:
        """`getFile`."""
        stored = self._files.get(call.text("file_id"))
        if stored is None:
            raise refusal("file_id")
        if stored.size > LARGEST_DOWNLOAD:
            raise refusal("file_too_big")
        return stored.described(file_path=stored.path)

    def content(self, path: str) -> bytes | None:
        """What is fetched from a path; none if there is nothing."""
        for stored in self._files.values():
            if stored.path == path and stored.size <= LARGEST_DOWNLOAD:
                return stored.content
        return None

    def photo(self, call: Call) -> dict[str, Any]:
        """The photo of a `sendPhoto`: uploaded, kept already, or at an address."""
        value = call.text("photo")
        upload = call.files.get(value.removeprefix("attach://") or "photo")
        if upload is None and not value.startswith(("http://", "https://")):
            if value not in self:
                raise refusal("file_id")
            return self._files[value].described(width=640, height=480)
        content = upload.content if upload else b"from the address"
        if len(content) > LARGEST_PHOTO:
            raise refusal("upload_too_big")
        return self.add(content, "photo.jpg").described(width=640, height=480)
