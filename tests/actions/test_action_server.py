"""The action server: who may call it, and what it says when something is wrong."""

from __future__ import annotations

import logging

import httpx
import pytest

from actions.server import create_app
from community.attending import Attending
from community.place import Place
from community.proposing import Proposing
from community.store.engine import Store
from community.texts import Texts
from knowledge.library import Library
from tests.actions.calls import ActionServer, entity

TRACKER = {"sender_id": "web:17", "latest_message": {}}


@pytest.mark.parametrize("token", [None, "", "wrong", "secret2", "sécret"])
async def test_without_the_token_nothing_is_run(
    server: ActionServer, token: str | None
) -> None:
    headers = [] if token is None else [(b"Authorization", f"Bearer {token}".encode())]
    transport = httpx.ASGITransport(server.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://a") as http:
        response = await http.post("/webhook", json={}, headers=headers)
    assert (response.status_code, response.json()) == (401, {"error": "unauthorised"})


@pytest.mark.parametrize("token", [None, ""])
async def test_without_a_configured_token_everybody_is_refused(
    store: Store, library: Library, token: str | None
) -> None:
    server = ActionServer(
        create_app(
            "",
            store,
            Place(),
            library,
            Proposing(store, Texts(), Place()),
            Attending(store, Texts(), Place()),
        )
    )
    response = await server.post(
        token=token, next_action="action_clarify", tracker=TRACKER
    )
    assert response.status_code == 401


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"\xff",
        b"[]",
        b"null",
        b'{"tracker": {}}',
        b'{"next_action": 7, "tracker": {}}',
        b'{"next_action": "action_clarify"}',
        b'{"next_action": "action_clarify", "tracker": []}',
    ],
)
async def test_what_is_not_an_action_call_is_refused(
    server: ActionServer, content: bytes
) -> None:
    response = await server.post(content)
    assert response.status_code == 400
    assert response.json()["error"]


async def test_an_unknown_action_is_named(server: ActionServer) -> None:
    response = await server.post(next_action="action_dance", tracker=TRACKER)
    assert response.status_code == 404
    assert response.json() == {
        "error": "No registered action found for name 'action_dance'.",
        "action_name": "action_dance",
    }


async def test_an_action_that_fails_is_an_error_without_the_residents_words(
    server: ActionServer, caplog: pytest.LogCaptureFixture
) -> None:
    message = {
        "text": "my secret",
        "entities": entity("language", "ko"),
        "metadata": {"conversation_id": 4711},
    }
    with caplog.at_level(logging.ERROR):
        response = await server.post(
            next_action="action_change_language",
            tracker={"sender_id": "web:17", "latest_message": message},
        )
    assert response.status_code == 500
    assert response.json() == {
        "error": "ConversationNotFound",
        "action_name": "action_change_language",
    }
    assert "action_change_language failed" in caplog.text


async def test_health_needs_no_token(server: ActionServer) -> None:
    transport = httpx.ASGITransport(server.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://a") as http:
        response = await http.get("/health")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})
