"""A case is read and answered: nothing unseen, nothing lost, nothing twice."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from community.model.reply_window import Opening
from community.store import tables
from community.store.case_tables import translations as translation_table
from community.store.engine import Store
from tests.clock import FakeClock
from tests.community.steps import rows
from tests.console.cases import case_of, joins, open_case, said, seen
from tests.console.client import StaffClient

pytestmark = pytest.mark.fast

Client = Callable[..., StaffClient]


def test_a_case_is_claimed_answered_and_shown_to_the_resident(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store)
    client = staff_client("caseworker")
    client.send(f"/cases/{case}/claim")
    assert case_of(store, case).state == "open"
    client.send(
        f"/cases/{case}/reply",
        text="您好，请问合同什么时候到期？",
        **seen(client, case),
    )
    [message] = said(store)
    assert message["payload"]["by"] == "李梅"
    assert message["payload"]["original"]["translation"] == "none"


def test_a_sentence_of_the_phrasebook_arrives_in_the_residents_language(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store)
    client = staff_client("caseworker")
    html = client.part(f"/cases/{case}/phrases?text=发生")
    phrase = re.search(r'data-insert="([^"]+)"', html)
    assert phrase
    client.send(f"/cases/{case}/reply", text=phrase[1], **seen(client, case))
    [message] = said(store)
    assert re.search("[가-힣]", message["text"])
    assert message["payload"]["original"]["translation"] == "phrasebook"
    assert rows(store, translation_table) == []


def test_pitfall_08_whoever_answers_second_is_warned_and_loses_nothing(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store)
    first = staff_client("caseworker", "zh", "李梅")
    second = staff_client("supervisor", "en", "Ann")
    read = seen(first, case), seen(second, case)
    first.send(f"/cases/{case}/reply", text="我来处理。", **read[0])
    html = second.send(
        f"/cases/{case}/reply", text="I will look at it.", status=409, **read[1]
    )
    assert "李梅" in html and "I will look at it." in html
    assert len(said(store)) == 1
    again = re.search(r'name="seen"[^>]*value="(\d+)"', html)
    assert again
    second.send(
        f"/cases/{case}/reply",
        text="I will look at it.",
        seen=again[1],
        send="anyway",
    )
    assert len(said(store)) == 2


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"kind": "location", "latitude": 39.99, "longitude": 116.47}, "39.99"),
        ({"kind": "contact", "text": "Ann +86 10 1234"}, "Ann +86 10 1234"),
        ({"kind": "document", "name": "lease.pdf", "size": 30_000_000}, "lease.pdf"),
        ({"kind": "photo", "file_id": "f1"}, "照片"),
    ],
)
def test_whatever_a_resident_sends_the_case_can_be_opened(
    store: Store, staff_client: Client, given: dict[str, Any], words: str
) -> None:
    case = open_case(store, "이거예요", details={"attachments": [given]})
    assert words in staff_client("caseworker").open(f"/cases/{case}")


def test_a_preview_moves_nothing_that_was_not_read(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store)
    client = staff_client("caseworker")
    fields = seen(client, case)
    joins(store, "새 메시지")
    html = client.send(
        f"/cases/{case}/reply",
        {"text": "", "seen": fields["seen"], "last": fields["seen"]},
        htmx=True,
        status=422,
    )
    assert "새 메시지" in html
    assert f'name="seen" id="seen" value="{fields["seen"]}"' in html


def test_what_the_resident_wrote_meanwhile_is_read_first(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store)
    client = staff_client("caseworker")
    fields = seen(client, case)
    joins(store, "그리고 계약서도 없어요")
    html = client.send(f"/cases/{case}/reply", text="好的", status=409, **fields)
    assert "그리고 계약서도 없어요" in html and said(store) == []


def test_the_news_of_a_case_are_only_what_is_new(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store)
    client = staff_client("caseworker")
    fields = seen(client, case)
    joins(store, "새 메시지")
    html = client.part(f"/cases/{case}/news?after={fields['seen']}")
    assert "새 메시지" in html and "보증금" not in html.partition('id="about"')[0]


def test_pitfall_21_a_closed_window_shuts_the_composer_with_a_reason(
    store: Store, clock: FakeClock, staff_client: Client
) -> None:
    case = open_case(store, channel="wechat", window=Opening("message", 48 * 3600.0, 5))
    client = staff_client("caseworker")
    assert "还能发" in client.open(f"/cases/{case}")
    fields = seen(client, case)
    clock.advance(49 * 3600)
    client = staff_client("caseworker")  # signed in again
    html = client.send(f"/cases/{case}/reply", text="您好", status=422, **fields)
    assert "微信现在不允许" in html and "您好" in html and said(store) == []


def test_the_page_learns_what_has_left_and_what_has_not(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store)
    client = staff_client("caseworker")
    client.send(f"/cases/{case}/reply", text="您好", **seen(client, case))
    [message] = said(store)
    assert "发送中" in client.send(f"/cases/{case}/presence", htmx=True)
    delivery = next(
        row for row in rows(store, tables.outbox) if row["message_id"] == message["id"]
    )
    with store.transaction() as connection:
        connection.execute(
            tables.outbox.update()
            .where(tables.outbox.c.id == delivery["id"])
            .values(state="failed")
        )
    assert "未送达" in client.send(f"/cases/{case}/presence", htmx=True)
