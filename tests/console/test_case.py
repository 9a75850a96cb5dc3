"""A case as staff see it, and what they do with it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from community.model.case import Case
from community.model.reply_window import Opening
from community.store import cases as case_store
from community.store import tables
from community.store.case_tables import translations as translation_table
from community.store.engine import Store
from community.usecases.referrals import answer_referral
from tests.clock import FakeClock
from tests.community.steps import events, rows
from tests.console.cases import joins, open_case
from tests.console.client import StaffClient

pytestmark = pytest.mark.fast

Client = Callable[..., StaffClient]


def case_of(store: Store, case_id: int) -> Case:
    """The case as it is stored."""
    with store.reading() as connection:
        found = case_store.get(connection, case_id)
    assert found
    return found


def said(store: Store) -> list[dict[str, Any]]:
    """What staff wrote."""
    return [row for row in rows(store, tables.messages) if row["author"] == "staff"]


def seen(client: StaffClient, case_id: int) -> dict[str, str]:
    """The fields of the composer that say what was read."""
    client.open(f"/cases/{case_id}")
    found = re.search(r'name="seen"[^>]*value="(\d+)"', client.text)
    assert found
    return {"seen": found[1], "send": "1"}


def test_a_case_shows_what_was_said_so_far_in_its_language(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store)
    html = staff_client("caseworker").open(f"/cases/{case}")
    assert "집주인이 보증금을 안 돌려줘요" in html
    assert 'lang="ko"' in html and f"C-{1000 + case}" in html


def test_what_residents_write_is_never_html(store: Store, staff_client: Client) -> None:
    case = open_case(store, '<script>alert(1)</script>"><img onerror=1>')
    html = staff_client("caseworker").open(f"/cases/{case}")
    assert "<script>alert" not in html and "<img onerror" not in html


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
    assert re.search(r'<textarea id="reply"[^>]* disabled', html)


def test_a_sensitive_case_of_another_is_refused_and_recorded(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store, sensitive=True)
    staff_client("caseworker", "zh", "李梅").send(f"/cases/{case}/claim")
    other = staff_client("caseworker", "en", "Ann")
    other.open(f"/cases/{case}", 403)
    for path in ("news", "phrases"):
        other.part(f"/cases/{case}/{path}", 403)
    assert other.staff
    refused = [line for line in events(store) if line[0] == "case_view_refused"]
    assert {line[1] for line in refused} == {other.staff.actor}
    staff_client("supervisor", "en", "Eve").open(f"/cases/{case}")
    assert any(line[0] == "case_viewed" for line in events(store))


@pytest.mark.parametrize(
    ("path", "fields", "found"),
    [
        ("priority", {"priority": "urgent"}, ("priority", "urgent")),
        (
            "state",
            {"state": "waiting_for_resident"},
            ("state", "waiting_for_resident"),
        ),
        ("summary", {"summary": "押金纠纷"}, ("summary", "押金纠纷")),
        ("sensitive", {"sensitive": "1"}, ("sensitive", True)),
    ],
)
def test_a_case_is_changed(
    store: Store,
    staff_client: Client,
    path: str,
    fields: dict[str, str],
    found: tuple[str, Any],
) -> None:
    case = open_case(store)
    client = staff_client("caseworker")
    client.send(f"/cases/{case}/claim")
    client.send(f"/cases/{case}/{path}", fields)
    assert getattr(case_of(store, case), found[0]) == found[1]


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("priority", {"priority": "soon"}),
        ("state", {"state": "closed"}),
        ("transfer", {"to": "me"}),
        ("follow-up", {"on": "tomorrow"}),
    ],
)
def test_what_a_form_cannot_mean_is_refused(
    store: Store, staff_client: Client, path: str, fields: dict[str, str]
) -> None:
    case = open_case(store)
    staff_client("caseworker").send(f"/cases/{case}/{path}", fields, status=400)


def test_a_case_is_handed_over_to_a_colleague(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store)
    ann = staff_client("caseworker", "en", "Ann").staff
    assert ann
    staff_client("caseworker").send(f"/cases/{case}/transfer", to=str(ann.id))
    assert case_of(store, case).assignee_id == ann.id


def test_notes_are_for_staff_and_supervision_is_the_supervisors(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store)
    staff_client("caseworker").send(f"/cases/{case}/note", text="已打电话")
    staff_client("supervisor", "zh", "王芳").send(
        f"/cases/{case}/note", text="请今天回复", supervision="1"
    )
    html = staff_client("caseworker").open(f"/cases/{case}")
    assert "已打电话" in html and "督导意见" in html
    staff_client("caseworker").send(
        f"/cases/{case}/note", text="我是督导", supervision="1", status=403
    )


def test_a_case_is_referred_with_consent_finished_cosigned_and_closed(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store)
    worker = staff_client("caseworker")
    worker.send(f"/cases/{case}/claim")
    worker.send(f"/cases/{case}/refer", organisation="法律援助中心", purpose="押金纠纷")
    worker.send(f"/cases/{case}/referrals/1/sent", status=409)
    answer_referral(store, 1, case_of(store, case).resident_id, True)
    worker.send(f"/cases/{case}/referrals/1/sent")
    assert case_of(store, case).state == "referred"
    worker.send(f"/cases/{case}/resolve", reason="已转法律援助")
    assert case_of(store, case).state == "resolved"
    worker.send(f"/cases/{case}/cosign", status=403)
    supervisor = staff_client("supervisor", "zh", "王芳")
    assert str(case) in supervisor.open("/queue?which=resolved")
    supervisor.send(f"/cases/{case}/cosign", comment="很好")
    assert case_of(store, case).state == "closed"
    late = {"text": "再见", "seen": "0", "send": "1"}
    worker.send(f"/cases/{case}/reply", late, status=422)
    worker.send(f"/cases/{case}/reopen")
    assert case_of(store, case).state == "reopened"


def test_the_assistant_may_answer_while_the_case_goes_on(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store)
    client = staff_client("caseworker")
    client.send(f"/cases/{case}/claim")
    client.send(f"/cases/{case}/give-back")
    assert case_of(store, case).bot_answers and case_of(store, case).is_open
    assert "目前由助手回答" in client.open(f"/cases/{case}")


def test_colleagues_see_who_reads_and_who_writes(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store)
    first, second = staff_client("caseworker"), staff_client("supervisor", "en", "Ann")
    first.send(f"/cases/{case}/presence", {"typing": "1"}, htmx=True)
    assert "李梅 is writing" in second.send(f"/cases/{case}/presence", htmx=True)
    assert "Ann 正在看" in first.send(f"/cases/{case}/presence", htmx=True)


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


def test_an_organiser_sees_no_cases(store: Store, staff_client: Client) -> None:
    case = open_case(store)
    client = staff_client("organiser")
    client.open("/queue", 403)
    client.open(f"/cases/{case}", 403)
    client.send(f"/cases/{case}/claim", status=403)


def test_there_is_no_case_with_another_number(staff_client: Client) -> None:
    staff_client("caseworker").open("/cases/404", 404)
