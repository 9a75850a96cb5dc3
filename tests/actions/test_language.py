"""Choosing the language to be answered in."""

from __future__ import annotations

import pytest

from community.store.engine import Store
from community.usecases import conversations, messages
from tests.actions.calls import ActionServer, entity

ACTION = "action_change_language"
BUTTONS = [{"language": "en"}, {"language": "ko"}, {"language": "ar"}]


@pytest.fixture
def conversation(store: Store) -> int:
    accepted = messages.accept_message(
        store, channel="web", address="a", platform_id="a:1", text="한국어로"
    )
    return accepted.conversation_id


def about(conversation: int, message: int = 1) -> dict[str, object]:
    return {"conversation_id": conversation, "message_id": message, "channel": "web"}


async def test_a_known_language_is_kept_and_confirmed_in_it(
    server: ActionServer, store: Store, conversation: int
) -> None:
    said = await server.run(
        ACTION, entities=entity("language", "ko"), metadata=about(conversation)
    )
    assert said == [{"response": "utter_language_changed", "language": "ko"}]
    found = conversations.get_conversation(store, conversation)
    assert found.language_chosen == "ko"


async def test_a_repeated_call_does_not_undo_a_later_choice(
    server: ActionServer, store: Store, conversation: int
) -> None:
    for language, message in (("ko", 1), ("ar", 2), ("ko", 1)):
        await server.run(
            ACTION,
            entities=entity("language", language),
            metadata=about(conversation, message),
        )
    found = conversations.get_conversation(store, conversation)
    assert found.language_chosen == "ar"


async def test_without_a_language_all_that_are_switched_on_are_offered(
    server: ActionServer, store: Store, conversation: int
) -> None:
    said = await server.run(ACTION, entities=[], metadata=about(conversation))
    assert said == [{"response": "utter_language_offer", "offers": BUTTONS}]
    found = conversations.get_conversation(store, conversation)
    assert found.language_chosen is None


@pytest.mark.parametrize("language", ["tlh", "de"])
async def test_a_language_that_is_not_switched_on_is_answered_with_the_others(
    server: ActionServer, store: Store, conversation: int, language: str
) -> None:
    said = await server.run(
        ACTION, entities=entity("language", language), metadata=about(conversation)
    )
    assert said == [{"response": "utter_language_unknown", "offers": BUTTONS}]
    found = conversations.get_conversation(store, conversation)
    assert found.language_chosen is None


async def test_in_a_shell_there_is_no_conversation_to_keep_it_for(
    server: ActionServer,
) -> None:
    said = await server.run(ACTION, entities=entity("language", "ar"), metadata={})
    assert said == [{"response": "utter_language_changed", "language": "ar"}]
