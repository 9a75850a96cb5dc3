"""Whether WeChat can be spoken to, in plain sentences; used before going live."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

import httpx

from bot.channels.base import Finding
from bot.channels.wechat.errors import NO_RIGHT, ApiError, Refused
from bot.channels.wechat.menus import NO_MENU
from bot.channels.wechat.settings import WeChatSettings
from bot.channels.wechat.tokens import fetch
from bot.channels.wechat.transport import answer_of, wire
from community.clock import Clock, SystemClock

# AppID or AppSecret are not those of an account.
WRONG = (40013, 40125, 40243)
UNKNOWN_OPENID = 40003
# Nobody is called so; WeChat says it only to those who may write to somebody.
NOBODY = "linli-check"
CLOCK_SECONDS = 60


async def check(settings: WeChatSettings, clock: Clock | None = None) -> list[Finding]:
    """What works and what does not. Nothing is sent to anybody, nothing is changed."""
    findings = [_mode(settings)]
    try:
        token, _ = await asyncio.to_thread(fetch, settings)
    except Refused as refused:
        return [
            *findings,
            Finding(
                False, f"No access token. {refused.advice}", fatal=refused.code in WRONG
            ),
        ]
    except ApiError as error:
        return [*findings, Finding(False, _unreachable(settings, error))]
    findings.append(Finding(True, "WeChat knows the account and gives access tokens."))
    async with httpx.AsyncClient(
        base_url=settings.api.rstrip("/") + "/cgi-bin/",
        params={"access_token": token},
        timeout=settings.api_seconds,
    ) as http:
        body = {"touser": NOBODY, "command": "Typing"}
        writing = await _ask(http.post("message/custom/typing", json=body))
        menu = await _ask(http.get("menu/get"))
    findings += [_writing(writing), _menu(menu)]
    return [*findings, *_clock(menu, clock or SystemClock())]


@dataclass(frozen=True)
class _Asked:
    """What came of a call: WeChat's number (0 is well), what to say, its time."""

    code: int | None
    text: str
    date: str | None = None


async def _ask(asking: Awaitable[httpx.Response]) -> _Asked:
    try:
        with wire():
            response = await asking
        date = response.headers.get("date")
        answer_of(response)
    except Refused as refused:
        return _Asked(refused.code, refused.advice, date)
    except ApiError as error:
        return _Asked(None, f"WeChat did not answer properly ({error}). Try again.")
    return _Asked(0, "", date)


def _mode(settings: WeChatSettings) -> Finding:
    if settings.safe_mode:
        return Finding(True, "Messages are encrypted (安全模式).")
    return Finding(
        True,
        "Messages are not encrypted (明文模式). Better: choose 安全模式 on WeChat's "
        "page and write its EncodingAESKey into LINLI_WECHAT_AES_KEY.",
    )


def _unreachable(settings: WeChatSettings, error: ApiError) -> str:
    return (
        f"{settings.api} cannot be reached ({error}). Check that this machine may "
        "open connections to it."
    )


def _writing(asked: _Asked) -> Finding:
    if asked.code == NO_RIGHT:
        return Finding(
            False,
            "The account may not send customer service messages: only answers that "
            f"are ready within five seconds arrive. {asked.text}",
        )
    if asked.code not in (0, UNKNOWN_OPENID):
        return Finding(False, f"Customer service messages do not work. {asked.text}")
    return Finding(True, "Customer service messages may be sent.")


def _menu(asked: _Asked) -> Finding:
    if asked.code == NO_MENU:
        return Finding(True, "There is no menu yet; Linli makes it when it starts.")
    if asked.code != 0:
        return Finding(False, f"The menu cannot be read. {asked.text}")
    return Finding(True, "The menu is there.")


def _clock(asked: _Asked, clock: Clock) -> list[Finding]:
    """Whether this machine's clock is right: old signatures are refused."""
    try:
        theirs = parsedate_to_datetime(asked.date or "")
        wrong = abs((clock.now() - theirs).total_seconds())
    except (ValueError, TypeError):
        return []
    if wrong < CLOCK_SECONDS:
        return [Finding(True, "The clock of this machine is right.")]
    return [
        Finding(
            False,
            f"The clock of this machine is {wrong:.0f} seconds wrong, so messages "
            "would be refused as too old. Turn on its time synchronisation.",
        )
    ]
