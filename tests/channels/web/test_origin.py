"""B03: only our own page may act in a resident's name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.channels.web.server import LiveServer
from tests.channels.web.visitor import Visitor

POSTS = ["session", "messages", "photos", "language", "end"]
FOREIGN = [
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": ""},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "none"},
]


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize("headers", FOREIGN, ids=str)
def test_b03_a_post_of_another_site_is_refused(
    server: LiveServer, visitor: Visitor, path: str, headers: dict[str, str]
) -> None:
    visitor.say("before")
    content = {"client_msg_id": "m2", "text": "forged", "language": "ko"}
    response = visitor.post(f"/chat/{path}", content, **headers)

    assert response.status_code == 403
    assert response.json()["error"] == "web_refused"
    assert "set-cookie" not in response.headers
    assert "access-control-allow-origin" not in response.headers
    # Nothing was done: the message is there, the language not chosen.
    session = visitor.open()
    assert [m["text"] for m in session["history"] if m["direction"] == "in"] == [
        "before"
    ]
    assert session["language"] == "en"


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
def test_b03_the_event_stream_is_closed_to_another_site(
    visitor: Visitor, headers: dict[str, str]
) -> None:
    response = visitor.http.get(
        "/chat/events", headers={"Cookie": visitor.cookie} | headers
    )
    assert response.status_code == 403
    assert "access-control-allow-origin" not in response.headers


def test_b03_our_own_page_is_let_through(server: LiveServer, visitor: Visitor) -> None:
    headers = {"Origin": server.url, "Sec-Fetch-Site": "same-origin"}
    content = {"client_msg_id": "m1", "text": "hello"}
    assert visitor.post("/chat/messages", content, **headers).status_code == 202


def test_b03_this_machine_is_one_origin_under_each_of_its_names(
    server: LiveServer, visitor: Visitor
) -> None:
    own = {"Origin": f"http://localhost:{server.port}"}
    other_port = {"Origin": f"http://localhost:{server.port + 1}"}
    assert visitor.post("/chat/session", **own).status_code == 200
    assert visitor.post("/chat/session", **other_port).status_code == 403


def test_b03_a_site_that_may_show_the_page_may_still_not_post(
    serve: Callable[..., LiveServer],
) -> None:
    server = serve(embed_origins=("https://school.example",))
    headers = {"Origin": "https://school.example"}
    assert Visitor(server.url).post("/chat/session", **headers).status_code == 403


def test_b03_a_form_cannot_post(server: LiveServer, visitor: Visitor) -> None:
    """A form of another site cannot send JSON without asking first."""
    response = visitor.post(
        "/chat/messages",
        b'{"client_msg_id": "m1", "text": "forged"}',
        **{"Content-Type": "text/plain"},
    )
    assert response.status_code == 400
    assert server.desk.inbound == []
