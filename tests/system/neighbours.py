"""Residents on Telegram and WeChat, as the stories of several channels need them."""

from __future__ import annotations

import re
import time
from typing import Protocol

from bot.stack import Stack
from tests.standins.telegram import Person, Sent, TelegramStandin
from tests.standins.wechat import WeChatStandin
from tests.standins.wechat_messages import text as written

PATIENCE = 60.0


class Neighbour(Protocol):
    """Somebody who writes, presses what is offered, and reads."""

    def says(self, text: str) -> str:
        """Write something; what is answered first."""

    def presses(self, title: str) -> str:
        """Press the newest button whose title holds this; what is answered first."""

    def reads(self, words: str) -> str:
        """Wait for a message that holds these words; the newest such message."""


class OnTelegram:
    """A resident on Telegram.

    Args:
        telegram: The platform.
        person: Who they are; their language is what Telegram tells.
    """

    def __init__(self, telegram: TelegramStandin, person: Person) -> None:
        self._telegram = telegram
        self._person = person

    def says(self, text: str) -> str:
        """Write something; what is answered first."""
        seen = len(self._sent)
        self._telegram.deliver(self._telegram.make.text(text, self._person))
        return self._next(seen)

    def presses(self, title: str) -> str:
        """Press the newest button whose title holds this; what is answered first."""
        self._telegram.wait_for(lambda: self._offering(title), PATIENCE)
        message, place = self._offering(title)[-1]
        seen = len(self._sent)
        press = self._telegram.press(message, place, self._person)
        self._telegram.deliver(press)
        return self._next(seen)

    def reads(self, words: str) -> str:
        """Wait for a message that holds these words; the newest such message."""
        self._telegram.wait_for(lambda: self._with(words), PATIENCE)
        return self._with(words)[-1]

    @property
    def _sent(self) -> list[Sent]:
        return self._telegram.sent_to(self._person.id)

    @property
    def _texts(self) -> list[str]:
        return [str(self._telegram.message(each).get("text")) for each in self._sent]

    def _with(self, words: str) -> list[str]:
        return [each for each in self._texts if words in each]

    def _offering(self, title: str) -> list[tuple[Sent, int]]:
        return [
            (message, place)
            for message in self._sent
            for place, each in enumerate(self._titles(message))
            if title in each
        ]

    def _titles(self, message: Sent) -> list[str]:
        markup = self._telegram.message(message).get("reply_markup", {})
        rows = markup.get("inline_keyboard", [])
        return [button["text"] for row in rows for button in row]

    def _next(self, seen: int) -> str:
        self._telegram.wait_for(lambda: len(self._sent) > seen, PATIENCE)
        return self._texts[seen]


class OnWeChat:
    """A resident on WeChat, where a choice is a number.

    Args:
        wechat: The platform.
        stack: Where it delivers to.
        openid: Who they are.
    """

    def __init__(self, wechat: WeChatStandin, stack: Stack, openid: str) -> None:
        self._wechat = wechat
        self._openid = openid
        wechat.target = f"{stack.url}/wechat"

    def says(self, text: str) -> str:
        """Write something; what is answered first."""
        seen = len(self._texts)
        self._wechat.deliver(written(text), self._openid)
        return self._wechat.wait_heard(self._openid, seen + 1, PATIENCE)[seen].text

    def presses(self, title: str) -> str:
        """Write the number of the newest choice whose title holds this."""
        choice = re.compile(rf"^(\d+)\W+.*{re.escape(title)}", re.MULTILINE)
        offer = self._wait(choice)
        found = choice.search(offer)
        assert found
        return self.says(found[1])

    def reads(self, words: str) -> str:
        """Wait for a message that holds these words; the newest such message."""
        return self._wait(re.compile(re.escape(words)))

    def _wait(self, wanted: re.Pattern[str]) -> str:
        until = time.monotonic() + PATIENCE
        while not (found := [each for each in self._texts if wanted.search(each)]):
            assert time.monotonic() < until, f"no {wanted.pattern} in {self._texts}"
            time.sleep(0.05)
        return found[-1]

    @property
    def _texts(self) -> list[str]:
        return [heard.text for heard in self._wechat.heard[self._openid]]
