"""Every request passes here: session, permission, form token; deny by default."""

from __future__ import annotations

import asyncio
import hmac
import inspect
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TypeAlias
from urllib.parse import quote

import structlog
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.look.visitors import accepted_languages, first_offered
from community.languages import STAFF_LANGUAGES
from community.model.case import CaseNotFound, NotYours
from community.model.meeting import MeetingClosed, MeetingNotFound, MinutesChanged
from community.model.message import MessageNotFound
from community.model.proposal import (
    NobodyOnTheRoll,
    NotAllowed,
    ProposalClosed,
    ProposalNotFound,
    ReasonMissing,
    TextChanged,
)
from community.model.staff import Session, StaffNotFound
from community.usecases import live
from community.usecases.households import UnknownBuilding
from community.usecases.sign_ins import find_session, refuse_request
from console import gathering_answers, notice_answers
from console.access import may
from console.forms import UnreadableForm, read_form
from console.registry import Action
from console.settings import ROOT
from console.visit import Console, Refusal, Visit

log = structlog.get_logger()

Answer: TypeAlias = Callable[[Request], Awaitable[Response]]

FIELD = "csrf"
HEADER = "x-csrf-token"

# Use cases say no with these; the page says it with a sentence.
ANSWERS: dict[type[Exception], Refusal] = {
    CaseNotFound: Refusal(404, "console_not_found"),
    MessageNotFound: Refusal(404, "console_not_found"),
    StaffNotFound: Refusal(404, "console_not_found"),
    NotYours: Refusal(403, "console_forbidden"),
    ProposalNotFound: Refusal(404, "console_not_found"),
    MeetingNotFound: Refusal(404, "console_not_found"),
    MeetingClosed: Refusal(409, "console_meeting_closed"),
    MinutesChanged: Refusal(409, "console_minutes_changed"),
    UnknownBuilding: Refusal(404, "console_not_found"),
    NotAllowed: Refusal(403, "console_forbidden"),
    ProposalClosed: Refusal(409, "console_proposal_closed"),
    TextChanged: Refusal(409, "console_proposal_text_changed"),
    NobodyOnTheRoll: Refusal(409, "console_proposal_nobody"),
    ReasonMissing: Refusal(422, "console_proposal_reason_missing"),
    **notice_answers.ANSWERS,
    UnreadableForm: Refusal(400, "console_unreadable"),
    **gathering_answers.ANSWERS,
    # The last one: others are kinds of it.
    ValueError: Refusal(422, "console_unreadable"),
}

# Open pages ask for these by themselves: nobody has done anything.
POLLED = frozenset(
    {
        ("GET", "/live"),
        ("GET", "/menu"),
        ("GET", "/queue/lines"),
        ("GET", "/notices/{notice_id:int}/progress"),
        ("GET", "/cases/{case_id:int}/news"),
        ("GET", "/proposals/{proposal_id:int}/photos/{attachment_id:int}/line"),
        ("GET", "/cases/{case_id:int}/messages/{message_id:int}/translation"),
        ("POST", "/cases/{case_id:int}/presence"),
    }
)
# Fields in which somebody may have written for long.
WRITTEN = (
    "title",
    "text",
    "place",
    "summary",
    "said",
    "reason",
    "comment",
    "present",
    "notes",
)


def guarded(console: Console, action: Action) -> Answer:
    """An action as it is reached from outside."""

    async def answer(request: Request) -> Response:
        visit = _stranger(console, request)
        try:
            visit = await _visit(visit, action)
            await _admit(visit, action)
            if _is_polled(action) and visit.form.checked("typing"):
                await _find(visit, used=True)
            response = await _call(action, visit)
            console.deliveries.start(visit.said)
        except Exception as error:
            response = await _refuse(visit, error)
        if visit.session is None and console.cookies.visitor not in request.cookies:
            console.cookies.keep_visitor(response, request.state.visitor)
        return response

    return answer


async def nowhere(console: Console, request: Request) -> Response:
    """The answer where there is no page."""
    visit = _stranger(console, request)
    try:
        visit = await _visit(visit)
        raise Refusal(404, "console_not_found")
    except Exception as error:
        return await _refuse(visit, error)


def refused(visit: Visit, error: Exception) -> Response:
    """Say no so that a person understands it."""
    if isinstance(error, NotYours) and _is_part_of_case(visit):
        # The open page would ask again and again for what it may no longer show.
        response = visit.go("/queue", told="console_told_not_yours")
        response.status_code = 403
        return response
    kinds = (known for kind, known in ANSWERS.items() if isinstance(error, kind))
    refusal = error if isinstance(error, Refusal) else next(kinds, None)
    if refusal is None:
        path = getattr(visit.request.state, "recorded_as", "")
        log.error("console_failed", path=path, exc_info=error)
        refusal = Refusal(500, "console_failed")
    elif type(error) is ValueError:
        log.warning("console_value_refused", exc_info=error)
    if refusal.status == 401 and visit.request.method == "GET":
        return _to_sign_in(visit)
    if visit.is_part:
        response = visit.part(
            "refused_part.html", status=refusal.status, key=refusal.key
        )
        response.headers["HX-Retarget"] = "#problem"
        response.headers["HX-Reswap"] = "innerHTML"
        return response
    written = "\n\n".join(filter(None, map(visit.form.text, WRITTEN)))
    return visit.page(
        "refused.html", status=refusal.status, key=refusal.key, written=written
    )


async def _refuse(visit: Visit, error: Exception) -> Response:
    try:
        return await asyncio.to_thread(refused, visit, error)
    except Exception as worse:
        # The database is away, most likely: a page without a menu needs none.
        return refused(_stranger(visit.console, visit.request), worse)


def _stranger(console: Console, request: Request) -> Visit:
    """A visit of which nothing is known but what the browser says."""
    visitor = console.cookies.visitor_of(request)
    request.state.visitor = visitor
    token = console.cookies.visitor_token(visitor)
    return Visit(request, console, _language(console, request), None, token)


async def _visit(stranger: Visit, action: Action | None = None) -> Visit:
    console, request = stranger.console, stranger.request
    # Addresses for everybody may hold the token of an invitation.
    public = action is not None and action.permission == "everybody"
    path = action.path if action and public else request.url.path.removeprefix(ROOT)
    request.state.recorded_as = path
    used = action is None or not _is_polled(action)
    session = await _find(stranger, used=used)
    if session is None:
        return stranger
    visit = replace(
        stranger,
        language=session.staff.language,
        session=session,
        csrf_token=session.csrf_token,
    )
    if visit.may("see_cases") and not visit.is_part:
        visit.seen = await asyncio.to_thread(live.newest, console.store)
    return visit


async def _find(visit: Visit, *, used: bool) -> Session | None:
    token = visit.console.cookies.session_of(visit.request)
    if not token:
        return None
    path = visit.request.state.recorded_as
    return await asyncio.to_thread(find_session, visit.store, token, path, used=used)


def _is_polled(action: Action) -> bool:
    return (action.method, action.path) in POLLED


def _is_part_of_case(visit: Visit) -> bool:
    return visit.is_part and visit.at("/cases")


def _language(console: Console, request: Request) -> str:
    wishes = (
        request.query_params.get("lang"),
        *accepted_languages(request.headers.get("accept-language", "")),
        console.place.default_language,
    )
    return first_offered(wishes, STAFF_LANGUAGES) or "en"


async def _admit(visit: Visit, action: Action) -> None:
    """Let a request through.

    Raises:
        Refusal: With what its sender may do now.
        UnreadableForm: If what was posted is no form.
    """
    if action.permission is None:
        log.error("console_page_without_permission", path=action.path)
        raise Refusal(404, "console_not_found")
    if action.method != "GET":
        # Before anything is refused, so that the answer can give back what was written.
        visit.form = await read_form(visit.request)
    if visit.session is None and action.permission != "everybody":
        raise Refusal(401, "console_expired")
    role = visit.session.staff.role if visit.session else None
    if not may(role, action.permission):
        await _record(visit, "forbidden")
        raise Refusal(403, "console_forbidden")
    if action.method != "GET":
        await _check_token(visit)


async def _check_token(visit: Visit) -> None:
    brought = visit.request.headers.get(HEADER) or visit.form.raw(FIELD)
    site = visit.request.headers.get("sec-fetch-site", "same-origin")
    same = hmac.compare_digest(brought.encode(), visit.csrf_token.encode())
    if not same or site != "same-origin":
        await _record(visit, "csrf")
        raise Refusal(403, "console_forged")


async def _record(visit: Visit, reason: str) -> None:
    path = visit.request.state.recorded_as
    if visit.session is None:
        log.warning("console_request_refused", path=path, reason=reason)
        return
    staff = visit.session.staff
    await asyncio.to_thread(refuse_request, visit.store, staff, path, reason)


async def _call(action: Action, visit: Visit) -> Response:
    if inspect.iscoroutinefunction(action.handler):
        return await action.handler(visit)  # type: ignore[no-any-return]
    response = await asyncio.to_thread(action.handler, visit)
    assert isinstance(response, Response)
    return response


def _to_sign_in(visit: Visit) -> Response:
    path = visit.request.url.path.removeprefix(ROOT)
    address = f"{ROOT}/sign-in"
    if visit.is_part:
        return Response(status_code=401, headers={"HX-Redirect": address})
    if path not in ("", "/"):
        query = f"?{visit.request.url.query}" if visit.request.url.query else ""
        address += f"?next={quote(path + query, safe='')}"
    return RedirectResponse(address, 303)
