"""`linli run`: the four processes of the Procfile under honcho."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import threading
import time

import httpx
from honcho.environ import parse_procfile
from honcho.manager import Manager
from rich.console import Console

from bot.first_link import first_link
from bot.platform_check import check
from bot.platforms import platforms
from bot.settings import ROOT, Settings, SettingsError

HEALTHY_SECONDS = 120
# What honcho returns after Ctrl-C and after a request to end.
STOPPED_BY_HAND = (130, 143)


def run_all(settings: Settings) -> int:
    """Start all processes, say when they are ready, and stop them with Ctrl-C.

    Returns:
        The exit status: 0 after a stop by hand.
    """
    if wrong := _busy_ports(settings) or _unusable_platforms(settings):
        Console(stderr=True).print(wrong, style="red", markup=False)
        return 1
    # A closed terminal must not leave the processes behind; honcho knows TERM only.
    signal.signal(signal.SIGHUP, lambda *_: os.kill(os.getpid(), signal.SIGTERM))
    manager = Manager()
    procfile = parse_procfile((ROOT / "Procfile").read_text(encoding="utf-8"))
    for name, command in procfile.processes.items():
        manager.add_process(name, command, quiet=False, cwd=str(ROOT))
    # Started a moment later: honcho forks, and a fork may not meet a busy thread.
    announcer = threading.Timer(1.0, _announce, args=(settings,))
    announcer.daemon = True
    announcer.start()
    manager.loop()
    status: int = manager.returncode or 0
    return 0 if status in STOPPED_BY_HAND else status


def _busy_ports(settings: Settings) -> str:
    """What to do about ports that are in use; empty if there is none."""
    ports = {
        "LINLI_PORT": settings.port,
        "LINLI_RASA_PORT": settings.rasa_port,
        "LINLI_ACTIONS_PORT": settings.actions_port,
    }
    return "\n".join(
        f"Port {port} is in use. Stop the program that uses it (Linli itself?) "
        f"or set {name} in .env to another port."
        for name, port in ports.items()
        if _listens(port)
    )


def _unusable_platforms(settings: Settings) -> str:
    """What to do about a platform that does not know us; empty if there is none.

    One that cannot be reached now is no reason not to start: the others wait.
    """
    try:
        found = asyncio.run(check(platforms(settings)))
    except SettingsError as error:
        return str(error)
    return "\n".join(f"{name}: {each.text}" for name, each in found if each.fatal)


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _announce(settings: Settings) -> None:
    """Print the address once every process works, or what is still missing."""
    console = Console()
    deadline = time.monotonic() + HEALTHY_SECONDS
    state: dict[str, bool] = {}
    while time.monotonic() < deadline:
        try:
            url = f"http://127.0.0.1:{settings.port}/health"
            response = httpx.get(url, timeout=3)
            state = response.json()
        except (httpx.HTTPError, ValueError):
            time.sleep(0.3)
            continue
        if response.status_code == 200:
            console.rule("Linli is ready")
            console.print(f"The residents' page: {settings.address}/chat")
            console.print(f"The staff console: {settings.address}/console")
            if text := first_link(settings):
                console.print(text, soft_wrap=True, markup=False, highlight=False)
            console.print("Stop with Ctrl-C.")
            console.rule()
            return
        time.sleep(0.3)
    missing = ", ".join(name for name, works in state.items() if not works) or "web"
    console.print(f"Not healthy after {HEALTHY_SECONDS} s: {missing}", style="red")
