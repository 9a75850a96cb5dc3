"""`make bench-channels`: how fast a webhook is acknowledged while Rasa takes its time.

The web and the worker process run between the Telegram stand-in and a stand-in for Rasa
that needs three seconds for each answer. Forty chats write each second, more than
Telegram lets a bot answer. Printed beside it in the same run: how
long the same server takes, at the same pace, for a file that needs no database.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx

from bot.stack import Stack
from tests.standins.rasa import TOKEN as RASA_TOKEN
from tests.standins.rasa import rasa_standin
from tests.standins.telegram import TOKEN, Person, telegram_standin

UPDATES = 300
PER_SECOND = 15
RASA_SECONDS = 3.0
BAR_MS = 100.0


def main() -> int:
    """Measure and print; 1 if the bar is missed."""
    with (
        tempfile.TemporaryDirectory() as folder,
        telegram_standin(limits=False) as telegram,
        rasa_standin() as rasa,
    ):
        rasa.delay = RASA_SECONDS
        environment = {
            "LINLI_TELEGRAM_TOKEN": TOKEN,
            "LINLI_TELEGRAM_API": telegram.url,
            "LINLI_TELEGRAM_DELIVERIES": "true",
            "LINLI_RASA_PORT": rasa.url.rpartition(":")[2],
            "LINLI_RASA_TOKEN": RASA_TOKEN,
        }
        with Stack(Path(folder), environment, ("web", "worker")) as stack:
            telegram.wait_for(lambda: telegram.webhook.settings.url, 60)
            settings = telegram.webhook.settings
            updates = [
                telegram.make.text(f"text {n}", Person(1000 + n, "Resident"))
                for n in range(UPDATES)
            ]
            secret = {"X-Telegram-Bot-Api-Secret-Token": settings.secret or ""}
            with httpx.Client(trust_env=False) as http:
                acknowledged = _milliseconds(
                    lambda n: http.post(settings.url, json=updates[n], headers=secret)
                )
                file = _milliseconds(lambda n: http.get(f"{stack.url}/widget.js"))
    print(
        f"{UPDATES} requests, {PER_SECOND} a second, Rasa takes {RASA_SECONDS:.0f} s\n"
    )
    print(f"{'':24}{'p50 ms':>9}{'p99 ms':>9}")
    for name, took in (("update acknowledged", acknowledged), ("file", file)):
        print(f"{name:24}{statistics.median(took):9.1f}{_p99(took):9.1f}")
    ratio = statistics.median(acknowledged) / statistics.median(file)
    reached = _p99(acknowledged) < BAR_MS
    print(f"\nAn update takes {ratio:.1f} times as long as a file.")
    print(f"p99 below {BAR_MS:.0f} ms: {'reached' if reached else 'MISSED'}")
    return 0 if reached else 1


def _milliseconds(ask: Callable[[int], httpx.Response]) -> list[float]:
    started = time.perf_counter()

    def timed(number: int) -> float:
        due = started + number / PER_SECOND
        time.sleep(max(0.0, due - time.perf_counter()))
        began = time.perf_counter()
        ask(number).raise_for_status()
        return (time.perf_counter() - began) * 1000

    with ThreadPoolExecutor(PER_SECOND) as pool:
        return list(pool.map(timed, range(UPDATES)))


def _p99(took: list[float]) -> float:
    return statistics.quantiles(took, n=100)[98]


if __name__ == "__main__":
    sys.exit(main())
