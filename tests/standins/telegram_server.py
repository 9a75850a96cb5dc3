"""The server side of the stand-in: takes calls, carries them out, answers."""

from __future__ import annotations

import asyncio
import inspect
import itertools
import re
import time
from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from community.clock import Clock, SystemClock
from tests.standins.telegram_callbacks import Callbacks
from tests.standins.telegram_calls import Call, Fault, decoded, read_parameters
from tests.standins.telegram_errors import ApiError, refusal
from tests.standins.telegram_files import Files
from tests.standins.telegram_limits import Limits
from tests.standins.telegram_messages import Messages
from tests.standins.telegram_polling import Polling
from tests.standins.telegram_profile import Profile
from tests.standins.telegram_queue import Pending, Update, kind_of
from tests.standins.telegram_script import Planned, Script
from tests.standins.telegram_spec import spec_check
from tests.standins.telegram_updates import RESIDENT, Person, UpdateMaker
from tests.standins.telegram_webhook import TICK, Webhook

TOKEN = "42:ABC"
USERNAME = "community_bot"
# In real time a message may arrive so much too early and still pass.
REAL_TIME_SLACK = 0.2


class BotApi:
    """Answers the Bot API for one bot.

    Args:
        url: Where it is served.
        token: The token of the bot; its number is the bot's user id.
        clock: Its time; the machine's if none is given.
        limits: Whether it refuses messages beyond 30 a second, one a second to a
            person and 20 a minute to a group.

    Attributes:
        calls: All calls, refused ones as well, in the order of their coming.
        faults: What is wrong in them by the published description.
        too_many: How often it has answered 429.
        make: Makes updates.
        files: The files it keeps.
        profile: What the bot says of itself.
        webhook: The webhook's settings and sender.
        pending: The updates that wait for the bot.
        polling: The poll that waits for them.
        callbacks: The button presses.
        chats: The messages.
    """

    def __init__(
        self,
        url: str,
        token: str = TOKEN,
        clock: Clock | None = None,
        limits: bool = True,
    ) -> None:
        self.url = url
        self.token = token
        self.clock = clock or SystemClock()
        self.calls: list[Call] = []
        self.faults: list[Fault] = []
        self.too_many = 0
        self.stopping = False
        self.bot = {
            "id": int(token.split(":")[0]),
            "is_bot": True,
            "first_name": "Bot",
            "username": USERNAME,
        }
        numbers = itertools.count(1_001)
        self.files = Files()
        self.profile = Profile()
        self.callbacks = Callbacks(self.clock)
        self.pending = Pending(self.clock)
        self.make = UpdateMaker(
            self.clock, self.bot, self.pending.next_id, numbers, self.files
        )
        self.script = Script()
        slack = REAL_TIME_SLACK if clock is None else 0.0
        self._limits = Limits(self.clock, limits, slack)
        self.chats = Messages(
            self.clock, self.bot, self._limits, self.files, self.faults, numbers
        )
        self.polling = Polling(self.pending, self.clock, lambda: self.stopping)
        self.webhook = Webhook(
            self.pending, self.clock, lambda: self.polling.end("webhook_set")
        )
        self._handlers = self._all_handlers()
        self._people: dict[int, Person] = {}
        self._names = {name.lower(): name for name in self._handlers}

    async def answer(self, request: Request) -> Response:
        """One call."""
        name = request.path_params["method"]
        call = Call(self._names.get(name.lower(), name), self.clock.now())
        call.gone = request.is_disconnected
        self.calls.append(call)
        try:
            self._check_token(request.path_params["token"])
            call.raw, call.files = await read_parameters(request)
            call.params = decoded(call.raw)
            self._check(call)
            self._limits.check_hold(call.chat_id or call.method)
            planned = self.script.take(call)
            if planned is None or planned.hang:
                call.result = await self._carry_out(call)
                call.accepted = True
            if planned is not None:
                return await self._misbehave(call, planned)
        except ApiError as error:
            return self._refuse(call, error)
        call.status = 200
        return JSONResponse({"ok": True, "result": call.result})

    async def download(self, request: Request) -> Response:
        """One file."""
        content = self.files.content(request.path_params["path"])
        if request.path_params["token"] != self.token or content is None:
            return JSONResponse(refusal("not_found").body(), 404)
        return Response(content, media_type="application/octet-stream")

    def _all_handlers(self) -> dict[str, Callable[[Call], Any]]:
        return {
            "getMe": lambda call: self.bot,
            "getUpdates": lambda call: self.polling.get_updates(call, self.webhook),
            "setWebhook": self.webhook.set_webhook,
            "deleteWebhook": self.webhook.delete_webhook,
            "getWebhookInfo": self.webhook.get_webhook_info,
            "sendMessage": self.chats.send_message,
            "sendPhoto": self.chats.send_photo,
            "sendChatAction": self.chats.send_chat_action,
            "editMessageText": self.chats.edit_message_text,
            "editMessageReplyMarkup": self.chats.edit_message_reply_markup,
            "answerCallbackQuery": self.callbacks.answer_callback_query,
            "getFile": self.files.get_file,
            **self.profile.handlers(),
        }

    async def _carry_out(self, call: Call) -> Any:
        handler = self._handlers.get(call.method)
        if handler is None:
            text = "the stand-in does not know this method"
            self.faults.append(Fault(call.method, "standin", "", text))
            raise refusal("method_not_found")
        result = handler(call)
        return await result if inspect.isawaitable(result) else result

    async def _misbehave(self, call: Call, planned: Planned) -> Response:
        if planned.refusal is not None:
            if wait := planned.refusal.parameters.get("retry_after"):
                self._limits.hold(call.chat_id or call.method, wait)
            raise planned.refusal
        if planned.raw is not None:
            call.status, body = planned.raw
            if isinstance(body, str):
                return Response(body, call.status, media_type="text/html")
            return JSONResponse(body, call.status)
        end = time.monotonic() + planned.hang
        while time.monotonic() < end and not self.stopping:
            if call.gone and await call.gone():
                break
            await asyncio.sleep(TICK)
        return Response(status_code=504)

    def _refuse(self, call: Call, error: ApiError) -> Response:
        call.status, call.result = error.code, error.description
        self.too_many += error.code == 429
        wait = error.parameters.get("retry_after")
        extra = {} if wait is None else {"Retry-After": str(wait)}
        return JSONResponse(error.body(), error.code, headers=extra)

    def _check_token(self, token: str) -> None:
        if not re.fullmatch(r"\d+:[\w-]+", token):
            raise refusal("token_malformed")
        if token != self.token:
            raise refusal("unauthorized")

    def _check(self, call: Call) -> None:
        for kind, path, text in spec_check()(call.method, call.raw, set(call.files)):
            self.faults.append(Fault(call.method, kind, path, text))

    def note(self, update: Update) -> None:
        """What an update tells: its message, files and button press."""
        content = update.get(kind_of(update))
        if not isinstance(content, dict):
            return
        self.files.note(content)
        self._note_person(content.get("from"))
        if kind_of(update) == "callback_query":
            self.callbacks.note(content.get("id", ""))
            content = content.get("message") or {}
        self.chats.note(content)

    def presser(self, chat_id: int) -> Person:
        """Who presses buttons in a chat: the owner of a private one."""
        if chat_id < 0:
            return RESIDENT
        return self._people.get(chat_id) or Person(chat_id, "Somebody", None)

    def canonical(self, method: str) -> str:
        """A method's name as the Bot API spells it.

        Raises:
            KeyError: The stand-in does not know the method.
        """
        return self._names[method.lower()]

    def _note_person(self, user: Any) -> None:
        if isinstance(user, dict) and isinstance(user.get("id"), int):
            self._people[user["id"]] = Person(
                user["id"], user.get("first_name", ""), user.get("language_code")
            )
