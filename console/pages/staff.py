"""Colleagues and their roles."""

from __future__ import annotations

from starlette.responses import Response

from community.languages import STAFF_LANGUAGES
from community.model.staff import (
    ROLES,
    LastAdministrator,
    LoginTaken,
    Role,
    written_login,
    written_name,
)
from community.usecases import invitations
from community.usecases import staff as colleagues
from console.registry import Menu, Page
from console.settings import ROOT
from console.visit import Refusal, Visit

page = Page(
    "/staff",
    permission="manage_staff",
    menu=Menu("console_menu_staff", icon="users", order=70),
)


@page.get()
def show(visit: Visit) -> Response:
    """Everybody."""
    return _list(visit, {})


@page.get("/staff/new")
def new(visit: Visit) -> Response:
    """The form that adds one more."""
    return _form(visit, {})


@page.post("/staff/new")
def add(visit: Visit) -> Response:
    """Add a colleague and show the link to give them."""
    login = written_login(visit.form.text("login"))
    name = written_name(visit.form.text("name"))
    if login is None:
        return _form(visit, {"login": "console_login_wrong"})
    if name is None:
        return _form(visit, {"name": "console_name_wrong"})
    language = visit.form.raw("language")
    try:
        token = invitations.invite(
            visit.store,
            visit.staff.actor,
            login,
            name,
            _role(visit),
            language if language in STAFF_LANGUAGES else visit.language,
        )
    except LoginTaken:
        return _form(visit, {"login": "console_login_taken"})
    return _link(visit, token, name)


@page.post("/staff/{staff_id:int}/link")
def link(visit: Visit) -> Response:
    """A new link: to come in, to come back, or for a new password."""
    staff = colleagues.get_staff(visit.store, visit.path["staff_id"])
    token = invitations.invite_again(visit.store, visit.staff.actor, staff.id)
    return _link(visit, token, staff.name)


@page.post("/staff/{staff_id:int}/role")
def set_role(visit: Visit) -> Response:
    """Give a colleague another role."""
    try:
        colleagues.set_role(
            visit.store, visit.staff.actor, visit.path["staff_id"], _role(visit)
        )
    except LastAdministrator:
        return _list(visit, {"last": "console_staff_last_administrator"})
    return visit.go("/staff", told="console_told_role")


@page.post("/staff/{staff_id:int}/leave")
def leave(visit: Visit) -> Response:
    """A colleague leaves."""
    try:
        colleagues.leave(visit.store, visit.staff.actor, visit.path["staff_id"])
    except LastAdministrator:
        return _list(visit, {"last": "console_staff_last_administrator"})
    return visit.go("/staff", told="console_told_left")


def _role(visit: Visit) -> Role:
    wanted = visit.form.raw("role")
    for role in ROLES:
        if role == wanted:
            return role
    raise Refusal(400, "console_unreadable")


def _list(visit: Visit, problems: dict[str, str]) -> Response:
    return visit.page(
        "staff/list.html",
        status=422 if problems else 200,
        everybody=colleagues.list_staff(visit.store),
        roles=ROLES,
        problems=problems,
    )


def _form(visit: Visit, problems: dict[str, str]) -> Response:
    return visit.page(
        "staff/new.html",
        status=422 if problems else 200,
        roles=ROLES,
        problems=problems,
        login=visit.form.text("login"),
        name=visit.form.text("name"),
        role=visit.form.raw("role") or ROLES[0],
        chosen=visit.form.raw("language") or visit.language,
    )


def _link(visit: Visit, token: str, name: str) -> Response:
    """Shown on the answer itself: the link is kept nowhere, and never in an address."""
    address = f"{visit.console.settings.address}{ROOT}/invitation/{token}"
    return visit.page("staff/link.html", address=address, name=name)
