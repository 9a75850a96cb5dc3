"""From httpx to the closed set of errors; the only place that knows both."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx

from bot.channels.base import LARGEST_FILE
from bot.channels.wechat.errors import NotDone, Refused, Unanswered

_NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


# WeChat says what went wrong in JSON, and a server on the way in HTML; no resident
# sends either as a photo, a video or a voice.
_ANSWERS = ("application/json", "text/")


class TooLarge(Exception):
    """A file has more than `LARGEST_FILE` bytes."""


@contextmanager
def wire() -> Iterator[None]:
    """Turn what can happen on the way into our own errors.

    Their texts name only the kind: an address of WeChat's has the token in it.

    Raises:
        NotDone: If the call was never sent.
        Unanswered: If it may have arrived.
    """
    try:
        yield
    except _NOT_SENT as error:
        raise NotDone(f"not_connected_{type(error).__name__}") from error
    except httpx.HTTPError as error:
        raise Unanswered(f"no_answer_{type(error).__name__}") from error


def answer_of(response: httpx.Response) -> dict[str, Any]:
    """The object that WeChat answers with.

    Raises:
        Refused: If it says no.
        NotDone: If a server on the way says so.
        Unanswered: If nothing can be told from it, a page of HTML for example.
    """
    if response.status_code != 200:
        raise NotDone(f"http_{response.status_code}")
    try:
        answer = response.json()
        code = int(answer.get("errcode", 0))
    except (ValueError, TypeError, AttributeError) as error:
        raise Unanswered("no_json") from error
    if code:
        raise Refused(code, str(answer.get("errmsg", "")))
    found: dict[str, Any] = answer
    return found


async def file_of(response: httpx.Response) -> bytes | dict[str, Any]:
    """The file in a response that is read meanwhile, or the object that came instead.

    Raises:
        TooLarge: If it has too many bytes; the rest is not read.
        ApiError: As `answer_of`.
    """
    content = bytearray()
    async for chunk in response.aiter_bytes():
        content += chunk
        if len(content) > LARGEST_FILE:
            raise TooLarge
    kind = response.headers.get("content-type", "")
    if response.status_code == 200 and not kind.startswith(_ANSWERS):
        return bytes(content)
    return answer_of(httpx.Response(response.status_code, content=bytes(content)))
