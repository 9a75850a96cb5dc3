"""T25: files are fetched within limits, and their address stays inside."""

from __future__ import annotations

import logging

import pytest

from bot.channels.base import Attachment
from bot.channels.telegram.files import FileNotAvailable, fetch_file
from tests.channels.telegram.conftest import Scene
from tests.standins.telegram import TOKEN

MEGABYTE = 1024 * 1024


async def test_t25_a_file_is_fetched(scene: Scene) -> None:
    stored = scene.telegram.files.add(b"the content", "a.pdf")
    attachment = Attachment("document", stored.file_id, "a.pdf", stored.size)
    assert await fetch_file(scene.channel.api, attachment) == b"the content"


async def test_t25_a_file_that_is_too_large_is_not_asked_for(scene: Scene) -> None:
    attachment = Attachment("video", "V1", size=20 * MEGABYTE + 1)
    with pytest.raises(FileNotAvailable, match="too_large"):
        await fetch_file(scene.channel.api, attachment)
    assert scene.telegram.calls == []


async def test_t25_a_file_that_turns_out_too_large_is_not_fetched(
    scene: Scene,
) -> None:
    answer = {"file_id": "V1", "file_unique_id": "u", "file_size": 21 * MEGABYTE}
    scene.telegram.fail_next("getFile", (200, {"ok": True, "result": answer}))
    with pytest.raises(FileNotAvailable, match="too_large"):
        await fetch_file(scene.channel.api, Attachment("video", "V1"))


@pytest.mark.parametrize("error", ["file_id", "bad_gateway", "unauthorized"])
async def test_t25_a_file_that_is_gone_leaves_no_trace_of_its_address(
    scene: Scene, error: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    scene.telegram.fail_next("getFile", error)
    with pytest.raises(FileNotAvailable) as failure:
        await fetch_file(scene.channel.api, Attachment("document", "D1"))
    assert TOKEN not in str(failure.value) + caplog.text
    assert failure.value.__cause__ is None


async def test_t25_a_download_that_fails_does_not_show_its_address(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    answer = {"file_id": "D1", "file_unique_id": "u", "file_path": "gone/away.pdf"}
    scene.telegram.fail_next("getFile", (200, {"ok": True, "result": answer}))
    with pytest.raises(FileNotAvailable) as failure:
        await fetch_file(scene.channel.api, Attachment("document", "D1"))
    assert TOKEN not in str(failure.value) + caplog.text


async def test_without_a_file_there_is_nothing_to_fetch(scene: Scene) -> None:
    with pytest.raises(FileNotAvailable, match="no_file"):
        await fetch_file(scene.channel.api, Attachment("location", latitude=1.0))
