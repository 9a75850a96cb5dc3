"""The body of a customer service message."""

from __future__ import annotations

from typing import Any

from tests.standins.wechat_errors import Refused

TEXT_BYTES = 2048


def read_custom(body: dict[str, Any], has_media: Any) -> tuple[str, str]:
    """What kind of message it is, and what the resident reads of it.

    Args:
        body: The call's JSON object.
        has_media: Tells for a media id whether WeChat has it.

    Raises:
        Refused: If it is none that WeChat takes.
    """
    kind = body.get("msgtype")
    if kind not in ("text", "image", "voice", "news", "msgmenu"):
        raise Refused(40008, str(kind))
    content = body.get(kind)
    if not isinstance(content, dict):
        raise Refused(40035, kind)
    if kind == "text":
        return kind, _sized(_string(content, "content"))
    if kind == "news":
        return kind, _news(content)
    if kind == "msgmenu":
        return kind, _sized(_menu(content))
    media_id = _string(content, "media_id")
    if not has_media(media_id):
        raise Refused(40007, media_id)
    return kind, media_id


def _sized(text: str) -> str:
    if not text.strip():
        raise Refused(44004)
    size = len(text.encode())
    if size > TEXT_BYTES:
        raise Refused(45002, f"{size} bytes")
    return text


def _news(content: dict[str, Any]) -> str:
    articles = content.get("articles")
    if not isinstance(articles, list) or len(articles) != 1:
        raise Refused(45008)
    names = ("title", "description", "url")
    parts = [_string(articles[0], name, "") for name in names]
    return "\n".join(part for part in parts if part)


def _menu(content: dict[str, Any]) -> str:
    lines = content.get("list")
    if not isinstance(lines, list) or not lines:
        raise Refused(40035, "msgmenu.list")
    for line in lines:
        _string(line, "id")
    parts = [
        _string(content, "head_content", ""),
        *(_string(line, "content") for line in lines),
        _string(content, "tail_content", ""),
    ]
    return "\n".join(part for part in parts if part)


def _string(content: dict[str, Any], name: str, default: str | None = None) -> str:
    value = content.get(name, default)
    if not isinstance(value, str):
        raise Refused(40035, name)
    return value
