"""Who really sends a request, and the safe mode's envelope around what is in it."""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Iterable

from wechatpy.crypto import WeChatCrypto
from wechatpy.utils import WeChatSigner

from bot.channels.wechat import xml
from bot.channels.wechat.settings import WeChatSettings
from community.clock import Clock

Query = Iterable[tuple[str, str]]


class BadRequest(Exception):
    """A request that is refused.

    Attributes:
        status: HTTP status: 403 if it does not come from WeChat, 400 if it cannot be
            read.
        reason: One word for the log.
    """

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason


class Signatures:
    """Checks what comes from WeChat and closes what goes back.

    Args:
        settings: The account.
        clock: Tells how old a signature is.
    """

    def __init__(self, settings: WeChatSettings, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock
        self._crypto = (
            WeChatCrypto(settings.token, settings.aes_key, settings.app_id)
            if settings.safe_mode
            else None
        )

    def echo(self, query: Query) -> str:
        """What to answer when WeChat verifies the address: its own word.

        The age of the signature does not matter here: nothing is done.

        Raises:
            BadRequest: If the request is not signed.
        """
        given = _Given(query)
        echo = given.one("echostr")
        self._check(given.one("signature"), given.one("timestamp"), given.one("nonce"))
        return echo

    def open(self, query: Query, body: bytes) -> str:
        """The message in a request, in plain.

        In safe mode only what was encrypted counts; what stands in plain beside it
        (WeChat's compatible mode) is signed by nobody.

        Raises:
            BadRequest: If the request is not signed or cannot be read.
        """
        given = _Given(query)
        timestamp, nonce = given.one("timestamp"), given.one("nonce")
        self._check_age(timestamp)
        try:
            document = body.decode("utf-8")
        except UnicodeDecodeError as error:
            raise BadRequest(400, "not_utf8") from error
        if self._crypto is None:
            self._check(given.one("signature"), timestamp, nonce)
            return document
        if given.one("encrypt_type") != "aes":
            raise BadRequest(403, "not_encrypted")
        signature, encrypted = given.one("msg_signature"), _encrypted(document)
        self._check(signature, timestamp, nonce, encrypted)
        return _decrypt(self._crypto, encrypted, signature, timestamp, nonce)

    def seal(self, document: str) -> str:
        """A reply as WeChat expects it: encrypted and signed in safe mode."""
        if self._crypto is None:
            return document
        timestamp = str(int(self._clock.now().timestamp()))
        nonce = str(secrets.randbelow(10**10))
        sealed: str = self._crypto.encrypt_message(document, nonce, timestamp)
        return sealed

    def _check(self, signature: str, *parts: str) -> None:
        signer = WeChatSigner()
        signer.add_data(self._settings.token, *parts)
        if not hmac.compare_digest(signer.signature.encode(), signature.encode()):
            raise BadRequest(403, "wrong_signature")

    def _check_age(self, timestamp: str) -> None:
        if not re.fullmatch(r"[0-9]{1,10}", timestamp):
            raise BadRequest(403, "wrong_timestamp")
        age = abs(self._clock.now().timestamp() - int(timestamp))
        if age > self._settings.max_age_seconds:
            raise BadRequest(403, "too_old")


class _Given:
    """The parameters of a request, of which each may be there once."""

    def __init__(self, query: Query) -> None:
        self._values: dict[str, list[str]] = {}
        for name, value in query:
            self._values.setdefault(name, []).append(value)

    def one(self, name: str) -> str:
        """The value of a parameter."""
        values = self._values.get(name, [])
        # Half a character cannot be signed, and no signature or nonce of WeChat has it.
        if len(values) != 1 or not values[0] or not values[0].isascii():
            raise BadRequest(403, f"needs_one_{name}")
        return values[0]


def _encrypted(document: str) -> str:
    try:
        encrypted = xml.read(document).get("Encrypt", "")
    except xml.NotReadable as error:
        raise BadRequest(400, str(error)) from error
    if not encrypted or not encrypted.isascii():
        raise BadRequest(403, "not_encrypted")
    return encrypted


def _decrypt(
    crypto: WeChatCrypto, encrypted: str, signature: str, timestamp: str, nonce: str
) -> str:
    try:
        opened: str = crypto.decrypt_message(
            {"Encrypt": encrypted}, signature, timestamp, nonce
        )
    except Exception as error:
        # struct.error, ValueError, binascii.Error, TypeError and its own exceptions
        # were seen. The reason says nothing more: how decryption failed is not for
        # whoever sends.
        raise BadRequest(400, "not_decryptable") from error
    return opened
