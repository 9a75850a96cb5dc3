"""`linli knowledge gaps`: staff see what residents asked, whatever they wrote."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.commands import knowledge_gaps as commands
from community.store.engine import Store, open_store
from tests.clock import FakeClock
from tests.community.steps import answers, claims, writes

pytestmark = pytest.mark.fast


@pytest.fixture
def store(
    migrated_sqlite: Path,
    tmp_path: Path,
    clock: FakeClock,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Store]:
    """The database that the command reads."""
    path = tmp_path / "linli.db"
    path.write_bytes(migrated_sqlite.read_bytes())
    monkeypatch.setenv("LINLI_DATABASE_URL", f"sqlite:///{path}")
    monkeypatch.setattr(commands, "console", Console(width=120, height=50))
    store = open_store(f"sqlite:///{path}", clock)
    yield store
    store.close()


def is_not_understood(
    store: Store, text: str, language: str, *guesses: str, intent: str = "nlu_fallback"
) -> None:
    """Somebody writes something that is not understood."""
    accepted = writes(store, text, address=f"who wrote {text}")
    lease = claims(store, accepted.conversation_id)
    answers(store, lease, language=language, intent=intent, guesses=guesses)


def gaps(*options: str, code: int = 0) -> str:
    """What the command prints."""
    result: Result = CliRunner().invoke(app, ["knowledge", "gaps", *options])
    assert result.exit_code == code, result.output
    return result.output


def test_before_the_first_gap_it_says_what_will_appear(store: Store) -> None:
    told = " ".join(gaps().split())
    assert "Questions that were not understood" in told
    assert "will appear here" in told


def test_a_table_shows_the_newest_first(store: Store, clock: FakeClock) -> None:
    is_not_understood(store, "심카드가 안 돼요", "ko", "sim-card", "waste-sorting")
    clock.advance(60)
    is_not_understood(store, "it did not help", "en", intent="not_helpful")
    head, second, first = (
        [cell.strip() for cell in line.replace("┃", "│").split("│")[1:-1]]
        for line in gaps().splitlines()
        if line.startswith(("┃", "│"))
    )
    assert head == ["when (UTC)", "language", "kind", "text", "topic or guesses"]
    assert second == ["2026-11-22 08:01", "en", "not_helpful", "it did not help", ""]
    assert first == [
        "2026-11-22 08:00",
        "ko",
        "not_understood",
        "심카드가 안 돼요",
        "sim-card, waste-sorting",
    ]


@pytest.mark.parametrize(
    ("label", "options", "expected"),
    [
        ("one language", ("--language", "ko"), ["first"]),
        ("one kind", ("--kind", "not_helpful"), ["third"]),
        ("the newest", ("--limit", "2"), ["second", "third"]),
    ],
)
def test_staff_may_ask_for(
    store: Store, label: str, options: tuple[str, ...], expected: list[str]
) -> None:
    is_not_understood(store, "first", "ko")
    is_not_understood(store, "second", "ar")
    is_not_understood(store, "third", "en", intent="not_helpful")
    printed = gaps(*options)
    texts = ("first", "second", "third")
    assert [text for text in texts if text in printed] == expected, label


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("[red]bold[/red] [/] [link=x]", "[red]bold[/red] [/] [link=x]"),
        (":smile: a\\[b]", ":smile: a\\[b]"),
        ("\x1b]0;title\x07 \x9b31mred\x08", "]0;title 31mred"),
        ("two\n\nlines\u2028here", "two lines here"),
    ],
)
def test_what_a_resident_wrote_is_shown_as_text_only(
    store: Store, tmp_path: Path, written: str, shown: str
) -> None:
    is_not_understood(store, written, "en")
    assert f"│ {shown} " in gaps()
    path = tmp_path / "gaps.jsonl"
    gaps("--jsonl", str(path))
    [line] = path.read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["text"] == shown


def test_an_export_holds_one_object_a_line(store: Store, tmp_path: Path) -> None:
    is_not_understood(store, "심카드가 안 돼요", "ko", "sim-card")
    is_not_understood(store, "لا أفهم", "ar")
    path = tmp_path / "gaps.jsonl"
    assert f"Knowledge gaps written to {path}: 2" in gaps("--jsonl", str(path))
    written = path.read_text(encoding="utf-8")
    assert "심카드가 안 돼요" in written, "whoever writes examples can read it"
    newest, oldest = map(json.loads, written.splitlines())
    assert newest["text"] == "لا أفهم"
    assert oldest == {
        "id": 1,
        "kind": "not_understood",
        "text": "심카드가 안 돼요",
        "language": "ko",
        "topic": None,
        "guesses": ["sim-card"],
        "happened_at": "2026-11-22T08:00:00+00:00",
    }


def test_an_export_without_a_gap_is_an_empty_file(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "gaps.jsonl"
    gaps("--jsonl", str(path))
    assert path.read_text() == ""


def test_a_file_that_cannot_be_written_is_named(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "no such folder" / "gaps.jsonl"
    told = gaps("--jsonl", str(path), code=1)
    assert f"{path} cannot be written: No such file or directory" in told


@pytest.mark.parametrize("options", [("--kind", "unheard_of"), ("--limit", "0")])
def test_an_option_that_makes_no_sense_is_refused(
    store: Store, options: tuple[str, str]
) -> None:
    gaps(*options, code=2)
