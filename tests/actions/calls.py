"""Action calls as Rasa makes them, to the real action server."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx
from starlette.applications import Starlette

TOKEN = "secret"


@dataclass(frozen=True)
class ActionServer:
    """The action server, reached over HTTP without a port."""

    app: Starlette

    async def post(
        self, content: bytes | None = None, token: str | None = TOKEN, **json: Any
    ) -> httpx.Response:
        """One POST to the webhook."""
        headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        transport = httpx.ASGITransport(self.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://a") as http:
            body: dict[str, Any] = {"content": content} if content else {"json": json}
            return await http.post("/webhook", headers=headers, **body)

    async def run(self, action: str, **latest_message: Any) -> list[dict[str, Any]]:
        """What an action says to a resident's latest message."""
        tracker = {"sender_id": "web:17", "latest_message": latest_message}
        response = await self.post(next_action=action, tracker=tracker)
        assert response.status_code == 200, response.text
        assert response.json()["events"] == []
        said: list[dict[str, Any]] = response.json()["responses"]
        for message in said:
            assert message.pop("template", None) == message.get("response")
        return said


def entity(name: str, value: str) -> list[dict[str, str]]:
    """The entities of a message that holds one."""
    return [{"entity": name, "value": value}]
