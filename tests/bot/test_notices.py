"""The sender of notices: what becomes of each row, and what a kill can leave."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, field

import pytest
import sqlalchemy as sa

from bot.channels.base import (
    AddressMoved,
    AddressStopped,
    NotAllowedNow,
    Outbound,
    OutcomeUnknown,
    Rejected,
    RetryLater,
)
from bot.notice_texts import NoticeTexts
from bot.notices import CARRIERS, TRIES, NoticeSender
from community.model.notice import Notice
from community.model.staff import Staff
from community.store import tables
from community.store.engine import Store
from community.store.notice_tables import notice_ledger_rows
from community.texts import Texts
from community.usecases import notice_sending
from community.usecases.notice_drafts import put_notice_text
from community.usecases.notices import cancel_notice, pause_notice, resume_notice
from tests.bot.conftest import RememberingChannel
from tests.clock import FakeClock
from tests.community.case_steps import colleague
from tests.community.notice_steps import (
    HOUR,
    PLACE,
    begun,
    drafted,
    falls_back,
    reader,
    states,
)
from tests.community.steps import rows


@dataclass
class Telegram(RememberingChannel):
    """Refuses what it is told to refuse, once or always.

    Attributes:
        refused: What follows from sending to an address.
        turn: Raised when it is asked whether it is ready.
        slow: Seconds that each message takes.
    """

    name: str = "telegram"
    repeatable: bool = False
    refused: dict[str, Exception] = field(default_factory=dict)
    turn: Exception | None = None
    slow: float = 0.0

    async def ready(self, outbound: Outbound) -> None:
        if self.turn:
            raise self.turn

    async def send(self, outbound: Outbound) -> str | None:
        await asyncio.sleep(self.slow)
        if error := self.refused.get(outbound.address):
            raise error
        return await super().send(outbound)


@pytest.fixture
def zhao(store: Store) -> Staff:
    return colleague(store, "Zhao", "organiser")


@pytest.fixture
def qian(store: Store) -> Staff:
    return colleague(store, "Qian", "organiser")


@pytest.fixture
def notice(store: Store, zhao: Staff, qian: Staff) -> Notice:
    """A notice that is being sent to Wei."""
    reader(store, "wei")
    return begun(store, zhao, qian, drafted(store, zhao))


def sender(store: Store, channel: RememberingChannel) -> NoticeSender:
    return NoticeSender(store, {channel.name: channel}, Texts(), PLACE, "test")


@pytest.mark.parametrize(
    ("label", "error", "state", "reason"),
    [
        ("nothing goes wrong", None, "sent", None),
        ("pitfall 12: a time-out", OutcomeUnknown("timeout"), "unknown", "timeout"),
        ("the channel has a defect", ZeroDivisionError(), "unknown", None),
        ("the resident blocked us", AddressStopped("blocked"), "stopped", "blocked"),
        ("pitfall 16: 45015", NotAllowedNow("window_closed"), "waiting", None),
        ("refused for good", Rejected("empty"), "failed", "empty"),
        ("too fast", RetryLater(30, "429"), "queued", "429"),
    ],
)
async def test_what_follows_from_an_attempt(
    store: Store,
    notice: Notice,
    label: str,
    error: Exception | None,
    state: str,
    reason: str | None,
) -> None:
    channel = Telegram(refused={"wei": error} if error else {})
    await sender(store, channel).send("telegram")
    [row] = rows(store, notice_ledger_rows)
    assert row["state"] == state, label
    assert reason in (None, row["reason"]), label
    await sender(store, channel).send("telegram")
    assert len(channel.sent) == (error is None), label


async def test_a_resident_who_blocked_us_is_not_written_to_by_anybody(
    store: Store, notice: Notice
) -> None:
    channel = Telegram(refused={"wei": AddressStopped("blocked")})
    await sender(store, channel).send("telegram")
    [address] = rows(store, tables.addresses)
    assert address["state"] == "stopped"


async def test_what_was_refused_for_now_is_tried_again_and_not_for_ever(
    store: Store, clock: FakeClock, notice: Notice
) -> None:
    with store.transaction() as connection:
        connection.execute(sa.update(notice_ledger_rows).values(attempts=TRIES - 2))
    channel = Telegram(refused={"wei": RetryLater(30, "429")})
    await sender(store, channel).send("telegram")
    assert states(store) == ["queued"]
    clock.advance(HOUR)
    await sender(store, channel).send("telegram")
    assert states(store) == ["failed"]


async def test_a_place_that_is_too_far_off_is_no_attempt(
    store: Store, clock: FakeClock, notice: Notice
) -> None:
    channel = Telegram(turn=RetryLater(40, "paced"))
    await sender(store, channel).send("telegram")
    [row] = rows(store, notice_ledger_rows)
    assert (row["state"], row["attempts"]) == ("queued", 0)
    channel.turn = None
    await sender(store, channel).send("telegram")
    assert channel.sent == [], "not before it is due"
    clock.advance(40)
    await sender(store, channel).send("telegram")
    assert len(channel.sent) == 1


async def test_a_group_that_moved_gets_it_at_the_new_place(
    store: Store, notice: Notice
) -> None:
    channel = Telegram(refused={"wei": AddressMoved("wei-2")})
    await sender(store, channel).send("telegram")
    await sender(store, channel).send("telegram")
    assert [each.address for each in channel.sent] == ["wei-2"]


async def test_each_reads_how_the_text_came_into_their_language(
    store: Store, zhao: Staff, qian: Staff
) -> None:
    for name, language in (("wei", "zh"), ("minji", "ko"), ("amira", "ar")):
        reader(store, name, language)
    notice = drafted(store, zhao)
    notice = put_notice_text(
        store, zhao, notice.id, "ko", "내일 단수", "두 시간입니다.", "machine"
    )
    begun(store, zhao, qian, falls_back(store, zhao, notice, "base_with_note"))
    channel = Telegram()
    await sender(store, channel).send("telegram")
    seen = {each.address: each for each in channel.sent}
    assert seen["wei"].card == ()
    assert seen["minji"].language == "ko"
    assert [line["state"] for line in seen["minji"].card] == ["machine"]
    assert (seen["amira"].language, seen["amira"].text) == ("zh", seen["wei"].text)
    [note] = seen["amira"].card
    assert (note["state"], note["lang"]) == ("none", "ar")
    assert all(each.bulk for each in channel.sent), "answers pass"


async def test_one_text_is_made_for_many(
    store: Store, zhao: Staff, qian: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(40):
        reader(store, f"resident {number}")
    begun(store, zhao, qian, drafted(store, zhao))
    made: list[str] = []
    real = NoticeTexts._written

    def counting(self: NoticeTexts, notice: Notice, language: str) -> object:
        made.append(language)
        return real(self, notice, language)

    monkeypatch.setattr(NoticeTexts, "_written", counting)
    channel = Telegram()
    await sender(store, channel).send("telegram")
    assert len(channel.sent) == 40
    assert made == ["zh"]


@pytest.mark.parametrize("what", ["pause", "cancel"])
async def test_a_pause_holds_for_all_that_is_not_on_its_way(
    store: Store, zhao: Staff, qian: Staff, what: str
) -> None:
    for number in range(3 * CARRIERS):
        reader(store, f"resident {number}")
    notice = begun(store, zhao, qian, drafted(store, zhao))
    channel = Telegram(slow=0.2)
    running = sender(store, channel)
    sending = asyncio.create_task(running.send("telegram"))
    while not channel.sent:
        await asyncio.sleep(0.01)
    act = pause_notice if what == "pause" else cancel_notice
    await asyncio.to_thread(act, store, zhao, notice.id)
    on_the_way = Counter(states(store))["sending"]
    before = len(channel.sent)
    await sending
    assert len(channel.sent) <= before + on_the_way
    assert len(channel.sent) < 3 * CARRIERS
    running.take_rounds()
    left = Counter(states(store))
    assert left["sending"] == 0
    assert left["queued" if what == "pause" else "stopped"] > 0
    if what == "pause":
        resume_notice(store, zhao, notice.id)
        await running.send("telegram")
        running.take_rounds()
        assert set(states(store)) == {"sent"}
        assert len({each.address for each in channel.sent}) == len(channel.sent)


async def test_a_worker_that_stops_gives_back_what_it_has_not_begun(
    store: Store, zhao: Staff, qian: Staff
) -> None:
    for number in range(3 * CARRIERS):
        reader(store, f"resident {number}")
    begun(store, zhao, qian, drafted(store, zhao))
    channel = Telegram()
    stops = NoticeSender(
        store,
        {"telegram": channel},
        Texts(),
        PLACE,
        "test",
        lambda: len(channel.sent) > 0,
    )
    await stops.send("telegram")
    found = Counter(states(store))
    assert found == {"sent": len(channel.sent), "queued": found["queued"]}
    assert found["queued"] > 0


async def test_what_became_of_a_row_is_written_down_when_the_database_is_back(
    store: Store, notice: Notice, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, failures = notice_sending.record_rows, [OSError("gone"), OSError("gone")]

    def fails(*arguments: object) -> None:
        if failures:
            raise failures.pop()
        real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(notice_sending, "record_rows", fails)
    monkeypatch.setattr("bot.notices.WRITE_AGAIN", (0.0, 0.0, 0.0))
    await sender(store, Telegram()).send("telegram")
    assert states(store) == ["sent"]


async def test_the_page_is_woken_for_what_it_finds_by_itself(
    store: Store, zhao: Staff, qian: Staff
) -> None:
    reader(store, "wei", channel="web")
    begun(store, zhao, qian, drafted(store, zhao))
    channel = RememberingChannel()
    await sender(store, channel).send("web")
    assert [each.address for each in channel.sent] == ["wei"]
    assert states(store) == ["sent"]
