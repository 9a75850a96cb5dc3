"""Another organisation is asked to help; only if the resident agrees."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from community.model.case import (
    Case,
    Referral,
    ReferralClosed,
    ReferralNotFound,
    ReferralState,
)
from community.model.message import Reply, storable
from community.model.staff import Staff
from community.store import referrals
from community.store.engine import Store
from community.usecases.case_work import Work, at_work, working_on


def ask_referral(
    store: Store,
    staff: Staff,
    case_id: int,
    organisation: str,
    purpose: str,
    told: Callable[[Case, Referral], Sequence[Reply]],
) -> Referral:
    """Ask the resident whether another organisation may be told; nothing happens if
    the same question waits for an answer.

    Args:
        told: The question, with buttons to agree and to decline.

    Raises:
        CaseNotFound: If there is no such case.
        CaseClosed: If it is not open.
        NotYours: If the colleague may not work on it.
    """
    with at_work(store, staff, case_id) as work:
        work.must_be_open()
        work.claim(staff.id)
        wanted = (storable(organisation), storable(purpose))
        for known in referrals.of_case(work.connection, case_id):
            if (known.organisation, known.purpose, known.state) == (*wanted, "asked"):
                return known
        asked = referrals.add(work.connection, case_id, staff.id, *wanted, work.now)
        said = work.tell("desk", told(work.case, asked))
        message_id = said[-1] if said else None
        work.record("referral_asked", referral_id=asked.id, message_id=message_id)
        return asked


def answer_referral(
    store: Store, referral_id: int, resident_id: int, consented: bool
) -> Referral:
    """The resident agrees or declines; the first answer counts.

    Raises:
        ReferralNotFound: If there is no such referral of this resident.
        CaseClosed: If its case is not open.
    """
    case_id = _case_of(store, referral_id)
    with working_on(store, case_id, "resident") as work:
        if work.case.resident_id != resident_id:
            raise ReferralNotFound(referral_id)
        referral = _get(work, referral_id)
        if referral.state != "asked":
            return referral
        work.must_be_open()
        state: ReferralState = "consented" if consented else "declined"
        answer = "yes" if consented else "no"
        work.record("referral_answered", referral_id=referral_id, answer=answer)
        return referrals.change(
            work.connection, referral_id, state=state, answered_at=work.now
        )


def mark_sent(store: Store, staff: Staff, referral_id: int) -> Referral:
    """The other organisation was told; the case is theirs and ours now.

    Raises:
        ReferralNotFound: If there is no such referral.
        ReferralClosed: If the resident has not agreed, or it was sent before.
        CaseClosed: If the case is not in a state from which it can be referred.
        NotYours: If the colleague may not work on it.
    """
    with at_work(store, staff, _case_of(store, referral_id)) as work:
        work.must_be_open()
        if _get(work, referral_id).state != "consented":
            raise ReferralClosed(referral_id)
        if work.case.state != "referred":
            work.set_state("referred")
        work.record("referral_sent", referral_id=referral_id)
        return referrals.change(work.connection, referral_id, state="sent")


def withdraw(store: Store, staff: Staff, referral_id: int) -> Referral:
    """The other organisation is not needed; nothing happens if it was withdrawn.

    Raises:
        ReferralNotFound: If there is no such referral.
        ReferralClosed: If it was declined or sent.
        NotYours: If the colleague may not work on the case.
    """
    with at_work(store, staff, _case_of(store, referral_id)) as work:
        referral = _get(work, referral_id)
        if referral.state == "withdrawn":
            return referral
        if referral.state not in ("asked", "consented"):
            raise ReferralClosed(referral_id)
        work.record("referral_withdrawn", referral_id=referral_id)
        return referrals.change(work.connection, referral_id, state="withdrawn")


def _case_of(store: Store, referral_id: int) -> int:
    with store.reading() as connection:
        found = referrals.get(connection, referral_id)
    if found is None:
        raise ReferralNotFound(referral_id)
    return found.case_id


def _get(work: Work, referral_id: int) -> Referral:
    found = referrals.get(work.connection, referral_id)
    if found is None:
        raise ReferralNotFound(referral_id)
    return found
