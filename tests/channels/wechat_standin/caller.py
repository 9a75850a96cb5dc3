"""Calls the API as a program would, with nothing of the project in between."""

from __future__ import annotations

import json
from typing import Any

import httpx

from tests.standins.wechat import APP_ID, SECRET, WeChatStandin

CREDENTIALS = {"grant_type": "client_credential", "appid": APP_ID, "secret": SECRET}


class Caller:
    """Keeps a token and calls with it."""

    def __init__(self, wechat: WeChatStandin) -> None:
        self.http = httpx.Client(
            base_url=f"{wechat.url}/cgi-bin/", trust_env=False, verify=False
        )
        self.renew()

    def close(self) -> None:
        """Close the connections."""
        self.http.close()

    def renew(self) -> None:
        """Call with the present token from now on."""
        self.token: str = self.stable()["access_token"]

    def stable(self, **more: Any) -> dict[str, Any]:
        """Ask for the stable token."""
        found = self.http.post("stable_token", json=CREDENTIALS | more)
        return dict(found.json())

    def plain(self) -> dict[str, Any]:
        """Ask for a token of the old kind."""
        return dict(self.http.get("token", params=CREDENTIALS).json())

    def get(self, path: str, **query: str) -> dict[str, Any]:
        """Call with GET."""
        query = {"access_token": self.token} | query
        return dict(self.http.get(path, params=query).json())

    def post(self, path: str, body: Any, token: str | None = None) -> dict[str, Any]:
        """Call with POST; the body is written in UTF-8."""
        raw = json.dumps(body, ensure_ascii=False).encode()
        return dict(self.post_bytes(path, raw, token).json())

    def post_bytes(
        self, path: str, raw: bytes, token: str | None = None
    ) -> httpx.Response:
        """Call with exactly these bytes and no Content-Type."""
        query = {"access_token": self.token if token is None else token}
        return self.http.post(path, params=query, content=raw)

    def say(self, openid: str, content: str) -> int:
        """Send a text; gives the error number."""
        return int(self.send(openid, msgtype="text", text={"content": content}))

    def send(self, openid: str, **message: Any) -> int:
        """Send any message; gives the error number."""
        body = {"touser": openid, **message}
        return int(self.post("message/custom/send", body)["errcode"])
