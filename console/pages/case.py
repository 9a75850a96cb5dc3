"""One case: what was said, who is at work on it, and what is new."""

from __future__ import annotations

import asyncio
from typing import Any

from starlette.responses import Response

from community.model.attachment import StoredAttachment
from community.model.case import Case
from community.model.case_rights import may_claim, may_work
from community.model.case_views import CaseFile
from community.model.message import StoredMessage
from community.usecases import attachments, cases, conversations, presence, transcripts
from community.usecases import staff as colleagues
from community.usecases.case_endings import needs_cosign
from community.usecases.reply_windows import window
from console.pages.queue import lines_of as queue_lines
from console.registry import Page
from console.sent_files import sent_file
from console.transcript import lines_of
from console.visit import Refusal, Visit

page = Page("/cases", permission="see_cases")

# So many of the last messages may still be on their way.
LAST_STATES = 10


@page.get("/cases/{case_id:int}")
async def show(visit: Visit) -> Response:
    """The whole case, with the queue beside it."""
    file = await view(visit, read=True)
    return await whole(visit, file)


@page.get("/cases/{case_id:int}/news")
async def news(visit: Visit) -> Response:
    """What was said after the last message on the page, and how the case stands."""
    file = await view(visit)
    after = visit.request.query_params.get("after", "")
    lines = await lines_of(visit, file.case, int(after)) if after.isdecimal() else []
    last = lines[-1].message.id if lines else after or 0
    return visit.part(
        "case/news.html", **(await facts(visit, file)), lines=lines, last=last
    )


@page.post("/cases/{case_id:int}/presence")
def here(visit: Visit) -> Response:
    """This colleague has the case on the screen; who else has, and what has left?"""
    case_id, typing = visit.path["case_id"], visit.form.checked("typing")
    case = presence.present(visit.store, visit.staff, case_id, typing)
    last = transcripts.conversation_messages(
        visit.store, case.conversation_id, limit=LAST_STATES, newest=True
    )
    said = [one for one in last if one.direction == "out"]
    return visit.part("case/here.html", others=others(visit, case_id), said=said)


@page.get("/cases/{case_id:int}/messages/{message_id:int}/translation")
async def translation(visit: Visit) -> Response:
    """What a message says in the reader's language; may take some seconds."""
    file = await view(visit)
    said = await said_in(visit, file.case, visit.path["message_id"])
    translated = await visit.console.bridge.for_staff(
        said, visit.language, file.case.language, file.case.conversation_id
    )
    return visit.part(
        "case/translation.html",
        translated=translated,
        message_id=said.id,
        case=file.case,
        works=may_work(file.case, visit.staff),
    )


@page.get("/cases/{case_id:int}/files/{attachment_id:int}")
async def file_of(visit: Visit) -> Response:
    """A file that the resident sent."""
    one = await _file_in(visit, (await view(visit)).case)
    return await asyncio.to_thread(sent_file, visit, one)


@page.get("/cases/{case_id:int}/files/{attachment_id:int}/line")
async def line_of_file(visit: Visit) -> Response:
    """A file as it stands below its message, once it may have been fetched."""
    case = (await view(visit)).case
    one = await _file_in(visit, case)
    return visit.part("case/file.html", case=case, one=one)


async def _file_in(visit: Visit, case: Case) -> StoredAttachment:
    """The file of the path, if it came with the conversation of the case.

    Raises:
        Refusal: If it did not.
    """
    known = await asyncio.to_thread(
        attachments.conversation_attachments, visit.store, case.conversation_id
    )
    for one in known:
        if one.id == visit.path["attachment_id"]:
            return one
    raise Refusal(404, "console_not_found")


async def view(visit: Visit, *, read: bool = False) -> CaseFile:
    """The case of the path, if this colleague may see it.

    Args:
        read: Whether what was said so far is before the colleague's eyes.
    """
    return await asyncio.to_thread(
        cases.view_case, visit.store, visit.staff, visit.path["case_id"], read=read
    )


async def said_in(visit: Visit, case: Case, message_id: int) -> StoredMessage:
    """One message of the case's conversation.

    Raises:
        Refusal: If it was not said there.
    """
    found = await asyncio.to_thread(
        transcripts.conversation_messages,
        visit.store,
        case.conversation_id,
        message_id - 1,
        1,
    )
    if not found or found[0].id != message_id:
        raise Refusal(404, "console_not_found")
    return found[0]


async def whole(
    visit: Visit, file: CaseFile, *, status: int = 200, **composer: Any
) -> Response:
    """The page of a case, with what the composer should hold."""
    beside = await asyncio.to_thread(queue_lines, visit)
    lines = await lines_of(visit, file.case)
    last = lines[-1].message.id if lines else 0
    composer = {"seen": last} | composer
    return visit.page(
        "case/page.html",
        status=status,
        chosen=file.case.id,
        lines=lines,
        last=last,
        **beside,
        **(await facts(visit, file)),
        **(blank_composer() | composer),
    )


def blank_composer() -> dict[str, Any]:
    """An empty composer without anything wrong."""
    return {
        "draft": "",
        "translated": None,
        "wrong": None,
        "wrong_values": {},
        "ticked": False,
    }


async def facts(visit: Visit, file: CaseFile) -> dict[str, Any]:
    """How a case stands, for all parts of its page."""
    return await asyncio.to_thread(_facts, visit, file)


def others(visit: Visit, case_id: int) -> list[Any]:
    """The other colleagues who have a case on the screen."""
    found = presence.who(visit.store, case_id)
    return [one for one in found if one.staff_id != visit.staff.id]


def _facts(visit: Visit, file: CaseFile) -> dict[str, Any]:
    case, staff, store = file.case, visit.staff, visit.store
    where = conversations.get_conversation(store, case.conversation_id)
    allowed = window(store, where.channel, where.address)
    works = may_work(case, staff)
    return {
        "file": file,
        "case": case,
        "works": works,
        "claims": may_claim(case, staff) and case.is_open,
        "window": allowed,
        "window_open": allowed is None or allowed.open_at(store.clock.now()),
        "others": [one for one in file.present if one.staff_id != staff.id],
        "colleagues": [
            one
            for one in colleagues.list_staff(store)
            if one.state == "active" and one.role != "organiser" and one.id != staff.id
        ],
        "cosign": needs_cosign(case, visit.console.place.promises.cosigned),
        "available": visit.console.bridge.available,
    }
