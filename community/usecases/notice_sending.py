"""Rows of the ledger on their way: claimed, marked, recorded, each in batches.

The mark is the last look: in its transaction stands whether a row may still leave.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from community.model.delivery import ON_THE_WAY
from community.model.message import Reply
from community.model.notice import Notice
from community.model.notice_ledger import (
    ADDRESS_STOPPED,
    CANCELLED,
    NO_CONSENT,
    NO_TEXT,
    Claimed,
    Ended,
    Marked,
    Refused,
)
from community.store import notice_ledger, notices
from community.store.engine import Row, Store

# What readers of a language get of a notice that has something for them.
Write = Callable[[Notice, str], Reply]

# Somebody is at work on the conversation; they are quick.
BUSY_SECONDS = 1.0
# Until somebody has written a text or said what happens without one.
UNDECIDED_SECONDS = 60.0


def claim_rows(
    store: Store, channel: str, holder: str, seconds: float, limit: int
) -> list[Claimed]:
    """Rows that are due on a channel, urgent notices first, for a while ours alone."""
    now = store.clock.now()
    unique = f"{holder}:{secrets.token_hex(4)}"
    until = now + timedelta(seconds=seconds)
    claimed: list[Claimed] = []
    with store.reading() as connection:
        leaving = notices.leaving_ids(connection)
    if not leaving:
        return []
    with store.transaction() as connection:
        for notice_id in leaving:
            most = limit - len(claimed)
            if most == 0:
                break
            claimed += notice_ledger.claim(
                connection, notice_id, channel, unique, until, now, most
            )
    return claimed


def mark_rows(
    store: Store, rows: Sequence[Claimed], write: Write, *, repeatable: bool
) -> list[Marked | None]:
    """Note that requests leave now; None for each row whose request must not.

    Args:
        write: Makes the text of a notice in a language.
        repeatable: Whether the channel finds a message by itself, so that it is sent
            once it is written down.
    """
    now = store.clock.now()
    with store.transaction() as connection:
        free = notice_ledger.free_conversations(
            connection, [each.conversation_id for each in rows]
        )
        kept = _by_holder(rows)
        seen: dict[int, Row] = {}
        for holder, theirs in kept.items():
            seen |= notice_ledger.look(connection, theirs, holder)
        known = notices.some(connection, (each.notice_id for each in rows))
        going = _Going(write, now, repeatable)
        for row in rows:
            if row.id in seen:
                going.sort(row, known[row.notice_id], seen[row.id], free)
        fresh = [each for each in going.said if "which" not in each]
        new_ids = notice_ledger.say(connection, fresh)
        notice_ledger.say_anew(connection, [e for e in going.said if "which" in e])
        for said, mark in zip(going.said, going.marks, strict=True):
            known_id = said.get("which")
            mark["message"] = known_id or new_ids[said["conversation_id"]]
        notice_ledger.mark(connection, going.marks)
        notice_ledger.refuse(connection, going.refused, now)
    messages = {mark["row_id"]: mark["message"] for mark in going.marks}
    return [
        Marked(row, messages[row.id], going.replies[row.id])
        if row.id in messages
        else None
        for row in rows
    ]


def postpone_rows(store: Store, refused: Sequence[Refused]) -> None:
    """Queue again rows whose turn has not come; that was no attempt."""
    with store.transaction() as connection:
        notice_ledger.refuse(connection, refused, store.clock.now())


def record_rows(store: Store, ended: Sequence[Ended]) -> None:
    """Keep what became of attempts; what is known for certain is never changed."""
    with store.transaction() as connection:
        notice_ledger.record(connection, ended, store.clock.now())


@dataclass
class _Going:
    """Sorts rows into those that leave and those that do not."""

    write: Write
    now: datetime
    repeatable: bool
    said: list[dict[str, Any]] = field(default_factory=list)
    marks: list[dict[str, Any]] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    replies: dict[int, Reply] = field(default_factory=dict)

    def sort(self, row: Claimed, notice: Notice, seen: Row, free: set[int]) -> None:
        refused = self._refusal(row, notice, seen)
        if refused is None and row.conversation_id not in free:
            refused = self._later(row, BUSY_SECONDS)
        if refused is not None:
            self.refused.append(refused)
            return
        # Two rows of one conversation would leave side by side, in any order.
        free.discard(row.conversation_id)
        reply = self.write(notice, row.language)
        self.replies[row.id] = reply
        self.said.append(self._message(row, notice, reply, seen.message_id))
        self.marks.append(
            {
                "row_id": row.id,
                "holder": row.holder,
                "now_is": "sent" if self.repeatable else "sending",
                "why": None if self.repeatable else ON_THE_WAY,
                "of_version": notice.version,
                "text_in": reply.lang,
                "over_at": self.now if self.repeatable else None,
            }
        )

    def _refusal(self, row: Claimed, notice: Notice, seen: Row) -> Refused | None:
        agreed = seen.agreed_to_urgent if notice.urgency == "urgent" else seen.agreed
        given = notice.given(row.language)
        if notice.state == "cancelled":
            return Refused(row, "stopped", CANCELLED)
        if notice.useful_until is not None and notice.useful_until <= self.now:
            return Refused(row, "expired")
        if notice.state != "sending":
            return Refused(row, "queued")
        if not agreed:
            return Refused(row, "stopped", NO_CONSENT)
        if seen.address_state == "stopped":
            return Refused(row, "stopped", ADDRESS_STOPPED)
        if given == "nothing":
            return Refused(row, "stopped", NO_TEXT)
        return self._later(row, UNDECIDED_SECONDS) if given == "undecided" else None

    def _later(self, row: Claimed, seconds: float) -> Refused:
        return Refused(row, "queued", due_at=self.now + timedelta(seconds=seconds))

    def _message(
        self, row: Claimed, notice: Notice, reply: Reply, message_id: int | None
    ) -> dict[str, Any]:
        words: Mapping[str, Any] = {
            "text": reply.text,
            "language": reply.lang,
            "payload": {"card": list(reply.card), "notice_id": notice.id},
        }
        if message_id is not None:
            return {"which": message_id, **words}
        return {
            "conversation_id": row.conversation_id,
            "direction": "out",
            "author": "desk",
            "channel": row.channel,
            "kind": reply.kind,
            "attempts": 0,
            "created_at": self.now,
            **words,
        }


def _by_holder(rows: Sequence[Claimed]) -> dict[str, list[int]]:
    kept: dict[str, list[int]] = {}
    for row in rows:
        kept.setdefault(row.holder, []).append(row.id)
    return kept
