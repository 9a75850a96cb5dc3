"""W15: what residents send is fetched while WeChat has it, and kept."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from bot.attachments import Fetching
from bot.channels.base import LARGEST_FILE, FetchError, FileLost
from community.store import tables
from community.usecases.attachments import open_attachment
from tests.channels.wechat.office import Office
from tests.clock import FakeClock
from tests.community.steps import rows
from tests.standins import wechat_messages as resident
from tests.standins.wechat import WeChatStandin

GET = "media/get"
JPEG = b"\xff\xd8\xff a meter box"


def fetches(office: Office) -> int:
    """Do what the worker does in each round; how many files were tried."""
    return office.run(Fetching(office.store, office.channel).fetch_wanted())


def states(office: Office) -> list[tuple[str, str | None]]:
    """Each file's state, and what was wrong the last time."""
    found = rows(office.store, tables.attachments)
    return [(row["state"], row["reason"]) for row in found]


@pytest.mark.parametrize(
    ("does", "kind", "content", "content_type"),
    [
        (resident.image("m"), "photo", JPEG, "image/jpeg"),
        (resident.voice(None, "m"), "voice", b"#!AMR\nhello", "audio/amr"),
        (resident.voice("你好", "m"), "voice", b"#!AMR\nhello", "audio/amr"),
        (resident.video("m"), "video", b"\0\0\0\x20ftypmp42 film", "video/mp4"),
        (resident.video("m", True), "video", b"\0\0\0\x20ftypmp42", "video/mp4"),
    ],
)
def test_w15_what_a_resident_sends_is_there_when_wechat_has_forgotten_it(
    live: Office,
    wechat: WeChatStandin,
    clock: FakeClock,
    does: dict[str, Any],
    kind: str,
    content: bytes,
    content_type: str,
) -> None:
    wechat.add_media("m", content, content_type)
    wechat.deliver(does, "resident-1")
    assert fetches(live) == 1
    clock.advance(4 * 86400)
    kept = open_attachment(live.store, 1)
    assert kept.path.read_bytes() == content
    assert (kept.kind, kept.content_type) == (kind, content_type)
    assert wechat.refused == []


def test_w15_a_video_is_fetched_from_where_wechat_says_it_is(
    live: Office, wechat: WeChatStandin
) -> None:
    wechat.add_media("m", b"\0\0\0\x20ftypmp42 film", "video/mp4", elsewhere=True)
    wechat.deliver(resident.video("m"), "resident-1")
    fetches(live)
    assert open_attachment(live.store, 1).path.read_bytes().endswith(b"film")
    assert wechat.refused == []


def test_w15_a_video_that_is_not_there_yet_is_asked_for_again(
    live: Office, wechat: WeChatStandin, clock: FakeClock
) -> None:
    wechat.add_media("m", b"", "text/html", elsewhere=True)
    wechat.deliver(resident.video("m"), "resident-1")
    fetches(live)
    assert states(live) == [("wanted", "no_json")]
    wechat.add_media("m", b"film", "video/mp4", elsewhere=True)
    clock.advance(5)
    fetches(live)
    assert states(live) == [("kept", None)]


@pytest.mark.parametrize("fault", [-1, 45009, 40164, "http500", "html", "hang", "lost"])
def test_w15_what_fails_is_tried_again(
    live: Office, wechat: WeChatStandin, clock: FakeClock, fault: int | str
) -> None:
    wechat.deliver(resident.image(), "resident-1")
    wechat.fail_next(GET, fault)
    assert fetches(live) == 1
    assert fetches(live) == 0, "not at once"
    assert states(live)[0][0] == "wanted"
    clock.advance(5)
    assert fetches(live) == 1
    assert states(live) == [("kept", None)]


@pytest.mark.parametrize("errcode", [40001, 42001])
def test_w19_a_token_that_ended_is_refreshed_once(
    live: Office, wechat: WeChatStandin, errcode: int
) -> None:
    wechat.deliver(resident.image(), "resident-1")
    fetches(live)
    wechat.deliver(resident.image("image-2"), "resident-1")
    wechat.expire_token(errcode)
    fetches(live)
    assert [state for state, _ in states(live)] == ["kept", "kept"]


def test_w15_a_file_that_wechat_has_forgotten_is_lost_and_not_asked_for_again(
    live: Office, wechat: WeChatStandin, clock: FakeClock
) -> None:
    wechat.deliver(resident.image(), "resident-1")
    clock.advance(3 * 86400)
    fetches(live)
    assert states(live) == [("lost", "errcode_40007")]
    clock.advance(86400)
    assert fetches(live) == 0


def test_w15_a_file_that_is_too_large_is_lost(
    live: Office, wechat: WeChatStandin
) -> None:
    wechat.add_media("large", b"x" * (LARGEST_FILE + 1))
    wechat.add_media("allowed", b"x" * LARGEST_FILE)
    with pytest.raises(FileLost, match="too_large"):
        live.run(live.channel.fetch("large"))
    assert len(live.run(live.channel.fetch("allowed"))) == LARGEST_FILE


def test_w15_an_error_does_not_show_the_token(
    live: Office, wechat: WeChatStandin, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    wechat.fail_next(GET, "hang")
    with pytest.raises(FetchError) as failure:
        live.run(live.channel.fetch("m"))
    assert "stable_token-" not in str(failure.value) + caplog.text
    assert failure.value.__context__ is None
