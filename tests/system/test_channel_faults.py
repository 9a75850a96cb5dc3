"""A thousand Telegram updates, and the web process killed among them."""

from __future__ import annotations

import random
import time
from collections import Counter
from pathlib import Path

import httpx
import pytest
import sqlalchemy as sa

from bot.stack import Stack
from community.store import tables
from community.store.engine import Store, open_store
from tests.standins.rasa import TOKEN as RASA_TOKEN
from tests.standins.rasa import RasaStandin, rasa_standin
from tests.standins.telegram import TOKEN, Person, TelegramStandin, telegram_standin

UPDATES = 1000
PEOPLE = 250
KILLED_AT = (250, 500, 750)
MALFORMED = (b"", b"{", b"[]", b'"text"', b"{}", b'{"update_id": "x"}', b"\xff\xfe")


def stack_of(folder: Path, telegram: TelegramStandin, rasa: RasaStandin) -> Stack:
    """The web and the worker process between the two stand-ins."""
    environment = {
        "LINLI_TELEGRAM_TOKEN": TOKEN,
        "LINLI_TELEGRAM_API": telegram.url,
        "LINLI_TELEGRAM_DELIVERIES": "true",
        "LINLI_RASA_PORT": rasa.url.rpartition(":")[2],
        "LINLI_RASA_TOKEN": RASA_TOKEN,
    }
    return Stack(folder, environment, ("web", "worker"))


def ended(store: Store) -> list[tuple[str, str]]:
    """Text and state of every answer whose way has ended."""
    statement = (
        sa.select(tables.messages.c.text, tables.outbox.c.state)
        .join(tables.outbox, tables.outbox.c.message_id == tables.messages.c.id)
        .where(tables.outbox.c.state.in_(("sent", "unknown", "failed", "stopped")))
    )
    with store.reading() as connection:
        return [(row.text, row.state) for row in connection.execute(statement)]


def post(telegram: TelegramStandin, body: bytes) -> int | None:
    """The status of one more delivery; None while the web process is away."""
    try:
        return telegram.post(body=body).status_code
    except httpx.HTTPError:
        return None


@pytest.mark.timeout(600)
def test_no_update_is_lost_or_answered_twice_while_web_is_killed(
    tmp_path: Path,
) -> None:
    chance = random.Random(4)
    statuses: list[int | None] = []
    with telegram_standin() as telegram, rasa_standin() as rasa:
        rasa.delay = 0.02
        with stack_of(tmp_path / "stack", telegram, rasa) as stack:
            telegram.wait_for(lambda: telegram.webhook.settings.url, 60)
            told = [
                telegram.make.text(f"text {n}", person=Person(1000 + n % PEOPLE, "A"))
                for n in range(UPDATES)
            ]
            delivered = []
            for number, update in enumerate(told):
                if number in KILLED_AT:
                    stack.kill_process("web")
                    stack.start_process("web")
                delivered.append(telegram.deliver(update))
                if chance.random() < 0.1:
                    telegram.deliver(chance.choice(told[: number + 1]))
                if chance.random() < 0.05:
                    statuses.append(post(telegram, chance.choice(MALFORMED)))
                time.sleep(0.005)  # two hundred a second, no more
            telegram.wait_for(lambda: all(d.outcome for d in delivered), 240)
            store = open_store(stack.settings().store_url)
            telegram.wait_for(lambda: len(ended(store)) == UPDATES, 240)
            unknown = [text for text, state in ended(store) if state == "unknown"]
            store.close()
            asked = Counter(call["message"] for call in rasa.calls)
    answers = Counter(str(sent.params["text"]) for sent in telegram.sent)
    wanted = {f"echo\n\ntext {n}" for n in range(UPDATES)}
    assert set(answers) <= wanted
    assert set(answers.values()) == {1}, "none is answered twice"
    # A kill may cut off a request that is just leaving. Whether such an answer arrived
    # is not known, so it is not sent again; staff see it in the history.
    assert wanted - set(answers) <= set(unknown), "none is lost without a trace"
    assert len(wanted - set(answers)) <= len(KILLED_AT)
    assert {d.outcome for d in delivered} == {"delivered"}
    tried = [attempt.status for d in delivered for attempt in d.attempts]
    assert not [s for s in (*tried, *statuses) if s is not None and s >= 500]
    assert max(asked.values()) <= 2, "asked again only where a kill cut an answer off"
    assert not telegram.faults
