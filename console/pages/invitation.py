"""Come in by a one-time link: as the first administrator, as a new colleague, or for
a new password."""

from __future__ import annotations

from starlette.responses import Response

from community.languages import STAFF_LANGUAGES
from community.model.staff import (
    InvitationGone,
    LoginTaken,
    Staff,
    written_login,
    written_name,
)
from community.passwords import is_weak
from community.usecases import invitations, sign_ins
from console.registry import Page
from console.visit import Visit

page = Page("/invitation/{token}", permission="everybody")


@page.get()
def show(visit: Visit) -> Response:
    """The form."""
    try:
        invited = invitations.invited(visit.store, visit.path["token"])
    except InvitationGone:
        return visit.page("invitation/gone.html", status=410)
    return _form(visit, invited, {})


@page.post()
def accept(visit: Visit) -> Response:
    """Keep name and password, and sign in."""
    token = visit.path["token"]
    try:
        invited = invitations.invited(visit.store, token)
        login = invited.login if invited else written_login(visit.form.text("login"))
        name = written_name(visit.form.text("name"))
        password = visit.form.raw("password")
        language = visit.form.raw("language")
        problems = {
            "login": None if login else "console_login_wrong",
            "name": None if name else "console_name_wrong",
            "password": "console_password_weak"
            if is_weak(password, login or password)
            else None,
            "again": None
            if password == visit.form.raw("again")
            else "console_password_differs",
        }
        if not login or not name or any(problems.values()):
            return _form(visit, invited, problems)
        staff = invitations.accept_invitation(
            visit.store,
            token,
            login=login,
            name=name,
            password_hash=visit.console.settings.passwords.hash(password),
            language=language if language in STAFF_LANGUAGES else visit.language,
        )
    except InvitationGone:
        return visit.page("invitation/gone.html", status=410)
    except LoginTaken:
        return _form(visit, None, {"login": "console_login_taken"})
    begun, _ = sign_ins.begin_session(visit.store, staff)
    response = visit.go("/", told="console_told_welcome")
    visit.console.cookies.keep_session(response, begun)
    return response


def _form(
    visit: Visit, invited: Staff | None, problems: dict[str, str | None]
) -> Response:
    posted = visit.request.method == "POST"
    return visit.page(
        "invitation/form.html",
        status=422 if any(problems.values()) else 200,
        invited=invited,
        problems={name: key for name, key in problems.items() if key},
        login=visit.form.text("login"),
        name=visit.form.text("name") if posted else (invited.name if invited else ""),
        chosen=visit.form.raw("language")
        or (invited.language if invited else visit.language),
    )
