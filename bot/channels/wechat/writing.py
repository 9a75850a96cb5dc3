"""A message as WeChat can show it: one plain text with all that belongs to it."""

from __future__ import annotations

from typing import Any

from bot.channels.base import Outbound
from bot.channels.wechat import xml


def write(outbound: Outbound) -> str:
    """Numbers to call, the text and how staff's words came into it, whom and where,
    where from, and the choices.

    WeChat has no buttons beside a text; each choice is a line with a number, which the
    resident sends back (see `numbers.py`).
    """
    ask = [line["text"] for line in outbound.card if line["type"] == "question"]
    choices = [
        f"{number}. {button.title}"
        for number, button in enumerate(outbound.buttons, start=1)
    ]
    paragraphs = (
        _lines(outbound, "call"),
        [outbound.text],
        _lines(outbound, "mark", "original"),
        _lines(outbound, "phone", "place"),
        _lines(outbound, "source", "as_of"),
        [*ask, *choices],
    )
    texts = ("\n".join(lines).strip() for lines in paragraphs)
    return xml.clean("\n\n".join(text for text in texts if text))


def _lines(outbound: Outbound, *types: str) -> list[str]:
    return [_line(line) for line in outbound.card if line["type"] in types]


def _line(line: dict[str, Any]) -> str:
    """One line; a page it leads to is a link, as WeChat knows them in texts.

    WeChat finds phone numbers by itself.
    """
    text, href = str(line["text"]), line.get("href") or ""
    if label := line.get("label"):
        return f"{label}\n{text}"
    if not href.startswith(("http://", "https://")):
        return text
    if '"' in href or any(c in text for c in "<>\n"):
        return f"{text} {href}"
    return f'<a href="{href}">{text}</a>'
