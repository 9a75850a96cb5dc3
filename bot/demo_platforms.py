"""Residents of `linli demo` on Telegram and WeChat, played by the stand-ins."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from types import TracebackType
from typing import Any

from bot.stack import Stack
from bot.web_client import NoAnswer, WebResident
from community.model.message import StoredMessage
from community.store.engine import open_store
from community.usecases.conversations import find_conversation
from community.usecases.transcripts import conversation_messages

ANSWER_SECONDS = 30.0


class PlatformResident:
    """One resident on a platform.

    Args:
        stack: The running processes.
        channel: Name of the channel.
        address: Where the resident is reached on it.
        write: Lets the platform hand over a text of the resident.
        shown: How many messages the platform has shown to the resident.
    """

    def __init__(
        self,
        stack: Stack,
        channel: str,
        address: str,
        write: Callable[[str], object],
        shown: Callable[[], int],
    ) -> None:
        self._store = open_store(stack.settings().store_url)
        self._at = channel, address
        self._write = write
        self._shown = shown

    def __enter__(self) -> PlatformResident:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._store.close()

    def say(self, text: str) -> tuple[list[dict[str, Any]], float]:
        """Write a message and wait until the platform shows an answer to it.

        Returns:
            The messages that answer it, and the seconds until the first was shown.

        Raises:
            NoAnswer: If nothing comes in time.
        """
        began, before = time.perf_counter(), self._shown()
        self._write(text)
        while self._shown() == before or not self._answers(text):
            if time.perf_counter() - began > ANSWER_SECONDS:
                raise NoAnswer(text)
            time.sleep(0.02)
        return self._answers(text), time.perf_counter() - began

    def _answers(self, text: str) -> list[dict[str, Any]]:
        conversation = find_conversation(self._store, *self._at)
        if conversation is None:
            return []
        messages = conversation_messages(self._store, conversation.id)
        written = [m.id for m in messages if m.direction == "in" and m.text == text]
        return [
            _view(message)
            for message in messages
            if written and message.in_reply_to == written[-1]
        ]


Resident = WebResident | PlatformResident
Residents = Callable[[Stack, str], Resident]


@contextmanager
def on_platform(
    channel: str | None,
) -> Iterator[tuple[dict[str, str], Residents]]:
    """The settings of the processes, and a resident of a language, on a channel.

    Args:
        channel: ``telegram`` or ``wechat``; None is the web page.
    """
    if channel == "telegram":
        yield from _telegram()
    elif channel == "wechat":
        yield from _wechat()
    else:
        yield {}, lambda stack, code: WebResident(stack.url, language=code)


def _telegram() -> Iterator[tuple[dict[str, str], Residents]]:
    # The stand-ins belong to the tests; an installation without them has no demo.
    from tests.standins.telegram import TOKEN, Person, telegram_standin

    with telegram_standin() as telegram:
        ids = count(1000)

        def resident(stack: Stack, code: str) -> PlatformResident:
            person = Person(next(ids), "Resident", code)
            return PlatformResident(
                stack,
                "telegram",
                str(person.id),
                lambda text: telegram.deliver(telegram.make.text(text, person)),
                lambda: len(telegram.sent_to(person.id)),
            )

        yield (
            {"LINLI_TELEGRAM_TOKEN": TOKEN, "LINLI_TELEGRAM_API": telegram.url},
            resident,
        )


def _wechat() -> Iterator[tuple[dict[str, str], Residents]]:
    from tests.standins import wechat as platform
    from tests.standins.wechat_messages import text as written

    with platform.wechat_standin(mode="safe") as wechat:

        def resident(stack: Stack, code: str) -> PlatformResident:
            wechat.target = f"{stack.url}/wechat"
            openid = f"o-resident-{code}"
            return PlatformResident(
                stack,
                "wechat",
                openid,
                lambda text: wechat.deliver(written(text), openid),
                lambda: len(wechat.heard[openid]),
            )

        yield (
            {
                "LINLI_WECHAT_APP_ID": platform.APP_ID,
                "LINLI_WECHAT_APP_SECRET": platform.SECRET,
                "LINLI_WECHAT_TOKEN": platform.TOKEN,
                "LINLI_WECHAT_AES_KEY": platform.AES_KEY,
                "LINLI_WECHAT_API": wechat.url,
            },
            resident,
        )


def _view(message: StoredMessage) -> dict[str, Any]:
    return {
        "text": message.text,
        "lang": message.language,
        "card": message.card,
        "buttons": [{"title": choice.title} for choice in message.buttons],
        "in_reply_to": message.in_reply_to,
    }
