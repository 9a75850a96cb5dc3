"""What a notice says, to whom, and what they get whose language has no text."""

from __future__ import annotations

from dataclasses import asdict

import sqlalchemy as sa

from community.interests import Interests
from community.model.message import storable
from community.model.notice import (
    CHANGEABLE,
    LONGEST_BODY,
    LONGEST_TITLE,
    Audience,
    Fallback,
    NewNotice,
    Notice,
    NoticeNotFound,
    NoticeText,
    NoticeTextState,
    NoticeTooLong,
)
from community.model.proposal import NotAllowed
from community.model.proposal_rights import may_organise
from community.model.staff import Staff
from community.model.subscription import UnknownInterest
from community.store import notices
from community.store.engine import Store
from community.usecases.notice_work import NoticeWork, at_work


def draft_notice(
    store: Store,
    staff: Staff,
    new: NewNotice,
    interests: Interests,
    *,
    corrects: int | None = None,
) -> Notice:
    """Begin a notice with its base text.

    Args:
        corrects: The notice that it puts right. It reaches those who got its text as it
            stands now or stood before, or may have got it.

    Raises:
        NotAllowed: If that is not the colleague's work.
        UnknownInterest: If the place has no such interest.
        NoticeTooLong: If the text is.
        NoticeNotFound: If there is nothing to put right.
    """
    if not may_organise(staff):
        raise NotAllowed(staff.id)
    _must_know(interests, new.audience)
    now = store.clock.now()
    with store.transaction() as connection:
        about = _corrected(connection, corrects)
        notice_id = notices.create(connection, staff.id, new, now, **about)
        created = notices.get(connection, notice_id)
        assert created is not None
        work = NoticeWork(connection, now, created, staff.actor)
        _write(work, new.language, new.title, new.body, "checked", staff.id)
        work.record("notice_drafted", corrects_id=corrects)
        return work.notice


def put_notice_text(
    store: Store,
    staff: Staff,
    notice_id: int,
    language: str,
    title: str,
    body: str,
    state: NoticeTextState = "checked",
    checked_by: int | None = None,
) -> Notice:
    """Write what a notice says in a language; it has to be approved anew.

    A new base text makes every translation stale.

    Args:
        state: ``machine`` if nobody has checked it.
        checked_by: Id of who has, if that was not this colleague.

    Raises:
        NotAllowed: If that is not the colleague's work.
        NoticeNotFound: If there is none with this id.
        NoticeClosed: If it leaves now or has left; pause it before.
        NoticeTooLong: If the text is.
    """
    with at_work(store, notice_id, staff) as work:
        work.must_be(*CHANGEABLE)
        _write(work, language, title, body, state, checked_by or staff.id)
        _approve_anew(work)
        work.record(
            "notice_text_set",
            language=language,
            state=state,
            version=work.notice.version,
        )
        return work.notice


def set_notice_audience(
    store: Store,
    staff: Staff,
    notice_id: int,
    audience: Audience,
    fallback: Fallback | None,
    interests: Interests,
) -> Notice:
    """Say whom a notice is for, and what they get whose language has no text.

    Raises:
        NotAllowed: If that is not the colleague's work.
        UnknownInterest: If the place has no such interest.
        NoticeNotFound: If there is none with this id.
        NoticeClosed: If it has begun to leave.
    """
    _must_know(interests, audience)
    with at_work(store, notice_id, staff) as work:
        work.must_be("draft", "approved", "scheduled")
        work.change(audience=asdict(audience), fallback=fallback)
        _approve_anew(work)
        work.record("notice_audience_set", fallback=fallback)
        return work.notice


def view_notice(store: Store, notice_id: int) -> Notice:
    """The notice with its texts.

    Raises:
        NoticeNotFound: If there is none with this id.
    """
    with store.reading() as connection:
        found = notices.get(connection, notice_id)
    if found is None:
        raise NoticeNotFound(notice_id)
    return found


def _corrected(
    connection: sa.Connection, corrects: int | None
) -> dict[str, int | None]:
    if corrects is None:
        return {}
    wrong = notices.get(connection, corrects)
    if wrong is None:
        raise NoticeNotFound(corrects)
    return {"corrects_id": wrong.id, "corrects_version": wrong.version}


def _must_know(interests: Interests, audience: Audience) -> None:
    for interest in audience.interests:
        if interest not in interests:
            raise UnknownInterest(interest)


def _write(
    work: NoticeWork,
    language: str,
    title: str,
    body: str,
    state: NoticeTextState,
    staff_id: int,
) -> None:
    title, body = storable(title).strip(), storable(body).strip()
    if len(title) > LONGEST_TITLE or len(body) > LONGEST_BODY:
        raise NoticeTooLong(work.notice.id)
    notice = work.notice
    version, base = notice.version + 1, notice.base_version
    if language == notice.base_language:
        base += 1
    checked_by = staff_id if state == "checked" else None
    text = NoticeText(language, title, body, state, checked_by, version, base)
    notices.put_text(work.connection, notice.id, text)
    work.change(version=version, base_version=base)


def _approve_anew(work: NoticeWork) -> None:
    if work.notice.state in ("approved", "scheduled"):
        work.move("draft", starts_at=None)
    work.change(approved_by=None)
