"""What a browser posts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from urllib.parse import parse_qs

from starlette.requests import Request

# Thousands of Chinese characters, twice, each nine bytes as forms send them.
BODY_BYTES = 256 * 1024
MOST_FIELDS = 200
# Joiners and marks of direction: Persian, emoji, and mixed lines need them.
_KEPT = "\n\u200c\u200d\u200e\u200f"
_NUMBER = re.compile(r"[0-9]{1,18}")


class UnreadableForm(ValueError):
    """What was posted is too large or no form."""


class Form:
    """The fields of a form, cleaned.

    Args:
        fields: What was posted, by name.
    """

    def __init__(self, fields: Mapping[str, Sequence[str]]) -> None:
        self._fields = fields

    def text(self, name: str) -> str:
        """A text without control characters and surrounding space; "" if missing.

        Lines stay lines; whatever else is space becomes a plain one.
        """
        text = self.raw(name).replace("\r\n", "\n").replace("\r", "\n")
        return "".join(map(_cleaned, text)).strip()

    def raw(self, name: str) -> str:
        """A field as it was typed, such as a password."""
        return next(iter(self._fields.get(name, ())), "")

    def number(self, name: str) -> int | None:
        """A whole number, such as an id; None if it is none."""
        written = self.raw(name)
        return int(written) if _NUMBER.fullmatch(written) else None

    def checked(self, name: str) -> bool:
        """Whether a box is checked."""
        return name in self._fields

    def all(self, name: str) -> list[str]:
        """Everything that was chosen under one name."""
        return list(self._fields.get(name, ()))


def _cleaned(character: str) -> str:
    if character in _KEPT:
        return character
    if character.isspace():
        return " "
    return character if character.isprintable() else ""


async def read_form(request: Request) -> Form:
    """The form a request carries; empty without a body.

    Raises:
        UnreadableForm: If it is too large, not UTF-8, or no form.
    """
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > BODY_BYTES:
            raise UnreadableForm("too large")
    if not body:
        return Form({})
    kind = request.headers.get("content-type", "").partition(";")[0].strip()
    if kind != "application/x-www-form-urlencoded":
        raise UnreadableForm(kind)
    try:
        return Form(
            parse_qs(
                body.decode("ascii"),
                keep_blank_values=True,
                errors="strict",
                max_num_fields=MOST_FIELDS,
            )
        )
    except ValueError as error:
        raise UnreadableForm("not readable") from error
