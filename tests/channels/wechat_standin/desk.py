"""The least desk that WeChat can deliver to: it answers as a test says."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from tests.standins.wechat_server import serve
from tests.standins.wechat_xml import parse


@dataclass
class Received:
    """One request of WeChat."""

    query: dict[str, str]
    body: bytes

    def value(self, name: str) -> str:
        """The text of one element of a plain message."""
        return parse(self.body).child(name).text


class PlainDesk:
    """Answers every message with what ``answer`` makes of it.

    Attributes:
        url: Where it takes messages.
        delays: Seconds to wait before the first answers; none for later ones.
        status: HTTP status of the answers.
        echo: Whether it returns the word of the verification.
    """

    def __init__(self) -> None:
        self.url = ""
        self.reset()

    def reset(self) -> None:
        """Begin anew: answer every message with ``success`` at once."""
        self.answer: Callable[[Received], str | bytes] = lambda _: "success"
        self.delays: list[float] = []
        self.status = 200
        self.echo = True
        self.received: list[Received] = []

    async def handle(self, request: Request) -> Response:
        """One request."""
        received = Received(dict(request.query_params), await request.body())
        self.received.append(received)
        if request.method == "GET":
            word = received.query.get("echostr", "") if self.echo else "no"
            return PlainTextResponse(word)
        if self.delays:
            await asyncio.sleep(self.delays.pop(0))
        return Response(self.answer(received), self.status, media_type="text/xml")


@contextmanager
def plain_desk() -> Iterator[PlainDesk]:
    """A running desk."""
    desk = PlainDesk()
    routes = [Route("/wechat", desk.handle, methods=["GET", "POST"])]
    with serve(Starlette(routes=routes)) as server:
        desk.url = f"{server.url}/wechat"
        yield desk


def reply(received: Received, content: str) -> str:
    """A passive text reply, written by hand."""
    return (
        "<xml>"
        f"<ToUserName><![CDATA[{received.value('FromUserName')}]]></ToUserName>"
        f"<FromUserName><![CDATA[{received.value('ToUserName')}]]></FromUserName>"
        "<CreateTime>1700000000</CreateTime>"
        "<MsgType><![CDATA[text]]></MsgType>"
        f"<Content><![CDATA[{content}]]></Content>"
        "</xml>"
    )
