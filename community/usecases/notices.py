"""What colleagues do with a written notice: approve, schedule, pause, cancel it."""

from __future__ import annotations

from datetime import datetime

from community.model.notice import Notice, NotReady, SecondPersonNeeded
from community.model.staff import Staff
from community.place import Place
from community.store import notice_audience, notice_sweeps, notices
from community.store.engine import Store
from community.usecases.notice_work import NoticeWork, at_work


def approve_notice(
    store: Store, place: Place, staff: Staff, notice_id: int, version: int
) -> Notice:
    """Agree to a notice as a second person, also to one that is paused.

    Args:
        version: Of the text that the colleague has read.

    Raises:
        NotAllowed: If that is not the colleague's work.
        NoticeNotFound: If there is none with this id.
        NoticeClosed: If it is not to be approved now.
        SecondPersonNeeded: If they wrote it.
        NotReady: ``text_changed``, ``base_text`` or ``fallback``.
    """
    with at_work(store, notice_id, staff) as work:
        work.must_be("draft", "paused")
        if needs_another(work.notice, staff):
            raise SecondPersonNeeded(notice_id)
        if version != work.notice.version:
            raise NotReady("text_changed")
        _must_have_words(work, place)
        if work.notice.state == "draft":
            work.move("approved")
        work.change(approved_by=staff.id)
        work.record("notice_approved", version=version)
        return work.notice


def schedule_notice(
    store: Store,
    place: Place,
    staff: Staff,
    notice_id: int,
    starts_at: datetime,
    useful_until: datetime,
) -> Notice:
    """Have an approved notice sent from a moment on; later than useful nothing leaves.

    Raises:
        NotAllowed: If that is not the colleague's work.
        NoticeNotFound: If there is none with this id.
        NoticeClosed: If it is not approved.
        NotReady: ``useful_until`` if it would be over before it begins, ``fallback``
            if somebody has come meanwhile whose language has no text, ``corrected`` if
            the wrong text still leaves.
    """
    with at_work(store, notice_id, staff) as work:
        work.must_be("approved")
        if useful_until <= max(starts_at, work.now):
            raise NotReady("useful_until")
        _must_have_words(work, place)
        _must_not_leave(work)
        work.move("scheduled", starts_at=starts_at, useful_until=useful_until)
        work.record("notice_scheduled", starts_at=starts_at.isoformat())
        return work.notice


def pause_notice(store: Store, staff: Staff, notice_id: int) -> Notice:
    """Let nothing leave that is not on its way already.

    Raises:
        NotAllowed: If that is not the colleague's work.
        NoticeNotFound: If there is none with this id.
        NoticeClosed: If it is not being sent.
    """
    with at_work(store, notice_id, staff) as work:
        work.move("paused")
        work.record("notice_paused")
        return work.notice


def resume_notice(store: Store, staff: Staff, notice_id: int) -> Notice:
    """Go on with a paused notice.

    Raises:
        NotAllowed: If that is not the colleague's work.
        NoticeNotFound: If there is none with this id.
        NoticeClosed: If it is not paused.
        SecondPersonNeeded: If its text was changed and nobody has approved it.
    """
    with at_work(store, notice_id, staff) as work:
        work.must_be("paused")
        if work.notice.approved_by is None:
            raise SecondPersonNeeded(notice_id)
        work.move("sending")
        work.record("notice_resumed")
        return work.notice


def cancel_notice(store: Store, staff: Staff, notice_id: int) -> Notice:
    """End a notice; what is not on its way stays here. Its rows end in steps.

    Raises:
        NotAllowed: If that is not the colleague's work.
        NoticeNotFound: If there is none with this id.
        NoticeClosed: If it is over.
    """
    with at_work(store, notice_id, staff) as work:
        begun = work.notice.frozen_to is not None
        work.move("cancelled", ended_at=None if begun else work.now)
        work.record("notice_cancelled")
        return work.notice


def retry_failed(store: Store, staff: Staff, notice_id: int) -> int:
    """Have sent again what failed, and nothing else; how many.

    Raises:
        NotAllowed: If that is not the colleague's work.
        NoticeNotFound: If there is none with this id.
        NoticeClosed: If it has not been sent, or was cancelled.
        NotReady: ``useful_until`` if that is over.
    """
    with at_work(store, notice_id, staff) as work:
        work.must_be("sending", "paused", "finished")
        if work.notice.useful_until and work.notice.useful_until <= work.now:
            raise NotReady("useful_until")
        again = notice_sweeps.retry_failed(work.connection, notice_id, work.now)
        if again and work.notice.state == "finished":
            work.move("sending", ended_at=None)
        work.record("notice_retried", residents=again)
        return again


def needs_another(notice: Notice, staff: Staff) -> bool:
    """Whether somebody else has to approve a notice, because the colleague wrote it."""
    return staff.id in _writers(notice)


def _writers(notice: Notice) -> set[int]:
    """Who wrote what is to be approved: the notice, or its change while it pauses."""
    if notice.state == "paused":
        last = max(notice.texts.values(), key=lambda each: each.version)
        return {last.checked_by or notice.author_id}
    base = notice.texts[notice.base_language].checked_by
    return {notice.author_id, base or notice.author_id}


def _must_have_words(work: NoticeWork, place: Place) -> None:
    notice = work.notice
    if notice.text(notice.base_language) is None:
        raise NotReady("base_text")
    for line in notice_audience.reach(
        work.connection, notice, place.languages, place.default_language, work.now
    ):
        if notice.given(line.language) == "undecided":
            raise NotReady("fallback")


def _must_not_leave(work: NoticeWork) -> None:
    """What a notice puts right must have stopped leaving, or say something else."""
    notice = work.notice
    if notice.corrects_id is None:
        return
    wrong = notices.get(work.connection, notice.corrects_id)
    if wrong is None or wrong.state not in ("scheduled", "sending"):
        return
    if wrong.version <= (notice.corrects_version or 0):
        raise NotReady("corrected")
