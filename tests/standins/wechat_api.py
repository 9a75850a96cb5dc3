"""The part of WeChat's API that the desk uses."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Condition
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from community.clock import Clock
from tests.standins.wechat_custom import read_custom
from tests.standins.wechat_errors import Refused
from tests.standins.wechat_menus import Menus
from tests.standins.wechat_residents import Residents
from tests.standins.wechat_tokens import Tokens

PREFIX = "/cgi-bin/"
MEDIA_LIVES = timedelta(days=3)
FAULTS = ("http500", "html", "hang", "lost")
# An escaped character; an escaped backslash before a "u" is none.
ESCAPE = re.compile(rb"(?<!\\)(?:\\\\)*\\u")

Body = dict[str, Any]
Handler = Callable[[Body, dict[str, str]], "Body | Response"]


@dataclass
class Call:
    """One call of the API.

    Attributes:
        path: Such as ``message/custom/send``.
        body: The bytes as they came.
        errcode: What was answered; 0 if all was well, None if the answer was none of
            WeChat's.
        injected: Whether a test had ordered the answer.
    """

    method: str
    path: str
    query: dict[str, str]
    body: bytes
    time: datetime
    errcode: int | None = None
    injected: bool = False

    def json(self) -> Body:
        """The body as an object, empty if it is none."""
        try:
            found = json.loads(self.body)
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    def openids(self) -> set[str]:
        """Whom the call is about."""
        body = self.json()
        listed = body.get("openid_list") or []
        return {body.get("touser", ""), self.query.get("openid", ""), *listed}


@dataclass
class Fault:
    """An answer that a test orders."""

    path: str
    what: int | str
    times: int
    openid: str | None


@dataclass
class Media:
    """A file that WeChat keeps for three days.

    Attributes:
        url: Where it is fetched, if WeChat only says where; of some videos.
    """

    content: bytes
    content_type: str
    since: datetime
    url: str | None = None


@dataclass
class Api:
    """Answers calls as WeChat does.

    Attributes:
        calls: All calls so far.
        faults: What is ordered and not yet used up.
        media: The files, by media id.
    """

    tokens: Tokens
    residents: Residents
    menus: Menus
    clock: Clock
    lock: Condition
    calls: list[Call] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    media: dict[str, Media] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._handlers: dict[str, tuple[str, Handler]] = {
            "token": ("GET", lambda _, query: self.tokens.fetch_plain(query)),
            "stable_token": ("POST", lambda body, _: self.tokens.fetch_stable(body)),
            "message/custom/send": ("POST", lambda body, _: self._send(body)),
            "message/custom/typing": ("POST", lambda body, _: self._typing(body)),
            "user/info": ("GET", lambda _, query: self._info(query)),
            "tags/create": ("POST", lambda body, _: self.menus.create_tag(body)),
            "tags/get": ("GET", lambda *_: self.menus.get_tags()),
            "tags/getidlist": ("POST", lambda body, _: self._tags_of(body)),
            "tags/members/batchtagging": (
                "POST",
                lambda body, _: self.menus.tag_residents(body, give=True),
            ),
            "tags/members/batchuntagging": (
                "POST",
                lambda body, _: self.menus.tag_residents(body, give=False),
            ),
            "menu/create": ("POST", lambda body, _: self.menus.create(body)),
            "menu/addconditional": (
                "POST",
                lambda body, _: self.menus.add_conditional(body),
            ),
            "menu/delconditional": (
                "POST",
                lambda body, _: self.menus.delete_conditional(body),
            ),
            "menu/get": ("GET", lambda *_: self.menus.get()),
            "menu/delete": ("GET", lambda *_: self.menus.delete()),
            "media/get": ("GET", lambda _, query: self._media(query)),
        }

    def paths(self) -> set[str]:
        """What can be called."""
        return set(self._handlers)

    async def answer(self, request: Request) -> Response:
        """One call."""
        path = request.url.path.removeprefix(PREFIX)
        query, body = dict(request.query_params), await request.body()
        with self.lock:
            call = Call(request.method, path, query, body, self.clock.now())
            self.calls.append(call)
            fault = self._take_fault(call)
            if fault is None or fault.what == "lost":
                response = self._handle(call)
            else:
                response = self._fail(call, fault.what)
        if fault and fault.what in ("hang", "lost"):
            await _wait_for_hang_up(request)
        return response

    def _take_fault(self, call: Call) -> Fault | None:
        for fault in self.faults:
            about = fault.openid is None or fault.openid in call.openids()
            if fault.path == call.path and about:
                fault.times -= 1
                if fault.times <= 0:
                    self.faults.remove(fault)
                return fault
        return None

    def _fail(self, call: Call, what: int | str) -> Response:
        call.injected = True
        if isinstance(what, int):
            call.errcode = what
            return JSONResponse(Refused(what).answer())
        status = 500 if what == "http500" else 200
        page = "<html><body>busy</body></html>"
        return Response(page, status, media_type="text/html")

    def _handle(self, call: Call) -> Response:
        if call.path not in self._handlers:
            return Response("<h1>Not found</h1>", 404, media_type="text/html")
        method, handler = self._handlers[call.path]
        try:
            if call.method != method:
                raise Refused(43001 if method == "GET" else 43002)
            if call.path not in ("token", "stable_token"):
                self.tokens.check(call.query.get("access_token"))
            body = _object(call.body) if method == "POST" else {}
            answer = handler(body, call.query)
        except Refused as refused:
            call.errcode = refused.errcode
            return JSONResponse(refused.answer())
        call.errcode = 0
        if isinstance(answer, Response):
            return answer
        return JSONResponse(answer or {"errcode": 0, "errmsg": "ok"})

    def _send(self, body: Body) -> Body:
        openid = body.get("touser")
        self.residents.known(openid)
        kind, text = read_custom(body, self.has_media)
        self.residents.spend(openid)
        self.residents.hear(str(openid), "custom", kind, text)
        return {}

    def _typing(self, body: Body) -> Body:
        self.residents.set_typing(body.get("touser"), body.get("command"))
        return {}

    def _info(self, query: dict[str, str]) -> Body:
        return self.residents.info(query.get("openid", ""))

    def _tags_of(self, body: Body) -> Body:
        return {"tagid_list": list(self.residents.known(body.get("openid")).tags)}

    def has_media(self, media_id: str) -> bool:
        """Whether that file is there and not older than three days."""
        found = self.media.get(media_id)
        return found is not None and self.clock.now() - found.since < MEDIA_LIVES

    def file(self, request: Request) -> Response:
        """A file at an address of its own."""
        found = self.media.get(request.path_params["media_id"])
        if found is None:
            return Response("<h1>Not found</h1>", 404, media_type="text/html")
        return Response(found.content, media_type=found.content_type)

    def _media(self, query: dict[str, str]) -> Body | Response:
        media_id = query.get("media_id", "")
        if not self.has_media(media_id):
            raise Refused(40007, media_id)
        found = self.media[media_id]
        if found.url:
            return {"video_url": found.url}
        name = f'attachment; filename="{media_id}"'
        return Response(
            found.content,
            media_type=found.content_type,
            headers={"Content-disposition": name},
        )


def _object(raw: bytes) -> Body:
    """The JSON object of a body, which must be UTF-8 without escaped characters.

    WeChat shows an escaped character to the resident as it stands: ``\\u4f60``.
    """
    if not raw:
        raise Refused(44002)
    if ESCAPE.search(raw):
        raise Refused(47001, "escaped characters")
    try:
        found = json.loads(raw.decode())
    except ValueError as error:
        raise Refused(47001, str(error)) from error
    if not isinstance(found, dict):
        raise Refused(47001, "no object")
    return found


async def _wait_for_hang_up(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        continue
