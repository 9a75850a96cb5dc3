"""Static files under an address that changes with their content, so that browsers may
keep them for good."""

from __future__ import annotations

import gzip
import hashlib
from functools import cache
from pathlib import Path

from fastapi import Request, Response

SHARED = Path(__file__).parent / "static"
FOREVER = "public, max-age=31536000, immutable"
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
}


class Assets:
    """The files of a folder, and those that both faces share, read once.

    All share one version, the hash of everything: modules import each other by relative
    names, and a page never mixes two versions.

    Args:
        folder: Where the face's own files are.
        root: Path under which they are served.
    """

    def __init__(self, folder: Path, root: str = "/static") -> None:
        self._files = {
            path.relative_to(each).as_posix(): path.read_bytes()
            for each in (SHARED, folder)
            for path in sorted(each.rglob("*"))
            if path.suffix in TYPES
        }
        self._packed = {name: _packed(c) for name, c in self._files.items()}
        digest = hashlib.sha256()
        for name, content in self._files.items():
            digest.update(f"{name}\0{len(content)}\0".encode() + content)
        self.version = digest.hexdigest()[:16]
        self._root = root

    def url(self, name: str) -> str:
        """The address of a file.

        Raises:
            KeyError: If there is no such file.
        """
        if name not in self._files:
            raise KeyError(name)
        return f"{self._root}/{self.version}/{name}"

    def names(self, suffix: str) -> list[str]:
        """All files with this ending, in alphabetical order."""
        return [name for name in self._files if name.endswith(suffix)]

    def response(self, request: Request, version: str, name: str) -> Response:
        """A file; 404 if there is none of that name."""
        if name not in self._files:
            return Response(status_code=404)
        headers = {
            # During an update two versions run side by side: content that is not of the
            # version asked for must not be kept under that address.
            "Cache-Control": FOREVER if version == self.version else "no-cache",
            "Vary": "Accept-Encoding",
            "X-Content-Type-Options": "nosniff",
        }
        content = self._files[name]
        if "gzip" in request.headers.get("accept-encoding", ""):
            content = self._packed[name]
            headers["Content-Encoding"] = "gzip"
        kind = TYPES[Path(name).suffix]
        return Response(content, headers=headers, media_type=kind)


@cache
def _packed(content: bytes) -> bytes:
    return gzip.compress(content)
