"""`make run`: all four start together, say so, and stop together."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

from bot.model import fingerprint, train
from bot.settings import ROOT
from bot.stack import Stack


def test_run_starts_all_four_and_ctrl_c_stops_them(
    trained: Path, tmp_path: Path
) -> None:
    environment = Stack(tmp_path / "data").environment
    ports = [
        int(environment[f"LINLI_{name}PORT"]) for name in ("", "RASA_", "ACTIONS_")
    ]
    linli = [sys.executable, "-m", "bot.cli"]
    subprocess.run(
        [*linli, "migrate"], env=os.environ | environment, cwd=ROOT, check=True
    )
    running = subprocess.Popen(
        [*linli, "run"],
        env=os.environ | environment,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    watchdog = threading.Timer(120, running.kill)
    watchdog.start()
    try:
        assert running.stdout
        lines = []
        for line in running.stdout:
            lines.append(line)
            if "Linli is ready" in line:
                break
        assert "Linli is ready" in lines[-1], "".join(lines)
        assert all(_listens(port) for port in ports)
        os.killpg(running.pid, signal.SIGINT)
        rest = running.stdout.read()
        assert running.wait(30) == 0, rest
        assert f"{environment['LINLI_PUBLIC_URL']}/chat" in rest
        assert f"{environment['LINLI_PUBLIC_URL']}/console/invitation/" in rest
    finally:
        watchdog.cancel()
        if running.poll() is None:
            os.killpg(running.pid, signal.SIGKILL)
    deadline = time.monotonic() + 10
    while any(_listens(port) for port in ports):
        assert time.monotonic() < deadline, "a process was left behind"


def test_a_second_start_trains_nothing(trained: Path) -> None:
    before = trained.stat().st_mtime_ns
    assert train() == trained
    assert trained.stat().st_mtime_ns == before
    assert fingerprint() in trained.name


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
