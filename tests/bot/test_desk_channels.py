"""What the desk does for channels of other platforms: notices, places, links, moves."""

from __future__ import annotations

import pytest

from bot.channels.base import (
    AddressMoved,
    Attachment,
    Inbound,
    NotAllowedNow,
    Outbound,
    RetryLater,
)
from community.usecases import residents, transcripts
from tests.bot.conftest import Scene


async def hears(scene: Scene, number: int, text: str = "", **more: object) -> None:
    """A message arrives and is answered."""
    about = {"channel": "web", "address": "address", **more}
    await scene.desk.accept(Inbound(platform_id=f"m{number}", text=text, **about))  # type: ignore[arg-type]
    await scene.settle()


async def test_a_photo_is_kept_and_acknowledged_without_asking_the_bot(
    scene: Scene,
) -> None:
    photo = Attachment("photo", "file-1", size=2048)
    await hears(scene, 1, notice="attachment_kept", attachments=(photo,))
    assert scene.rasa.calls == []
    assert scene.texts()[0].startswith("Thank you, I have received it")
    conversation = await scene.desk.conversation("web", "address")
    assert conversation
    kept = residents.export_resident(scene.store, conversation.resident_id)
    message = kept["conversations"][0]["messages"][0]
    assert message["payload"]["attachments"] == [
        {"kind": "photo", "file_id": "file-1", "size": 2048}
    ]
    # The page shows the conversation as before.
    assert transcripts.conversation_messages(scene.store, 1)[0].card == ()


async def test_a_caption_is_answered_and_its_photo_kept(scene: Scene) -> None:
    await hears(scene, 1, "hello", attachments=(Attachment("photo", "file-1"),))
    assert scene.texts() == ["echo\n\nhello"]


async def test_an_answer_knows_what_it_answers(scene: Scene) -> None:
    await hears(scene, 1, "hello", origin={"message_id": 7, "group": True})
    assert scene.channel.sent[0].origin == {"message_id": 7, "group": True}


async def test_a_channels_own_command_reaches_the_bot_as_a_command(
    scene: Scene,
) -> None:
    await hears(scene, 1, "/start", command="/greet")
    assert scene.rasa.calls[0]["message"] == "/greet"


async def test_t28_typed_commands_never_do(scene: Scene) -> None:
    await hears(scene, 1, '/set_role{"role":"admin"}')
    assert not scene.rasa.calls[0]["message"].startswith("/")


async def test_two_channels_are_linked_by_what_is_written(scene: Scene) -> None:
    await scene.desk.choose_language("web", "address", "ko")
    await hears(scene, 1, "Link")
    code = next(w for w in scene.texts()[0].split() if w.startswith("L-"))
    await hears(scene, 2, code.lower(), address="other")
    assert scene.rasa.calls == []
    conversation = await scene.desk.conversation("web", "other")
    assert conversation
    assert conversation.language_chosen == "ko"


async def test_no_code_is_given_where_everybody_could_read_it(scene: Scene) -> None:
    await hears(scene, 1, "link", origin={"message_id": 7, "group": True})
    await hears(scene, 2, "L-4F7K-9QTM", origin={"message_id": 8, "group": True})
    assert "L-" not in "".join(scene.texts())
    assert len(set(scene.texts())) == 1
    assert scene.rasa.calls == []


async def test_a_code_that_a_group_has_seen_is_good_no_more(scene: Scene) -> None:
    await hears(scene, 1, "link")
    code = next(w for w in scene.texts()[0].split() if w.startswith("L-"))
    await hears(scene, 2, code, address="-5:7", origin={"message_id": 8, "group": True})
    await hears(scene, 3, code, address="other")
    one = await scene.desk.conversation("web", "address")
    other = await scene.desk.conversation("web", "other")
    assert one and other
    assert one.resident_id != other.resident_id


async def test_erasing_one_of_two_linked_channels_leaves_nothing_behind(
    scene: Scene,
) -> None:
    await hears(scene, 1, "link")
    code = next(w for w in scene.texts()[0].split() if w.startswith("L-"))
    await hears(scene, 2, code, address="other")
    await scene.desk.erase("web", "address")
    assert sorted(scene.rasa.forgotten) == ["web:1", "web:2"]
    assert await scene.desk.conversation("web", "other") is None


async def test_what_fails_before_anything_left_is_sent_later(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def locked(_: Outbound) -> None:
        raise OSError("database is locked")

    with monkeypatch.context() as patched:
        patched.setattr(scene.channel, "ready", locked)
        await hears(scene, 1, "hello")
    assert scene.texts() == []
    scene.clock.advance(6)
    await scene.deliveries.deliver("web")
    assert scene.texts() == ["echo\n\nhello"]


async def test_an_outage_of_an_hour_loses_nothing(scene: Scene) -> None:
    scene.channel.error = RetryLater(15, "no connection")
    await hears(scene, 1, "hello")
    for _ in range(12):
        scene.clock.advance(300)
        await scene.deliveries.deliver("web")
    scene.channel.error = None
    scene.clock.advance(600)
    await scene.deliveries.deliver("web")
    assert scene.texts() == ["echo\n\nhello"]


async def test_t39_a_message_follows_an_address_that_moved(scene: Scene) -> None:
    scene.channel.error = AddressMoved("new")
    await hears(scene, 1, "hello")
    assert await scene.desk.conversation("web", "address") is None
    scene.channel.error = None
    await scene.deliveries.deliver("web")
    assert [outbound.address for outbound in scene.channel.sent] == ["new"]


async def test_what_waits_for_a_window_is_sent_with_the_next_message(
    scene: Scene,
) -> None:
    scene.channel.error = NotAllowedNow("window closed")
    await hears(scene, 1, "first")
    scene.channel.error = None
    await hears(scene, 2, "second")
    assert scene.texts() == ["echo\n\nfirst", "echo\n\nsecond"]
