"""A colleague writes to the resident; never past something they have not read."""

from __future__ import annotations

from dataclasses import replace

from community.model.case import NewsSince, Original, WindowClosed
from community.model.message import Reply, StoredMessage, storable
from community.model.staff import Staff
from community.store import cases, conversations, transcripts
from community.store.engine import Store
from community.usecases.case_openings import give_to_staff
from community.usecases.case_work import Work, at_work
from community.usecases.reply_windows import window

# Of what was said meanwhile, a page shows no more.
MOST_NEWS = 50


def reply(
    store: Store,
    staff: Staff,
    case_id: int,
    reply: Reply,
    *,
    original: Original | None,
    seen_message_id: int,
    anyway: bool = False,
) -> list[int]:
    """Write to the resident; the id of the message.

    Who answers a case that nobody has, has it from then on; and if the bot had the
    conversation meanwhile, staff have it again. The same words twice, from a page that
    does not show the first yet, are one message: an answer to the browser was lost.

    Args:
        original: What the colleague wrote, if it leaves in another language.
        seen_message_id: The last message that the colleague saw.
        anyway: Write although something was said after that.

    Raises:
        CaseNotFound: If there is no such case.
        CaseClosed: If it is not open.
        NotYours: If the colleague may not work on it.
        WindowClosed: If the platform does not let us write now.
        NewsSince: If the resident or a colleague wrote something meanwhile.
    """
    closed = _closed_window(store, case_id)
    with at_work(store, staff, case_id) as work:
        work.must_be_open()
        if closed:
            raise closed
        written = replace(reply, text=storable(reply.text))
        own, news = _since(work, staff, seen_message_id)
        again = [one.id for one in own if one.text == written.text]
        if again:
            return again[:1]
        if news and not anyway:
            raise NewsSince(news)
        work.claim(staff.id)
        details = {"by": staff.name, "staff_id": staff.id, "original": original}
        [said] = work.tell("staff", [written], details)
        give_to_staff(work, "staff", said)
        work.change(first_reply_at=work.case.first_reply_at or work.now)
        if work.case.assignee_id == staff.id:
            work.change(seen_message_id=said)
        work.record("case_replied", message_id=said, anyway=bool(news))
        return [said]


def _closed_window(store: Store, case_id: int) -> WindowClosed | None:
    with store.reading() as connection:
        case = cases.get(connection, case_id)
        where = case and conversations.get(connection, case.conversation_id)
    found = where and window(store, where.channel, where.address)
    if not found or found.open_at(store.clock.now()):
        return None
    return WindowClosed(found.until)


def _since(
    work: Work, staff: Staff, seen: int
) -> tuple[list[StoredMessage], tuple[StoredMessage, ...]]:
    """What was said after a message: by the colleague, and by the others."""
    where = work.case.conversation_id
    said = transcripts.of_conversation(
        work.connection, where, seen, MOST_NEWS, newest=False
    )
    ids = transcripts.of_colleague(work.connection, where, seen, staff.id)
    own = [one for one in said if one.id in ids]
    others = (one for one in said if one.id not in ids)
    return own, tuple(one for one in others if one.author in ("resident", "staff"))
