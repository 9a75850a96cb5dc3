"""Updates to the desk, whatever is wrong with them or with the desk."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import DataError, OperationalError

from bot.channels.base import Inbound
from bot.channels.telegram import receiver as receiver_module
from bot.channels.telegram.received import Me
from bot.channels.telegram.receiver import NotStored, Receiver
from community.model.message import Accepted
from community.texts import Texts
from tests.channels.telegram.samples import sample
from tests.channels.telegram.updates import BOT_MESSAGE, ME, PERSON, PRIVATE, message

pytestmark = pytest.mark.fast


class FakeDesk:
    """Takes everything in and knows nothing."""

    def __init__(self) -> None:
        self.taken: list[Inbound] = []
        self.error: Exception | None = None
        self.slow = False

    async def accept(self, inbound: Inbound) -> Accepted:
        if self.error:
            raise self.error
        self.taken.append(inbound)
        return Accepted(len(self.taken), 1, duplicate=False)

    async def history(self, *_: Any, **__: Any) -> list[Any]:
        if self.slow:
            await asyncio.sleep(60)
        return []

    async def conversation(self, *_: Any) -> None:
        return None

    async def choose_language(self, *_: Any) -> None:
        return None

    address_stopped = address_returned = move_address = choose_language


class FakeChannel:
    """Answers nothing and remembers which presses it should have answered."""

    def __init__(self) -> None:
        self.answered: list[tuple[str, str | None]] = []

    async def me(self) -> Me:
        return ME

    def answer_press(self, press: str, alert: str | None = None) -> None:
        self.answered.append((press, alert))

    def expect_answer(self, *_: Any) -> None:
        return None


class Between:
    """A receiver between a fake desk and a fake channel."""

    def __init__(self, texts: Texts) -> None:
        self.desk, self.channel = FakeDesk(), FakeChannel()
        self._receiver = Receiver(self.desk, self.channel, texts)  # type: ignore[arg-type]

    async def take(self, update: Any) -> None:
        await self._receiver.take(update)


@pytest.fixture(scope="module")
def between(shared_texts: Texts) -> Between:
    return Between(shared_texts)


FIELDS = (
    *("message", "edited_message", "callback_query", "my_chat_member", "chat", "from"),
    *("id", "type", "text", "caption", "date", "entities", "offset", "length", "data"),
    *("photo", "contact", "location", "reply_to_message", "migrate_to_chat_id"),
    *("new_chat_member", "old_chat_member", "status", "message_id", "is_bot"),
)
anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=10)
    | st.sampled_from(
        (PERSON, PRIVATE, BOT_MESSAGE, "private", "supergroup", "kicked")
    ),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=5)
    ),
    max_leaves=15,
)
USUAL = ("message_id", "date", "from", "chat")
messages = st.fixed_dictionaries(
    {
        "message_id": st.just(1),
        "date": st.just(1_700_000_000),
        "from": st.just(PERSON),
        "chat": st.just(PRIVATE) | anything,
    },
    optional={field: anything for field in FIELDS if field not in USUAL},
)


@settings(deadline=None, max_examples=60)
@given(
    anything
    | st.dictionaries(st.sampled_from(FIELDS), anything, max_size=3).map(
        lambda found: {"update_id": 1, **found}
    )
    | messages.map(lambda found: {"update_id": 1, "message": found})
)
async def test_t05_no_update_whatever_raises_anything(
    between: Between, update: object
) -> None:
    await between.take(update)


async def test_t05_a_message_with_half_a_character_is_taken(
    shared_texts: Texts,
) -> None:
    between = Between(shared_texts)
    await between.take(message(text="a\ud800b"))
    assert len(between.desk.taken) == 1


@pytest.mark.parametrize(
    "error",
    [OperationalError("x", {}, Exception("away")), OSError("disk full")],
    ids=["a database that is away", "a full disk"],
)
async def test_t07_what_cannot_be_stored_must_come_again(
    shared_texts: Texts, error: Exception
) -> None:
    between = Between(shared_texts)
    between.desk.error = error
    with pytest.raises(NotStored):
        await between.take(message(text="hi"))


@pytest.mark.parametrize(
    "error",
    [DataError("x", {}, Exception("odd")), KeyError("mistake")],
    ids=["a message no database takes", "a mistake of ours"],
)
async def test_t05_what_can_never_be_stored_must_not_come_again(
    shared_texts: Texts, error: Exception
) -> None:
    between = Between(shared_texts)
    between.desk.error = error
    await between.take(message(text="hi"))


async def test_t20_a_press_is_answered_even_if_the_database_is_slow(
    shared_texts: Texts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receiver_module, "LOOKING_SECONDS", 0.05)
    between = Between(shared_texts)
    between.desk.slow = True
    press = sample("callback_query")
    press["callback_query"]["data"] = "some-key"
    await between.take(press)
    assert between.channel.answered == [(press["callback_query"]["id"], None)]
    assert [inbound.choice for inbound in between.desk.taken] == ["some-key"]
