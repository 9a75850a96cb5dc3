"""A case as staff see it, and what they do with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from community.store.engine import Store
from community.usecases.referrals import answer_referral
from tests.community.steps import events
from tests.console.cases import case_of, open_case
from tests.console.client import StaffClient

pytestmark = pytest.mark.fast

Client = Callable[..., StaffClient]


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


def test_an_organiser_sees_no_cases(store: Store, staff_client: Client) -> None:
    case = open_case(store)
    client = staff_client("organiser")
    client.open("/queue", 403)
    client.open(f"/cases/{case}", 403)
    client.send(f"/cases/{case}/claim", status=403)


def test_there_is_no_case_with_another_number(staff_client: Client) -> None:
    staff_client("caseworker").open("/cases/404", 404)
