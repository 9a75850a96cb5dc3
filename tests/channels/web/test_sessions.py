"""B01, B02: a session is made by the server and belongs to one browser."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable

import pytest

from bot.channels.web.sessions import Sessions
from bot.channels.web.settings import WebSettings
from tests.channels.web.server import LiveServer
from tests.channels.web.visitor import Visitor


def test_b01_the_first_load_gets_a_session_only_the_server_can_make(
    server: LiveServer,
) -> None:
    visitor = Visitor(server.url)
    response = visitor.post("/chat/session")

    cookie = response.headers["set-cookie"]
    name, _, value = cookie.partition(";")[0].partition("=")
    token = value.partition(".")[0]
    assert name == "__Host-linli"
    # 43 characters of base64 are 256 bits.
    assert len(token) == 43
    attributes = {part.strip() for part in cookie.split(";")[1:]}
    assert {"HttpOnly", "Secure", "SameSite=Lax", "Path=/"} <= attributes
    assert token not in response.text


def test_b01_two_first_loads_get_different_sessions(server: LiveServer) -> None:
    first, second = Visitor(server.url), Visitor(server.url)
    first.open()
    second.open()
    assert first.cookie != second.cookie


@pytest.mark.parametrize(
    "made_up",
    [
        "chosen-by-me",
        "A" * 43,
        "A" * 43 + "." + "A" * 43,
        "." + "A" * 43,
        "",
        "é.é",
    ],
)
def test_b01_a_self_made_id_gets_a_new_session(
    server: LiveServer, made_up: str
) -> None:
    visitor = Visitor(server.url)
    raw = f"__Host-linli={made_up}".encode("latin-1")
    response = visitor.http.post("/chat/session", headers={b"Cookie": raw})
    visitor.keep_cookie(response)
    assert visitor.cookie.partition("=")[2] != made_up
    assert visitor.say("hello").status_code == 202


def test_b01_a_self_made_id_cannot_write(server: LiveServer) -> None:
    visitor = Visitor(server.url)
    visitor.cookie = "__Host-linli=" + "A" * 43 + "." + "A" * 43
    response = visitor.say("hello")
    assert response.status_code == 403
    assert response.json()["error"] == "web_refused"
    assert server.desk.inbound == []


def test_b01_a_signature_of_another_server_is_refused(
    server: LiveServer, serve: Callable[..., LiveServer]
) -> None:
    elsewhere = Visitor(serve(secret="x" * 32).url)
    elsewhere.open()
    visitor = Visitor(server.url)
    visitor.cookie = elsewhere.cookie
    assert visitor.say("hello").status_code == 403


def test_b01_a_reload_keeps_the_session(server: LiveServer, visitor: Visitor) -> None:
    before = visitor.cookie
    visitor.open()
    assert visitor.cookie == before


@pytest.mark.parametrize(
    ("settings", "name", "attributes"),
    [
        (
            {"public_url": "https://desk.example"},
            "__Host-linli",
            "Secure; SameSite=Lax",
        ),
        ({"public_url": "http://desk.example"}, "linli", "HttpOnly; SameSite=Lax"),
        (
            {"public_url": "http://localhost:8000"},
            "__Host-linli",
            "Secure; SameSite=Lax",
        ),
        (
            {
                "public_url": "https://desk.example",
                "embed_origins": ("https://school.example",),
            },
            "__Host-linli",
            "Secure; SameSite=None; Partitioned",
        ),
        (
            {
                "public_url": "http://desk.example",
                "embed_origins": ("https://school.example",),
            },
            "linli",
            "HttpOnly; SameSite=Lax",
        ),
    ],
    ids=["https", "plain http", "this machine", "embedded", "embedded, plain http"],
)
def test_b01_the_cookie_is_as_strict_as_the_address_allows(
    serve: Callable[..., LiveServer],
    settings: dict[str, object],
    name: str,
    attributes: str,
) -> None:
    response = Visitor(serve(**settings).url).post("/chat/session")
    cookie = response.headers["set-cookie"]
    assert cookie.startswith(f"{name}=")
    assert cookie.endswith(attributes)
    assert ("Secure" in cookie) == (name == "__Host-linli")


def test_b01_the_stored_address_is_a_hash_of_the_token(
    server: LiveServer, visitor: Visitor
) -> None:
    visitor.say("hello")
    token = visitor.cookie.partition("=")[2].partition(".")[0]
    address = hashlib.sha256(token.encode()).hexdigest()
    assert [inbound.address for inbound in server.desk.inbound] == [address]


@pytest.mark.parametrize("field", ["session", "session_id", "address", "sender"])
def test_b02_another_sessions_id_in_the_request_opens_nothing(
    server: LiveServer, visitor: Visitor, field: str
) -> None:
    visitor.say("my secret")
    victim = server.desk.inbound[0].address
    cookie = visitor.cookie.partition("=")[2]

    for name in (victim, cookie):
        thief = Visitor(server.url)
        opened = thief.post(f"/chat/session?{field}={name}", {field: name})
        assert opened.json()["history"] == []
        assert "my secret" not in opened.text
        thief.keep_cookie(opened)
        body = {"client_msg_id": "t1", "text": "from the thief", field: name}
        thief.post(f"/chat/messages?{field}={name}", body)
        with thief.events() as events:
            seen = [next(events).data for _ in range(2)]
        assert "my secret" not in json.dumps(seen)
    told = [message["text"] for message in visitor.open()["history"]]
    assert "from the thief" not in told


def test_b02_an_address_is_no_session(server: LiveServer, visitor: Visitor) -> None:
    visitor.say("hello")
    thief = Visitor(server.url)
    thief.cookie = f"__Host-linli={server.desk.inbound[0].address}"
    assert thief.say("hello").status_code == 403
    assert (
        thief.http.get("/chat/events", headers={"Cookie": thief.cookie}).status_code
        == 403
    )


@pytest.mark.fast
def test_a_session_of_the_past_still_counts() -> None:
    settings = WebSettings(secret="s" * 32, public_url="https://desk.example")
    cookie = Sessions(settings).issue()
    assert Sessions(settings).address_of(cookie)
