"""What the README promises: the demo replays every language and says so."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import ROOT
from community.languages import languages


def demo(*options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot.cli", "demo", *options],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=240,
    )


def test_the_demo_answers_in_every_language(trained: Path) -> None:
    ended = demo()
    assert ended.returncode == 0, ended.stdout + ended.stderr
    for language in languages().values():
        assert language.name in ended.stdout


@pytest.mark.parametrize(("channel", "code"), [("telegram", "ar"), ("wechat", "th")])
def test_the_demo_answers_on_other_platforms(
    trained: Path, channel: str, code: str
) -> None:
    ended = demo("--channel", channel, "--language", code)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert languages()[code].name in ended.stdout
