"""Gatherings and notices in words: each action asks one thing of `Attending`."""

from __future__ import annotations

from rasa_sdk.interfaces import Action

from actions.heard import Asked, HeardAction
from community.attending import Attending
from community.store.engine import Store


def gathering_actions(store: Store, attending: Attending) -> list[Action]:
    """The actions of all intents that are about gatherings and notices."""
    asked: dict[str, Asked] = {
        "action_gatherings_list": lambda heard, _: attending.listed(heard),
        "action_gathering_sign_up": lambda heard, _: attending.sign_up_by_words(heard),
        "action_notices_subscribe": lambda heard, _: attending.subscribe_by_words(
            heard
        ),
        "action_notices_stop": lambda heard, _: attending.stop_by_words(heard),
    }
    return [HeardAction(name, store, ask) for name, ask in asked.items()]
