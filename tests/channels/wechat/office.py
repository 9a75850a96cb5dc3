"""A real desk on a real database behind the channel, with a script in Rasa's place."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import httpx
import sqlalchemy as sa
from fastapi import FastAPI

from bot.answering import Answering
from bot.channels.base import Outbound
from bot.channels.wechat.channel import WeChatChannel
from bot.channels.wechat.router import create_router
from bot.channels.wechat.settings import WeChatSettings
from bot.conversation import Desk
from bot.delivery import Deliveries
from bot.rasa import Question, Understanding
from community.model.conversation import Conversation
from community.model.message import Reply, StoredMessage
from community.place import Place
from community.store import conversations as conversations_store
from community.store import tables
from community.store.engine import Store
from community.texts import Texts
from community.usecases import conversations, transcripts
from community.usecases.replies import say
from tests.standins.wechat import AES_KEY, APP_ID, SECRET, TOKEN
from tests.standins.wechat_server import Running, serve

T = TypeVar("T")

TEXTS = Texts()


class ScriptedRasa:
    """Answers as it is told to; an echo by default.

    Attributes:
        asked: Every question.
        delay: Seconds that an answer takes.
        holding: While it is set, no answer comes.
        script: From a question to the replies.
    """

    seconds = 20.0

    def __init__(self) -> None:
        self.asked: list[Question] = []
        self.delay = 0.0
        self.holding = False
        self.script: Callable[[Question], Sequence[Reply]] = echo

    async def ask(self, question: Question) -> Understanding:
        self.asked.append(question)
        await asyncio.sleep(self.delay)
        while self.holding:
            await asyncio.sleep(0.01)
        language = question.language_chosen or "en"
        return Understanding(language, "greet", None, 0.9, (*self.script(question),))

    async def healthy(self) -> bool:
        return True

    async def close(self) -> None:
        """Nothing is open."""


def echo(question: Question) -> list[Reply]:
    """What was said, in the language that is known."""
    said = question.command or question.text
    return [Reply(f"You said: {said}", question.language_chosen or "en")]


class Office:
    """One process with the channel; several may share a database.

    Attributes:
        app: What it serves.
        sleeps: How long the channel slept, in seconds; it does not really.
    """

    def __init__(self, store: Store, name: str = "office", **settings: Any) -> None:
        self.store = store
        self.settings = wechat_settings(**settings)
        self.sleeps: list[float] = []
        self.channel = WeChatChannel(self.settings, store, self._sleep)
        self.rasa = ScriptedRasa()
        self.place = Place()
        self.deliveries = Deliveries(store, {"wechat": self.channel}, name)
        rasa: Any = self.rasa
        answering = Answering(store, rasa, TEXTS, self.place, self.deliveries, name)
        self.desk = Desk(store, answering, rasa)
        self.app = FastAPI()
        self.app.include_router(
            create_router(self.desk, self.settings, self.channel, self.place.languages)
        )
        self._running: Running | None = None

    @contextmanager
    def open(self) -> Iterator[Office]:
        """Serve on a port of its own, in a thread of its own."""
        with serve(self.app) as running:
            self._running = running
            yield self
            self.run(self.close())

    @property
    def url(self) -> str:
        """Where WeChat delivers to."""
        assert self._running
        return f"{self._running.url}/wechat"

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Do something on the office's side."""
        assert self._running
        return asyncio.run_coroutine_threadsafe(work, self._running.loop).result(30)

    async def settle(self) -> None:
        """Wait until nothing is under way."""
        await self.desk.finish()
        await self.deliveries.finish()
        await asyncio.gather(*self.channel._tasks)

    async def close(self) -> None:
        """Finish and let go."""
        await self.settle()
        await self.channel.close()

    def deliver(self) -> None:
        """Do what the worker does in each round, once nothing else is under way."""
        self.run(self.settle())
        self.run(self.deliveries.deliver("wechat"))

    async def post(
        self, query: dict[str, str] | list[tuple[str, str]], body: bytes | str
    ) -> httpx.Response:
        """Post to the app itself, without a server."""
        transport = httpx.ASGITransport(self.app)
        async with httpx.AsyncClient(
            transport=transport, base_url="http://office"
        ) as http:
            content = body.encode() if isinstance(body, str) else body
            return await http.post("/wechat", params=query, content=content)

    async def get(
        self, query: dict[str, str] | list[tuple[str, str]]
    ) -> httpx.Response:
        """Get from the app itself, without a server."""
        transport = httpx.ASGITransport(self.app)
        async with httpx.AsyncClient(
            transport=transport, base_url="http://office"
        ) as http:
            return await http.get("/wechat", params=query)

    def conversation(self, address: str) -> Conversation | None:
        """What is known of a resident."""
        return conversations.find_conversation(self.store, "wechat", address)

    def said(self, address: str) -> list[StoredMessage]:
        """Everything that was said with a resident, in order."""
        found = self.conversation(address)
        if found is None:
            return []
        return transcripts.conversation_messages(self.store, found.id)

    def stored(self) -> list[dict[str, Any]]:
        """Every inbound message as it is kept."""
        inbound = sa.select(tables.messages).where(tables.messages.c.direction == "in")
        return self._rows(inbound.order_by(tables.messages.c.id))

    def outbox(self) -> list[dict[str, Any]]:
        """Every delivery, in order."""
        return self._rows(sa.select(tables.outbox).order_by(tables.outbox.c.id))

    def say(self, address: str, *texts: str) -> None:
        """Let staff write to a resident, and the worker deliver it."""
        now = self.store.clock.now()
        with self.store.transaction() as connection:
            row = conversations_store.lock_address(connection, "wechat", address)
            assert row
            said = [Reply(text, "en") for text in texts]
            say(connection, now, row, "staff", said, None)
        self.deliver()

    def meet(self, address: str) -> None:
        """Let somebody have a conversation without having said anything."""
        conversations.open_conversation(self.store, "wechat", address)

    def _rows(self, query: Any) -> list[dict[str, Any]]:
        with self.store.reading() as connection:
            return [dict(row) for row in connection.execute(query).mappings()]

    async def _sleep(self, seconds: float) -> None:
        self.sleeps.append(seconds)


def wechat_settings(**changes: Any) -> WeChatSettings:
    """The stand-in's account; ``mode="safe"`` for the safe mode."""
    mode = changes.pop("mode", "plain")
    usual = {
        "token": TOKEN,
        "app_id": APP_ID,
        "app_secret": SECRET,
        "aes_key": AES_KEY if mode == "safe" else "",
        # A port on which nobody listens.
        "api": "http://127.0.0.1:9",
        "api_seconds": 1.0,
    }
    return WeChatSettings(**{**usual, **changes})


def outbound(text: str, address: str, **more: Any) -> Outbound:
    """A message that goes out."""
    return Outbound(
        message_id=1, address=address, text=text, language="en", kind="text", **more
    )
