"""Fetches a file that a resident sent."""

from __future__ import annotations

from bot.channels.base import LARGEST_FILE, FetchError, FileLost, Rejected, SendError
from bot.channels.telegram.api import Api
from bot.channels.telegram.errors import TokenRefused


async def fetch_file(api: Api, file_id: str) -> bytes:
    """The content of a file.

    It is fetched for whoever may see it, and never linked to: the address of a file
    holds the bot's token.

    Raises:
        FetchError: If it did not come; `FileLost` if it is too large or gone.
    """
    try:
        file = await api.ask(api.bot.get_file(file_id))
        if (file.file_size or 0) > LARGEST_FILE:
            raise FileLost("too_large")
        return bytes(await api.ask(file.download_as_bytearray()))
    except SendError as error:
        # A file that is not there and a token that is not known look the same while
        # it is downloaded.
        gone = isinstance(error, Rejected) and not isinstance(error, TokenRefused)
        failure = (FileLost if gone else FetchError)(str(error))
    raise failure
