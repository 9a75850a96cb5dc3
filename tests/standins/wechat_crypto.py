"""WeChat's signatures and its safe mode, written from the description alone.

It shares no code with wechatpy, so that an error of either shows in the tests.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import os
import struct
from typing import NamedTuple

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from tests.standins.wechat_errors import Unreadable

BLOCK = 32
PREFIX = 16


def signature(*parts: str) -> str:
    """The sign of the parts, whatever their order."""
    return hashlib.sha1("".join(sorted(parts)).encode()).hexdigest()


class Opened(NamedTuple):
    """What was in an encrypted text."""

    prefix: bytes
    text: str


class SafeMode:
    """Encrypts and decrypts for one account.

    Args:
        key: The EncodingAESKey: 43 letters and digits.
        app_id: The account that every text must name.
    """

    def __init__(self, key: str, app_id: str) -> None:
        self._key = base64.b64decode(key + "=")
        self._app_id = app_id.encode()

    def _cipher(self) -> Cipher[modes.CBC]:
        return Cipher(algorithms.AES(self._key), modes.CBC(self._key[:16]))

    def encrypt(self, text: str, prefix: bytes | None = None) -> str:
        """The text as base64.

        Args:
            text: Most often XML.
            prefix: 16 random bytes; given only to compare with known values.
        """
        content = text.encode()
        plain = (
            (prefix or os.urandom(PREFIX))
            + struct.pack(">I", len(content))
            + content
            + self._app_id
        )
        missing = BLOCK - len(plain) % BLOCK
        encryptor = self._cipher().encryptor()
        padded = plain + bytes([missing]) * missing
        return base64.b64encode(
            encryptor.update(padded) + encryptor.finalize()
        ).decode()

    def decrypt(self, encrypted: str) -> Opened:
        """The text in it.

        Raises:
            Unreadable: If anything at all differs from what WeChat describes.
        """
        try:
            cipher_text = base64.b64decode(encrypted, validate=True)
        except (binascii.Error, ValueError) as error:
            raise Unreadable(f"not base64: {error}") from error
        if not cipher_text or len(cipher_text) % BLOCK:
            raise Unreadable(f"{len(cipher_text)} bytes are not whole blocks")
        decryptor = self._cipher().decryptor()
        plain = _without_padding(decryptor.update(cipher_text) + decryptor.finalize())
        start = PREFIX + 4
        if len(plain) < start:
            raise Unreadable("too short")
        (length,) = struct.unpack(">I", plain[PREFIX:start])
        if plain[start + length :] != self._app_id:
            raise Unreadable("wrong length or wrong app id")
        try:
            return Opened(plain[:PREFIX], plain[start : start + length].decode())
        except UnicodeDecodeError as error:
            raise Unreadable(f"not UTF-8: {error}") from error


def _without_padding(plain: bytes) -> bytes:
    count = plain[-1]
    if not 1 <= count <= BLOCK or plain[-count:] != bytes([count]) * count:
        raise Unreadable("wrong padding")
    return plain[:-count]
