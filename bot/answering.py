"""One conversation's waiting messages to their replies: in order, each once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

import structlog

from bot.attending_desk import AttendingDesk
from bot.delivery import Deliveries
from bot.desk_commands import DeskCommands
from bot.hand_over import HandOver
from bot.joining import Joining
from bot.linking import Linking
from bot.proposal_desk import ProposalDesk
from bot.rasa import Question, RasaClient, RasaFailed, Understanding
from bot.way_back import with_way_back
from community.case_texts import CaseTexts
from community.model.conversation import (
    Conversation,
    Lease,
    LeaseLost,
    OwnerChanged,
)
from community.model.message import Outcome, PendingMessage, Reply
from community.model.talk import Step
from community.place import Place
from community.store.engine import Store
from community.texts import Texts
from community.usecases import conversations, messages

log = structlog.get_logger()

# How much longer a lease lasts than Rasa may take for one answer.
LEASE_SECONDS_MORE = 20
RETRY_SECONDS = (2, 5, 10, 20, 30)

Understood = Callable[[PendingMessage, Understanding], None]


class Answering:
    """Answers what waits in a conversation that nobody else is answering.

    Args:
        store: Where everything is kept.
        rasa: Who understands and answers.
        texts: What the desk itself says.
        place: The neighbourhood.
        deliveries: Sends what was written to the outbox.
        holder: Name of this process on leases, unique among all running processes.
        understood: Told what Rasa understood of each message; for `linli talk --debug`.
        address: Where the public page is; empty if residents cannot reach it.

    Attributes:
        hand_over: Hands conversations over to staff.
    """

    def __init__(
        self,
        store: Store,
        rasa: RasaClient,
        texts: Texts,
        place: Place,
        deliveries: Deliveries,
        holder: str,
        understood: Understood | None = None,
        address: str = "",
    ) -> None:
        self._store = store
        self._rasa = rasa
        self._texts = texts
        self._place = place
        self._deliveries = deliveries
        self._holder = holder
        self._understood = understood
        self._linking = Linking(store, texts)
        case_texts = CaseTexts(texts, place, store.clock)
        self.hand_over = HandOver(store, case_texts, place)
        self._joining = Joining(store, rasa, case_texts, place)
        self._proposals = ProposalDesk(store, texts, place, address)
        attending = AttendingDesk(store, texts, place, address)
        self._commands = DeskCommands(
            store, case_texts, place, self._proposals, attending
        )
        self._lease_seconds = rasa.seconds + LEASE_SECONDS_MORE

    async def handle(self, conversation_id: int) -> None:
        """Answer all waiting messages of one conversation that nobody else handles.

        A message accepted while another process held the lease is seen by that process:
        it looks once more after it has let go.
        """
        while True:
            lease = await asyncio.to_thread(
                conversations.claim_conversation,
                self._store,
                conversation_id,
                self._holder,
                self._lease_seconds,
            )
            if lease is None:
                return
            try:
                while await self._handle_next(lease):
                    lease = await asyncio.to_thread(
                        conversations.renew_lease,
                        self._store,
                        lease,
                        self._lease_seconds,
                    )
            except LeaseLost:
                log.warning("lease_lost", conversation=conversation_id)
                return
            except Exception:
                log.exception("handling_failed", conversation=conversation_id)
                return
            finally:
                came_meanwhile = await asyncio.to_thread(
                    conversations.release_conversation, self._store, lease
                )
            if not came_meanwhile:
                return

    async def _handle_next(self, lease: Lease) -> bool:
        message = await asyncio.to_thread(messages.next_message, self._store, lease)
        if message is None:
            return False
        with suppress(OwnerChanged):  # the bot's again: look once more
            await self._handle(lease, message)
        return True

    async def _handle(self, lease: Lease, message: PendingMessage) -> None:
        obeyed = await asyncio.to_thread(self._commands.obey, lease, message)
        if obeyed is not None:
            self._deliveries.start(obeyed)
        elif message.conversation.owner == "staff":
            await self._join(lease, message)
        elif message.choice and not message.command:
            gone = self.say("error_choice_gone", message.conversation)
            await self._complete(lease, message, (gone,), outcome="refused")
        elif message.acknowledged:
            await self._complete(lease, message, (), outcome="refused")
        elif said := await self._by_desk(message):
            await self._complete(lease, message, (said,), outcome="refused")
        else:
            await self._ask(lease, message)

    async def _join(self, lease: Lease, message: PendingMessage) -> None:
        danger = await self._joining.danger(message, self._question(message))
        said = await asyncio.to_thread(self._joining.join, lease, message, danger)
        self._deliveries.start(said)

    async def _by_desk(self, message: PendingMessage) -> Reply | None:
        """What the desk itself says to a message that is nothing for the bot."""
        if message.notice:
            return self.say(message.notice, message.conversation)
        if message.command or message.choice:
            return None
        spoken = await asyncio.to_thread(self._linking.answer, message)
        return (
            self.say(spoken[0], message.conversation, **spoken[1]) if spoken else None
        )

    def _question(
        self, message: PendingMessage, expects: Step | None = None
    ) -> Question:
        conversation = message.conversation
        return Question(
            conversation_id=conversation.id,
            message_id=message.id,
            channel=conversation.channel,
            text=message.text,
            command=message.command,
            language_chosen=conversation.language_chosen,
            language_current=conversation.language_current,
            language_hint=conversation.language_hint,
            language_default=self._place.default_language,
            expects=expects,
        )

    async def _ask(self, lease: Lease, message: PendingMessage) -> None:
        expects = await asyncio.to_thread(self._proposals.expects, message)
        try:
            understanding = await self._rasa.ask(self._question(message, expects))
        except RasaFailed as failure:
            await self._fail(lease, message, failure)
            return
        if self._understood:
            self._understood(message, understanding)
        replies = with_way_back(self._texts, understanding, message.conversation)
        new = await asyncio.to_thread(self.hand_over.decide, message, understanding)
        if new:
            said = await asyncio.to_thread(
                self.hand_over.open, lease, message, understanding, replies, new
            )
            self._deliveries.start(said)
            return
        if expects:
            replies += await asyncio.to_thread(
                self._proposals.reminder, message, understanding
            )
        await self._complete(
            lease,
            message,
            replies,
            outcome="answered",
            language=understanding.language,
            intent=understanding.intent,
            topic=understanding.topic,
            confidence=understanding.confidence,
            guesses=understanding.guesses,
        )

    async def _complete(
        self,
        lease: Lease,
        message: PendingMessage,
        replies: tuple[Reply, ...],
        *,
        outcome: Outcome,
        language: str | None = None,
        intent: str | None = None,
        topic: str | None = None,
        confidence: float | None = None,
        guesses: tuple[str, ...] = (),
    ) -> None:
        sent = await asyncio.to_thread(
            messages.complete_message,
            self._store,
            lease,
            message.id,
            replies,
            outcome=outcome,
            language=language,
            intent=intent,
            topic=topic,
            confidence=confidence,
            guesses=guesses,
        )
        self._deliveries.start(sent)

    async def _fail(
        self,
        lease: Lease,
        message: PendingMessage,
        failure: RasaFailed,
    ) -> None:
        """Tell the resident once, try again later, and open to staff after a while."""
        conversation = message.conversation
        now = self._store.clock.now()
        log.error(
            "rasa_failed",
            reason=failure.reason,
            detail=str(failure),
            conversation=conversation.id,
            message=message.id,
            attempts=message.attempts,
        )
        if self._failed_for_too_long(conversation, now):
            sent = await asyncio.to_thread(
                self.hand_over.open_after_failure, lease, message
            )
        else:
            told = message.told or conversation.failing_since is not None
            wait = RETRY_SECONDS[min(message.attempts, len(RETRY_SECONDS) - 1)]
            sent = await asyncio.to_thread(
                messages.note_failure,
                self._store,
                lease,
                message.id,
                None if told else self.say("trouble_now", conversation),
                now + timedelta(seconds=wait),
            )
        self._deliveries.start(sent)

    def _failed_for_too_long(self, conversation: Conversation, now: datetime) -> bool:
        if conversation.failing_since is None:
            return False
        limit = timedelta(minutes=self._place.open_to_staff_after_minutes)
        return now - conversation.failing_since >= limit

    def say(self, key: str, conversation: Conversation, **values: str) -> Reply:
        """One of the desk's own texts in the reader's language."""
        wanted = conversation.written_to(self._place.default_language)
        text, language = self._texts.resolve(
            key, wanted, **self._place.text_values(self._texts, wanted), **values
        )
        return Reply(text=text, lang=language, kind="notice")
