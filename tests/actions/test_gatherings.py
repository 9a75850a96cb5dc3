"""Gatherings and notices in words: actions hand whole messages to Rasa."""

from __future__ import annotations

import pytest

from community.store.engine import Store
from community.texts import Texts
from community.usecases.subscriptions import interests_of, wishes_of
from tests.actions.calls import ActionServer
from tests.actions.test_proposals import heard
from tests.community.proposal_steps import resident

TEXTS = Texts()


@pytest.mark.parametrize(
    ("action", "said", "key"),
    [
        ("action_gatherings_list", "무슨 행사가 있어요?", "attending_none"),
        ("action_gathering_sign_up", "신청할게요", "attending_none"),
        ("action_notices_subscribe", "소식 받고 싶어요", "attending_interests"),
        ("action_notices_stop", "그만 보내 주세요", "attending_stopped"),
    ],
)
async def test_each_is_answered_in_the_language_of_the_reader(
    server: ActionServer, store: Store, action: str, said: str, key: str
) -> None:
    about = heard(store, said)
    (reply,) = await server.run(action, metadata=about, language="ko")
    assert reply["text"].startswith(TEXTS.format(key, "ko"))
    assert reply["lang"] == "ko"


async def test_what_is_heard_twice_is_done_once(
    server: ActionServer, store: Store
) -> None:
    about = heard(store, "Tell me about health")
    first = await server.run("action_notices_subscribe", metadata=about, language="en")
    again = await server.run("action_notices_subscribe", metadata=about, language="en")
    assert first == again
    assert interests_of(store, resident(store, "a")) == ["health"]
    about = heard(store, "stop it", "a:2")
    await server.run("action_notices_stop", metadata=about, language="en")
    assert wishes_of(store, resident(store, "a")).interests == ()


@pytest.mark.parametrize(
    "action",
    [
        "action_gatherings_list",
        "action_gathering_sign_up",
        "action_notices_subscribe",
        "action_notices_stop",
    ],
)
async def test_in_a_shell_there_is_no_conversation_to_write_in(
    server: ActionServer, action: str
) -> None:
    said = await server.run(action, metadata={})
    assert said == [{"response": "proposing_not_here"}]
