"""The spool: files handed to us, until they are kept or nobody claims them."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from community.store.engine import Store, open_store
from community.store.spool import NotSpooled, Spool
from community.usecases.attachments import (
    UNCLAIMED_SECONDS,
    clear_spool,
    keep_attachment,
    lose_attachment,
)
from community.usecases.conversations import find_conversation
from community.usecases.residents import erase_resident
from tests.clock import FakeClock
from tests.community.steps import writes

PHOTO = b"\xff\xd8\xff a meter box"


@pytest.fixture
def store(store_url: str, clock: FakeClock, tmp_path: Path) -> Store:
    """A fresh database of each kind, with a folder for files."""
    return open_store(store_url, clock, tmp_path)


def hands_in(store: Store) -> str:
    """A resident's photo with the message that brings it; its key."""
    key = store.files.spool.put(PHOTO)
    given = {"kind": "photo", "file_id": key}
    writes(store, details={"attachments": [given]})
    return key


def ages(tmp_path: Path, *keys: str) -> None:
    """Files were put there as long ago as nobody waits for their message."""
    then = time.time() - UNCLAIMED_SECONDS - 1
    for key in keys:
        os.utime(tmp_path / "attachments" / "spool" / key, (then, then))


def spooled(store: Store) -> set[str]:
    return store.files.spool.older_than(0)


def test_a_file_leaves_the_spool_when_it_is_kept(store: Store) -> None:
    hands_in(store)
    assert keep_attachment(store, 1, PHOTO)
    assert spooled(store) == set()


def test_erasing_a_resident_empties_the_spool_of_theirs(store: Store) -> None:
    hands_in(store)
    other = store.files.spool.put(PHOTO)
    conversation = find_conversation(store, "web", "mina")
    assert conversation
    erase_resident(store, conversation.resident_id, "resident")
    assert spooled(store) == {other}


def test_what_no_message_claims_is_deleted_after_a_while(
    store: Store, tmp_path: Path
) -> None:
    wanted, forgotten = hands_in(store), store.files.spool.put(PHOTO)
    ages(tmp_path, wanted, forgotten)
    fresh = store.files.spool.put(PHOTO)
    assert clear_spool(store) == 1
    assert spooled(store) == {wanted, fresh}


def test_what_a_crash_left_after_keeping_is_deleted_after_a_while(
    store: Store, tmp_path: Path
) -> None:
    key = hands_in(store)
    keep_attachment(store, 1, PHOTO)
    left = tmp_path / "attachments" / "spool" / key
    left.write_bytes(PHOTO)
    ages(tmp_path, key)
    assert clear_spool(store) == 1
    assert spooled(store) == set()


def test_what_was_given_up_is_deleted_after_a_while(
    store: Store, tmp_path: Path
) -> None:
    key = hands_in(store)
    lose_attachment(store, 1, "too_slow")
    ages(tmp_path, key)
    assert clear_spool(store) == 1
    assert spooled(store) == set()


@pytest.mark.fast
def test_files_in_the_spool_are_for_nobody_else_on_the_machine(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "spool")
    path = tmp_path / "spool" / spool.put(PHOTO)
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


@pytest.mark.fast
def test_what_is_no_key_deletes_nothing(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "spool")
    outside = tmp_path / ("o" * 32)
    outside.write_bytes(b"a secret")
    keys = (f"../{outside.name}", str(outside), "AgACAgIAAxk", "")
    spool.drop(keys)
    assert outside.exists()
    for key in keys:
        with pytest.raises(NotSpooled):
            spool.get(key)


@pytest.mark.fast
def test_no_two_keys_are_the_same(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "spool")
    assert len({spool.put(PHOTO) for _ in range(50)}) == 50
