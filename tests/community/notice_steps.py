"""Steps that tests of notices share: residents who want them, colleagues who send."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from community.interests import Interests
from community.model.message import Reply
from community.model.notice import Audience, NewNotice, Notice
from community.model.notice_ledger import Claimed, Ended, Marked, RowOutcome
from community.model.staff import Staff
from community.place import Place
from community.store import tables
from community.store.engine import Store
from community.store.notice_tables import notice_ledger_rows
from community.usecases.notice_drafts import (
    draft_notice,
    put_notice_text,
    set_notice_audience,
    view_notice,
)
from community.usecases.notice_rounds import take_rounds
from community.usecases.notice_sending import claim_rows, mark_rows, record_rows
from community.usecases.notices import approve_notice, schedule_notice
from community.usecases.subscriptions import subscribe
from tests.clock import FakeClock
from tests.community.steps import rows, writes

PLACE = replace(Place(), languages=("zh", "en", "ko", "ar"))
INTERESTS = Interests()
HOUR = 60 * 60
WATER = NewNotice(
    "zh",
    "明天停水",
    "明天上午九点到十一点停水。",
    audience=Audience(interests=("storm_and_water",)),
)


def reader(
    store: Store,
    name: str,
    language: str = "zh",
    channel: str = "telegram",
    interest: str | None = "storm_and_water",
) -> int:
    """A resident who writes, reads a language and wants to be told; their id."""
    writes(store, address=name, channel=channel, language_hint=language)
    at = sa.select(tables.addresses.c.resident_id).where(
        tables.addresses.c.channel == channel, tables.addresses.c.address == name
    )
    with store.reading() as connection:
        found: int = connection.execute(at).scalar_one()
    if interest:
        subscribe(store, INTERESTS, found, interest)
    return found


def drafted(store: Store, by: Staff, new: NewNotice = WATER, **more: Any) -> Notice:
    """A draft with its base text."""
    return draft_notice(store, by, new, INTERESTS, **more)


def translated(
    store: Store, by: Staff, notice: Notice, language: str, title: str, **more: Any
) -> Notice:
    """A checked text in one more language."""
    return put_notice_text(store, by, notice.id, language, title, f"{title}!", **more)


def falls_back(store: Store, by: Staff, notice: Notice, to: Any = "base") -> Notice:
    """What they get whose language has no text is chosen."""
    about = notice.audience
    return set_notice_audience(store, by, notice.id, about, to, INTERESTS)


def approved(store: Store, by: Staff, notice: Notice) -> Notice:
    """A second person has read the notice as it stands."""
    version = view_notice(store, notice.id).version
    return approve_notice(store, PLACE, by, notice.id, version)


def begun(
    store: Store, writer: Staff, second: Staff, notice: Notice, hours: float = 24
) -> Notice:
    """The notice is approved and its rows are written; nothing has left yet."""
    approved(store, second, notice)
    now = store.clock.now()
    until = now + timedelta(hours=hours)
    schedule_notice(store, PLACE, writer, notice.id, now, until)
    take_rounds(store, PLACE)
    return view_notice(store, notice.id)


def write(notice: Notice, language: str) -> Reply:
    """The text of a notice, plainly."""
    own = notice.given(language) == "own"
    text = notice.text(language if own else notice.base_language)
    assert text is not None
    return Reply(f"{text.title}\n\n{text.body}", text.language, "notice")


def claims_rows(
    store: Store, channel: str = "telegram", holder: str = "one", limit: int = 50
) -> list[Claimed]:
    """A sender takes rows for a minute."""
    return claim_rows(store, channel, holder, 60, limit)


def marks(
    store: Store, found: Sequence[Claimed], repeatable: bool = False
) -> list[Marked]:
    """Their requests leave, of those that may."""
    marked = mark_rows(store, found, write, repeatable=repeatable)
    return [each for each in marked if each is not None]


def ends(
    store: Store, marked: Sequence[Marked], outcome: RowOutcome = "sent", **more: Any
) -> None:
    """What became of them is known."""
    record_rows(store, [Ended(each.row, outcome, **more) for each in marked])


def states(store: Store, notice: Notice | None = None) -> list[str]:
    """The states of the rows of a notice, or of all, in the order of residents."""
    return [
        row["state"]
        for row in rows(store, notice_ledger_rows)
        if notice is None or row["notice_id"] == notice.id
    ]


def round_later(store: Store, clock: FakeClock, seconds: float) -> None:
    """The worker takes its turn after a while."""
    clock.advance(seconds)
    take_rounds(store, PLACE)
