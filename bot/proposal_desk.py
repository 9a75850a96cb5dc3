"""What the desk does about proposals without asking the bot.

It obeys their buttons, takes household codes, numbers of proposals and photos of a
draft, and tells the bot what is asked at the moment.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

from bot.heard import heard_of
from bot.rasa import Understanding
from community.model.message import PendingMessage, Reply
from community.model.proposal import ProposalRating, written_proposal
from community.model.residence import written_code
from community.model.talk import Heard, Step
from community.place import Place
from community.proposal_texts import RATE_PROPOSAL, SUPPORT
from community.proposing import Proposing
from community.proposing.kit import PROPOSAL
from community.store.engine import Store
from community.texts import Texts
from community.usecases.talks import expected

# After these the bot has asked on already.
_ASKED_ON = ("propose", "proposal_answer")
_IMAGE = "photo"


class ProposalDesk:
    """Answers what is about proposals and needs no understanding.

    All methods block on the database.

    Args:
        store: Where everything is kept.
        texts: Texts of all languages.
        place: The neighbourhood, with its procedure.
        address: Where the public page is; empty if residents cannot reach it.
    """

    def __init__(
        self, store: Store, texts: Texts, place: Place, address: str = ""
    ) -> None:
        self._store = store
        self._place = place
        self._proposing = Proposing(store, texts, place, address)

    def pressed(
        self, message: PendingMessage, name: str, about: dict[str, Any]
    ) -> tuple[Reply, ...] | None:
        """The answer to one of our buttons; None if it is none of them."""
        heard = replace(self._heard(message), text="")
        if name == SUPPORT:
            return self._proposing.support(heard, about["proposal"])
        if name == RATE_PROPOSAL:
            rating: ProposalRating = next(
                each for each in get_args(ProposalRating) if each == about["rating"]
            )
            return self._proposing.rate(heard, about["proposal"], rating)
        if name == PROPOSAL:
            return self._proposing.press(heard, about)
        return None

    def code(self, message: PendingMessage) -> tuple[Reply, ...] | None:
        """The answer to a household code; None if the text is none."""
        if written_code(message.text) is None:
            return None
        return self._proposing.redeem(self._heard(message))

    def number(self, message: PendingMessage) -> tuple[Reply, ...] | None:
        """The proposal whose number a text consists of; None if it is none."""
        proposal_id = written_proposal(message.text)
        if proposal_id is None:
            return None
        return self._proposing.shown(self._heard(message), proposal_id)

    def photos(self, message: PendingMessage) -> tuple[Reply, ...] | None:
        """Photos without words, for what is being written; None if nothing is."""
        kinds = {each.get("kind") for each in message.attachments}
        if message.text.strip() or _IMAGE not in kinds:
            return None
        replies = self._proposing.photos(self._heard(message))
        # Several photos that are shown as one are answered once.
        return () if replies and message.acknowledged else replies

    def expects(self, message: PendingMessage) -> Step | None:
        """What the bot should expect the message to answer."""
        if message.command or (message.origin or {}).get("group"):
            return None
        return expected(self._store, message.conversation.id)

    def reminder(
        self, message: PendingMessage, understanding: Understanding
    ) -> tuple[Reply, ...]:
        """What is still waited for after the bot has answered something else."""
        if understanding.intent in _ASKED_ON:
            return ()
        heard = self._heard(message)
        language = understanding.language
        return self._proposing.reminder(
            replace(heard, language=language, written_in=language)
        )

    def _heard(self, message: PendingMessage) -> Heard:
        return heard_of(message, self._place.default_language)
