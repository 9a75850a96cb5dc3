"""Photos that residents send from the page: taken once, checked, and fetched."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.channels.base import FileLost, HasFiles
from bot.channels.web.channel import WebChannel
from bot.channels.web.hub import Hub
from community.store.spool import Spool
from tests.channels.web.server import LiveServer
from tests.channels.web.visitor import Visitor

JPEG = b"\xff\xd8\xff a broken lift"
LARGEST = 10 * 1024 * 1024
KINDS = {
    "JPEG": JPEG,
    "PNG": b"\x89PNG\r\n\x1a\n a lamp",
    "WebP": b"RIFF\0\0\0\0WEBPVP8 a leak",
    "GIF": b"GIF89a rubbish",
}
NO_PHOTOS = {
    "HEIC": b"\0\0\0\x18ftypheic",
    "HEIC of another camera": b"\0\0\0\x18ftypmif1",
    "a video": b"\0\0\0\x18ftypisom",
    "a drawing that a browser would run": b"<svg onload=alert(1)>",
    "a page": b"<html><script>alert(1)</script>",
    "a page behind a line": b"\n\xff\xd8\xff",
    "a document": b"%PDF-1.7",
    "nothing": b"",
}


def spooled(server: LiveServer) -> set[str]:
    """The keys of everything in the spool."""
    return server.spool.older_than(0)


@pytest.fixture(autouse=True)
def empty_spool(server: LiveServer) -> None:
    """A server that has no photo yet."""
    server.spool.drop(spooled(server))


@pytest.mark.parametrize("photo", KINDS.values(), ids=KINDS)
def test_a_photo_is_there_before_its_message(
    server: LiveServer, visitor: Visitor, photo: bytes
) -> None:
    assert visitor.shows(photo).status_code == 202
    [inbound] = server.desk.inbound
    [attachment] = inbound.attachments
    assert (attachment.kind, attachment.size) == ("photo", len(photo))
    assert attachment.file_id and server.spool.get(attachment.file_id) == photo
    # Nobody asks the bot about it: the desk says that it was kept.
    assert (inbound.text, inbound.notice) == ("", "attachment_kept")


def test_a_caption_is_for_the_bot(server: LiveServer, visitor: Visitor) -> None:
    visitor.shows(JPEG, "  电梯坏了\r\nlift 2 ", query="?lang=zh")
    [inbound] = server.desk.inbound
    assert (inbound.text, inbound.notice) == ("电梯坏了\nlift 2", None)
    assert inbound.language_hint == "zh"
    assert len(inbound.attachments) == 1


def test_the_page_sees_that_a_message_has_a_photo(
    server: LiveServer, visitor: Visitor
) -> None:
    visitor.shows(JPEG)
    visitor.messages(2)
    visitor.say("hello", "m2")
    said = visitor.messages(4)
    assert [message["photo"] for message in said] == [True, False, False, False]
    assert said[0]["client_msg_id"] == "m1"


def test_a_photo_sent_twice_is_taken_once(server: LiveServer, visitor: Visitor) -> None:
    first, second = visitor.shows(JPEG), visitor.shows(JPEG)
    assert second.json() == first.json() | {"duplicate": True}
    [inbound] = server.desk.inbound
    assert spooled(server) == {inbound.attachments[0].file_id}


@pytest.mark.parametrize("photo", NO_PHOTOS.values(), ids=NO_PHOTOS)
def test_what_a_browser_does_not_show_is_refused_in_the_readers_language(
    server: LiveServer, visitor: Visitor, photo: bytes
) -> None:
    response = visitor.shows(photo, query="?lang=ko")
    body = response.json()
    assert (response.status_code, body["error"]) == (415, "web_photo_kind")
    assert body["lang"] == "ko" and "JPEG" in body["text"]
    assert (server.desk.inbound, spooled(server)) == ([], set())


def test_ten_megabytes_are_the_limit(server: LiveServer, visitor: Visitor) -> None:
    assert visitor.shows(JPEG.ljust(LARGEST), "a" * 2000).status_code == 202
    response = visitor.shows(JPEG.ljust(LARGEST + 1), message="m2", query="?lang=ru")
    assert response.status_code == 413
    assert response.json()["error"] == "web_photo_too_large"
    assert "10 МБ" in response.json()["text"]
    assert len(server.desk.inbound) == len(spooled(server)) == 1


def test_a_body_without_end_is_not_read_to_its_end(
    server: LiveServer, visitor: Visitor
) -> None:
    kind = {"Content-Type": "application/octet-stream"}
    response = visitor.post("/chat/photos", b"x" * (LARGEST + 10_000), **kind)
    assert response.status_code == 413
    assert visitor.say("still here").status_code == 202


def test_a_caption_has_the_limit_of_a_message(
    server: LiveServer, visitor: Visitor
) -> None:
    response = visitor.shows(JPEG, "a" * 2001)
    assert (response.status_code, response.json()["error"]) == (422, "error_too_long")
    assert visitor.shows(JPEG, "a" * 9000).status_code == 413
    assert (server.desk.inbound, spooled(server)) == ([], set())


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"not json",
        b"[]",
        b'{"text": "no id"}',
        b'{"client_msg_id": "a b"}',
        b'{"client_msg_id": "../m1"}',
        b'{"client_msg_id": "m1", "text": 7}',
        b'{"client_msg_id": "m1", "text": "\\ud800"}',
    ],
)
def test_what_is_said_of_a_photo_must_be_readable(
    server: LiveServer, visitor: Visitor, said: bytes
) -> None:
    kind = {"Content-Type": "application/octet-stream"}
    response = visitor.post("/chat/photos", said + b"\n" + JPEG, **kind)
    assert response.status_code == 400
    assert (server.desk.inbound, spooled(server)) == ([], set())


@pytest.mark.parametrize("kind", ["text/plain", "multipart/form-data", ""])
def test_b03_a_form_cannot_send_a_photo(
    server: LiveServer, visitor: Visitor, kind: str
) -> None:
    said = json.dumps({"client_msg_id": "m1"}).encode()
    body, headers = said + b"\n" + JPEG, {"Content-Type": kind}
    assert visitor.post("/chat/photos", body, **headers).status_code == 400
    assert spooled(server) == set()


@pytest.mark.parametrize("cookie", ["", "linli=forged.signature"])
def test_without_a_session_no_photo_is_taken(server: LiveServer, cookie: str) -> None:
    stranger = Visitor(server.url)
    stranger.cookie = cookie
    assert stranger.shows(JPEG).status_code == 403
    assert spooled(server) == set()


def test_b13_photos_and_messages_share_one_pace(
    server: LiveServer, visitor: Visitor
) -> None:
    while visitor.say("x").status_code == 202:
        pass
    assert visitor.shows(JPEG).status_code == 429
    assert spooled(server) == set()


def test_new_sessions_do_not_fill_the_disk(serve: Callable[..., LiveServer]) -> None:
    server = serve(photo_burst=2, photo_per_second=0.1)
    answers = []
    for _ in range(3):
        visitor = Visitor(server.url)
        visitor.open()
        answers.append(visitor.shows(JPEG))
    assert [answer.status_code for answer in answers] == [202, 202, 429]
    assert int(answers[-1].headers["retry-after"]) >= 1
    assert visitor.say("hello").status_code == 202, "words cost nothing"


@pytest.mark.fast
async def test_the_worker_fetches_photos_out_of_the_spool(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "spool")
    channel = WebChannel(Hub(), spool)
    assert isinstance(channel, HasFiles)
    key = spool.put(JPEG)
    assert await channel.fetch(key) == JPEG
    spool.drop([key])
    with pytest.raises(FileLost):
        await channel.fetch(key)


@pytest.mark.fast
async def test_no_key_leads_out_of_the_spool(tmp_path: Path) -> None:
    channel = WebChannel(Hub(), Spool(tmp_path / "spool"))
    outside = tmp_path / ("o" * 32)
    outside.write_bytes(b"a secret")
    for key in (f"../{outside.name}", str(outside), "..", "", "."):
        with pytest.raises(FileLost):
            await channel.fetch(key)
