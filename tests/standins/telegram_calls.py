"""Calls of the Bot API: how they are read and what is remembered of them."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

from starlette.requests import Request

from tests.standins.telegram_errors import refusal

# Everything else arrives as JSON, in a form as well: numbers, objects and lists.
TEXT_FIELDS = frozenset(
    (
        *("text", "caption", "parse_mode", "action", "callback_query_id", "url"),
        *("secret_token", "ip_address", "language_code", "name", "description"),
        *("short_description", "file_id", "photo", "inline_message_id"),
        *("message_effect_id", "business_connection_id"),
    )
)


class Upload(NamedTuple):
    """A file that came with a call."""

    name: str
    content: bytes


class Fault(NamedTuple):
    """A call that breaks the rules, even if the real server may let it pass."""

    method: str
    kind: str
    path: str
    message: str


@dataclass(eq=False)
class Call:
    """One call.

    Attributes:
        method: Its name as the Bot API spells it.
        time: When it came, by the stand-in's clock.
        raw: The parameters as they were sent.
        params: The same, decoded: numbers, lists and objects.
        files: What was uploaded, by field.
        accepted: Whether the server did what it was asked; so it may have, although
            its answer is lost.
        status: HTTP status of the answer; none while it is awaited, or hangs.
        result: ``result`` of the answer, or the description of the refusal.
        gone: Tells whether the caller has hung up.
    """

    method: str
    time: datetime
    raw: dict[str, Any] = field(default_factory=dict)
    params: dict[str, Any] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)
    accepted: bool = False
    status: int | None = None
    result: Any = None
    gone: Callable[[], Awaitable[bool]] | None = None

    @property
    def chat_id(self) -> int | str | None:
        """The chat it concerns."""
        return self.params.get("chat_id")

    def text(self, name: str) -> str:
        """A parameter that is text; empty without it."""
        return str(self.params.get(name) or "")

    def number(self, name: str, default: int) -> int:
        """A parameter that is a number."""
        value = self.params.get(name)
        return value if isinstance(value, int) else default


@dataclass(eq=False)
class Sent:
    """One accepted message.

    Attributes:
        method: ``sendMessage`` or ``sendPhoto``.
        chat_id: Where it went.
        params: Its parameters, decoded.
        time: When, by the stand-in's clock.
        message_id: The number it was given.
        text: The text or caption as it is shown: parsed and cleaned.
        message: The Message object that was answered.
    """

    method: str
    chat_id: int
    params: dict[str, Any]
    time: datetime
    message_id: int
    text: str
    message: dict[str, Any]

    @property
    def buttons(self) -> list[dict[str, Any]]:
        """The buttons under it as they were sent, row after row."""
        markup = self.params.get("reply_markup") or {}
        return [b for row in markup.get("inline_keyboard", ()) for b in row]


async def read_parameters(request: Request) -> tuple[dict[str, Any], dict[str, Upload]]:
    """Parameters (query, form, multipart or JSON) and files of a request.

    Raises:
        ApiError: They cannot be read, or are not UTF-8.
    """
    kind = request.headers.get("content-type", "")
    body = await request.body()
    files: dict[str, Upload] = {}
    try:
        params: dict[str, Any] = _form(request.url.query)
        if kind.startswith("application/json"):
            params |= json.loads(body or b"{}")
        elif kind.startswith("multipart/form-data"):
            fields, files = _multipart(kind, body)
            params |= fields
        else:
            params |= _form(body.decode())
        json.dumps(params, ensure_ascii=False).encode()
    except UnicodeError as error:
        raise refusal("not_utf8") from error
    except (ValueError, TypeError) as error:
        raise refusal("bad_request") from error
    return params, files


def decoded(params: dict[str, Any]) -> dict[str, Any]:
    """Parameters with their numbers, lists and objects read from JSON."""
    return {name: _decoded(name, value) for name, value in params.items()}


def _decoded(name: str, value: Any) -> Any:
    if name in TEXT_FIELDS or not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _form(text: str) -> dict[str, str]:
    return dict(parse_qsl(text, keep_blank_values=True, errors="strict"))


def _multipart(kind: str, body: bytes) -> tuple[dict[str, str], dict[str, Upload]]:
    boundary = re.search(r'boundary="?([^";]+)', kind)
    if boundary is None:
        raise refusal("bad_request")
    fields: dict[str, str] = {}
    files: dict[str, Upload] = {}
    for part in body.split(b"--" + boundary[1].encode())[1:-1]:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        content = content.removesuffix(b"\r\n")
        names = dict(re.findall(r'\b(name|filename)="([^"]*)"', head.decode()))
        if "filename" in names:
            files[names["name"]] = Upload(names["filename"], content)
        else:
            fields[names["name"]] = content.decode()
    return fields, files
