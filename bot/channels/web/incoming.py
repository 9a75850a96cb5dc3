"""What a page may send, checked and cleaned."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

from fastapi import Request

from bot.channels.web.refusals import Refusal
from community.model.attachment import content_type

BODY_BYTES = 8 * 1024
TEXT_CHARACTERS = 2000
PHOTO_BYTES = 10 * 1024 * 1024
# What every browser shows. Most do not show what iPhones take by default (HEIC).
PHOTO_TYPES = ("image/jpeg", "image/png", "image/webp", "image/gif")

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


def check_origin(request: Request, own_origins: frozenset[str]) -> None:
    """Let only our own page through; another site would act in the resident's name.

    A program that is no browser sends neither header and has no resident's cookie.

    Raises:
        Refusal: If the request comes from another site.
    """
    origin = request.headers.get("origin")
    site = request.headers.get("sec-fetch-site", "same-origin")
    if site != "same-origin" or (origin is not None and origin not in own_origins):
        raise Refusal(403, "web_refused")


async def read_object(request: Request) -> dict[str, Any]:
    """The JSON object a request carries.

    Raises:
        Refusal: If it is too large, not UTF-8, not JSON, or not an object.
    """
    body = await _read(request, BODY_BYTES, "error_too_long")
    _check_type(request, "application/json")
    return _object(body)


async def read_photo(request: Request) -> tuple[dict[str, Any], bytes]:
    """What a request says of a photo, and the photo.

    The body is a JSON object on one line, then the photo as it is.

    Raises:
        Refusal: If it is too large, or no picture that every browser shows.
    """
    most = BODY_BYTES + PHOTO_BYTES
    body = await _read(request, most, "web_photo_too_large")
    _check_type(request, "application/octet-stream")
    said, _, photo = body.partition(b"\n")
    if len(said) > BODY_BYTES:
        raise Refusal(413, "error_too_long")
    content = _object(said)
    if len(photo) > PHOTO_BYTES:
        raise Refusal(413, "web_photo_too_large")
    if content_type(photo) not in PHOTO_TYPES:
        raise Refusal(415, "web_photo_kind")
    return content, photo


def last_seen(request: Request) -> int:
    """The id after which a page wants to hear what happened; 0 is from the start."""
    wanted = request.headers.get("last-event-id", request.query_params.get("after", ""))
    return int(wanted) if re.fullmatch(r"[0-9]{1,18}", wanted) else 0


def message_id(content: dict[str, Any]) -> str:
    """The page's own id of a message, under which it may send it again.

    Raises:
        Refusal: If there is none.
    """
    return _matching(content.get("client_msg_id"))


def said(content: dict[str, Any]) -> tuple[str, str | None]:
    """The text or the key of the pressed choice, never both.

    Raises:
        Refusal: If it is empty, too long, or no text at all.
    """
    if content.get("choice") is not None:
        if content.get("text"):
            raise Refusal(400, "error_unreadable")
        return "", _matching(content["choice"])
    text = caption(content)
    if not text:
        raise Refusal(422, "error_empty")
    return text, None


def caption(content: dict[str, Any]) -> str:
    """The text, which may be empty.

    Raises:
        Refusal: If it is too long, or no text at all.
    """
    text = content.get("text", "")
    if not isinstance(text, str) or any("\ud800" <= c <= "\udfff" for c in text):
        raise Refusal(400, "error_unreadable")
    text = clean(text)
    if len(text) > TEXT_CHARACTERS:
        raise Refusal(422, "error_too_long")
    return text


def clean(text: str) -> str:
    """A text without control characters and surrounding space; lines stay lines.

    Joiners stay too: emoji and Persian words are made with them.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(
        c for c in text if c == "\n" or unicodedata.category(c) != "Cc"
    ).strip()


async def _read(request: Request, most: int, refusal: str) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise Refusal(413, refusal)
    return bytes(body)


def _check_type(request: Request, wanted: str) -> None:
    """Refuse what a form of another site could send without asking first."""
    if request.headers.get("content-type", "").partition(";")[0] != wanted:
        raise Refusal(400, "error_unreadable")


def _object(body: bytes) -> dict[str, Any]:
    try:
        content = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise Refusal(400, "error_unreadable") from error
    if not isinstance(content, dict):
        raise Refusal(400, "error_unreadable")
    return content


def _matching(value: Any) -> str:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise Refusal(400, "error_unreadable")
    return value
