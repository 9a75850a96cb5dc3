"""Residents on all channels and colleagues, as the stories of several channels need."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import yaml
from playwright.sync_api import Locator, Page, expect

from bot.colleagues import join
from bot.stack import Stack
from community.model.staff import Role
from community.store.engine import open_store
from community.texts import Texts
from tests.standins import wechat as platform
from tests.standins.telegram import (
    TOKEN,
    Person,
    Sent,
    TelegramStandin,
    telegram_standin,
)
from tests.standins.wechat import WeChatStandin, wechat_standin
from tests.standins.wechat_messages import text as written

PATIENCE = 60.0
PASSWORD = "four unrelated words"
TEXTS = Texts()


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


@contextmanager
def everywhere(
    folder: Path, place: dict[str, Any]
) -> Iterator[tuple[Stack, TelegramStandin, WeChatStandin]]:
    """The processes of a place, with both platforms.

    Args:
        place: The content of its ``community.yml``.
    """
    written_down = folder / "community.yml"
    written_down.write_text(yaml.safe_dump(place, allow_unicode=True), "utf-8")
    with telegram_standin() as telegram, wechat_standin(mode="safe") as wechat:
        environment = {
            "LINLI_PLACE": str(written_down),
            "LINLI_TELEGRAM_TOKEN": TOKEN,
            "LINLI_TELEGRAM_API": telegram.url,
            "LINLI_WECHAT_APP_ID": platform.APP_ID,
            "LINLI_WECHAT_APP_SECRET": platform.SECRET,
            "LINLI_WECHAT_TOKEN": platform.TOKEN,
            "LINLI_WECHAT_AES_KEY": platform.AES_KEY,
            "LINLI_WECHAT_API": wechat.url,
        }
        with Stack(folder / "stack", environment) as stack:
            yield stack, telegram, wechat


def colleague(stack: Stack, role: Role, login: str, name: str) -> None:
    """Somebody who signs in at the console with `PASSWORD`."""
    store = open_store(stack.settings().store_url)
    join(store, role, login, name, PASSWORD)
    store.close()


def signs_in(page: Page, stack: Stack, login: str) -> None:
    """A colleague signs in at the console."""
    page.goto(f"{stack.url}/console/sign-in")
    page.locator("[name=login]").fill(login)
    page.locator("[name=password]").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("header.side")).to_be_visible()


def says(page: Page, text: str) -> None:
    """A resident writes on the page, and is answered."""
    turns = page.locator("#log .turn")
    before = turns.count()
    field = page.locator("#text")
    field.fill(text)
    field.press("Enter")
    expect(turns.nth(before + 1)).to_be_visible()


def last(page: Page) -> Locator:
    """What stands on the page last."""
    return page.locator("#log .turn").last


def presses(page: Page, key: str, language: str, **values: str) -> None:
    """A resident presses the newest button with this text."""
    title = TEXTS.format(key, language, **values)
    page.locator("#log").get_by_role("button", name=title).last.click()
