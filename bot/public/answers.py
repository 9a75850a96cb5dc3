"""How the public page is sent: kept for a moment, and then asked for again."""

from __future__ import annotations

import hashlib

from fastapi import Request, Response

FRESH_SECONDS = 60
LANGUAGE_KEPT_SECONDS = 180 * 24 * 3600
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "Vary": "Accept-Language, Cookie",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}
HTML = "text/html"


def found(request: Request, content: str, kind: str = HTML) -> Response:
    """What was asked for; only its tag if the visitor has it already.

    The tag is made of the content: whatever changes on the page, support, state or a
    translation, changes the tag too.
    """
    body = content.encode()
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"Cache-Control": f"public, max-age={FRESH_SECONDS}", "ETag": tag}
    if _has(request.headers.get("if-none-match", ""), tag):
        return Response(status_code=304, headers=HEADERS | headers)
    return Response(body, headers=HEADERS | headers, media_type=kind)


def missing(content: str) -> Response:
    """There is no such page; tomorrow there may be one."""
    headers = HEADERS | {"Cache-Control": "no-store"}
    return Response(content.encode(), 404, headers, HTML)


def _has(tags: str, tag: str) -> bool:
    # A proxy that packs the page makes the tag a weak one.
    known = {each.strip().removeprefix("W/") for each in tags.split(",")}
    return tag in known or "*" in known
