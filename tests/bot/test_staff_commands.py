"""`linli staff …` and the first administrator's link."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.first_link import first_link
from bot.settings import Settings
from community.store.engine import Store, open_store
from community.usecases import invitations, staff
from tests.community.steps import events

pytestmark = pytest.mark.fast

ADDRESS = "https://desk.example"


@pytest.fixture
def store(
    migrated_sqlite: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Store:
    """The database that the commands find."""
    shutil.copy(migrated_sqlite, tmp_path / "linli.db")
    monkeypatch.setenv("LINLI_DATABASE_URL", "")
    monkeypatch.setenv("LINLI_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("LINLI_PUBLIC_URL", ADDRESS)
    return open_store(f"sqlite:///{tmp_path / 'linli.db'}")


@pytest.fixture
def linli() -> Callable[..., Result]:
    """Run a command."""
    return lambda *words: CliRunner().invoke(app, ["staff", *words])


def token_of(text: str) -> str:
    link = next(line for line in text.splitlines() if line.startswith("https://"))
    assert link.startswith(f"{ADDRESS}/console/invitation/")
    return link.rpartition("/")[2]


def comes_in(store: Store, token: str, login: str = "") -> None:
    invitations.accept_invitation(
        store, token, login=login, name="王芳", password_hash="h", language="zh"
    )


def test_a_colleague_is_added_by_a_link(
    store: Store, linli: Callable[..., Result]
) -> None:
    told = linli("add", "Fang", "--name", "王芳", "--role", "supervisor")
    assert told.exit_code == 0, told.output
    comes_in(store, token_of(told.output))
    found = staff.find_staff(store, "fang")
    assert (found.role, found.state, found.language) == ("supervisor", "active", "zh")
    assert events(store)[0] == ("staff_invited", "staff:cli", {"role": "supervisor"})
    listed = linli("list").output
    assert "fang" in listed and "supervisor" in listed


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("add", "a b", "--name", "王芳"), "without spaces"),
        (("add", "fang", "--name", " "), "at most 40 letters"),
        (("add", "fang", "--name", "王芳", "--language", "ko"), "zh and en"),
        (("link", "nobody"), "There is nobody with the login nobody"),
        (("leave", "nobody"), "There is nobody with the login nobody"),
    ],
)
def test_what_cannot_be_done_is_said(
    store: Store, linli: Callable[..., Result], words: tuple[str, ...], told: str
) -> None:
    result = linli(*words)
    assert result.exit_code == 1
    assert told in " ".join(result.output.split())
    assert staff.list_staff(store) == []


def test_a_login_is_added_once_and_gets_new_links(
    store: Store, linli: Callable[..., Result]
) -> None:
    old = token_of(linli("add", "fang", "--name", "王芳").output)
    assert linli("add", "FANG", "--name", "王芳").exit_code == 1
    new = token_of(linli("link", "Fang").output)
    with pytest.raises(invitations.InvitationGone):
        comes_in(store, old)
    comes_in(store, new)


def test_who_leaves_is_out_but_not_the_last_administrator(
    store: Store, linli: Callable[..., Result]
) -> None:
    for login, role in (("boss", "administrator"), ("fang", "caseworker")):
        added = linli("add", login, "--name", "王芳", "--role", role)
        comes_in(store, token_of(added.output))
    assert linli("leave", "boss").exit_code == 1
    assert linli("leave", "fang").exit_code == 0
    assert staff.find_staff(store, "fang").state == "left"


def test_the_first_link_is_printed_until_somebody_is_there(
    store: Store, linli: Callable[..., Result]
) -> None:
    assert "Nobody yet" in linli("list").output
    text = first_link(Settings())
    assert text
    comes_in(store, token_of(text), "boss")
    assert first_link(Settings()) is None
