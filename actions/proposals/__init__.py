"""Proposals in words: each action asks one thing of `Proposing`."""

from __future__ import annotations

from rasa_sdk.interfaces import Action

from actions.heard import Asked, HeardAction
from community.proposing import Proposing
from community.store.engine import Store


def proposal_actions(store: Store, proposing: Proposing) -> list[Action]:
    """The actions of all intents that are about proposals."""
    asked: dict[str, Asked] = {
        "action_propose": lambda heard, _: proposing.propose(heard),
        "action_proposal_answer": lambda heard, tracker: proposing.answer(
            heard, tracker.latest_message.get("meant") or "text"
        ),
        "action_proposals_list": lambda heard, _: proposing.listed(heard),
        "action_proposal_status": lambda heard, _: proposing.own(heard),
        "action_proposal_support": lambda heard, _: proposing.support_by_words(heard),
        "action_support_withdraw": lambda heard, _: proposing.withdraw_by_words(heard),
        "action_household_code": lambda heard, _: proposing.code_help(heard),
    }
    return [HeardAction(name, store, ask) for name, ask in asked.items()]
