"""All files or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.scaffold.plan import CannotAdd, Plan, carry_out

pytestmark = pytest.mark.fast


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "kept.yml").write_text("old\n")
    (tmp_path / "kept.yml").chmod(0o640)
    (tmp_path / "a-file").write_text("no folder\n")
    return tmp_path


def state(root: Path) -> dict[str, str | None]:
    return {
        str(path.relative_to(root)): path.read_text() if path.is_file() else None
        for path in root.rglob("*")
    }


def test_everything_is_written(root: Path) -> None:
    plan = Plan({Path("new/deep/one.md"): "1\n"}, {Path("kept.yml"): "old\nnew\n"})
    carry_out(plan, root)
    assert state(root) == {
        "a-file": "no folder\n",
        "kept.yml": "old\nnew\n",
        "new": None,
        "new/deep": None,
        "new/deep/one.md": "1\n",
    }
    assert (root / "kept.yml").stat().st_mode & 0o777 == 0o640


IN_THE_WAY = [
    ("a file stands where a folder is needed", Plan({Path("a-file/two.md"): "2\n"})),
    ("a file to change is not there", Plan({}, {Path("gone.yml"): "new\n"})),
    ("a change cannot be put aside", Plan({}, {Path("a-file"): "\ud800"})),
]


@pytest.mark.parametrize(
    "plan", [i[1] for i in IN_THE_WAY], ids=[i[0] for i in IN_THE_WAY]
)
def test_nothing_is_left_when_something_fails_midway(root: Path, plan: Plan) -> None:
    before = state(root)
    new = {Path("new/one.md"): "1\n", **plan.new}
    changed = {Path("kept.yml"): "new\n", **plan.changed}
    with pytest.raises((OSError, UnicodeEncodeError)):
        carry_out(Plan(new, changed), root)
    assert state(root) == before


def test_a_file_that_is_there_is_refused(root: Path) -> None:
    before = state(root)
    plan = Plan({Path("new.md"): "1\n", Path("kept.yml"): "mine\n"})
    with pytest.raises(CannotAdd, match=r"kept\.yml is there already"):
        carry_out(plan, root)
    assert state(root) == before
