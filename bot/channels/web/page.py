"""The resident's page and the script that puts it on other sites."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from fastapi import Response

from bot.channels.web.incoming import PHOTO_BYTES, TEXT_CHARACTERS
from bot.channels.web.settings import WebSettings
from bot.channels.web.words import Words
from bot.look.assets import Assets
from bot.look.templates import templates
from community.languages import direction

TEMPLATES = Path(__file__).parent / "templates"
WIDGET_TEXTS = ("web_title", "web_open", "web_close", "web_new_message")


class Page:
    """Makes the page in a language.

    Args:
        words: What it says.
        assets: Its styles and scripts.
        settings: Which sites may show it.
    """

    def __init__(self, words: Words, assets: Assets, settings: WebSettings) -> None:
        self._words = words
        self._assets = assets
        self._settings = settings
        self._template = templates(TEMPLATES).get_template("chat.html")
        self._widget = self._make_widget()

    def response(self, language: str, embedded: bool) -> Response:
        """The page itself; it holds nothing about the resident."""
        html = self._template.render(
            lang=language,
            dir=direction(language),
            embedded=embedded,
            t=self._words.page(language),
            boot=_script_safe(self.boot(language)),
            asset=self._assets.url,
            modules=[n for n in self._assets.names(".js") if n != "chat.js"],
        )
        return Response(html, headers=self._headers(), media_type="text/html")

    def boot(self, language: str) -> dict[str, Any]:
        """What the page needs before it has talked to the server."""
        return {
            "language": language,
            "direction": direction(language),
            "texts": self._words.page(language),
            "languages": self._words.menu(),
            "limits": {"text": TEXT_CHARACTERS, "photo": PHOTO_BYTES},
            "embed_origins": list(self._settings.embed_origins),
        }

    def widget(self) -> Response:
        """The script for other sites: one button, and the page in a frame."""
        return Response(
            self._widget,
            headers={
                "Cache-Control": "public, max-age=300",
                "Cross-Origin-Resource-Policy": "cross-origin",
                "X-Content-Type-Options": "nosniff",
            },
            media_type="text/javascript",
        )

    def _make_widget(self) -> str:
        texts = {
            entry["code"]: {
                key: self._words.say(key, entry["code"])[0] for key in WIDGET_TEXTS
            }
            for entry in self._words.menu()
        }
        script = (TEMPLATES / "widget.js").read_text(encoding="utf-8")
        return script.replace('"TEXTS"', json.dumps(texts, ensure_ascii=False))

    def _headers(self) -> dict[str, str]:
        ancestors = " ".join(("'self'", *self._settings.embed_origins))
        return {
            "Content-Security-Policy": (
                "default-src 'none'; script-src 'self'; style-src 'self'; "
                "connect-src 'self'; img-src 'self' data: blob:; "
                f"frame-ancestors {ancestors}; base-uri 'none'; form-action 'none'"
            ),
            "Cache-Control": "private, no-cache",
            "Vary": "Cookie, Accept-Language",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",
        }


def _script_safe(content: dict[str, Any]) -> str:
    """JSON that cannot end the script element it stands in."""
    return json.dumps(content, ensure_ascii=False).replace("<", "\\u003c")
