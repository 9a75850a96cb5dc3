"""T25: files are fetched within limits, and their address stays inside."""

from __future__ import annotations

import logging

import pytest

from bot.channels.base import FetchError, FileLost
from bot.channels.telegram.files import fetch_file
from tests.channels.telegram.conftest import Scene
from tests.standins.telegram import TOKEN

MEGABYTE = 1024 * 1024


async def test_t25_a_file_is_fetched(scene: Scene) -> None:
    stored = scene.telegram.files.add(b"the content", "a.pdf")
    assert await scene.channel.fetch(stored.file_id) == b"the content"


async def test_t25_a_file_that_is_too_large_is_lost(scene: Scene) -> None:
    scene.telegram.files.add(b"", size=20 * MEGABYTE + 1, file_id="V1")
    with pytest.raises(FileLost):
        await scene.channel.fetch("V1")


async def test_t25_a_file_that_turns_out_too_large_is_not_fetched(
    scene: Scene,
) -> None:
    answer = {"file_id": "V1", "file_unique_id": "u", "file_size": 21 * MEGABYTE}
    scene.telegram.fail_next("getFile", (200, {"ok": True, "result": answer}))
    with pytest.raises(FileLost, match="too_large"):
        await fetch_file(scene.channel.api, "V1")


@pytest.mark.parametrize(
    ("error", "lost"),
    [
        ("file_too_big", True),
        ("file_id", False),
        ("bad_gateway", False),
        ("unauthorized", False),
    ],
)
async def test_t25_a_file_that_does_not_come_leaves_no_trace_of_its_address(
    scene: Scene, error: str, lost: bool, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    scene.telegram.fail_next("getFile", error)
    with pytest.raises(FetchError) as failure:
        await fetch_file(scene.channel.api, "D1")
    assert TOKEN not in str(failure.value) + caplog.text
    assert failure.value.__cause__ is None
    assert failure.value.__context__ is None
    assert isinstance(failure.value, FileLost) == lost


async def test_t25_a_download_that_fails_does_not_show_its_address(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    answer = {"file_id": "D1", "file_unique_id": "u", "file_path": "gone/away.pdf"}
    scene.telegram.fail_next("getFile", (200, {"ok": True, "result": answer}))
    with pytest.raises(FetchError) as failure:
        await fetch_file(scene.channel.api, "D1")
    assert TOKEN not in str(failure.value) + caplog.text
