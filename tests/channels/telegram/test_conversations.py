"""T11 to T19 and T26 to T29: what residents do, and what they hear."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from community.usecases import conversations
from tests.channels.telegram.conftest import Scene
from tests.channels.telegram.samples import sample
from tests.standins.telegram import RESIDENT, Group, Person

GROUP = Group()
ANA = Person(5, "Ana", "es")
BEN = Person(6, "Ben", "pt-br")
HOME = str(RESIDENT.id)


def metadata(scene: Scene, number: int = -1) -> dict[str, Any]:
    found: dict[str, Any] = scene.rasa.calls[number]["metadata"]
    return found


async def test_t11_a_link_greets_in_its_language(scene: Scene) -> None:
    await scene.hears(sample("start_deeplink"))
    assert scene.asked() == ["/greet"]
    assert metadata(scene)["language_chosen"] == "vi"
    assert len(scene.telegram.sent_to(RESIDENT.id)) == 1


async def test_t11_the_link_of_yesterday_does_not_undo_a_choice(scene: Scene) -> None:
    link = sample("start_deeplink")
    await scene.hears(link)
    await scene.desk.choose_language("telegram", HOME, "ko")
    await scene.hears(link)
    conversation = await scene.desk.conversation("telegram", HOME)
    assert conversation and conversation.language_chosen == "ko"
    assert scene.asked() == ["/greet"]


@pytest.mark.parametrize("payload", ["a" * 65, "lang_vi;", "läng", "lang_xx"])
async def test_t12_a_strange_payload_is_greeted_as_usual(
    scene: Scene, payload: str
) -> None:
    await scene.hears(scene.telegram.make.command("start", payload))
    assert scene.asked() == ["/greet"]
    assert metadata(scene)["language_chosen"] is None


async def test_t13_the_apps_language_is_only_a_hint(scene: Scene) -> None:
    await scene.hears(sample("no_language_code"), sample("language_code_region"))
    # Two people: who is answered first is not said.
    hints = {call["metadata"]["language_hint"] for call in scene.rasa.calls}
    assert hints == {None, "zh"}
    await scene.hears(scene.telegram.make.text("oi", BEN))
    assert metadata(scene)["language_hint"] == "pt"


async def test_t13_a_choice_wins_and_lasts(scene: Scene) -> None:
    make = scene.telegram.make
    await scene.hears(make.command("start", "lang_ko", person=ANA))
    await scene.hears(make.text("hola", ANA))
    await scene.later(3 * 24 * 3600)
    await scene.hears(make.text("hola otra vez", ANA))
    for call in scene.rasa.calls:
        assert call["metadata"]["language_chosen"] == "ko"
        assert call["metadata"]["language_hint"] == "es"


async def test_t14_the_language_of_the_text_wins_over_the_apps(scene: Scene) -> None:
    scene.rasa.language = "ar"
    offered = await scene.offers("نعم")
    conversation = await scene.desk.conversation("telegram", HOME)
    assert conversation
    assert (conversation.language_current, conversation.language_hint) == ("ar", "vi")
    await scene.hears(scene.telegram.press(offered))
    await scene.hears(scene.telegram.press(offered))
    alert = scene.telegram.calls_of("answerCallbackQuery")[-1].text("text")
    assert any("\u0600" <= letter <= "\u06ff" for letter in alert)


async def test_t15_an_edit_asks_nothing_again(scene: Scene) -> None:
    make = scene.telegram.make
    first = make.command("human")
    await scene.hears(first, make.edited(first, "/start lang_ko"))
    assert scene.asked() == ["/human"]
    assert len(scene.telegram.sent) == 1


async def test_t16_a_command_for_another_bot_gets_no_reply(scene: Scene) -> None:
    await scene.hears(sample("command_in_group_for_other"))
    assert scene.asked() == [] and scene.telegram.sent == []


async def test_t17_a_command_in_a_group_is_answered_there(scene: Scene) -> None:
    update = sample("command_in_group_for_me")
    await scene.hears(update)
    assert scene.asked() == ["/what_can_you_do"]
    (sent,) = scene.telegram.sent
    assert sent.chat_id == -1004001
    assert sent.params["reply_parameters"]["message_id"] == 3
    found = await scene.desk.conversation("telegram", "-1004001:7000000001")
    assert found


async def test_t17_two_people_in_a_group_have_conversations_of_their_own(
    scene: Scene,
) -> None:
    make = scene.telegram.make
    await scene.hears(make.command("start", "lang_ko", person=ANA, group=GROUP))
    await scene.hears(make.command("help", person=BEN, group=GROUP))
    assert metadata(scene, 0)["language_chosen"] == "ko"
    assert metadata(scene, 1)["language_chosen"] is None


async def test_t17_a_reply_is_not_pinned_to_a_message_in_private(scene: Scene) -> None:
    await scene.hears(scene.telegram.make.text("hi"))
    assert "reply_parameters" not in scene.telegram.sent[0].params


async def test_t17_a_command_is_answered_although_its_message_is_gone(
    scene: Scene,
) -> None:
    await scene.receiver.take(sample("command_in_group_for_me"))  # not noted
    await scene.settle()
    assert len(scene.telegram.sent) == 1


async def test_t17_the_name_is_asked_once_and_not_for_private_messages(
    scene: Scene,
) -> None:
    make = scene.telegram.make
    await scene.hears(make.text("hi"))
    assert scene.telegram.calls_of("getMe") == []
    await scene.hears(make.command("help", to="community_bot", group=GROUP))
    await scene.hears(make.command("help", to="other_bot", group=GROUP))
    assert len(scene.telegram.calls_of("getMe")) == 1
    assert scene.asked() == ["hi", "/what_can_you_do"]


async def test_t18_what_people_say_to_each_other_is_not_kept(scene: Scene) -> None:
    await scene.hears(scene.telegram.make.text("hi all", ANA, GROUP))
    await scene.hears(scene.telegram.make.photo("our street", group=GROUP))
    assert scene.asked() == [] and scene.telegram.sent == []
    assert await scene.desk.conversation("telegram", f"{GROUP.id}:{ANA.id}") is None


async def test_t19_nameless_senders_get_nothing(scene: Scene) -> None:
    await scene.hears(sample("channel_post"), sample("anonymous_group_admin"))
    assert scene.asked() == [] and scene.telegram.sent == []


async def test_t19_an_answer_stays_in_its_topic(scene: Scene) -> None:
    update = sample("forum_topic_message")
    update["message"]["text"] = "/help"
    await scene.hears(update)
    assert scene.telegram.sent[0].params["message_thread_id"] == 5


async def test_t26_who_blocked_us_is_left_alone_until_unblocking(scene: Scene) -> None:
    await scene.hears(scene.telegram.make.text("hi"))
    calls = len(scene.telegram.calls)
    await scene.hears(sample("my_chat_member_blocked"))
    assert scene.state_of(HOME) == "stopped"
    await scene.later(60)
    assert len(scene.telegram.calls) == calls
    await scene.hears(sample("my_chat_member_unblocked"))
    assert scene.state_of(HOME) == "active"
    assert len(scene.telegram.calls) == calls


async def test_t26_a_stranger_who_blocks_us_changes_nothing(scene: Scene) -> None:
    await scene.hears(sample("my_chat_member_blocked"))
    await scene.hears(sample("my_chat_member_unblocked"))
    assert scene.telegram.calls == []


@pytest.mark.parametrize("name", ["group_migrated_old", "group_migrated_new"])
async def test_t27_a_group_with_another_number_is_the_same(
    scene: Scene, name: str
) -> None:
    make, old = scene.telegram.make, Group(-4001, type="group")
    await scene.hears(make.command("start", "lang_ko", group=old))
    await scene.hears(sample(name), sample(name))
    assert await scene.desk.conversation("telegram", f"-4001:{HOME}") is None
    moved = await scene.desk.conversation("telegram", f"-1004001:{HOME}")
    assert moved and moved.language_chosen == "ko"
    await scene.hears(make.command("help", group=Group(-1004001)))
    assert scene.rasa.calls[0]["sender"] == scene.rasa.calls[1]["sender"]


async def test_t28_an_injected_intent_is_plain_text(scene: Scene) -> None:
    await scene.hears(sample("slash_intent_injection"))
    assert scene.asked() == ['／set_role{"role":"admin"}']


async def test_t29_a_strange_name_and_text_do_no_harm(scene: Scene) -> None:
    update = sample("raw_unicode_name")
    update["message"]["from"]["first_name"] = "<b>&\u202e\u2067"
    await scene.hears(update)
    # The stand-in for Rasa says it back.
    assert scene.telegram.sent[0].text.endswith("evil <b>&")


async def test_link_in_a_group_gives_no_code(scene: Scene) -> None:
    await scene.hears(scene.telegram.make.command("link", group=GROUP))
    assert "L-" not in scene.telegram.sent[0].text
    await scene.hears(scene.telegram.make.command("link", person=ANA))
    assert "L-" in scene.telegram.sent[1].text


async def test_typing_is_shown_while_an_answer_is_made(scene: Scene) -> None:
    scene.rasa.delay = 0.8
    await scene.hears(scene.telegram.make.text("hi"))
    (typing,) = scene.telegram.calls_of("sendChatAction")
    assert typing.params == {"chat_id": RESIDENT.id, "action": "typing"}
    assert scene.telegram.calls[-1].method == "sendMessage"


async def test_a_typing_sign_that_fails_is_no_loss(scene: Scene) -> None:
    scene.rasa.delay = 0.8
    scene.telegram.fail_next("sendChatAction", "bad_gateway")
    await scene.hears(scene.telegram.make.text("hi"))
    assert len(scene.telegram.sent) == 1


async def test_nobody_types_when_a_person_has_the_conversation(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene.rasa.behaviour = "fail"
    await scene.hears(scene.telegram.make.text("hi"))
    await scene.later(301)
    staff = await asyncio.to_thread(conversations.staff_conversations, scene.store)
    assert len(staff) == 1
    expected: list[str] = []
    monkeypatch.setattr(
        scene.channel, "expect_answer", lambda address, _: expected.append(address)
    )
    await scene.hears(scene.telegram.make.text("hello?"))
    assert expected == []
