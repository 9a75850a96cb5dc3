"""Asks Telegram whether the channel works, and says it in plain sentences."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from telegram import User, WebhookInfo

from bot.channels.base import Finding, Rejected, SendError
from bot.channels.telegram.api import ALLOWED_UPDATES, Api
from bot.channels.telegram.errors import TokenRefused
from bot.channels.telegram.quiet import without_secrets
from bot.channels.telegram.settings import TelegramSettings

# An older error of a delivery says nothing about today.
RECENT = timedelta(hours=1)
MANY_WAITING = 100


async def check(settings: TelegramSettings) -> list[Finding]:
    """What works and what does not, most important first."""
    api = Api(settings)
    try:
        me = await api.ask(api.bot.get_me())
        info = await api.ask(api.bot.get_webhook_info())
    except TokenRefused:
        return [
            Finding(
                False,
                "Telegram does not know the token. Ask @BotFather for it with /mybots "
                "and write it into LINLI_TELEGRAM_TOKEN.",
                fatal=True,
            )
        ]
    except Rejected as error:
        return [Finding(False, f"Telegram refuses: {error}.")]
    except SendError as error:
        return [
            Finding(
                False,
                f"Telegram cannot be reached at {settings.api} ({error}). Check the "
                "network and, where one is needed, HTTPS_PROXY.",
            )
        ]
    finally:
        await api.close()
    return [*_bot(me), *_way(info, settings), *_deliveries(info)]


def _bot(me: User) -> list[Finding]:
    found = [Finding(True, f"The token works: the bot is @{me.username}.")]
    if me.can_read_all_group_messages:
        found.append(
            Finding(
                False,
                "In groups the bot gets every message, although it needs only those "
                "to itself. Turn privacy on: /setprivacy at @BotFather.",
            )
        )
    return found


def _way(info: WebhookInfo, settings: TelegramSettings) -> list[Finding]:
    if info.url != settings.webhook_url:
        return [Finding(False, _other_way(info.url, settings.webhook_url))]
    if settings.webhook_url:
        found = [Finding(True, f"Telegram delivers to {info.url}.")]
    else:
        found = [Finding(True, "The worker fetches the messages; nothing delivers.")]
    missing = set(ALLOWED_UPDATES) - set(info.allowed_updates or ALLOWED_UPDATES)
    if missing:
        kinds = ", ".join(sorted(missing))
        found.append(
            Finding(False, f"Telegram keeps back: {kinds}. Start Linli again.")
        )
    return found


def _other_way(url: str, wanted: str) -> str:
    if not wanted:
        return (
            f"Telegram delivers to {without_secrets(url)}, but the messages shall be "
            "fetched here. Start Linli again, or stop what runs there."
        )
    if not url:
        return (
            f"Telegram does not deliver to {wanted} yet. Start Linli; if that does not "
            "help, look for telegram_ in its log."
        )
    return (
        f"Telegram delivers to {without_secrets(url)}, not to {wanted}. Start Linli "
        "again; if it changes back, the same bot runs somewhere else too."
    )


def _deliveries(info: WebhookInfo) -> list[Finding]:
    found = []
    failed = info.last_error_date
    if failed and datetime.now(UTC) - failed < RECENT:
        found.append(
            Finding(
                False,
                f"The last delivery that failed was at {failed:%H:%M} UTC: "
                f"{without_secrets(info.last_error_message or 'no reason given')}. "
                "Check that the address is reachable from outside, with a valid "
                "certificate.",
            )
        )
    waiting = info.pending_update_count
    if waiting > MANY_WAITING:
        found.append(
            Finding(False, f"{waiting} messages wait at Telegram. Is Linli running?")
        )
    return found
