"""Colleagues, and a conversation that staff have."""

from __future__ import annotations

import pytest

from community.model.case import Case
from community.model.conversation import Lease
from community.model.notice import Notice
from community.model.staff import Staff
from community.store.engine import Store
from community.usecases.staff_conversations import own_case
from tests.community.case_steps import colleague
from tests.community.notice_steps import begun, drafted, reader
from tests.community.steps import claims, hands_over, pending, writes


@pytest.fixture
def li(store: Store) -> Staff:
    """A caseworker."""
    return colleague(store, "Li")


@pytest.fixture
def wang(store: Store) -> Staff:
    """Another caseworker."""
    return colleague(store, "Wang")


@pytest.fixture
def chen(store: Store) -> Staff:
    """A supervisor."""
    return colleague(store, "Chen", "supervisor")


@pytest.fixture
def lease(store: Store) -> Lease:
    """Staff have Mina's conversation, and one process has its lease."""
    lease = claims(store, writes(store).conversation_id)
    hands_over(store, lease, pending(store, lease), reason="report")
    return lease


@pytest.fixture
def case(store: Store, lease: Lease) -> Case:
    """Mina's case in that conversation."""
    found = own_case(store, 1, 1)
    assert found is not None
    return found


@pytest.fixture
def zhao(store: Store) -> Staff:
    """An organiser."""
    return colleague(store, "Zhao", "organiser")


@pytest.fixture
def qian(store: Store) -> Staff:
    """Another organiser."""
    return colleague(store, "Qian", "organiser")


@pytest.fixture
def wei(store: Store) -> int:
    """A resident who reads Chinese and wants to hear of storms and water."""
    return reader(store, "wei")


@pytest.fixture
def notice(store: Store, zhao: Staff, qian: Staff, wei: int) -> Notice:
    """A notice that is being sent to Wei."""
    return begun(store, zhao, qian, drafted(store, zhao))
