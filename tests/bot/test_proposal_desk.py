"""Buttons of proposals, codes, numbers and photos: obeyed without asking the bot."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest

from bot.answering import Answering
from bot.channels.base import Attachment
from bot.conversation import Desk
from bot.rasa import RasaClient
from community.place import Place
from community.procedure import Building, Procedure
from community.store.engine import Store
from community.texts import Texts
from community.usecases.proposal_pages import own_proposals
from community.usecases.proposal_photos import photo_count
from community.usecases.proposal_supports import supports_of
from tests.bot.conftest import Scene
from tests.bot.handing_over import last, owner, presses, writes
from tests.community.proposal_steps import codes, proposes, resident
from tests.standins.rasa import TOKEN

RULES = Procedure(
    buildings={"b1": Building({"en": "Building 1"}, ("101", "102", "103", "104"))},
    co_signers=1,
)


def text(key: str, **values: Any) -> str:
    return Texts().format(key, "en", **values)


@pytest.fixture
async def desk(scene: Scene) -> AsyncIterator[Scene]:
    """A place with a building, and a neighbour's proposal P-1."""
    place = Place(proposals=RULES)
    client = RasaClient(scene.rasa.url, TOKEN, seconds=1)
    answering = Answering(
        scene.store, client, Texts(), place, scene.deliveries, "proposals"
    )
    mina(scene.store)
    proposes(scene.store, RULES, resident(scene.store, "omar"))
    yield replace(
        scene,
        place=place,
        answering=answering,
        desk=Desk(scene.store, answering, client),
    )
    await client.close()


def mina(store: Store) -> int:
    return resident(store, "address")


async def begins(desk: Scene) -> None:
    """Mina presses "make a proposal" under the list."""
    await writes(desk, "P-1")
    await presses(desk, "See all proposals")
    await presses(desk, "Make a proposal")


async def test_a_number_alone_shows_the_proposal(desk: Scene) -> None:
    await writes(desk, " p 1 ")
    assert last(desk).text.startswith("Proposal P-1")
    assert not desk.rasa.calls


async def test_support_is_given_and_taken_back_by_buttons(desk: Scene) -> None:
    await writes(desk, "P-1")
    await presses(desk, "Support P-1")
    assert supports_of(desk.store, mina(desk.store)) == {1: "waiting"}
    await presses(desk, "Withdraw my support")
    assert supports_of(desk.store, mina(desk.store)) == {}
    assert not desk.rasa.calls


async def test_buttons_are_obeyed_while_staff_answer(desk: Scene) -> None:
    await writes(desk, "P-1")
    await writes(desk, "a person please", "human")
    assert owner(desk) == "staff"
    await presses(desk, "Support P-1")
    assert supports_of(desk.store, mina(desk.store)) == {1: "waiting"}
    assert owner(desk) == "staff"


async def test_typed_a_button_is_a_text_like_any_other(desk: Scene) -> None:
    await writes(desk, '/desk_support{"proposal": 1}')
    await writes(desk, '/desk_proposal{"do": "support", "proposal": 1}')
    assert supports_of(desk.store, mina(desk.store)) == {}


@pytest.mark.parametrize("staff_own", [False, True])
async def test_a_code_is_taken_wherever_it_is_sent(
    desk: Scene, staff_own: bool
) -> None:
    (code, *_) = codes(desk.store, RULES)
    if staff_own:
        await writes(desk, "a person please", "human")
    calls = len(desk.rasa.calls)
    await writes(desk, code.lower())
    assert last(desk).text == text("proposing_code_shown", area="Building 1")
    assert len(desk.rasa.calls) == calls


async def test_in_a_group_a_code_is_not_tried(desk: Scene) -> None:
    (code, *_) = codes(desk.store, RULES)
    await writes(desk, code, origin={"group": True})
    assert last(desk).text == text("proposing_code_privately")
    await writes(desk, code)
    assert last(desk).text == text("proposing_code_shown", area="Building 1")


async def test_the_bot_is_told_what_is_asked_and_only_then(desk: Scene) -> None:
    await writes(desk, "hello")
    assert desk.rasa.calls[-1]["metadata"]["expects"] is None
    await begins(desk)
    await writes(desk, "hello")
    assert desk.rasa.calls[-1]["metadata"]["expects"] == "what"
    desk.clock.advance(24 * 3600)
    await writes(desk, "hello")
    assert desk.rasa.calls[-1]["metadata"]["expects"] is None


async def test_after_another_answer_it_is_told_what_is_waited_for(desk: Scene) -> None:
    await begins(desk)
    await writes(desk, "Where is the post office?", "ask_service", topic="post")
    assert last(desk).text == text("proposing_waits_what")
    assert [b.title for b in last(desk).buttons] == [
        "Go on",
        "That was my answer",
        "Stop",
    ]
    await presses(desk, "That was my answer")
    (draft,) = own_proposals(desk.store, mina(desk.store))
    assert draft.wording.body == "Where is the post office?"


@pytest.mark.parametrize("intent", ["propose", "proposal_answer", "human"])
async def test_what_asks_on_itself_or_calls_a_person_is_not_followed_by_it(
    desk: Scene, intent: str
) -> None:
    await begins(desk)
    await writes(desk, "something", intent)
    assert text("proposing_waits_what") not in desk.texts()


async def test_photos_go_to_what_is_being_written(desk: Scene) -> None:
    photo = Attachment("photo", file_id="abc")
    await begins(desk)
    await writes(desk, "Where is the post office?", "ask_service", topic="post")
    await presses(desk, "That was my answer")
    await writes(desk, "", attachments=(photo,), notice="attachment_kept")
    (draft,) = own_proposals(desk.store, mina(desk.store))
    assert photo_count(desk.store, draft.id) == 1
    assert last(desk).text.startswith(text("proposing_photo_kept", count=1))
