"""The action server: runs custom actions for Rasa, on loopback, behind a token."""

from __future__ import annotations

import hmac
import json
import logging
from typing import Any

from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import Action, ActionNotFoundException
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from actions.gatherings import gathering_actions
from actions.language import ActionChangeLanguage
from actions.not_understood import ActionClarify
from actions.proposals import proposal_actions
from community.attending import Attending
from community.place import Place
from community.proposing import Proposing
from community.store.engine import Store
from knowledge.library import Library

log = logging.getLogger(__name__)


def custom_actions(
    store: Store,
    place: Place,
    library: Library,
    proposing: Proposing,
    attending: Attending,
) -> list[Action]:
    """Every custom action of every skill, each with what it needs."""
    return [
        ActionChangeLanguage(store, place),
        ActionClarify(library),
        *proposal_actions(store, proposing),
        *gathering_actions(store, attending),
    ]


def create_app(
    token: str,
    store: Store,
    place: Place,
    library: Library,
    proposing: Proposing,
    attending: Attending,
) -> Starlette:
    """The web application.

    Args:
        token: Secret shared with Rasa; while empty every call is refused.
        store: Where actions read and write.
        place: The neighbourhood.
        library: The knowledge articles.
        proposing: Answers what is about proposals.
        attending: Answers what is about gatherings and notices.
    """
    executor = ActionExecutor()
    for action in custom_actions(store, place, library, proposing, attending):
        executor.register_action(action)

    async def webhook(request: Request) -> JSONResponse:
        if not _authorised(request, token):
            return JSONResponse({"error": "unauthorised"}, 401)
        try:
            call = _action_call(await request.body())
        except ValueError as error:
            return JSONResponse({"error": str(error)}, 400)
        return await _run(executor, call)

    async def health(_: Request) -> JSONResponse:
        return JSONResponse({"status": "ok"})

    return Starlette(
        routes=[
            Route("/webhook", webhook, methods=["POST"]),
            Route("/health", health, methods=["GET"]),
        ]
    )


def _authorised(request: Request, token: str) -> bool:
    given = request.headers.get("authorization", "")
    wanted = f"Bearer {token}"
    return bool(token) and hmac.compare_digest(given.encode(), wanted.encode())


def _action_call(body: bytes) -> dict[str, Any]:
    call = json.loads(body)
    if not isinstance(call, dict):
        raise ValueError("not an action call")
    if not isinstance(call.get("next_action"), str):
        raise ValueError("next_action is missing")
    if not isinstance(call.get("tracker"), dict):
        raise ValueError("tracker is missing")
    # No action reads the domain; without one the SDK would ask Rasa to send it again.
    return {**call, "domain": {}}


async def _run(executor: ActionExecutor, call: dict[str, Any]) -> JSONResponse:
    name = call["next_action"]
    try:
        result = await executor.run(call)
    except ActionNotFoundException as missing:
        answer = {"error": missing.message, "action_name": missing.action_name}
        return JSONResponse(answer, 404)
    except Exception as error:
        log.exception("action %s failed", name)
        # Only the kind of error: its words may repeat what a resident wrote.
        answer = {"error": type(error).__name__, "action_name": name}
        return JSONResponse(answer, 500)
    events, responses = (result.events, result.responses) if result else ([], [])
    # The SDK fills in every field it knows, most of them empty.
    said = [{k: v for k, v in message.items() if v} for message in responses]
    return JSONResponse({"events": events, "responses": said})
