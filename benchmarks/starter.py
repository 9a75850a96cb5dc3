"""The peer: the bot that `rasa init` makes, over Rasa's own REST channel."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import httpx

from bot.model import RASA, rasa_environment
from bot.stack import free_ports

READY_SECONDS = 180


class Starter:
    """Makes, trains, starts and stops Rasa's starter bot.

    Args:
        folder: An empty folder for it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        (self._port,) = free_ports(1)
        self._process: subprocess.Popen[bytes] | None = None
        self._http = httpx.Client(base_url=f"http://127.0.0.1:{self._port}", timeout=30)

    def make(self) -> None:
        """`rasa init`, which also trains it."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with (self._folder / "init.log").open("wb") as log:
            subprocess.run(
                [str(RASA), "init", "--no-prompt", "--init-dir", str(self._folder)],
                cwd=self._folder,
                env=self._environment(),
                stdout=log,
                stderr=subprocess.STDOUT,
                check=True,
            )

    def start(self) -> float:
        """Start the server; returns the seconds until it answers."""
        began = time.perf_counter()
        with (self._folder / "run.log").open("wb") as log:
            self._process = subprocess.Popen(
                [
                    *(str(RASA), "run", "--interface", "127.0.0.1"),
                    *("--port", str(self._port)),
                ],
                cwd=self._folder,
                env=self._environment(),
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        while time.perf_counter() - began < READY_SECONDS:
            try:
                if self._http.get("/").status_code == 200:
                    return time.perf_counter() - began
            except httpx.HTTPError:
                time.sleep(0.05)
        raise TimeoutError("The starter bot did not start; see run.log.")

    def say(self, sender: str, text: str) -> float:
        """Send a message; returns the seconds until its answer was there."""
        began = time.perf_counter()
        response = self._http.post(
            "/webhooks/rest/webhook", json={"sender": sender, "message": text}
        )
        seconds = time.perf_counter() - began
        if not response.json():
            raise ValueError(f"The starter bot did not answer {text!r}")
        return seconds

    def pids(self) -> list[int]:
        """Its processes."""
        assert self._process
        return [self._process.pid]

    def stop(self) -> None:
        """Stop it."""
        self._http.close()
        if self._process:
            os.killpg(self._process.pid, signal.SIGTERM)
            try:
                self._process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(self._process.pid, signal.SIGKILL)
                self._process.wait()

    def _environment(self) -> dict[str, str]:
        """Plain Rasa: only telemetry is off; no tuning of ours."""
        tuned = rasa_environment()
        return os.environ | {
            "RASA_TELEMETRY_ENABLED": tuned["RASA_TELEMETRY_ENABLED"],
            "CUDA_VISIBLE_DEVICES": "",
        }
