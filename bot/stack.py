"""The real four processes on free ports and a temporary database.

Used by `linli demo`, `linli talk`, the benchmarks and the tests, so that all of them
meet the system as it runs in production.
"""

from __future__ import annotations

import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import httpx

from bot.settings import ROOT, Settings

PROCESSES = ("rasa", "actions", "web", "worker")
COMMANDS = {"rasa": "rasa", "actions": "actions", "web": "serve", "worker": "worker"}
STOP_SECONDS = 15


class StackFailed(Exception):
    """A process did not start; the text names it and its log file."""


class Stack:
    """Starts, watches and stops the four processes.

    Args:
        folder: Where database, logs and derived files go.
        environment: Settings that differ from the defaults, as ``LINLI_…``.
        processes: Which of the four to start.
    """

    def __init__(
        self,
        folder: Path,
        environment: dict[str, str] | None = None,
        processes: tuple[str, ...] = PROCESSES,
    ) -> None:
        self.folder = folder
        self.processes = processes
        self.running: dict[str, subprocess.Popen[bytes]] = {}
        self.port, rasa_port, actions_port = free_ports(3)
        self.url = f"http://127.0.0.1:{self.port}"
        # Nothing of a real installation's settings may reach it, its database least.
        self.environment = {
            "LINLI_DATABASE_URL": "",
            "LINLI_REDIS_URL": "",
            "LINLI_EMBED_ORIGINS": "",
            "LINLI_TELEGRAM_TOKEN": "",
            "LINLI_WECHAT_APP_ID": "",
            "LINLI_WECHAT_APP_SECRET": "",
            "LINLI_WECHAT_TOKEN": "",
            "LINLI_WECHAT_AES_KEY": "",
            "LINLI_TRANSLATION": "",
            "LINLI_TRANSLATION_URL": "",
            "LINLI_TRANSLATION_KEY": "",
            "LINLI_HOST": "127.0.0.1",
            "LINLI_PLACE": str(ROOT / "community.yml"),
            "LINLI_RASA_SECONDS": "10",
            "LINLI_DATA_DIR": str(folder),
            "LINLI_PORT": str(self.port),
            "LINLI_PUBLIC_URL": self.url,
            "LINLI_RASA_PORT": str(rasa_port),
            "LINLI_ACTIONS_PORT": str(actions_port),
            "LINLI_SECRET": secrets.token_urlsafe(32),
            "LINLI_RASA_TOKEN": secrets.token_urlsafe(32),
            **(environment or {}),
        }

    def __enter__(self) -> Stack:
        try:
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def start(self, progress: Callable[[str], None] = lambda text: None) -> None:
        """Prepare the database, start the processes and wait until all are healthy.

        Raises:
            StackFailed: If one of them ends or is not healthy within two minutes.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        # Rasa takes the longest and needs no database; the others need it prepared.
        at_once = [name for name in self.processes if name == "rasa"]
        for name in at_once:
            self.start_process(name)
        subprocess.run(self._command("migrate"), env=self._env(), check=True)
        for name in self.processes:
            if name not in at_once:
                self.start_process(name)
        self.wait_until_healthy(progress)

    def start_process(self, name: str) -> None:
        """Start one process; its output goes to ``<name>.log``."""
        with (self.folder / f"{name}.log").open("ab") as output:
            self.running[name] = subprocess.Popen(
                self._command(COMMANDS[name]),
                env=self._env(),
                cwd=ROOT,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def kill_process(self, name: str) -> None:
        """Kill one process the hard way, as a power cut would."""
        process = self.running.pop(name)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def wait_until_healthy(
        self, progress: Callable[[str], None] = lambda text: None, seconds: float = 120
    ) -> None:
        """Wait until every started process says that it works."""
        deadline = time.monotonic() + seconds
        while True:
            waiting = [name for name in self.running if not self._healthy(name)]
            if not waiting:
                return
            progress(", ".join(waiting))
            for name in waiting:
                if self.running[name].poll() is not None:
                    raise StackFailed(self._report(name, "ended"))
            if time.monotonic() > deadline:
                raise StackFailed(self._report(waiting[0], "is not healthy"))
            time.sleep(0.1)

    def settings(self) -> Settings:
        """The settings the processes run with."""
        values = {
            name.removeprefix("LINLI_").lower(): value
            for name, value in self.environment.items()
        }
        return Settings.model_validate(values)

    def stop(self) -> None:
        """Stop all processes; kill those that do not stop by themselves."""
        for process in self.running.values():
            process.send_signal(signal.SIGTERM)
        for process in self.running.values():
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        self.running.clear()

    def _healthy(self, name: str) -> bool:
        if name == "worker":
            return (self.folder / "worker.alive").exists()
        url = {
            "web": f"{self.url}/chat",
            "actions": f"http://127.0.0.1:{self.environment['LINLI_ACTIONS_PORT']}/health",
            "rasa": f"http://127.0.0.1:{self.environment['LINLI_RASA_PORT']}"
            "/webhooks/gateway/",
        }[name]
        try:
            return httpx.get(url, timeout=2).status_code == 200
        except httpx.HTTPError:
            return False

    def _report(self, name: str, what: str) -> str:
        log = self.folder / f"{name}.log"
        lines = log.read_text(errors="replace").splitlines()[-15:]
        return "\n".join([f"The {name} process {what}. Its log {log} ends:", *lines])

    def _command(self, subcommand: str) -> list[str]:
        return [sys.executable, "-m", "bot.cli", subcommand]

    def _env(self) -> dict[str, str]:
        return os.environ | self.environment


def free_ports(count: int) -> list[int]:
    """Ports that nobody listens on at the moment."""
    sockets = [socket.socket() for _ in range(count)]
    try:
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]
    finally:
        for each in sockets:
            each.close()
