"""Telegram and WeChat as they are set up here: settings to channels, or nothing."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from fastapi import APIRouter
from pydantic import SecretStr

from bot.attachments import Fetching
from bot.background import in_rounds, keep_running
from bot.channels.base import Channel, HasFiles
from bot.channels.telegram import polling
from bot.channels.telegram import router as telegram_router
from bot.channels.telegram import start as telegram_start
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.settings import TelegramSettings
from bot.channels.wechat import router as wechat_router
from bot.channels.wechat import start as wechat_start
from bot.channels.wechat.channel import WeChatChannel
from bot.channels.wechat.settings import WeChatSettings
from bot.conversation import Desk
from bot.settings import Settings, SettingsError
from community.place import Place
from community.store.engine import Store
from community.texts import Texts

FETCHED_EVERY = 1.0  # seconds


@dataclass(frozen=True)
class Platforms:
    """The platforms this installation is on; each is None where it is not set up."""

    telegram: TelegramSettings | None = None
    wechat: WeChatSettings | None = None


def platforms(settings: Settings) -> Platforms:
    """What the settings say.

    Raises:
        SettingsError: If a setting of a platform is missing or wrong.
    """
    try:
        return Platforms(_telegram(settings), _wechat(settings))
    except ValueError as error:
        raise SettingsError(str(error)) from error


def make_channels(chosen: Platforms, store: Store) -> dict[str, Channel]:
    """The sending halves by name."""
    channels: dict[str, Channel] = {}
    if chosen.telegram:
        channels["telegram"] = TelegramChannel(chosen.telegram, store)
    if chosen.wechat:
        channels["wechat"] = WeChatChannel(chosen.wechat, store)
    return channels


def make_routers(
    chosen: Platforms,
    desk: Desk,
    channels: Mapping[str, Channel],
    texts: Texts,
    place: Place,
) -> list[APIRouter]:
    """The receiving halves of platforms that deliver to us."""
    routers: list[APIRouter] = []
    telegram, wechat = channels.get("telegram"), channels.get("wechat")
    if chosen.telegram and isinstance(telegram, TelegramChannel):
        routers.append(
            telegram_router.create_router(desk, chosen.telegram, telegram, texts)
        )
    if chosen.wechat and isinstance(wechat, WeChatChannel):
        routers.append(
            wechat_router.create_router(desk, chosen.wechat, wechat, place.languages)
        )
    return routers


def beside(
    chosen: Platforms,
    desk: Desk,
    channels: Mapping[str, Channel],
    texts: Texts,
    place: Place,
    stopping: asyncio.Event,
) -> list[Coroutine[Any, Any, Any]]:
    """What the worker does for platforms beside its rounds: profiles, menus, fetching
    of messages and of files."""
    tasks: list[Coroutine[Any, Any, Any]] = []
    telegram, wechat = channels.get("telegram"), channels.get("wechat")
    if chosen.telegram and isinstance(telegram, TelegramChannel):
        way = partial(telegram_start.choose_way, chosen.telegram)
        profile = partial(telegram_start.introduce, chosen.telegram, texts, place)
        # What goes wrong with these is no reason to stop fetching for a moment.
        tasks.append(keep_running("telegram_way", way))
        tasks.append(keep_running("telegram_profile", profile))
        if not chosen.telegram.webhook_url:
            tasks.append(polling.poll(desk, telegram, texts, stopping))
    if isinstance(wechat, WeChatChannel):
        menus = partial(wechat_start.start, wechat.api, texts, place)
        tasks.append(keep_running("wechat_menus", menus))
    for channel in channels.values():
        if isinstance(channel, HasFiles):
            fetch = Fetching(desk.store, channel).fetch_wanted
            tasks.append(in_rounds("attachments", fetch, FETCHED_EVERY, stopping))
    return tasks


def _telegram(settings: Settings) -> TelegramSettings | None:
    if not settings.telegram_token.get_secret_value():
        return None
    webhook = settings.served_over_https or settings.telegram_deliveries
    return TelegramSettings(
        token=settings.telegram_token,
        api=settings.telegram_api,
        webhook_url=f"{settings.address}/telegram" if webhook else "",
        secret=SecretStr(_derived(settings, "telegram")),
    )


def _wechat(settings: Settings) -> WeChatSettings | None:
    secrets = (
        settings.wechat_app_secret,
        settings.wechat_token,
        settings.wechat_aes_key,
    )
    if not settings.wechat_app_id and not any(s.get_secret_value() for s in secrets):
        return None
    return WeChatSettings(
        token=settings.wechat_token.get_secret_value(),
        app_id=settings.wechat_app_id,
        app_secret=settings.wechat_app_secret.get_secret_value(),
        aes_key=settings.wechat_aes_key.get_secret_value(),
        api=settings.wechat_api,
    )


def _derived(settings: Settings, what: str) -> str:
    """A secret of its own for one purpose, made of the installation's."""
    key = settings.secret.get_secret_value().encode()
    return hmac.new(key, what.encode(), hashlib.sha256).hexdigest()
