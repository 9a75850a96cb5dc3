"""Cases that nobody has, that are closed off, or that changed meanwhile."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from community.model.case import Case
from community.store import cases as rows
from community.store.engine import Store
from community.usecases.referrals import answer_referral
from tests.console.cases import open_case
from tests.console.client import StaffClient

pytestmark = pytest.mark.fast

Client = Callable[..., StaffClient]


def case_of(store: Store, case_id: int) -> Case:
    with store.reading() as connection:
        found = rows.get(connection, case_id)
    assert found
    return found


def at(client: StaffClient) -> str:
    """Where the last click led."""
    assert client.last
    return client.last.url.path.removeprefix("/console")


def test_saying_that_a_case_waits_takes_it(store: Store, staff_client: Client) -> None:
    case = open_case(store)
    client = staff_client("caseworker")
    assert client.staff
    client.send(f"/cases/{case}/state", state="waiting_for_resident")
    found = case_of(store, case)
    assert (found.state, found.assignee_id) == ("waiting_for_resident", client.staff.id)


def test_saying_that_a_case_waits_takes_it_from_nobody(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store)
    worker, other = staff_client("caseworker"), staff_client("caseworker", "en", "Ann")
    assert worker.staff
    worker.send(f"/cases/{case}/claim")
    other.send(f"/cases/{case}/state", state="waiting_for_resident")
    found = case_of(store, case)
    assert (found.state, found.assignee_id) == ("waiting_for_resident", worker.staff.id)


def test_a_referral_is_sent_after_its_case_went_back(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store)
    client = staff_client("caseworker")
    assert client.staff
    client.send(f"/cases/{case}/refer", organisation="法律援助中心", purpose="押金")
    answer_referral(store, 1, case_of(store, case).resident_id, True)
    client.send(f"/cases/{case}/release")
    client.send(f"/cases/{case}/referrals/1/sent")
    found = case_of(store, case)
    assert (found.state, found.assignee_id) == ("referred", client.staff.id)


def test_giving_a_sensitive_case_back_leads_to_the_queue(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store, sensitive=True)
    worker, supervisor = staff_client("caseworker"), staff_client("supervisor")
    worker.send(f"/cases/{case}/claim")
    assert "个案已退回队列" in worker.send(f"/cases/{case}/release")
    assert at(worker) == "/queue"
    supervisor.send(f"/cases/{case}/claim")
    supervisor.send(f"/cases/{case}/release")
    assert at(supervisor) == f"/cases/{case}"


def test_closing_off_a_case_that_nobody_has_leads_to_the_queue(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store)
    client = staff_client("caseworker")
    client.send(f"/cases/{case}/sensitive", sensitive="1")
    assert case_of(store, case).sensitive
    assert at(client) == "/queue"


def test_opening_an_open_case_again_says_how_it_stands(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store)
    html = staff_client("caseworker", "en").send(f"/cases/{case}/reopen", status=409)
    assert "is open already" in html
