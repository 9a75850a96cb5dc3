"""When a conversation is handed over to staff, and what is done if that fails."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from typing import Any, get_args

import structlog

from bot.rasa import Understanding
from community.case_texts import CaseTexts
from community.model.case import Case, CaseNotFound, CaseReason, NewCase
from community.model.conversation import Lease, LeaseLost
from community.model.hand_over import HeardBefore, LeftOver, Plan
from community.model.message import MessageNotPending, PendingMessage, Reply
from community.place import Place
from community.store.engine import Store
from community.usecases import deadlines, hand_over, staff_conversations

log = structlog.get_logger()

HUMAN = "human"
FALLBACK = "nlu_fallback"
REPORT = "report_problem"
CRISIS = "crisis_"
DANGERS = ("emergency_", CRISIS)
# What a wish for a person was about, if it was asked so shortly before.
ASKED = ("ask_service", FALLBACK)
SAME_MATTER = timedelta(days=1)
LOOK_BACK = 5
SUMMARY_CHARACTERS = 500
LATE_AT_ONCE = 50
# After a failure the worker tries again, but does not fill the log meanwhile.
TRY_AGAIN = timedelta(seconds=30)


class HandOver:
    """Hands conversations over to staff; sees that each gets its case.

    All methods block on the database.

    Args:
        store: Where everything is kept.
        texts: What residents are told about their cases.
        place: Office hours and promises.
    """

    def __init__(self, store: Store, texts: CaseTexts, place: Place) -> None:
        self._store = store
        self._texts = texts
        self._place = place
        self._complete_from: datetime | None = None

    def decide(
        self, message: PendingMessage, understanding: Understanding
    ) -> NewCase | None:
        """The case that a message calls for; None if the bot's answer is enough."""
        intent, text = understanding.intent or "", message.text
        if is_danger(intent):
            return emergency(intent, text)
        if intent == REPORT:
            return NewCase("report", "utilities", _summary(text))
        if intent not in (HUMAN, FALLBACK):
            return None
        before = staff_conversations.heard_before(
            self._store,
            message.conversation.id,
            message.id,
            message.created_at - SAME_MATTER,
            LOOK_BACK,
        )
        if intent == HUMAN:
            return _wish(text, before)
        return _not_understood(text, before)

    def open(
        self,
        lease: Lease,
        message: PendingMessage,
        understanding: Understanding,
        replies: tuple[Reply, ...],
        new: NewCase,
    ) -> list[int]:
        """Hand over with what the bot says first; the ids of what was said."""
        understood: dict[str, Any] = {
            "intent": understanding.intent,
            "topic": understanding.topic,
            "confidence": understanding.confidence,
        }
        if new.reason == "not_understood":
            replies = ()  # staff answer now: its buttons would lead nowhere
        return self._open(
            lease,
            message,
            replies,
            new,
            understanding.language,
            understood,
            understanding.guesses,
        )

    def open_after_failure(self, lease: Lease, message: PendingMessage) -> list[int]:
        """Hand over what the bot could not answer; the ids of what was said."""
        language = message.conversation.written_to(self._place.default_language)
        new = NewCase("failing_bot", "ordinary", _summary(message.text))
        return self._open(lease, message, (), new, language, {}, ())

    def _open(
        self,
        lease: Lease,
        message: PendingMessage,
        replies: tuple[Reply, ...],
        new: NewCase,
        language: str,
        understood: dict[str, Any],
        guesses: Sequence[str],
    ) -> list[int]:
        try:
            return hand_over.hand_over(
                self._store,
                lease,
                message.id,
                replies,
                new,
                partial(self._texts.handed_over, reason=new.reason),
                language=language,
                due_at=self._due(new),
                guesses=guesses,
                **understood,
            )
        except (LeaseLost, MessageNotPending):
            raise
        except Exception:
            log.exception(
                "hand_over_failed",
                conversation=lease.conversation_id,
                message=message.id,
                reason=new.reason,
            )
        # If this fails too the message stays as it is, and is tried again.
        return hand_over.open_without_case(
            self._store,
            lease,
            message.id,
            replies,
            new.reason,
            self._texts.without_number(language),
            language=language,
            **understood,
        )

    def complete(self) -> list[int]:
        """Give a number to what could not get one; the ids of what was said."""
        now = self._store.clock.now()
        if self._complete_from and now < self._complete_from:
            return []
        try:
            return hand_over.complete_hand_overs(
                self._store, self._told_later, self._plan, self._not_completed
            )
        except Exception:
            self._not_completed()
            return []

    def tell_late(self) -> list[int]:
        """Tell residents which promises were not kept; the ids of what was said."""
        said: list[int] = []
        for case in deadlines.slipped(self._store, LATE_AT_ONCE):
            with suppress(CaseNotFound):  # erased meanwhile
                said += deadlines.tell_late(self._store, case.id, self._texts.late)
        return said

    def _not_completed(self, conversation_id: int | None = None) -> None:
        self._complete_from = self._store.clock.now() + TRY_AGAIN
        log.exception("hand_overs_not_completed", conversation=conversation_id)

    def _told_later(self, case: Case) -> tuple[Reply, ...]:
        # The resident has heard already why, and how to reach the office.
        short = case.reason not in ("report", "emergency")
        return self._texts.handed_over(case, "wish" if short else case.reason)

    def _plan(self, left: LeftOver) -> Plan:
        reason: CaseReason = next(
            (each for each in get_args(CaseReason) if each == left.reason),
            "failing_bot",
        )
        new = NewCase(reason, "ordinary", _summary(left.text), left.topic)
        if is_danger(left.intent):
            new = emergency(left.intent or "", left.text)
        elif reason == "report":
            new = NewCase("report", "utilities", _summary(left.text))
        language = left.conversation.written_to(self._place.default_language)
        due_at = self._place.promises.due(new.priority, left.said_at)
        return Plan(new, language, due_at)

    def _due(self, new: NewCase) -> datetime:
        return self._place.promises.due(new.priority, self._store.clock.now())


def is_danger(intent: str | None) -> bool:
    """Whether a message was understood as danger to somebody."""
    return (intent or "").startswith(DANGERS)


def emergency(intent: str, text: str) -> NewCase:
    """The case of somebody in danger; a crisis is nobody else's business."""
    sensitive = intent.startswith(CRISIS)
    return NewCase("emergency", "urgent", _summary(text), sensitive=sensitive)


def _wish(text: str, before: Sequence[HeardBefore]) -> NewCase:
    """Whoever asks for a person has mostly said before what for."""
    asked = next((each for each in before if each.intent in ASKED), None)
    if asked is None:
        return NewCase("wish", "ordinary", _summary(text))
    return NewCase("wish", "ordinary", _summary(asked.text), asked.topic)


def _not_understood(text: str, before: Sequence[HeardBefore]) -> NewCase | None:
    """Twice in a row, and the bot itself says that it does not understand."""
    last = before[0] if before else None
    if last is None or (last.intent, last.outcome) != (FALLBACK, "answered"):
        return None
    both = f"{last.text}\n{text}"
    return NewCase("not_understood", "ordinary", _summary(both))


def _summary(text: str) -> str:
    return text[:SUMMARY_CHARACTERS]
