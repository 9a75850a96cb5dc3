"""One inbound message to its replies: who owns the conversation, one message at a time."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from bot.channels.base import Inbound
from bot.delivery import Deliveries
from bot.rasa import Question, RasaClient, RasaFailed, Understanding
from community.languages import direction
from community.model.conversation import Conversation, Lease
from community.model.message import Accepted, PendingMessage, Reply
from community.place import Place
from community.store.engine import Store
from community.texts import Texts
from community.usecases import conversations, messages
from community.usecases.conversations import LeaseLost

log = structlog.get_logger()

LEASE_SECONDS = 30
RETRY_SECONDS = (2, 5, 10, 20, 30)

Understood = Callable[[PendingMessage, Understanding], None]


class Desk:
    """Takes messages in and sees to it that each is answered, in order, once.

    Args:
        store: Where everything is kept.
        rasa: Who understands and answers.
        texts: What the desk itself says.
        place: The neighbourhood.
        deliveries: Sends what was written to the outbox.
        holder: Name of this process on leases, unique among all running processes.
        understood: Told what Rasa understood of each message; for `linli talk --debug`.
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
    ) -> None:
        self.store = store
        self.texts = texts
        self.place = place
        self._rasa = rasa
        self._deliveries = deliveries
        self._holder = holder
        self._understood = understood
        self._tasks: set[asyncio.Task[None]] = set()

    async def accept(self, inbound: Inbound) -> Accepted:
        """Store a message, then start to handle it; returns once it is stored."""
        accepted = await asyncio.to_thread(
            messages.accept_message,
            self.store,
            channel=inbound.channel,
            address=inbound.address,
            platform_id=inbound.platform_id,
            text=inbound.text,
            choice=inbound.choice,
            language_hint=inbound.language_hint,
        )
        if not accepted.duplicate:
            self.start_handling(accepted.conversation_id)
        return accepted

    def start_handling(self, conversation_id: int) -> None:
        """Handle a conversation's messages in the background."""
        task = asyncio.create_task(self.handle(conversation_id))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def finish(self) -> None:
        """Wait for what is under way; called when the process stops."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)

    async def handle(self, conversation_id: int) -> None:
        """Answer all waiting messages of one conversation that nobody else handles.

        A message accepted while another process held the lease is seen by that process:
        it looks once more after it has let go.
        """
        while True:
            lease = await asyncio.to_thread(
                conversations.claim_conversation,
                self.store,
                conversation_id,
                self._holder,
                LEASE_SECONDS,
            )
            if lease is None:
                return
            try:
                while await self._handle_next(lease):
                    pass
            except LeaseLost:
                log.warning("lease_lost", conversation=conversation_id)
                return
            except Exception:
                log.exception("handling_failed", conversation=conversation_id)
                raise
            finally:
                await asyncio.to_thread(
                    conversations.release_conversation, self.store, lease
                )
            if not await asyncio.to_thread(
                conversations.has_due_message, self.store, conversation_id
            ):
                return

    async def handle_waiting(self, limit: int = 100) -> int:
        """Take up messages left unhandled by a crash or a failing Rasa; returns how many
        conversations were taken up."""
        waiting = await asyncio.to_thread(
            conversations.conversations_to_handle, self.store, limit
        )
        await asyncio.gather(*(self.handle(conversation) for conversation in waiting))
        return len(waiting)

    async def _handle_next(self, lease: Lease) -> bool:
        message = await asyncio.to_thread(messages.next_message, self.store, lease)
        if message is None:
            return False
        conversation = await asyncio.to_thread(
            conversations.get_conversation, self.store, lease.conversation_id
        )
        if conversation.owner == "staff":
            await self._complete(lease, message, (), outcome="joined_staff")
        elif message.choice and not message.command:
            await self._complete(
                lease,
                message,
                (self._say("error_choice_gone", conversation),),
                outcome="refused",
            )
        else:
            await self._ask(lease, message, conversation)
        return True

    async def _ask(
        self, lease: Lease, message: PendingMessage, conversation: Conversation
    ) -> None:
        question = Question(
            conversation_id=conversation.id,
            message_id=message.id,
            channel=conversation.channel,
            text=message.text,
            command=message.command,
            language_chosen=conversation.language_chosen,
            language_current=conversation.language_current,
            language_hint=conversation.language_hint,
        )
        try:
            understanding = await self._rasa.ask(question)
        except RasaFailed as failure:
            await self._fail(lease, message, conversation, failure)
            return
        if self._understood:
            self._understood(message, understanding)
        await self._complete(
            lease,
            message,
            self._with_way_back(understanding, conversation),
            outcome="answered",
            language=understanding.language,
            intent=understanding.intent,
            topic=understanding.topic,
            confidence=understanding.confidence,
        )

    async def _complete(
        self,
        lease: Lease,
        message: PendingMessage,
        replies: tuple[Reply, ...],
        *,
        outcome: messages.Outcome,
        language: str | None = None,
        intent: str | None = None,
        topic: str | None = None,
        confidence: float | None = None,
    ) -> None:
        sent = await asyncio.to_thread(
            messages.complete_message,
            self.store,
            lease,
            message.id,
            replies,
            outcome=outcome,
            language=language,
            intent=intent,
            topic=topic,
            confidence=confidence,
        )
        self._deliveries.start(sent)

    async def _fail(
        self,
        lease: Lease,
        message: PendingMessage,
        conversation: Conversation,
        failure: RasaFailed,
    ) -> None:
        """Tell the resident once, try again later, and open to staff after a while."""
        now = self.store.clock.now()
        log.error(
            "rasa_failed",
            reason=failure.reason,
            detail=str(failure),
            conversation=conversation.id,
            message=message.id,
            attempts=message.attempts,
        )
        if self._failed_for_too_long(conversation, now):
            reply = self._say("opened_to_staff", conversation)
            sent = await asyncio.to_thread(
                messages.open_to_staff,
                self.store,
                lease,
                message.id,
                (reply,),
                failure.reason,
            )
        else:
            told = message.told or conversation.failing_since is not None
            wait = RETRY_SECONDS[min(message.attempts, len(RETRY_SECONDS) - 1)]
            sent = await asyncio.to_thread(
                messages.note_failure,
                self.store,
                lease,
                message.id,
                None if told else self._say("trouble_now", conversation),
                now + timedelta(seconds=wait),
            )
        self._deliveries.start(sent)

    def _failed_for_too_long(self, conversation: Conversation, now: datetime) -> bool:
        if conversation.failing_since is None:
            return False
        limit = timedelta(minutes=self.place.open_to_staff_after_minutes)
        return now - conversation.failing_since >= limit

    def _say(self, key: str, conversation: Conversation) -> Reply:
        """One of the desk's own texts in the reader's language."""
        wanted = self.reading_language(conversation)
        office = self.place.office
        text, language = self.texts.resolve(
            key,
            wanted,
            office=office.name(wanted),
            phone=office.phone,
            hours=self.place.hours_text(self.texts, wanted),
        )
        return Reply(text=text, lang=language, kind="notice")

    def reading_language(self, conversation: Conversation) -> str:
        """The language to write in: chosen, else current, else the page's, else the
        place's own."""
        return (
            conversation.language_chosen
            or conversation.language_current
            or conversation.language_hint
            or self.place.default_language
        )

    def _with_way_back(
        self, understanding: Understanding, conversation: Conversation
    ) -> tuple[Reply, ...]:
        """The replies; after a switch of language the last offers one tap back."""
        before = conversation.language_current
        switched = before not in (None, understanding.language)
        if not switched or before is None or conversation.language_chosen:
            return understanding.replies
        title, language = self.texts.resolve("button_continue_in", before)
        back = {
            "title": title,
            "payload": "/change_language" + json.dumps({"language": before}),
            "lang": language,
            "dir": direction(language),
        }
        *others, last = understanding.replies
        return (
            *others,
            Reply(last.text, last.lang, last.kind, last.card, (*last.buttons, back)),
        )
