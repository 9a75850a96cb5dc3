"""A stand-in for WeChat: its API for the desk, and its residents who write to it.

What a resident does is made with :mod:`tests.standins.wechat_messages`::

    with wechat_standin(target=f"{desk_url}/wechat", clock=clock) as wechat:
        wechat.deliver(text("你好"), "resident-1")
        assert wechat.heard["resident-1"][0].text == "..."

Quotas, tokens and signatures go by the clock that is given; the five seconds within
which a delivery must be answered go by the real one (``patience``).
"""

from __future__ import annotations

import asyncio
import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from threading import Condition
from typing import Any

import httpx
from starlette.applications import Starlette
from starlette.routing import Route

from community.clock import Clock, SystemClock
from tests.standins.wechat_api import FAULTS, PREFIX, Api, Call, Fault, Media
from tests.standins.wechat_delivery import Account, Delivery, Sender
from tests.standins.wechat_menus import Menus
from tests.standins.wechat_messages import UserMessage
from tests.standins.wechat_residents import Heard, Resident, Residents
from tests.standins.wechat_server import Running, serve
from tests.standins.wechat_tokens import Tokens
from tests.standins.wechat_xml import Fields, parse, render

# The same as in the shared vectors, so that those can be posted as they are.
TOKEN = "community_bot_tok"
AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
APP_ID = "wx0123456789abcdef"
SECRET = "secret-of-the-tests"
ACCOUNT = "gh_oa"


class WeChatStandin:
    """One Official Account and everybody who writes to it.

    Safe to use from several threads. Calls that wait for the desk's answer block; a
    test whose own loop runs the desk calls them with ``asyncio.to_thread``.

    Attributes:
        target: The desk's address for messages, such as ``http://127.0.0.1:1/wechat``.
        url: The API's address, without ``/cgi-bin``.
        api: The API, with its calls, for more than the methods here tell.
        menus: The menus and the tags.
        sender: How deliveries go out: ``patience``, ``signs_again``.
    """

    def __init__(
        self, target: str, mode: str, clock: Clock | None, patience: float
    ) -> None:
        self.target = target
        self.url = ""
        self.clock = clock or SystemClock()
        self._changed = Condition()
        self.residents = Residents(self.clock, self._changed)
        self.tokens = Tokens(APP_ID, SECRET, self.clock)
        self.menus = Menus(self.residents)
        self.api = Api(
            self.tokens, self.residents, self.menus, self.clock, self._changed
        )
        account = Account(ACCOUNT, TOKEN, APP_ID, AES_KEY, mode)
        self.sender = Sender(account, self.residents, self.clock, patience)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._msg_ids = itertools.count(24_000_000_000_000_001)

    def attach(self, server: Running) -> None:
        """Learn where it runs."""
        self.url, self._loop = server.url, server.loop

    def message(
        self, what: str | Fields | UserMessage, openid: str | None = None
    ) -> UserMessage:
        """A resident's message, not yet delivered.

        Args:
            what: What they do, as the functions of ``wechat_messages`` give it, or the
                whole XML.
            openid: Who; by default whom the XML names.
        """
        if isinstance(what, UserMessage):
            return what
        if isinstance(what, str):
            sender = openid or parse(what).child("FromUserName").text
            return UserMessage.of(what, sender)
        if openid is None:
            raise ValueError("who does it?")
        head: dict[str, Any] = {
            "ToUserName": ACCOUNT,
            "FromUserName": openid,
            "CreateTime": int(self.clock.now().timestamp()),
        }
        tail = {} if what["MsgType"] == "event" else {"MsgId": next(self._msg_ids)}
        media_id = what.get("MediaId")
        if isinstance(media_id, str) and media_id not in self.api.media:
            self.add_media(media_id, b"from a resident")
        return UserMessage.of(render({**head, **what, **tail}), openid)

    def deliver(
        self,
        what: str | Fields | UserMessage,
        openid: str | None = None,
        to: Sequence[str] = (),
    ) -> Delivery:
        """Let a resident do something and deliver it as WeChat does.

        Args:
            what: As for :meth:`message`.
            openid: Who does it; somebody new follows the account already.
            to: Addresses of the first, second and third request, for several
                processes; by default ``target``.

        Returns:
            The requests, their answers and what became of them.

        Raises:
            ValueError: If the resident has left the account.
        """
        return self.deliver_later(what, openid, to).result()

    def deliver_later(
        self,
        what: str | Fields | UserMessage,
        openid: str | None = None,
        to: Sequence[str] = (),
    ) -> Future[Delivery]:
        """As :meth:`deliver`, without waiting."""
        message = self.message(what, openid)
        self.residents.act(message)
        return self._send(message, to)

    def redeliver(self, message: UserMessage, to: Sequence[str] = ()) -> Delivery:
        """Deliver a message once more, without the resident's doing anything.

        They read the answer only if they have not read one to this message.
        """
        return self._send(message, to).result()

    def _send(self, message: UserMessage, to: Sequence[str]) -> Future[Delivery]:
        assert self._loop
        sending = self.sender.deliver(message, to or [self.target])
        return asyncio.run_coroutine_threadsafe(sending, self._loop)

    def pack(self, message: UserMessage) -> tuple[dict[str, str], bytes]:
        """The query and body of a delivery, to be changed and posted raw."""
        return self.sender.envelopes.pack(message)

    def post_raw(
        self, query: dict[str, str] | str, body: bytes | str
    ) -> httpx.Response:
        """Send the desk exactly this, once; nothing is made of the answer."""
        content = body.encode() if isinstance(body, str) else body
        headers = {"Content-Type": "text/xml"}
        with httpx.Client(trust_env=False, verify=False) as http:
            return http.post(
                self.target, params=query, content=content, headers=headers
            )

    def verify(self, echostr: str = "5927782489442352469", **changes: str) -> bool:
        """Play the page where an account's address is set: whether it is taken."""
        response = self.get_verification(echostr, **changes)
        return response.status_code == 200 and response.content == echostr.encode()

    def get_verification(self, echostr: str, **changes: str) -> httpx.Response:
        """The desk's answer to the verification, with parameters changed at will."""
        query = self.sender.envelopes.signed(echostr=echostr) | changes
        with httpx.Client(trust_env=False, verify=False) as http:
            return http.get(self.target, params=query)

    @property
    def heard(self) -> defaultdict[str, list[Heard]]:
        """All that each resident read so far, in order."""
        return self.residents.heard()

    def wait_heard(self, openid: str, count: int, seconds: float = 5) -> list[Heard]:
        """What a resident read, as soon as it is that much.

        Raises:
            TimeoutError: If it does not become so much within the real seconds.
        """
        with self._changed:
            enough = self._changed.wait_for(
                lambda: len(self.heard[openid]) >= count, seconds
            )
            if not enough:
                raise TimeoutError(f"{openid} has heard {self.heard[openid]}")
            return self.heard[openid]

    def add_resident(self, openid: str, language: str = "zh_CN") -> Resident:
        """Somebody who follows the account and has done nothing yet."""
        resident = self.residents.add(openid)
        resident.language = language
        return resident

    def add_media(
        self,
        media_id: str,
        content: bytes,
        content_type: str = "image/jpeg",
        elsewhere: bool = False,
    ) -> None:
        """A file that the desk can fetch, or send, for three days.

        Args:
            elsewhere: Whether WeChat only says where it is, as it does of some videos.
        """
        url = f"{self.url}/files/{media_id}" if elsewhere else None
        now = self.clock.now()
        self.api.media[media_id] = Media(content, content_type, now, url)

    def fail_next(
        self, path: str, what: int | str, times: int = 1, openid: str | None = None
    ) -> None:
        """Order the answer to the next calls.

        Args:
            path: Such as ``message/custom/send``, with or without ``/cgi-bin/``.
            what: WeChat's error number, or ``http500``, ``html`` (with status 200),
                ``hang`` (nothing is done and nothing answered) or ``lost`` (done, but
                never answered).
            times: How many calls.
            openid: Only calls about this resident.
        """
        name = path.strip("/").removeprefix(PREFIX.strip("/") + "/")
        if name not in self.api.paths() or not (
            isinstance(what, int) or what in FAULTS
        ):
            raise ValueError(f"no such fault: {path} {what}")
        with self._changed:
            self.api.faults.append(Fault(name, what, times, openid))

    def expire_token(self, errcode: int = 42001) -> None:
        """End the tokens in use: 42001 by age, 40001 as if another had been fetched."""
        with self._changed:
            self.tokens.expire(errcode)

    @property
    def fetches(self) -> Counter[str]:
        """How often ``token``, ``stable_token`` and ``forced`` were fetched."""
        with self._changed:
            return Counter(self.tokens.fetches)

    def calls(self, path: str | None = None) -> list[Call]:
        """The API calls so far, of one path or all."""
        with self._changed:
            return [c for c in self.api.calls if path in (None, c.path)]

    @property
    def refused(self) -> list[Call]:
        """The calls with which the desk broke WeChat's rules (no ordered faults)."""
        return [c for c in self.calls() if c.errcode != 0 and not c.injected]


@contextmanager
def wechat_standin(
    target: str = "",
    *,
    mode: str = "plain",
    clock: Clock | None = None,
    patience: float = 5.0,
) -> Iterator[WeChatStandin]:
    """A running stand-in on a free port.

    Args:
        target: The desk's address for messages; may be set later.
        mode: ``plain``, ``safe`` or ``compatible``.
        clock: For quotas, tokens and times; the machine's by default.
        patience: Real seconds until an unanswered delivery is cut and repeated.
    """
    standin = WeChatStandin(target, mode, clock, patience)
    app = Starlette(
        routes=[
            Route(PREFIX + "{path:path}", standin.api.answer, methods=["GET", "POST"]),
            Route("/files/{media_id}", standin.api.file),
        ]
    )
    with serve(app) as server:
        standin.attach(server)
        yield standin
