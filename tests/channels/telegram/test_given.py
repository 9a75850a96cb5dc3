"""T24 and T25: places, contacts and files that residents send, also as albums."""

from __future__ import annotations

from community.usecases import residents
from tests.channels.telegram.conftest import Scene
from tests.channels.telegram.samples import sample
from tests.standins.telegram import RESIDENT, Person

ANA = Person(5, "Ana", "es")
BEN = Person(6, "Ben", "pt-br")
HOME = str(RESIDENT.id)


async def test_t24_a_place_and_a_contact_are_kept_and_acknowledged(
    scene: Scene,
) -> None:
    for name in ("location", "venue", "contact_own", "contact_someone_else"):
        await scene.hears(sample(name))
    assert scene.asked() == []
    assert len(scene.telegram.sent) == 4
    conversation = await scene.desk.conversation("telegram", HOME)
    assert conversation
    kept = residents.export_resident(scene.store, conversation.resident_id)
    given = [
        message["payload"]["attachments"][0]
        for message in kept["conversations"][0]["messages"]
        if message["direction"] == "in"
    ]
    assert [each["kind"] for each in given] == ["location"] * 2 + ["contact"] * 2
    assert given[2]["text"].startswith("own ")
    assert given[3]["text"].startswith("other ")


async def test_t25_a_caption_is_asked_and_files_are_acknowledged(scene: Scene) -> None:
    await scene.hears(sample("photo_with_caption"))
    assert scene.asked() == ["Hóa đơn"]
    for name in ("voice", "document", "sticker"):
        await scene.hears(sample(name))
    assert scene.asked() == ["Hóa đơn"]
    assert len(scene.telegram.sent) == 4
    # Nothing is fetched, so no address of a file is ever made.
    assert scene.telegram.calls_of("getFile") == []


async def test_t25_an_album_is_kept_whole_and_acknowledged_once(scene: Scene) -> None:
    make = scene.telegram.make
    album = [make.photo(media_group_id="42") for _ in range(3)]
    await scene.hears(*album, album[1])
    await scene.later(60)
    assert len(scene.telegram.sent) == 1
    await scene.hears(make.photo(media_group_id="43"), make.photo())
    await scene.later(1)
    assert len(scene.telegram.sent) == 3
    conversation = await scene.desk.conversation("telegram", HOME)
    assert conversation
    kept = residents.export_resident(scene.store, conversation.resident_id)
    photos = [
        message["payload"]["attachments"][0]["file_id"]
        for message in kept["conversations"][0]["messages"]
        if message["direction"] == "in"
    ]
    assert len(set(photos)) == 5


async def test_t25_an_album_is_acknowledged_once_in_each_conversation(
    scene: Scene,
) -> None:
    make = scene.telegram.make
    for person in (ANA, BEN):
        album = [make.photo(media_group_id="42", person=person) for _ in range(2)]
        await scene.hears(*album)
    await scene.later(60)
    assert len(scene.telegram.sent_to(ANA.id)) == 1
    assert len(scene.telegram.sent_to(BEN.id)) == 1


async def test_t25_the_answer_to_an_albums_words_is_its_acknowledgement(
    scene: Scene,
) -> None:
    make = scene.telegram.make
    await scene.hears(
        make.photo("what is this?", media_group_id="42"),
        make.photo(media_group_id="42"),
    )
    await scene.later(60)
    assert [sent.text for sent in scene.telegram.sent] == ["echo\n\nwhat is this?"]


async def test_t25_what_cannot_be_kept_of_an_album_is_said(scene: Scene) -> None:
    make = scene.telegram.make
    large = make.document(size=21_000_000, media_group_id="42")
    await scene.hears(make.document(media_group_id="42"), large)
    await scene.later(1)
    assert len(scene.telegram.sent) == 2
