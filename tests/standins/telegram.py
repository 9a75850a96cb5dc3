"""A stand-in for the Telegram Bot API, as strict as the real server or stricter.

It takes calls in all forms, long polls and sends updates to a webhook with the retries
of the real server, keeps the limits, and misbehaves as a test orders. Its time is a
clock that a test may move; what it leaves unanswered it leaves in real time.
"""

from __future__ import annotations

import asyncio
import itertools
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.routing import Route

from bot.stack import free_ports
from community.clock import Clock
from tests.standins.quick import QuickServer
from tests.standins.telegram_calls import Call, Sent
from tests.standins.telegram_queue import Delivery, Update
from tests.standins.telegram_server import TOKEN, BotApi
from tests.standins.telegram_updates import RESIDENT, Group, Person
from tests.standins.telegram_webhook import ANSWER_SECONDS, TICK, body_of, headers

__all__ = [
    "RESIDENT",
    "TOKEN",
    "Delivery",
    "Group",
    "Person",
    "Sent",
    "TelegramStandin",
    "telegram_standin",
]

OWN_SECRET = "the secret of setWebhook"


class TelegramStandin(BotApi):
    """The Bot API, and what a test asks of it and orders.

    Thread safe: a test calls it from its own thread.
    """

    @property
    def sent(self) -> list[Sent]:
        """All messages that were accepted, in order."""
        return self.chats.sent

    def sent_to(self, chat_id: int) -> list[Sent]:
        """The messages that one chat got."""
        return [sent for sent in self.sent if sent.chat_id == chat_id]

    def calls_of(self, method: str) -> list[Call]:
        """The calls of one method."""
        return [call for call in self.calls if call.method == method]

    def message(self, sent: Sent) -> dict[str, Any]:
        """A sent message as it is shown now, after edits."""
        return self.chats.message(sent.chat_id, sent.message_id)

    def fail_next(
        self,
        method: str,
        error: str | tuple[int, Any],
        chat_id: int | None = None,
        times: int = 1,
        parameters: dict[str, int] | None = None,
        seconds: float = 30.0,
    ) -> None:
        """Order a fault.

        After a refusal with ``too_many_requests`` the chat (or the method, where no
        chat is concerned) is refused until `retry_after` is over.

        Args:
            method: The method that fails.
            error: A name of ``telegram_errors.ERRORS``; ``hang``: carried out, yet
                never answered within `seconds` of real time; ``html``: 200 with a
                page; ``bad_gateway``: 502; or a status and a body.
            chat_id: Only for this chat.
            times: How often.
            parameters: Instead of the refusal's usual ones.
            seconds: How long ``hang`` lasts.
        """
        method = self.canonical(method)
        self.script.plan(method, error, chat_id, times, parameters, seconds)

    def deliver(self, update: Update) -> Delivery:
        """Send an update to the bot: to its webhook, or to its next poll."""
        self.note(update)
        return self.pending.add(update)

    def post(
        self,
        update: Update | None = None,
        secret: str | None = OWN_SECRET,
        body: bytes | None = None,
        url: str | None = None,
    ) -> httpx.Response:
        """Post once to the webhook, past all queues; blocks this thread.

        Args:
            update: What to post, or
            body: what to post as it is.
            secret: Instead of the secret that was set; none for no header.
            url: Instead of the webhook that was set.
        """
        if update is not None:
            self.note(update)
        content = body if body is not None else body_of(update or {})
        settings = self.webhook.settings
        given = settings.secret if secret == OWN_SECRET else secret
        with httpx.Client(timeout=ANSWER_SECONDS, trust_env=False) as http:
            return http.post(
                url or settings.url, content=content, headers=headers(given)
            )

    def press(
        self,
        message: Sent,
        n: int = 0,
        person: Person | None = None,
        inaccessible: bool = False,
    ) -> Update:
        """The update of a press on the n-th button that a message shows now.

        The ten seconds for the answer begin at once. In a private chat the presser
        is its owner, if nobody else is given; in a group it is ``RESIDENT``.

        Raises:
            IndexError: The message has no such button (any more).
        """
        shown = self.message(message)
        rows = shown.get("reply_markup", {}).get("inline_keyboard", [])
        button = list(itertools.chain.from_iterable(rows))[n]
        presser = person or self.presser(message.chat_id)
        update = self.make.callback(
            button["callback_data"], shown, presser, inaccessible
        )
        self.note(update)
        return update

    def wait_for(self, condition: Callable[[], Any], seconds: float = 10.0) -> None:
        """Block this thread until a condition holds; in real time.

        Raises:
            AssertionError: It does not hold in time.
        """
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, "what the test waits for did not come"
            time.sleep(TICK)


@contextmanager
def telegram_standin(
    token: str = TOKEN, clock: Clock | None = None, limits: bool = True
) -> Iterator[TelegramStandin]:
    """A running stand-in on a free port; see `BotApi` for its arguments."""
    (port,) = free_ports(1)
    standin = TelegramStandin(f"http://127.0.0.1:{port}", token, clock, limits)

    @asynccontextmanager
    async def sending(_: Starlette) -> AsyncIterator[None]:
        sender = asyncio.create_task(standin.webhook.run())
        yield
        sender.cancel()
        with suppress(asyncio.CancelledError):
            await sender

    app = Starlette(
        routes=[
            Route("/bot{token}/{method}", standin.answer, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", standin.download),
        ],
        lifespan=sending,
    )
    server = QuickServer(
        uvicorn.Config(app, port=port, log_level="error", timeout_graceful_shutdown=1)
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        standin.wait_for(lambda: server.started)
        yield standin
    finally:
        standin.stopping = True
        server.should_exit = True
        thread.join(5)
