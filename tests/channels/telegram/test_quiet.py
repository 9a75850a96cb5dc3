"""T02, T25: neither the token nor the secret is ever logged."""

from __future__ import annotations

import logging
import traceback
from typing import Any

import pytest
import structlog
from pydantic import SecretStr

from bot.channels.base import Outbound, SendError
from bot.channels.telegram.api import Api
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.quiet import LOGGERS, keep_secrets_out_of_logs
from bot.channels.telegram.start import choose_way, introduce
from community.place import Place
from community.texts import Texts
from tests.channels.telegram.conftest import Scene, make_settings
from tests.standins.telegram import TOKEN, TelegramStandin

SECRET = "secret_of_the_deliveries"

# By name: what a log shows of the test itself must not hold the token.
FAULTS: dict[str, Any] = {
    **{
        name: name
        for name in ("html", "bad_gateway", "unauthorized", "blocked", "hang")
    },
    "page with our address": (404, f"<p>/bot{TOKEN}/sendMessage was not found"),
    "success with our address": (200, f"<p>/bot{TOKEN}/sendMessage"),
}


def test_t02_the_loggers_are_quiet_whatever_the_level(
    caplog: pytest.LogCaptureFixture,
) -> None:
    keep_secrets_out_of_logs()
    for name in LOGGERS:
        caplog.set_level(logging.DEBUG, name)
        logger = logging.getLogger(name)
        logger.info("POST %s", f"https://api.telegram.org/bot{TOKEN}/sendMessage")
        logger.debug("parameters %s", {"secret_token": SECRET})
        logger.error("b'POST /bot42%%3AABC/getMe'")
    assert TOKEN not in caplog.text and "42%3AABC" not in caplog.text
    assert SECRET not in caplog.text
    assert "sendMessage" in caplog.text


async def test_t02_a_start_at_debug_level_shows_nothing(
    telegram: TelegramStandin, shared_texts: Texts, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    settings = make_settings(
        telegram,
        webhook_url="http://127.0.0.1:8000/telegram",
        secret=SecretStr(SECRET),
    )
    await choose_way(settings)
    await introduce(settings, shared_texts, Place())
    assert TOKEN not in caplog.text and SECRET not in caplog.text


@pytest.mark.parametrize("fault", list(FAULTS))
async def test_t02_a_failure_shows_nothing_with_its_traceback(
    scene: Scene,
    fault: str,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Tracebacks of this project's log show local variables."""
    caplog.set_level(logging.DEBUG)
    scene.telegram.fail_next("sendMessage", FAULTS[fault], times=2)
    log = structlog.get_logger()
    try:
        await scene.channel.send(Outbound(1, "5", "hi", "en", "text"))
    except SendError as error:
        log.exception("send_failed", channel=scene.channel, settings=scene.settings)
        shown = "".join(traceback.format_exception(error))
    printed = capsys.readouterr()
    for text in (shown, printed.out, printed.err, caplog.text):
        assert TOKEN not in text
    assert "send_failed" in printed.out + printed.err


async def test_t02_the_client_does_not_show_its_token(scene: Scene) -> None:
    api = Api(scene.settings)
    assert TOKEN not in repr(api.bot) + str(api.bot) + repr(api)
    await api.close()
    channel = TelegramChannel(scene.settings, scene.store)
    assert TOKEN not in repr(channel) + repr(scene.settings)
    await channel.close()
