"""What the README promises: the demo replays every language and says so."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import ROOT
from community.languages import languages


@pytest.mark.parametrize("channel", [None, "telegram", "wechat"])
def test_the_demo_answers_in_every_language(trained: Path, channel: str | None) -> None:
    options = ["--channel", channel] if channel else []
    ended = subprocess.run(
        [sys.executable, "-m", "bot.cli", "demo", *options],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    for language in languages().values():
        assert language.name in ended.stdout
