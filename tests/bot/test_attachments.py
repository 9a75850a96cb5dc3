"""Fetching what residents sent: soon, again when it fails, and not for ever."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot import attachments
from bot.attachments import Fetching
from bot.channels.base import Attachment, FetchError, FileLost, HasFiles, Inbound
from bot.channels.web.channel import WebChannel
from bot.channels.web.hub import Hub
from bot.platforms import Platforms, beside
from community.store import tables
from community.store.engine import Store, open_store
from community.texts import Texts
from community.usecases.attachments import open_attachment
from tests.bot.conftest import RememberingChannel, Scene
from tests.clock import FakeClock
from tests.community.steps import rows, writes

pytestmark = pytest.mark.fast

FILE = {"kind": "photo", "file_id": "F1"}


@dataclass
class Gallery(RememberingChannel):
    """A channel with files; each fetch ends as it is told to."""

    fetched: list[str] = field(default_factory=list)
    failure: Exception | None = None
    hangs: bool = False
    asked: asyncio.Event = field(default_factory=asyncio.Event)

    async def fetch(self, file_id: str) -> bytes:
        self.fetched.append(file_id)
        self.asked.set()
        if self.hangs:
            await asyncio.Event().wait()
        if self.failure:
            raise self.failure
        return file_id.encode()


@pytest.fixture
def store(migrated_sqlite: Path, tmp_path: Path, clock: FakeClock) -> Iterator[Store]:
    path = tmp_path / "linli.db"
    path.write_bytes(migrated_sqlite.read_bytes())
    store = open_store(f"sqlite:///{path}", clock)
    yield store
    store.close()


@pytest.fixture
def gallery() -> Gallery:
    return Gallery()


@pytest.fixture
def fetching(store: Store, gallery: Gallery) -> Fetching:
    return Fetching(store, gallery)


def state(store: Store) -> tuple[str, str | None]:
    """The first file's state and what was wrong the last time."""
    row = rows(store, tables.attachments)[0]
    return row["state"], row["reason"]


def test_only_channels_with_files_have_them() -> None:
    assert isinstance(Gallery(), HasFiles)
    assert not isinstance(RememberingChannel(), HasFiles)


async def test_what_the_desk_accepts_is_fetched(
    scene: Scene, gallery: Gallery, tmp_path: Path
) -> None:
    photo = Attachment("photo", "F1", "meter.jpg")
    about = {"notice": "attachment_kept", "attachments": (photo,)}
    await scene.desk.accept(Inbound("web", "address", "m1", "", **about))  # type: ignore[arg-type]
    await Fetching(scene.store, gallery).fetch_wanted()
    kept = open_attachment(scene.store, 1)
    assert (kept.name, kept.path.read_bytes()) == ("meter.jpg", b"F1")


async def test_the_worker_fetches_beside_all_else(
    scene: Scene, gallery: Gallery, shared_texts: Texts
) -> None:
    writes(scene.store, details={"attachments": [FILE]})
    parts = (Platforms(), scene.desk, {"web": gallery}, shared_texts, scene.place)
    # Told to stop as soon as it has begun, it ends the round.
    [fetching] = beside(*parts, gallery.asked)
    await fetching
    assert open_attachment(scene.store, 1).path.read_bytes() == b"F1"


async def test_a_photo_of_the_page_is_kept_and_leaves_the_spool(
    scene: Scene,
) -> None:
    spool = scene.store.files.spool
    key = spool.put(b"a broken lift")
    given = (Attachment("photo", key, size=13),)
    await scene.desk.accept(Inbound("web", "address", "m1", "", attachments=given))
    await Fetching(scene.store, WebChannel(Hub(), spool)).fetch_wanted()
    assert open_attachment(scene.store, 1).path.read_bytes() == b"a broken lift"
    assert spool.older_than(0) == set()


async def test_everything_that_is_due_is_fetched(
    store: Store, fetching: Fetching, gallery: Gallery
) -> None:
    for number in range(11):
        file = {"kind": "photo", "file_id": f"F{number}"}
        writes(store, details={"attachments": [file]})
    assert await fetching.fetch_wanted() == 11
    assert {row["state"] for row in rows(store, tables.attachments)} == {"kept"}
    assert await fetching.fetch_wanted() == 0
    assert len(gallery.fetched) == 11


async def test_what_fails_is_tried_again_after_growing_pauses(
    store: Store, fetching: Fetching, gallery: Gallery, clock: FakeClock
) -> None:
    writes(store, details={"attachments": [FILE]})
    gallery.failure = FetchError("busy")
    pauses = []
    for _ in range(9):
        before = clock.now()
        assert await fetching.fetch_wanted() == 1
        assert state(store) == ("wanted", "busy")
        due = rows(store, tables.attachments)[0]["next_attempt_at"]
        pauses.append((due - before).total_seconds())
        clock.advance(pauses[-1])
    assert pauses == [5, 10, 20, 40, 80, 160, 320, 600, 600]
    gallery.failure = None
    assert await fetching.fetch_wanted() == 1
    assert state(store) == ("kept", None)


async def test_what_is_lost_is_not_tried_again(
    store: Store, fetching: Fetching, gallery: Gallery, clock: FakeClock
) -> None:
    writes(store, details={"attachments": [FILE]})
    gallery.failure = FileLost("too_large")
    await fetching.fetch_wanted()
    assert state(store) == ("lost", "too_large")
    clock.advance(86400)
    assert await fetching.fetch_wanted() == 0


async def test_what_does_not_come_within_three_days_is_lost(
    store: Store, fetching: Fetching, gallery: Gallery, clock: FakeClock
) -> None:
    writes(store, details={"attachments": [FILE]})
    gallery.failure = FetchError("busy")
    clock.advance(3 * 86400 - 1)
    await fetching.fetch_wanted()
    assert state(store) == ("wanted", "busy")
    clock.advance(600)
    await fetching.fetch_wanted()
    assert state(store) == ("lost", "busy")


async def test_a_platform_that_hangs_is_left_alone_for_a_while(
    store: Store,
    fetching: Fetching,
    gallery: Gallery,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(attachments, "FETCH_SECONDS", 0.01)
    writes(store, details={"attachments": [FILE]})
    gallery.hangs = True
    await fetching.fetch_wanted()
    assert state(store) == ("wanted", "too_slow")


async def test_a_full_disk_is_no_reason_to_give_up(
    store: Store,
    fetching: Fetching,
    clock: FakeClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> None:
        raise OSError("no space left")

    writes(store, details={"attachments": [FILE]})
    with monkeypatch.context() as patched:
        patched.setattr(store.files, "bring", full)
        await fetching.fetch_wanted()
    assert state(store) == ("wanted", "OSError")
    clock.advance(5)
    await fetching.fetch_wanted()
    assert state(store) == ("kept", None)


async def test_what_was_begun_when_the_process_died_is_fetched_by_the_next_one(
    store: Store, fetching: Fetching, gallery: Gallery, clock: FakeClock
) -> None:
    writes(store, details={"attachments": [FILE]})
    gallery.hangs = True
    dying = asyncio.create_task(fetching.fetch_wanted())
    await gallery.asked.wait()
    dying.cancel()
    next_one = Fetching(store, Gallery())
    assert await next_one.fetch_wanted() == 0, "perhaps it is still at work"
    clock.advance(attachments.CLAIM_SECONDS)
    assert await next_one.fetch_wanted() == 1
    assert state(store) == ("kept", None)
