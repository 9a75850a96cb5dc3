"""What the desk obeys itself: its buttons, numbers, and who says stop."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from typing import Any, get_args

from bot.attending_desk import AttendingDesk
from bot.proposal_desk import ProposalDesk
from community.case_texts import BACK, CONSENT, PERSON, RATE, REOPEN, CaseTexts
from community.model.case import (
    Case,
    CaseClosed,
    CaseNotFound,
    Rating,
    ReferralNotFound,
    written_case,
)
from community.model.conversation import Lease
from community.model.message import PendingMessage, Reply
from community.place import Place
from community.store.engine import Store
from community.usecases import (
    case_endings,
    conversations,
    hand_over,
    messages,
    referrals,
    staff_conversations,
)

LANGUAGE = "/change_language"

# The command and what it is about; nobody but the desk makes one.
Command = tuple[str, dict[str, Any]]


class DeskCommands:
    """Obeys what is for the desk, whoever owns the conversation.

    All methods block on the database.

    Args:
        store: Where everything is kept.
        texts: What residents are told about their cases.
        place: Promises and languages.
        proposals: Obeys what is about proposals.
        attending: Obeys what is about gatherings and notices.
    """

    def __init__(
        self,
        store: Store,
        texts: CaseTexts,
        place: Place,
        proposals: ProposalDesk,
        attending: AttendingDesk,
    ) -> None:
        self._store = store
        self._texts = texts
        self._place = place
        self._proposals = proposals
        self._attending = attending

    def obey(self, lease: Lease, message: PendingMessage) -> list[int] | None:
        """The ids of what was said; None if the message is not for the desk.

        Raises:
            OwnerChanged: If the bot owns the conversation again.
        """
        staff_own = message.conversation.owner == "staff"
        if message.command:
            return self._command(lease, message, _parsed(message.command), staff_own)
        if message.choice:
            return None
        if (replies := self._at_once(message, staff_own)) is not None:
            return self._say(lease, message, replies)
        number = written_case(message.text)
        if number is None or staff_own or message.notice:
            return None
        if (message.origin or {}).get("group"):
            language = self._language(message)
            return self._say(lease, message, self._texts.privately(language))
        return self._about(lease, message, number)

    def _at_once(
        self, message: PendingMessage, staff_own: bool
    ) -> tuple[Reply, ...] | None:
        """Codes and stop, wherever they come; for the bot also numbers and photos."""
        always = (self._proposals.code, self._attending.stop)
        for read in (
            always
            if staff_own
            else (
                *always,
                self._proposals.number,
                self._attending.number,
                self._proposals.photos,
            )
        ):
            if (replies := read(message)) is not None:
                return replies
        return None

    def _command(
        self, lease: Lease, message: PendingMessage, command: Command, staff_own: bool
    ) -> list[int] | None:
        name, about = command
        if name == BACK:
            return self._back(lease, message)
        if name == REOPEN:
            return self._about(lease, message, about["case"])
        if name == RATE:
            return self._rate(lease, message, about)
        if name == CONSENT:
            return self._consent(lease, message, about)
        if staff_own and name == PERSON:
            return self._standing(lease, message)
        if staff_own and name == LANGUAGE and about.get("language"):
            return self._choose_language(lease, message, about["language"])
        replies = self._proposals.pressed(message, name, about)
        if replies is None:
            replies = self._attending.pressed(message, name, about)
        return None if replies is None else self._say(lease, message, replies)

    def _back(self, lease: Lease, message: PendingMessage) -> list[int]:
        language = self._language(message)

        def told(case: Case | None) -> tuple[Reply, ...]:
            if case is None:
                return self._texts.back_without_case(language)
            return self._texts.back(replace(case, language=language))

        return staff_conversations.take_back(self._store, lease, message.id, told)

    def _about(self, lease: Lease, message: PendingMessage, case_id: int) -> list[int]:
        """How a case stands; it is the resident's, and an ended one begins again."""
        case = self._own(message, case_id)
        if case is None:
            texts = self._texts.unknown(self._language(message))
            return self._say(lease, message, texts)
        if case.is_open:
            return self._open_case(lease, message, case)
        due_at = self._place.promises.due(case.priority, self._store.clock.now())
        try:
            return hand_over.reopen_case(
                self._store,
                case.id,
                message.id,
                "resident",
                due_at,
                self._texts.reopened,
                lease=lease,
                elsewhere=partial(self._elsewhere, message),
            )
        except CaseClosed:  # another one of that conversation is open
            return self._open_case(lease, message, self._instead_of(case))

    def _open_case(
        self, lease: Lease, message: PendingMessage, case: Case
    ) -> list[int]:
        case = replace(case, language=self._language(message))
        here = case.conversation_id == message.conversation.id
        if here and message.conversation.owner == "bot":
            return staff_conversations.resume_case(
                self._store, lease, message.id, case.id, self._texts.stands_here
            )
        stands = self._texts.stands_here if here else self._texts.stands_elsewhere
        return self._say(lease, message, stands(case))

    def _elsewhere(self, message: PendingMessage, case: Case) -> tuple[Reply, ...]:
        told = replace(case, language=self._language(message))
        return self._texts.stands_elsewhere(told)

    def _rate(
        self, lease: Lease, message: PendingMessage, about: dict[str, Any]
    ) -> list[int]:
        rating: Rating = next(r for r in get_args(Rating) if r == about["rating"])
        resident_id = message.conversation.resident_id
        language = self._language(message)
        try:
            case_endings.rate_case(self._store, about["case"], resident_id, rating)
        except (CaseNotFound, CaseClosed):
            return self._say(lease, message, self._texts.gone(language))
        texts = self._texts.rated(about["case"], rating, language)
        return self._say(lease, message, texts)

    def _consent(
        self, lease: Lease, message: PendingMessage, about: dict[str, Any]
    ) -> list[int]:
        language = self._language(message)
        try:
            referral = referrals.answer_referral(
                self._store,
                about["referral"],
                message.conversation.resident_id,
                about["answer"] == "yes",
            )
        except (ReferralNotFound, CaseClosed):
            return self._say(lease, message, self._texts.gone(language))
        # Questions that were asked before names were translated do not bring theirs.
        name = about.get("organisation", referral.organisation)
        asked = replace(referral, organisation=name)
        texts = self._texts.consent_kept(asked, language)
        return self._say(lease, message, texts)

    def _standing(self, lease: Lease, message: PendingMessage) -> list[int] | None:
        """Whoever asks for a person while staff answer hears that they do."""
        now = self._store.clock.now()
        where = message.conversation.id
        case = staff_conversations.standing(self._store, where, now).case
        return self._open_case(lease, message, case) if case else None

    def _choose_language(
        self, lease: Lease, message: PendingMessage, language: str
    ) -> list[int] | None:
        if language not in self._place.languages:
            return None
        conversations.choose_language(
            self._store, message.conversation.id, language, "resident", message.id
        )
        return self._say(lease, message, self._texts.language_changed(language))

    def _say(
        self, lease: Lease, message: PendingMessage, replies: tuple[Reply, ...]
    ) -> list[int]:
        if message.conversation.owner == "staff":
            return staff_conversations.join_case(
                self._store, lease, message.id, replies
            )
        return messages.complete_message(
            self._store, lease, message.id, replies, language=None, outcome="refused"
        )

    def _own(self, message: PendingMessage, case_id: int) -> Case | None:
        resident_id = message.conversation.resident_id
        return staff_conversations.own_case(self._store, resident_id, case_id)

    def _instead_of(self, case: Case) -> Case:
        now = self._store.clock.now()
        where = case.conversation_id
        found = staff_conversations.standing(self._store, where, now).case
        if found is None:
            raise CaseClosed(case.id)
        return found

    def _language(self, message: PendingMessage) -> str:
        return message.conversation.written_to(self._place.default_language)


def _parsed(command: str) -> Command:
    name, brace, rest = command.partition("{")
    return name, json.loads(brace + rest) if brace else {}
