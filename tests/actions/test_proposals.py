"""Proposals in words: actions hand whole messages to Rasa."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from actions.server import create_app
from community.attending import Attending
from community.place import Place
from community.procedure import Building, Procedure
from community.proposing import Proposing
from community.store.engine import Store
from community.texts import Texts
from community.usecases import messages
from knowledge.library import Library
from tests.actions.calls import TOKEN, ActionServer

RULES = Path(__file__).resolve().parents[2] / "actions" / "proposals" / "rules.yml"
TEXTS = Texts()
PLACE = Place(
    proposals=Procedure(buildings={"b1": Building({"en": "Building 1"}, ("101",))})
)


@pytest.fixture
def proposals(store: Store, library: Library) -> ActionServer:
    about = Proposing(store, TEXTS, PLACE), Attending(store, TEXTS, PLACE)
    return ActionServer(create_app(TOKEN, store, PLACE, library, *about))


def heard(store: Store, text: str, platform_id: str = "a:1") -> dict[str, object]:
    accepted = messages.accept_message(
        store, channel="web", address="a", platform_id=platform_id, text=text
    )
    return {
        "conversation_id": accepted.conversation_id,
        "message_id": accepted.message_id,
        "channel": "web",
    }


async def test_a_reply_comes_as_a_whole_message_in_the_readers_language(
    proposals: ActionServer, store: Store
) -> None:
    (said,) = await proposals.run(
        "action_propose",
        metadata=heard(store, "I have an idea"),
        language="de",
        language_detected="en",
    )
    assert said["text"] == TEXTS.format("proposing_ask_what", "de")
    assert (said["lang"], said["kind"]) == ("de", "text")
    (stop,) = said["buttons"]
    assert (stop["payload"], stop["lang"]) == ('/desk_proposal{"do": "stop"}', "de")


async def test_a_call_that_is_repeated_says_the_same(
    proposals: ActionServer, store: Store
) -> None:
    about = heard(store, "More benches by building 1, please.")
    first = await proposals.run("action_propose", metadata=about, language="en")
    assert first == await proposals.run("action_propose", metadata=about, language="en")


async def test_a_command_is_answered_in_the_language_that_is_settled(
    proposals: ActionServer, store: Store
) -> None:
    about = {**heard(store, ""), "language_current": "fr"}
    (said,) = await proposals.run("action_proposals_list", metadata=about)
    assert said["lang"] == "fr"


@pytest.mark.parametrize(
    "action",
    [
        step["action"]
        for rule in yaml.safe_load(RULES.read_text(encoding="utf-8"))["rules"]
        for step in rule["steps"]
        if "action" in step
    ],
)
async def test_in_a_shell_there_is_no_conversation_to_write_in(
    proposals: ActionServer, action: str
) -> None:
    said = await proposals.run(action, metadata={})
    assert said == [{"response": "proposing_not_here"}]
