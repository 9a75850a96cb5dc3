"""The webhook: its settings, and the sender with its retries."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import httpx

from community.clock import Clock
from tests.standins.telegram_calls import Call
from tests.standins.telegram_errors import refusal, too_many
from tests.standins.telegram_queue import Attempt, Delivery, Pending

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
ANSWER_SECONDS = 60.0
MOST_CONNECTIONS = 100
DEFAULT_CONNECTIONS = 40
LONGEST_SECRET = 256
LONGEST_RETRY_AFTER = 3600
LONGEST_DELAY = 60.0
# Between two looks at the clock, in real time: a clock of a test cannot wake anybody.
TICK = 0.01


@dataclass
class Settings:
    """What `setWebhook` has set; no URL without a webhook."""

    url: str = ""
    secret: str = ""
    max_connections: int = DEFAULT_CONNECTIONS
    errors: list[tuple[datetime, str]] = field(default_factory=list)


class Webhook:
    """Answers the webhook's methods and hands the waiting updates over.

    Args:
        pending: The updates that wait.
        clock: The time by which it tries again.
        changed: Called when a webhook is set: ends a long poll.
    """

    def __init__(
        self, pending: Pending, clock: Clock, changed: Callable[[], None]
    ) -> None:
        self.settings = Settings()
        self.most_at_once = 0
        self._pending = pending
        self._clock = clock
        self._changed = changed
        self._last_set: datetime | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    def set_webhook(self, call: Call) -> bool:
        """`setWebhook`; an empty URL removes the webhook."""
        url, secret = call.text("url"), call.text("secret_token")
        if not url:
            return self.delete_webhook(call)
        _check_url(url)
        _check_secret(secret)
        now = self._clock.now()
        if self._last_set and now < self._last_set + timedelta(seconds=1):
            raise too_many(1)
        self._last_set = now
        self._changed()
        wanted = call.number("max_connections", 0) or DEFAULT_CONNECTIONS
        self.settings = Settings(url, secret, min(max(wanted, 1), MOST_CONNECTIONS))
        remember_allowed(self._pending, call)
        self._drop_if_asked(call)
        return True

    def delete_webhook(self, call: Call) -> bool:
        """`deleteWebhook`."""
        self.settings = Settings()
        self._drop_if_asked(call)
        return True

    def get_webhook_info(self, call: Call) -> dict[str, Any]:
        """`getWebhookInfo`."""
        settings = self.settings
        info: dict[str, Any] = {
            "url": settings.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._pending),
        }
        if settings.url:
            info["max_connections"] = settings.max_connections
        if self._pending.allowed:
            info["allowed_updates"] = self._pending.allowed
        if settings.errors:
            time, text = settings.errors[-1]
            info["last_error_date"] = int(time.timestamp())
            info["last_error_message"] = text
        return info

    async def run(self) -> None:
        """Hand over updates until cancelled."""
        async with httpx.AsyncClient(timeout=ANSWER_SECONDS, trust_env=False) as http:
            while True:
                self._start_due(http)
                await asyncio.sleep(TICK)

    def _start_due(self, http: httpx.AsyncClient) -> None:
        if not self.settings.url:
            return
        now = self._clock.now()
        for delivery in self._pending.heads():
            if len(self._tasks) >= self.settings.max_connections:
                return
            if delivery.busy or delivery.due > now:
                continue
            delivery.busy = True
            task = asyncio.create_task(self._hand_over(http, delivery))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
            self.most_at_once = max(self.most_at_once, len(self._tasks))

    async def _hand_over(self, http: httpx.AsyncClient, delivery: Delivery) -> None:
        response: httpx.Response | None = None
        settings, time = self.settings, self._clock.now()
        try:
            response = await http.post(
                settings.url,
                content=body_of(delivery.update),
                headers=headers(settings.secret),
            )
        except httpx.HTTPError:
            pass  # no answer is a failure as any other
        finally:
            delivery.busy = False
        status = response.status_code if response is not None else None
        delivery.attempts.append(Attempt(time, status))
        if response is not None and response.is_success:
            self._pending.done(delivery)
        else:
            settings.errors.append((self._clock.now(), _reason(status)))
            self._put_off(delivery, response)

    def _put_off(self, delivery: Delivery, response: httpx.Response | None) -> None:
        """At once after the first failure, then after 2, 4, 8, 16, 32, 60 seconds."""
        asked = response.headers.get("Retry-After", "") if response is not None else ""
        wait: float = 0
        if asked.isdigit() and int(asked):
            wait = min(int(asked), LONGEST_RETRY_AFTER)
        elif len(delivery.attempts) > 1:
            wait = delivery.delay = min(delivery.delay * 2, LONGEST_DELAY)
        delivery.due = self._clock.now() + timedelta(seconds=wait)

    def _drop_if_asked(self, call: Call) -> None:
        if call.params.get("drop_pending_updates"):
            self._pending.clear()


def remember_allowed(pending: Pending, call: Call) -> None:
    """Keep `allowed_updates`; left out, the old ones stay."""
    allowed = call.params.get("allowed_updates")
    if isinstance(allowed, list):
        pending.allowed = [str(kind) for kind in allowed]


def body_of(update: dict[str, Any]) -> bytes:
    """An update as it goes over the wire."""
    return json.dumps(update, ensure_ascii=False).encode()


def headers(secret: str | None) -> dict[str, str]:
    """The headers of a delivery."""
    own = {SECRET_HEADER: secret} if secret else {}
    return {"Content-Type": "application/json"} | own


def _check_url(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise refusal("webhook_url")


def _check_secret(secret: str) -> None:
    if len(secret) > LONGEST_SECRET:
        raise refusal("secret_too_long")
    if secret and not re.fullmatch("[A-Za-z0-9_-]+", secret):
        raise refusal("secret_characters")


def _reason(status: int | None) -> str:
    if status is None:
        return "Webhook connection closed"
    return f"Wrong response from the webhook: {status}"
