"""Fetches a file that a resident sent."""

from __future__ import annotations

from bot.channels.base import LARGEST_FILE, FetchError, FileLost, Rejected, SendError
from bot.channels.telegram.api import Api
from bot.channels.telegram.errors import TokenRefused

# In one breath Telegram says that there is no such file, or that there is later.
PERHAPS_LATER = "temporarily unavailable"


async def fetch_file(api: Api, file_id: str) -> bytes:
    """The content of a file.

    It is fetched for whoever may see it, and never linked to: the address of a file
    holds the bot's token.

    Raises:
        FetchError: If it did not come; `FileLost` if it is too large.
    """
    try:
        file = await api.ask(api.bot.get_file(file_id))
        if (file.file_size or 0) > LARGEST_FILE:
            raise FileLost("too_large")
        return bytes(await api.ask(file.download_as_bytearray()))
    except SendError as error:
        failure = (FileLost if _for_good(error) else FetchError)(str(error))
    raise failure


def _for_good(error: SendError) -> bool:
    # While a file is downloaded, one that is gone from its place looks like a token
    # that is not known; asked for again it has another place.
    refused = isinstance(error, Rejected) and not isinstance(error, TokenRefused)
    return refused and PERHAPS_LATER not in str(error)
