"""A message to staff: they read it, and the desk adds only what they cannot."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

import structlog

from bot.hand_over import emergency, is_danger
from bot.rasa import Question, RasaClient, RasaFailed
from community.case_texts import CaseTexts
from community.model.case import Case
from community.model.conversation import Lease, LeaseLost, OwnerChanged
from community.model.hand_over import Standing
from community.model.message import MessageNotPending, PendingMessage, Reply
from community.place import Place
from community.store.engine import Store
from community.usecases import messages, staff_conversations

log = structlog.get_logger()


@dataclass(frozen=True)
class Danger:
    """Danger that a resident wrote of while staff own the conversation.

    Attributes:
        replies: Whom to call, in the resident's language.
    """

    intent: str
    replies: tuple[Reply, ...]


class Joining:
    """Lets staff read what residents write in conversations that staff own.

    Whatever is wrong with cases, or with Rasa, the message is read.

    Args:
        store: Where everything is kept.
        rasa: Recognises danger.
        texts: What residents are told about their cases.
        place: Office hours and promises.
    """

    def __init__(
        self, store: Store, rasa: RasaClient, texts: CaseTexts, place: Place
    ) -> None:
        self._store = store
        self._rasa = rasa
        self._texts = texts
        self._place = place

    async def danger(
        self, message: PendingMessage, question: Question
    ) -> Danger | None:
        """The danger that a message tells of, if nobody of the staff may know yet.

        Nothing while somebody has the case and is there, or if the resident was told
        whom to call a short while ago and the case is as pressing as it can be.
        """
        found = await asyncio.to_thread(self._unheard, message)
        if found is None:
            return None
        try:
            intent = await self._rasa.understand(question)
            if intent is None or not is_danger(intent):
                return None
        except RasaFailed as failure:
            log.warning("danger_not_looked_for", reason=failure.reason)
            return None
        if found.warned:
            return Danger(intent, ()) if _presses(intent, found.case) else None
        try:
            return Danger(intent, (await self._rasa.ask(question)).replies)
        except RasaFailed as failure:
            log.warning("danger_not_answered", reason=failure.reason)
            return Danger(intent, ())

    def join(
        self, lease: Lease, message: PendingMessage, danger: Danger | None
    ) -> list[int]:
        """Let staff read a message; the ids of the little that the desk says to it.

        Blocks on the database.

        Raises:
            OwnerChanged: If the bot owns the conversation again.
        """
        try:
            if danger:
                return self._join_danger(lease, message, danger)
            return self._join(lease, message)
        except (LeaseLost, MessageNotPending, OwnerChanged):
            raise
        except Exception:
            log.exception(
                "case_not_joined",
                conversation=lease.conversation_id,
                message=message.id,
            )
        replies = danger.replies if danger else ()
        return messages.complete_message(
            self._store,
            lease,
            message.id,
            replies,
            language=None,
            outcome="joined_staff",
        )

    def _join_danger(
        self, lease: Lease, message: PendingMessage, danger: Danger
    ) -> list[int]:
        new = emergency(danger.intent, message.text)
        return staff_conversations.join_case(
            self._store,
            lease,
            message.id,
            danger.replies,
            new=new,
            due_at=self._place.promises.due(new.priority, self._store.clock.now()),
            intent=danger.intent,
            told=partial(self._texts.handed_over, reason=new.reason),
        )

    def _join(self, lease: Lease, message: PendingMessage) -> list[int]:
        now = self._store.clock.now()
        closed = not self._place.office_open(now)
        since = closed_since(self._place, now) if closed else now
        found = staff_conversations.standing(
            self._store, message.conversation.id, since
        )
        language = message.conversation.written_to(self._place.default_language)
        place = _place_in(message) if _asks_place(found.case) else None
        replies = self._texts.place_kept(language) if place else ()
        if closed and not found.told:
            replies += self._texts.arrived(language)
        return staff_conversations.join_case(
            self._store, lease, message.id, replies, place=place
        )

    def _unheard(self, message: PendingMessage) -> Standing | None:
        """What stands, if it is for us to listen for danger; else None."""
        if not message.text or message.choice or message.command:
            return None
        now = self._store.clock.now()
        found = self._standing(message, now)
        case = found.case
        if case and case.assignee_id is not None and self._place.office_open(now):
            return None
        return found

    def _standing(self, message: PendingMessage, since: datetime) -> Standing:
        try:
            where = message.conversation.id
            return staff_conversations.standing(self._store, where, since)
        except Exception:
            log.exception("case_not_found", message=message.id)
            return Standing(None, told=False, warned=False)


def closed_since(place: Place, now: datetime) -> datetime:
    """When the office closed last, seen from a moment at which it is closed."""
    local = now.astimezone(place.timezone)
    days = (local.date() - timedelta(days=back) for back in range(8))
    return max(
        closing
        for day in days
        for hours in place.office.hours
        if day.isoweekday() in hours.days
        and (closing := datetime.combine(day, hours.closes, place.timezone)) <= local
    )


def _presses(intent: str, case: Case | None) -> bool:
    new = emergency(intent, "")
    return case is not None and (
        case.priority != new.priority or (new.sensitive and not case.sensitive)
    )


def _asks_place(case: Case | None) -> bool:
    return case is not None and case.reason == "report" and case.place is None


def _place_in(message: PendingMessage) -> str | None:
    """Where it is, as the resident tells it: in words or as a point on the map."""
    for attached in message.attachments:
        if attached.get("kind") == "location":
            point = (attached.get("latitude"), attached.get("longitude"))
            named = attached.get("name")
            return " · ".join(
                str(part) for part in (named, "{}, {}".format(*point)) if part
            )
    if message.choice or message.command or not message.text.strip():
        return None
    return message.text.strip()
