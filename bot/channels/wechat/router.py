"""The receiving half of the WeChat channel."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence

import structlog
from fastapi import APIRouter, Request, Response
from fastapi.responses import PlainTextResponse
from starlette.background import BackgroundTask

from bot.channels.wechat import xml
from bot.channels.wechat.channel import WeChatChannel
from bot.channels.wechat.incoming import Incoming
from bot.channels.wechat.passive import Waiting
from bot.channels.wechat.ports import Desk
from bot.channels.wechat.receive import CHANNEL, Received, receive
from bot.channels.wechat.settings import WeChatSettings
from bot.channels.wechat.signature import BadRequest, Signatures
from community.model.message import Accepted

log = structlog.get_logger()

PATH = "/wechat"
# What WeChat takes for "arrived; an answer may follow".
ARRIVED = "success"


def create_router(
    desk: Desk,
    settings: WeChatSettings,
    channel: WeChatChannel,
    languages: Sequence[str],
) -> APIRouter:
    """What WeChat asks for at the address set on its page.

    Args:
        desk: The core.
        settings: The account.
        channel: The sending half of this very process, which answers in time.
        languages: Codes of the languages that are switched on.
    """
    wechat = _WeChat(desk, settings, channel, languages)
    router = APIRouter()

    @router.get(PATH)
    async def verify(request: Request) -> Response:
        """WeChat makes sure that the address is ours."""
        try:
            # It is plain text: what is sent back was written by somebody else.
            return PlainTextResponse(
                wechat.signatures.echo(request.query_params.multi_items())
            )
        except BadRequest as refused:
            return _refuse(refused)

    @router.post(PATH)
    async def message(request: Request) -> Response:
        """A resident said or did something."""
        begun = time.monotonic()
        try:
            received = receive(
                wechat.signatures.open(
                    request.query_params.multi_items(), await _body(request)
                )
            )
        except BadRequest as refused:
            return _refuse(refused)
        return await wechat.answer(received, request, begun)

    return router


class _WeChat:
    """What the routes share."""

    def __init__(
        self,
        desk: Desk,
        settings: WeChatSettings,
        channel: WeChatChannel,
        languages: Sequence[str],
    ) -> None:
        self.signatures = Signatures(settings, channel.store.clock)
        self._settings = settings
        self._desk = desk
        self._channel = channel
        self._incoming = Incoming(desk, channel, languages)

    async def answer(
        self, received: Received, request: Request, begun: float
    ) -> Response:
        """The answer itself if it is there in time, else that the message arrived.

        Every copy of a message gets the same.

        Args:
            received: What came.
            request: How it came, to see whether somebody still listens.
            begun: When it came, by the monotonic clock.
        """
        passive = self._channel.passive
        reply = passive.given(received.platform_id)
        if reply is None:
            with passive.waiting(received.platform_id) as waiting:
                accepted = await self._incoming.take(received)
                if await self._may_answer(accepted, waiting, received.address):
                    end = begun + self._settings.passive_seconds
                    reply = await self._wait(waiting, received.address, request, end)
        if reply is None:
            return PlainTextResponse(ARRIVED)
        return self._with(reply, received)

    async def _may_answer(
        self, accepted: Accepted | None, waiting: Waiting, address: str
    ) -> bool:
        """Whether an answer may come to this process now."""
        if accepted is None:
            return False
        if accepted.duplicate and not waiting.joined:
            # Another process is about to answer it, or did so long ago.
            return False
        conversation = await self._desk.conversation(CHANNEL, address)
        return conversation is not None and conversation.owner == "bot"

    async def _wait(
        self, waiting: Waiting, address: str, request: Request, end: float
    ) -> str | None:
        """The answer, if it comes before ``end``; typing is shown while there is none.

        If WeChat hangs up, the answer goes another way.
        """
        gone = asyncio.ensure_future(_gone(request))
        typing: asyncio.Task[None] | None = None
        try:
            left = end - time.monotonic()
            reply = await waiting.reply(min(self._settings.typing_after, left), gone)
            left = end - time.monotonic()
            if reply is not None or left <= 0 or gone.done():
                return reply
            if not waiting.joined:
                typing = asyncio.create_task(self._channel.show_typing(address))
            return await waiting.reply(left, gone)
        finally:
            gone.cancel()
            if typing:
                typing.cancel()

    def _with(self, reply: str, received: Received) -> Response:
        document = xml.write(
            {
                "ToUserName": received.address,
                "FromUserName": received.account,
                "CreateTime": int(self._channel.store.clock.now().timestamp()),
                "MsgType": "text",
                "Content": reply,
            }
        )
        return Response(
            self.signatures.seal(document),
            media_type="text/xml",
            background=BackgroundTask(
                self._channel.passive.note_written, received.platform_id
            ),
        )


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > xml.BYTES:
            raise BadRequest(413, "too_large")
    return bytes(body)


async def _gone(request: Request) -> None:
    """Wait until nobody listens to the response; the body MUST have been read."""
    while (await request.receive())["type"] != "http.disconnect":
        continue


def _refuse(refused: BadRequest) -> Response:
    log.warning("wechat_request_refused", status=refused.status, reason=refused.reason)
    return PlainTextResponse("", refused.status)
