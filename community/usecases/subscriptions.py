"""What residents want to be told; nobody is told what they did not agree to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from community.interests import Interests
from community.model.history import Event
from community.model.notice_ledger import NO_CONSENT
from community.model.resident import ResidentNotFound
from community.model.subscription import Consent, Purpose, UnknownInterest, Wishes
from community.store import history, notice_sweeps, residences, subscriptions
from community.store.engine import Store


def subscribe(
    store: Store, interests: Interests, resident_id: int, interest: str
) -> None:
    """A resident wants to be told of something; with that they agree to notices.

    Raises:
        UnknownInterest: If the place has no such interest.
        ResidentNotFound: If there is none with this id.
    """
    if interest not in interests:
        raise UnknownInterest(interest)
    with _locked(store, resident_id) as (connection, now):
        _agree(connection, resident_id, "notices", now)
        if subscriptions.add(connection, resident_id, interest, now):
            _record(connection, resident_id, now, "subscribed", interest=interest)


def unsubscribe(store: Store, resident_id: int, interest: str) -> None:
    """A resident does not want to be told of something any more; of the rest they do.

    Raises:
        ResidentNotFound: If there is none with this id.
    """
    with _locked(store, resident_id) as (connection, now):
        if subscriptions.remove(connection, resident_id, interest):
            _record(connection, resident_id, now, "unsubscribed", interest=interest)


def agree(store: Store, resident_id: int, purpose: Purpose) -> None:
    """A resident lets us write to them for a purpose.

    Raises:
        ResidentNotFound: If there is none with this id.
    """
    with _locked(store, resident_id) as (connection, now):
        _agree(connection, resident_id, purpose, now)


def stop(store: Store, resident_id: int) -> Wishes:
    """A resident wants nothing at all any more; it holds at once, on every channel.

    Returns:
        What they wanted until now; heard again, until they first said so.

    Raises:
        ResidentNotFound: If there is none with this id.
    """
    with _locked(store, resident_id) as (connection, now):
        before = _wishes(connection, resident_id)
        if subscriptions.withdraw(connection, resident_id, now):
            notice_sweeps.stop(connection, resident_id, NO_CONSENT, now)
            _record_withdrawal(connection, resident_id, now, before)
        return before if before != Wishes() else _stopped(connection, resident_id)


def only_urgent(store: Store, resident_id: int) -> Wishes:
    """A resident wants to be told what is urgent, and nothing else.

    Whether they agree is looked at once more before anything leaves, so what is not
    urgent stays here although its row waits.

    Returns:
        What they wanted until now.

    Raises:
        ResidentNotFound: If there is none with this id.
    """
    with _locked(store, resident_id) as (connection, now):
        before = _wishes(connection, resident_id)
        if before == Wishes(("urgent",)):
            return _stopped(connection, resident_id)
        if subscriptions.withdraw(connection, resident_id, now):
            _record_withdrawal(connection, resident_id, now, before)
        _agree(connection, resident_id, "urgent", now)
        return before if before != Wishes() else _stopped(connection, resident_id)


def restore(
    store: Store, interests: Interests, resident_id: int, wishes: Wishes
) -> None:
    """A resident wants again what they wanted before, and nothing else.

    What is no interest any more is left out.

    Raises:
        ResidentNotFound: If there is none with this id.
    """
    with _locked(store, resident_id) as (connection, now):
        between = _wishes(connection, resident_id)
        if subscriptions.withdraw(connection, resident_id, now):
            _record_withdrawal(connection, resident_id, now, between)
        for purpose in wishes.purposes:
            _agree(connection, resident_id, purpose, now)
        for interest in wishes.interests:
            if interest in interests and subscriptions.add(
                connection, resident_id, interest, now
            ):
                _record(connection, resident_id, now, "subscribed", interest=interest)


def wishes_of(store: Store, resident_id: int) -> Wishes:
    """What a resident agrees to and wants to be told of."""
    with store.reading() as connection:
        return _wishes(connection, resident_id)


def consents_of(store: Store, resident_id: int) -> list[Consent]:
    """What a resident agreed to, also what they withdrew."""
    with store.reading() as connection:
        return subscriptions.consents_of(connection, resident_id)


def interests_of(store: Store, resident_id: int) -> list[str]:
    """What a resident wants to be told of."""
    with store.reading() as connection:
        return subscriptions.interests_of(connection, resident_id)


@contextmanager
def _locked(store: Store, resident_id: int) -> Iterator[tuple[sa.Connection, datetime]]:
    with store.transaction() as connection:
        if not residences.lock_resident(connection, resident_id):
            raise ResidentNotFound(resident_id)
        yield connection, store.clock.now()


def _wishes(connection: sa.Connection, resident_id: int) -> Wishes:
    given = subscriptions.consents_of(connection, resident_id)
    return Wishes(
        tuple(each.purpose for each in given if each.withdrawn_at is None),
        tuple(subscriptions.interests_of(connection, resident_id)),
    )


def _stopped(connection: sa.Connection, resident_id: int) -> Wishes:
    """What a resident wanted until they stopped it last; nothing if they never did."""
    for line in reversed(history.about(connection, "resident", resident_id)):
        if line.event == "consent_withdrawn":
            fields = line.fields
            return Wishes(
                tuple(fields.get("purposes", ())), tuple(fields.get("interests", ()))
            )
    return Wishes()


def _record_withdrawal(
    connection: sa.Connection, resident_id: int, now: datetime, before: Wishes
) -> None:
    wanted = {"purposes": before.purposes, "interests": before.interests}
    lists = {name: list(values) for name, values in wanted.items()}
    _record(connection, resident_id, now, "consent_withdrawn", **lists)


def _agree(
    connection: sa.Connection, resident_id: int, purpose: Purpose, now: datetime
) -> None:
    if subscriptions.agree(connection, resident_id, purpose, now):
        _record(connection, resident_id, now, "consent_given", purpose=purpose)


def _record(
    connection: sa.Connection,
    resident_id: int,
    now: datetime,
    event: Event,
    **fields: Any,
) -> None:
    history.append(
        connection, now, "resident", event, "resident", resident_id, **fields
    )
