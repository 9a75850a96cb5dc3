"""How a long notice leaves: in parts that each platform takes, nothing broken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
import regex

from bot.channels.base import Outbound
from bot.channels.telegram.render import parts_of
from bot.channels.telegram.split import LONGEST
from bot.channels.wechat.splitting import TEXT_BYTES, split
from bot.channels.wechat.writing import write
from bot.notice_texts import NoticeTexts
from community.model.notice import LONGEST_BODY
from community.model.staff import Staff
from community.store.engine import Store
from community.texts import Texts
from tests.community.case_steps import colleague
from tests.community.notice_steps import WATER, drafted

FAMILY = "👩‍👩‍👧‍👦"
SENTENCES = {
    "Chinese without spaces": "明天上午九点到十一点停水请提前储水",
    "Thai": "พรุ่งนี้น้ำประปาจะไม่ไหลกรุณาสำรองน้ำ",
    "Arabic": "غدًا تنقطع المياه من التاسعة إلى الحادية عشرة ",
    "emoji families": FAMILY,
}


def on_telegram(out: Outbound) -> list[str]:
    parts = [part.plain for part in parts_of(out)]
    assert all(len(part.encode("utf-16-le")) // 2 <= LONGEST for part in parts)
    return parts


def on_wechat(out: Outbound) -> list[str]:
    parts = split(write(out))
    assert all(len(part.encode()) <= TEXT_BYTES for part in parts)
    return parts


@pytest.mark.parametrize("shows", [on_telegram, on_wechat])
@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)
def test_pitfall_17_the_longest_notice_is_split_between_letters(
    store: Store, shows: Callable[[Outbound], list[str]], sentence: str
) -> None:
    zhao: Staff = colleague(store, "Zhao", "organiser")
    body = (sentence * LONGEST_BODY)[: LONGEST_BODY - LONGEST_BODY % len(sentence)]
    notice = drafted(store, zhao, replace(WATER, body=body))
    reply = NoticeTexts(Texts()).write(notice, "zh")
    parts = shows(Outbound(0, "a", reply.text, reply.lang, reply.kind, reply.card))
    letters = set(regex.findall(r"\X", reply.text))
    for part in parts:
        assert set(regex.findall(r"\X", part)) <= letters, "a letter is broken"
    said = "".join("".join(parts).split())
    assert said == "".join(reply.text.split())
