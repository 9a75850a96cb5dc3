"""Attachments: wanted with the message, kept by their content, gone with the person."""

from __future__ import annotations

from pathlib import Path

import alembic.command
import pytest

from community.model.attachment import (
    UNKNOWN_TYPE,
    AttachmentNotFound,
    AttachmentNotKept,
    content_type,
)
from community.store import tables
from community.store.engine import Store, migrations, open_store
from community.usecases.attachments import (
    claim_attachments,
    keep_attachment,
    lose_attachment,
    open_attachment,
    postpone_attachment,
)
from community.usecases.conversations import find_conversation
from community.usecases.residents import erase_resident, export_resident
from tests.clock import FakeClock
from tests.community.steps import rows, writes

PHOTO = {"kind": "photo", "file_id": "F1", "name": "meter.jpg"}
PLACE = {"kind": "location", "latitude": 23.1, "longitude": 113.3}
JPEG = b"\xff\xd8\xff a meter box"


@pytest.fixture
def store(store_url: str, clock: FakeClock, tmp_path: Path) -> Store:
    """A fresh database of each kind, with a folder for files."""
    return open_store(store_url, clock, tmp_path)


def sends(store: Store, *given: dict[str, object], address: str = "mina") -> None:
    """A resident sends something."""
    writes(store, "", address, details={"attachments": list(given)})


def claims(store: Store, channel: str = "web") -> list[int]:
    """What is fetched now, for half a minute."""
    return [each.id for each in claim_attachments(store, channel, 30, 10)]


def erases(store: Store, address: str = "mina") -> None:
    conversation = find_conversation(store, "web", address)
    assert conversation
    erase_resident(store, conversation.resident_id, "resident")


def on_disk(tmp_path: Path) -> list[bytes]:
    """What is in all files."""
    found = (tmp_path / "attachments").rglob("*")
    return [path.read_bytes() for path in found if path.is_file()]


def test_a_file_is_wanted_with_the_message_that_brings_it(store: Store) -> None:
    sends(store, PHOTO, PLACE)
    [row] = rows(store, tables.attachments)
    assert (row["kind"], row["file_id"], row["state"]) == ("photo", "F1", "wanted")
    assert claims(store, "wechat") == [], "of another channel"
    assert claims(store) == [row["id"]]


def test_the_same_message_twice_wants_its_file_once(store: Store) -> None:
    for _ in range(2):
        writes(store, platform_id="same", details={"attachments": [PHOTO]})
    assert len(rows(store, tables.attachments)) == 1


def test_whoever_claims_a_file_has_it_alone_until_the_claim_ends(
    store: Store, clock: FakeClock
) -> None:
    sends(store, PHOTO)
    sends(store, PHOTO)
    assert claim_attachments(store, "web", 30, limit=1)[0].id == 1
    assert claims(store) == [2]
    assert claims(store) == []
    clock.advance(30)
    again = claim_attachments(store, "web", 30, 10)
    assert [(each.id, each.attempts) for each in again] == [(1, 2), (2, 2)]


def test_a_file_is_kept_and_opened(store: Store, tmp_path: Path) -> None:
    sends(store, PHOTO)
    with pytest.raises(AttachmentNotKept, match="wanted"):
        open_attachment(store, 1)
    assert keep_attachment(store, 1, JPEG)
    kept = open_attachment(store, 1)
    assert kept.path.read_bytes() == JPEG
    assert (kept.name, kept.content_type) == ("meter.jpg", "image/jpeg")
    assert kept.size == len(JPEG)
    [row] = rows(store, tables.attachments)
    sha256 = row["sha256"]
    assert kept.path == tmp_path / "attachments" / sha256[:2] / sha256
    assert claims(store) == []
    with pytest.raises(AttachmentNotFound):
        open_attachment(store, 2)


def test_files_are_for_nobody_else_on_the_machine(store: Store) -> None:
    sends(store, PHOTO)
    keep_attachment(store, 1, JPEG)
    path = open_attachment(store, 1).path
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0
    assert path.parent.parent.stat().st_mode & 0o077 == 0


def test_a_lost_file_says_why(store: Store) -> None:
    sends(store, PHOTO)
    lose_attachment(store, 1, "too_large")
    with pytest.raises(AttachmentNotKept, match="lost: too_large"):
        open_attachment(store, 1)
    assert claims(store) == []
    assert not keep_attachment(store, 1, JPEG), "what is known for certain stays"


def test_a_file_that_somebody_deleted_by_hand_is_not_there(store: Store) -> None:
    sends(store, PHOTO)
    keep_attachment(store, 1, JPEG)
    open_attachment(store, 1).path.unlink()
    with pytest.raises(AttachmentNotKept, match="no_file"):
        open_attachment(store, 1)


def test_a_failed_attempt_is_made_again_when_it_is_time(
    store: Store, clock: FakeClock
) -> None:
    sends(store, PHOTO)
    claims(store)
    now = clock.now()
    clock.advance(10)
    postpone_attachment(store, 1, "no_answer", clock.now())
    [row] = rows(store, tables.attachments)
    assert (row["reason"], row["next_attempt_at"] - now) == (
        "no_answer",
        clock.now() - now,
    )
    assert claims(store) == [1]


def test_erasing_a_resident_removes_the_files_that_nobody_else_sent(
    store: Store, tmp_path: Path
) -> None:
    sends(store, PHOTO, PHOTO, PHOTO)
    sends(store, PHOTO, address="other")
    keep_attachment(store, 1, JPEG)
    keep_attachment(store, 2, b"only mina's")
    keep_attachment(store, 4, JPEG)
    assert sorted(on_disk(tmp_path)) == sorted([JPEG, b"only mina's"])
    erases(store)
    assert on_disk(tmp_path) == [JPEG]
    assert open_attachment(store, 4).path.read_bytes() == JPEG
    erases(store, "other")
    assert on_disk(tmp_path) == []
    assert rows(store, tables.attachments) == []


def test_what_is_fetched_after_the_resident_was_erased_is_not_kept(
    store: Store, tmp_path: Path
) -> None:
    sends(store, PHOTO)
    claims(store)
    erases(store)
    assert not keep_attachment(store, 1, JPEG)
    assert on_disk(tmp_path) == []


def test_what_a_crash_left_half_brought_goes_with_the_resident(
    store: Store, tmp_path: Path
) -> None:
    sends(store, PHOTO, PHOTO)
    for number in (1, 2):
        store.files.bring(number, b"half")
    keep_attachment(store, 1, JPEG)
    assert sorted(on_disk(tmp_path)) == sorted([JPEG, b"half"])
    erases(store)
    assert on_disk(tmp_path) == []


def test_an_export_names_the_files(store: Store) -> None:
    sends(store, PHOTO)
    keep_attachment(store, 1, JPEG)
    conversation = find_conversation(store, "web", "mina")
    assert conversation
    exported = export_resident(store, conversation.resident_id)
    [file] = exported["conversations"][0]["attachments"]
    assert (file["name"], file["state"]) == ("meter.jpg", "kept")


@pytest.mark.fast
def test_sqlite_keeps_files_where_it_is(migrated_sqlite: Path, tmp_path: Path) -> None:
    path = tmp_path / "linli.db"
    path.write_bytes(migrated_sqlite.read_bytes())
    store = open_store(f"sqlite:///{path}")
    sends(store, PHOTO)
    keep_attachment(store, 1, JPEG)
    assert on_disk(tmp_path) == [JPEG]
    store.close()


def test_the_migration_wants_the_files_of_earlier_messages(store: Store) -> None:
    sends(store, PHOTO, PLACE)
    writes(store, "nothing with it")
    config = migrations(store.engine)
    before = rows(store, tables.attachments)
    alembic.command.downgrade(config, "0003")
    alembic.command.upgrade(config, "head")
    assert rows(store, tables.attachments) == before
    assert claims(store) == [1]


@pytest.mark.fast
@pytest.mark.parametrize(
    ("content", "named"),
    [
        (b"\x89PNG\r\n\x1a\n...", "image/png"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b"\0\0\0\x18ftypheic", "image/heic"),
        (b"OggS\0", "audio/ogg"),
        (b"%PDF-1.7", "application/pdf"),
        (b"<html><script>alert(1)</script>", UNKNOWN_TYPE),
        (b"<svg onload=alert(1)>", UNKNOWN_TYPE),
        (b"", UNKNOWN_TYPE),
    ],
)
def test_a_file_is_what_its_first_bytes_say(content: bytes, named: str) -> None:
    assert content_type(content) == named
