"""The bars of understanding, on held-out sentences, through `make evaluate`."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BAR = re.compile(r"^  (\S.*?) +(\S+) [≥≤] \S+ +(reached|MISSED|not measured)$", re.M)
# Milliseconds depend on what else the machine does: they are printed, not tested.
TIME = "parse p50, ms"
# Texts of other people, measured only where they lie beside the project.
SHORT_TEXTS = {"language of sentences", "language of word pairs"}


@pytest.mark.timeout(600)
def test_every_bar_of_understanding_is_reached() -> None:
    command = [ROOT / ".venv/bin/linli", "evaluate"]
    ended = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False
    )
    bars = {name: state for name, _, state in BAR.findall(ended.stdout)}
    assert len(bars) == 11, ended.stdout[-3000:] + ended.stderr[-3000:]
    assert bars.pop(TIME) in ("reached", "MISSED")
    assert "MISSED" not in bars.values(), ended.stdout[-6000:]
    unmeasured = {name for name, state in bars.items() if state == "not measured"}
    assert unmeasured in (set(), SHORT_TEXTS)
    if unmeasured:
        pytest.skip("shared/lid is not beside the project: language not measured")


def test_any_file_of_sentences_can_be_measured(tmp_path: Path) -> None:
    rows = tmp_path / "more.jsonl"
    rows.write_text(
        '{"text": "When does the heating start?", "lang": "en", "label": '
        '"heating-season"}\n{"text": "난방은 언제 시작해요?", "lang": "ko", "label": '
        '"heating-season"}\n',
        encoding="utf-8",
    )
    ended = subprocess.run(
        [ROOT / ".venv/bin/linli", "evaluate", rows, "--language", "ko"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "1 of 1" in ended.stdout
    bars = {name: state for name, _, state in BAR.findall(ended.stdout)}
    assert bars["top-1, worst language"] == "reached"
    assert bars["emergencies recognised"] == "not measured"
