"""WeChat's side of a delivery: five seconds, three times, and what comes of it."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

import httpx

from community.clock import Clock
from tests.standins.wechat_crypto import SafeMode, signature
from tests.standins.wechat_errors import Unreadable
from tests.standins.wechat_messages import UserMessage
from tests.standins.wechat_replies import Reply, ReplyReader
from tests.standins.wechat_residents import UNAVAILABLE, Residents
from tests.standins.wechat_xml import render

COPIES = 3


@dataclass(frozen=True)
class Attempt:
    """One of the up to three requests of a delivery.

    Attributes:
        url: Where it went.
        status: HTTP status, None without an answer.
        body: The answer's bytes.
        seconds: How long it took, by the real clock.
        verdict: ``success``, ``passive``, ``cut`` (no answer in time), ``unreachable``,
            ``http 403`` and so on, or ``unreadable: `` and the reason.
    """

    url: str
    status: int | None
    body: bytes
    seconds: float
    verdict: str


@dataclass
class Delivery:
    """A message and what became of it.

    Attributes:
        attempts: The requests, in order.
        reply: The passive reply that the resident read.
        outcome: ``success``, ``passive`` or ``service unavailable``.
    """

    message: UserMessage
    attempts: list[Attempt] = field(default_factory=list)
    reply: Reply | None = None
    outcome: str = "service unavailable"


@dataclass(frozen=True)
class Account:
    """What WeChat and the desk have agreed upon.

    Attributes:
        name: The account's own name, such as ``gh_linli``.
        token: The word that signatures are made with.
        app_id: The account's id for developers.
        aes_key: The key of the safe mode.
        mode: ``plain``, ``safe`` or ``compatible`` (both forms in one body).
    """

    name: str
    token: str
    app_id: str
    aes_key: str
    mode: str

    def safe_mode(self) -> SafeMode | None:
        """How to encrypt, None in plain mode."""
        return None if self.mode == "plain" else SafeMode(self.aes_key, self.app_id)


class Envelopes:
    """Signs, and encrypts if need be, what goes to the desk."""

    def __init__(self, account: Account, clock: Clock) -> None:
        self._account = account
        self._safe = account.safe_mode()
        self._clock = clock

    def signed(self, **more: str) -> dict[str, str]:
        """The parameters that every request has, with a new nonce."""
        timestamp = str(int(self._clock.now().timestamp()))
        nonce = str(secrets.randbelow(10**10))
        sign = signature(self._account.token, timestamp, nonce)
        signed = {"signature": sign, "timestamp": timestamp, "nonce": nonce}
        return signed | more

    def pack(self, message: UserMessage) -> tuple[dict[str, str], bytes]:
        """The query and the body for a message."""
        query = self.signed(openid=message.openid)
        if self._safe is None:
            return query, message.xml.encode()
        encrypted = self._safe.encrypt(message.xml)
        query["encrypt_type"] = "aes"
        query["msg_signature"] = signature(
            self._account.token, query["timestamp"], query["nonce"], encrypted
        )
        if self._account.mode == "compatible":
            beginning, end, rest = message.xml.rpartition("</xml>")
            both = f"{beginning}<Encrypt><![CDATA[{encrypted}]]></Encrypt>{end}{rest}"
            return query, both.encode()
        fields = {"ToUserName": self._account.name, "Encrypt": encrypted}
        return query, render(fields).encode()


class Sender:
    """Delivers messages to the desk.

    Attributes:
        patience: Seconds of the real clock until a request is cut and sent again; in
            WeChat five.
        signs_again: Whether a repeated request gets a new timestamp and nonce; WeChat
            does not say, so both must do.
    """

    def __init__(
        self, account: Account, residents: Residents, clock: Clock, patience: float
    ) -> None:
        self.patience = patience
        self.signs_again = True
        self.envelopes = Envelopes(account, clock)
        self._residents = residents
        self._reader = ReplyReader(
            account.name,
            account.token,
            account.safe_mode(),
            plain_allowed=account.mode == "compatible",
        )
        self._answered: set[UserMessage] = set()

    async def deliver(self, message: UserMessage, urls: Sequence[str]) -> Delivery:
        """Deliver until it is answered, or three times.

        Args:
            message: What the resident did.
            urls: Where the first, the second and the third request go; the last one
                counts for those that are missing.
        """
        delivery = Delivery(message)
        loop = asyncio.get_running_loop()
        start = loop.time()
        packed = self.envelopes.pack(message)
        for number in range(COPIES):
            # A request that failed at once is repeated when a cut one would be.
            await asyncio.sleep(start + number * self.patience - loop.time())
            if number and self.signs_again:
                packed = self.envelopes.pack(message)
            url = urls[min(number, len(urls) - 1)]
            answered = await self._try(delivery, url, packed)
            if answered:
                break
        self._tell(delivery)
        return delivery

    async def _try(
        self, delivery: Delivery, url: str, packed: tuple[dict[str, str], bytes]
    ) -> bool:
        """Send once; whether WeChat leaves it at that."""
        query, body = packed
        loop = asyncio.get_running_loop()
        start = loop.time()
        status, answer, verdict = None, b"", "cut"
        try:
            async with (
                asyncio.timeout(self.patience),
                httpx.AsyncClient(trust_env=False, verify=False, timeout=None) as http,
            ):
                response = await http.post(
                    f"{url}?{urlencode(query)}",
                    content=body,
                    headers={"Content-Type": "text/xml"},
                )
            status, answer = response.status_code, response.content
            verdict = self._judge(delivery, status, answer)
        except TimeoutError:
            pass
        except httpx.RequestError:
            verdict = "unreachable"
        delivery.attempts.append(
            Attempt(url, status, answer, loop.time() - start, verdict)
        )
        return status == 200

    def _judge(self, delivery: Delivery, status: int, answer: bytes) -> str:
        if status != 200:
            return f"http {status}"
        try:
            delivery.reply = self._reader.read(answer, delivery.message.openid)
        except Unreadable as unreadable:
            return f"unreadable: {unreadable}"
        delivery.outcome = "passive" if delivery.reply else "success"
        return delivery.outcome

    def _tell(self, delivery: Delivery) -> None:
        """Show the resident what came; the answer to a message only once."""
        openid = delivery.message.openid
        with self._residents.changed:
            if delivery.message in self._answered:
                return
            if delivery.outcome == "service unavailable":
                self._residents.hear(openid, "unavailable", "text", UNAVAILABLE)
                return
            self._answered.add(delivery.message)
            if delivery.reply:
                reply = delivery.reply
                self._residents.hear(openid, "passive", reply.kind, reply.text)
