"""Fetches what a resident sent; WeChat keeps it for three days."""

from __future__ import annotations

import structlog

from bot.channels.base import FetchError, FileLost
from bot.channels.wechat.api import Api
from bot.channels.wechat.errors import SETUP_CODES, ApiError, Refused
from bot.channels.wechat.transport import TooLarge

log = structlog.get_logger()

PATH = "media/get"
# There is no such file (any more).
GONE = 40007


async def fetch_file(api: Api, media_id: str) -> bytes:
    """The content of a file.

    Raises:
        FetchError: If it did not come; `FileLost` if it is too large or gone.
    """
    try:
        return await _fetch(api, media_id)
    except TooLarge:
        failure: FetchError = FileLost("too_large")
    except Refused as refused:
        if refused.code in SETUP_CODES:
            log.error("wechat_setup_wrong", code=refused.code, do=refused.advice)
        failure = (FileLost if refused.code == GONE else FetchError)(str(refused))
    except ApiError as error:
        failure = FetchError(str(error))
    raise failure


async def _fetch(api: Api, media_id: str) -> bytes:
    found = await api.fetch(PATH, {"media_id": media_id})
    if isinstance(found, dict):
        # A video may be elsewhere, and not there yet: then it is asked for again.
        found = await api.fetch_from(str(found.get("video_url")))
    if isinstance(found, dict):
        raise FetchError("no_file")
    return found
