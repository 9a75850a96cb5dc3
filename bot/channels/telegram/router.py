"""The receiving half of the Telegram channel: where Telegram delivers updates."""

from __future__ import annotations

import hmac
import json
from typing import Any

import structlog
from fastapi import APIRouter, Request, Response

from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.ports import Desk
from bot.channels.telegram.receiver import NotStored, Receiver
from bot.channels.telegram.settings import TelegramSettings
from community.texts import Texts

log = structlog.get_logger()

PATH = "/telegram"
SECRET_HEADER = "x-telegram-bot-api-secret-token"  # noqa: S105 - its name, not its value
BODY_BYTES = 256 * 1024
# How long Telegram shall keep an update that could not be stored.
AGAIN_SECONDS = 5


def create_router(
    desk: Desk, settings: TelegramSettings, channel: TelegramChannel, texts: Texts
) -> APIRouter:
    """Takes updates in; answers 200 once an update is stored or can never be used.

    Args:
        desk: The core.
        settings: How the channel is set up.
        channel: Its sending half.
        texts: All texts.
    """
    receiver = Receiver(desk, channel, texts)
    router = APIRouter()

    @router.post(PATH)
    async def updates(request: Request) -> Response:
        """One update."""
        if not _from_telegram(request, settings):
            log.warning("telegram_delivery_refused")
            return Response(status_code=401)
        body = await _body(request)
        if body is None:
            return Response(status_code=413)
        try:
            update: Any = json.loads(body)
        except (ValueError, RecursionError):
            return Response(status_code=400)
        try:
            await receiver.take(update)
        except NotStored:
            return Response(
                status_code=503, headers={"Retry-After": str(AGAIN_SECONDS)}
            )
        return Response(status_code=200)

    return router


def _from_telegram(request: Request, settings: TelegramSettings) -> bool:
    wanted = settings.secret.get_secret_value()
    shown = request.headers.get(SECRET_HEADER, "")
    return bool(wanted) and hmac.compare_digest(shown.encode(), wanted.encode())


async def _body(request: Request) -> bytes | None:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > BODY_BYTES:
            return None
    return bytes(body)
