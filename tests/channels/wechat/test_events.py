"""W12 to W15: follows, scans, menu clicks, and what is not text."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from bot.channels.wechat.start import start
from tests.channels.wechat.office import TEXTS, Office
from tests.clock import FakeClock
from tests.standins import wechat_messages as resident
from tests.standins.wechat import WeChatStandin

Serve = Callable[..., Office]


def heard(wechat: WeChatStandin, openid: str = "resident-1") -> list[str]:
    """The texts that a resident has read."""
    return [each.text for each in wechat.heard[openid]]


def test_w12_an_event_that_comes_again_is_handled_once(
    live: Office, wechat: WeChatStandin
) -> None:
    message = wechat.message(resident.click("HELP"), "resident-1")
    first, second = wechat.deliver(message), wechat.redeliver(message)
    assert first.outcome == second.outcome == "passive"
    assert [q.command for q in live.rasa.asked] == ["/what_can_you_do"]
    assert len(heard(wechat)) == 1


def test_w12_two_events_of_one_second_are_both_handled(
    live: Office, wechat: WeChatStandin
) -> None:
    wechat.deliver(resident.subscribe(), "resident-1")
    wechat.deliver(resident.position(39.9, 116.4), "resident-1")
    wechat.deliver(resident.click("HELP"), "resident-1")
    wechat.deliver(resident.click("HUMAN"), "resident-1")
    commands = [question.command for question in live.rasa.asked]
    assert commands == ["/greet", "/what_can_you_do", "/human"]


def test_w12_a_late_copy_does_not_undo_what_came_after_it(
    live: Office, wechat: WeChatStandin
) -> None:
    vietnamese = wechat.message(resident.click("LANG_VI"), "resident-1")
    wechat.deliver(vietnamese)
    wechat.deliver(resident.click("LANG_KO"), "resident-1")
    wechat.redeliver(vietnamese)
    found = live.conversation("resident-1")
    assert found and found.language_chosen == "ko"


@pytest.mark.parametrize(
    ("scene", "language"),
    [(None, None), ("lang_vi", "vi"), ("lang_xx", None), ("door-12", None)],
)
def test_w13_who_follows_is_greeted_in_the_language_of_the_code(
    live: Office, wechat: WeChatStandin, scene: str | None, language: str | None
) -> None:
    delivery = wechat.deliver(resident.subscribe(scene), "resident-1")
    (asked,) = live.rasa.asked
    assert (asked.command, asked.language_chosen) == ("/greet", language)
    assert delivery.outcome == "passive"
    found = live.conversation("resident-1")
    assert found and found.language_chosen == language


def test_w13_a_follower_who_scans_is_greeted_in_the_language_of_the_code(
    live: Office, wechat: WeChatStandin
) -> None:
    wechat.deliver(resident.text("hello"), "resident-1")
    wechat.deliver(resident.scan("lang_vi"), "resident-1")
    asked = live.rasa.asked[-1]
    assert (asked.command, asked.language_chosen) == ("/greet", "vi")


def test_w13_who_leaves_hears_nothing_more_until_they_follow_again(
    live: Office, wechat: WeChatStandin, clock: FakeClock
) -> None:
    wechat.deliver(resident.text("hello"), "resident-1")
    left = wechat.message(resident.unsubscribe(), "resident-1")
    delivery = wechat.deliver(left)
    assert delivery.attempts[0].body == b"success"
    assert len(live.rasa.asked) == 1

    calls = len(wechat.calls("message/custom/send"))
    live.say("resident-1", "Are you there?")
    assert live.outbox()[-1]["state"] == "stopped"
    assert len(wechat.calls("message/custom/send")) == calls

    clock.advance(60)
    wechat.deliver(resident.subscribe(), "resident-1")
    # The follow came after it, so a late copy of the leaving means nothing.
    wechat.redeliver(left)
    live.say("resident-1", "Welcome back")
    assert heard(wechat)[-1] == "Welcome back"


def test_w13_somebody_unknown_may_leave(live: Office, wechat: WeChatStandin) -> None:
    assert wechat.deliver(resident.unsubscribe(), "nobody").outcome == "success"
    assert live.conversation("nobody") is None


def test_w13_a_leaving_that_could_not_be_kept_is_kept_when_it_comes_again(
    live: Office, wechat: WeChatStandin, monkeypatch: pytest.MonkeyPatch
) -> None:
    wechat.deliver(resident.text("hello"), "resident-1")
    wechat.sender.patience = 0.1
    stop, failures = live.desk.address_stopped, iter([OSError("the disk is full")])

    async def fail_once(*about: str) -> None:
        for failure in failures:
            raise failure
        await stop(*about)

    monkeypatch.setattr(live.desk, "address_stopped", fail_once)
    delivery = wechat.deliver(resident.unsubscribe(), "resident-1")
    verdicts = [attempt.verdict for attempt in delivery.attempts]
    assert verdicts == ["http 500", "success"]
    live.say("resident-1", "Are you there?")
    assert live.outbox()[-1]["state"] == "stopped"


@pytest.mark.parametrize(
    ("key", "command"),
    [
        ("HELP", "/what_can_you_do"),
        ("HUMAN", "/human"),
        ("LANG_VI", '/change_language{"language": "vi"}'),
    ],
)
def test_w14_an_entry_of_the_menu_is_answered(
    live: Office, wechat: WeChatStandin, key: str, command: str
) -> None:
    assert wechat.deliver(resident.click(key), "resident-1").outcome == "passive"
    assert [q.command for q in live.rasa.asked] == [command]


def test_w14_a_language_of_the_menu_counts_before_the_answer_is_written(
    live: Office, wechat: WeChatStandin
) -> None:
    wechat.deliver(resident.click("LANG_VI"), "resident-1")
    assert live.rasa.asked[0].language_chosen == "vi"


@pytest.mark.parametrize(
    "fields",
    [
        resident.view("https://example.org/"),
        resident.position(23.1, 113.3),
        resident.event("subscribe_msg_popup_event", SubscribeMsgPopupEvent={"a": "b"}),
        resident.event("never_heard_of"),
        resident.click("OLD_ENTRY"),
        resident.click("LANG_XX"),
        resident.click("lang_vi"),
    ],
    ids=lambda fields: f"{fields['Event']} {fields.get('EventKey', '')}",
)
def test_w14_what_asks_nothing_is_acknowledged_and_not_answered(
    live: Office, wechat: WeChatStandin, fields: dict[str, Any]
) -> None:
    for _ in range(2):
        delivery = wechat.deliver(fields, "resident-1")
        assert delivery.attempts[0].body == b"success"
        assert delivery.attempts[0].seconds < 4
    assert live.stored() == []
    assert heard(wechat) == []


NOTICES = [
    (resident.image(), "attachment_kept"),
    (resident.video(), "attachment_kept"),
    (resident.video(short=True), "attachment_kept"),
    (resident.link("title", "https://example.org/"), "attachment_kept"),
    (resident.location(39.9, 116.4, "望京"), "location_kept"),
    (resident.voice(), "voice_kept"),
    (resident.voice(""), "voice_kept"),
    ({"MsgType": "file", "Title": "a.pdf"}, "cannot_read"),
]


@pytest.mark.parametrize(("fields", "notice"), NOTICES)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_w15_what_is_not_text_is_answered_in_the_reader_s_language(
    live: Office,
    wechat: WeChatStandin,
    fields: dict[str, Any],
    notice: str,
    language: str,
) -> None:
    wechat.deliver(resident.click(f"LANG_{language.upper()}"), "resident-1")
    delivery = wechat.deliver(fields, "resident-1")
    assert delivery.reply and delivery.reply.text == TEXTS.format(notice, language)
    assert len(live.rasa.asked) == 1
    payload = live.stored()[-1]["payload"]
    kept = json.loads(payload) if isinstance(payload, str) else payload
    assert ("attachments" in kept) == (notice != "cannot_read")


def test_w15_a_voice_that_wechat_wrote_down_is_answered(
    live: Office, wechat: WeChatStandin
) -> None:
    wechat.deliver(resident.voice("垃圾怎么分类"), "resident-1")
    assert [question.text for question in live.rasa.asked] == ["垃圾怎么分类"]


def test_who_chooses_a_language_gets_its_menu(
    live: Office, wechat: WeChatStandin
) -> None:
    live.run(start(live.channel.api, TEXTS, live.place))
    for key, title in (("LANG_VI", "vi"), ("LANG_KO", "ko")):
        wechat.deliver(resident.click(key), "resident-1")
        live.run(live.settle())
        seen = wechat.menus.seen_by("resident-1")
        assert seen and seen[0]["name"] == TEXTS.format("wechat_menu_language", title)
    names = [wechat.menus.tags[tag] for tag in wechat.add_resident("resident-1").tags]
    assert names == ["Linli ko"]


def test_a_language_is_chosen_also_where_there_are_no_tags(
    live: Office, wechat: WeChatStandin
) -> None:
    wechat.fail_next("tags/get", 48001, times=5)
    assert wechat.deliver(resident.scan("lang_vi"), "resident-1").outcome == "passive"
