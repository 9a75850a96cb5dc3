"""Whether everything works, and what to do where it does not."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from starlette.responses import Response

from community.model.health import Health
from community.usecases.health import read_health
from console.due import span_words
from console.registry import Menu, Page
from console.visit import Visit

# So long a message may wait until something is wrong.
PATIENCE = timedelta(minutes=2)
MEGABYTE = 1_000_000
SLOW_BYTES = 20_000 * MEGABYTE

PROCESSES = {
    "web": "console_health_web",
    "worker": "console_health_worker",
    "actions": "console_health_actions",
    "rasa": "console_health_rasa",
}

page = Page(
    "/health",
    permission="see_health",
    menu=Menu("console_menu_health", icon="health", order=90),
)


@dataclass(frozen=True)
class Sign:
    """One thing that was looked at.

    Attributes:
        state: ``note`` is worth knowing, but nothing is broken.
        about: What it means, or what to do.
    """

    title: str
    state: Literal["fine", "note", "bad"]
    value: str
    about: str


@page.get()
async def show(visit: Visit) -> Response:
    """All signs of health."""
    processes = await visit.console.settings.processes()
    health = await asyncio.to_thread(read_health, visit.store)
    groups = (
        ("console_health_processes", tuple(_processes(visit, processes))),
        ("console_health_messages", tuple(_messages(visit, health))),
        ("console_health_rest", tuple(_rest(visit, health))),
    )
    signs = [sign for _, each in groups for sign in each]
    return visit.page(
        "health/page.html",
        groups=groups,
        bad=sum(sign.state == "bad" for sign in signs),
        alarms=health.alarms,
    )


def _processes(visit: Visit, works: Mapping[str, bool]) -> Iterator[Sign]:
    for name, key in PROCESSES.items():
        if name not in works:
            continue
        yield _sign(
            visit,
            f"{key}",
            "fine" if works[name] else "bad",
            "console_health_works" if works[name] else "console_health_stopped",
            f"{key}.about" if works[name] else f"{key}.mend",
        )


def _messages(visit: Visit, health: Health) -> Iterator[Sign]:
    now = visit.store.clock.now()
    yield _waits(
        visit, now, health.unhandled_since, health.unhandled, "console_health_unhandled"
    )
    queued = health.unsent.get("queued", 0) + health.unsent.get("sending", 0)
    yield _waits(visit, now, health.overdue_since, queued, "console_health_unsent")
    held = health.unsent.get("waiting", 0)
    yield _sign(
        visit,
        "console_health_held",
        "note" if held else "fine",
        "console_health_count",
        "console_health_held.mend" if held else "console_health_held.about",
        count=held,
    )
    alarms = len(health.alarms)
    yield _sign(
        visit,
        "console_health_alarms",
        "bad" if alarms else "fine",
        "console_health_count",
        "console_health_alarms.mend" if alarms else "console_health_alarms.about",
        count=alarms,
    )


def _rest(visit: Visit, health: Health) -> Iterator[Sign]:
    available = visit.console.bridge.available
    yield _sign(
        visit,
        "console_health_translation",
        "fine" if available else "note",
        "console_health_set_up" if available else "console_health_not_set_up",
        f"console_health_translation.{'about' if available else 'mend'}",
    )
    large = health.database_bytes > SLOW_BYTES
    yield _sign(
        visit,
        "console_health_database",
        "note" if large else "fine",
        "console_health_megabytes",
        f"console_health_database.{'mend' if large else 'about'}",
        count=-(-health.database_bytes // MEGABYTE),
    )


def _waits(
    visit: Visit, now: datetime, since: datetime | None, many: int, key: str
) -> Sign:
    """How many wait; bad if the oldest has waited for too long."""
    late = since is not None and now - since > PATIENCE
    sign = _sign(
        visit,
        key,
        "bad" if late else "fine",
        "console_health_count",
        f"{key}.{'mend' if late else 'about'}",
        count=many,
    )
    if since is None or not late:
        return sign
    span = span_words(visit, now - since)
    value = visit.say("console_health_oldest", count=many, time=span)
    return Sign(sign.title, sign.state, value, sign.about)


def _sign(
    visit: Visit,
    key: str,
    state: Literal["fine", "note", "bad"],
    value: str,
    about: str,
    **values: Any,
) -> Sign:
    return Sign(visit.say(key), state, visit.say(value, **values), visit.say(about))
