"""Fetches a file that a resident sent."""

from __future__ import annotations

from bot.channels.base import Attachment, SendError
from bot.channels.telegram.api import Api
from bot.channels.telegram.attachments import LARGEST_FILE


class FileNotAvailable(Exception):
    """The file cannot be fetched; ``reason`` is one lower-case word."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


async def fetch_file(api: Api, attachment: Attachment) -> bytes:
    """The content of a file.

    It is fetched for whoever may see it, and never linked to: the address of a file
    holds the bot's token.

    Raises:
        FileNotAvailable: If it is too large, gone, or Telegram cannot be reached.
    """
    if (attachment.size or 0) > LARGEST_FILE:
        raise FileNotAvailable("too_large")
    if attachment.file_id is None:
        raise FileNotAvailable("no_file")
    try:
        file = await api.ask(api.bot.get_file(attachment.file_id))
        if (file.file_size or 0) > LARGEST_FILE:
            raise FileNotAvailable("too_large")
        return bytes(await api.ask(file.download_as_bytearray()))
    except SendError as error:
        raise FileNotAvailable(str(error)) from None
