"""One's own account: name, language, password, sessions."""

from __future__ import annotations

from starlette.responses import Response

from community.languages import STAFF_LANGUAGES
from community.model.staff import SignInRefused, SignInThrottled, written_name
from community.passwords import is_weak
from community.usecases import sign_ins
from community.usecases import staff as colleagues
from console.registry import Page
from console.visit import Visit

page = Page("/account", permission="signed_in")


@page.get()
def show(visit: Visit) -> Response:
    """What can be changed."""
    return _form(visit, {})


@page.post("/account/profile")
def set_profile(visit: Visit) -> Response:
    """Keep name and language."""
    name = written_name(visit.form.text("name"))
    language = visit.form.raw("language")
    if name is None or language not in STAFF_LANGUAGES:
        return _form(visit, {"name": "console_name_wrong"})
    colleagues.set_profile(visit.store, visit.staff.id, name, language)
    return visit.go("/account", told="console_told_saved")


@page.post("/account/password")
def set_password(visit: Visit) -> Response:
    """Choose another password; other browsers are signed out."""
    new = visit.form.raw("password")
    if is_weak(new, visit.staff.login):
        return _form(visit, {"password": "console_password_weak"})
    if new != visit.form.raw("again"):
        return _form(visit, {"again": "console_password_differs"})
    try:
        token, _ = sign_ins.set_password(
            visit.store,
            visit.console.settings.passwords,
            visit.staff,
            visit.form.raw("old"),
            new,
            visit.network,
        )
    except (SignInRefused, SignInThrottled) as error:
        tried = isinstance(error, SignInThrottled)
        key = "console_password_throttled" if tried else "console_password_wrong"
        return _form(visit, {"old": key})
    response = visit.go("/account", told="console_told_password")
    visit.console.cookies.keep_session(response, token)
    return response


@page.post("/account/sign-out-everywhere")
def sign_out_everywhere(visit: Visit) -> Response:
    """End all sessions, this one too."""
    sign_ins.sign_out_everywhere(visit.store, visit.staff)
    response = visit.go("/sign-in", told="console_told_signed_out_everywhere")
    visit.console.cookies.forget_session(response)
    return response


def _form(visit: Visit, problems: dict[str, str]) -> Response:
    return visit.page(
        "account/form.html",
        status=422 if problems else 200,
        problems=problems,
        name=visit.form.text("name") or visit.staff.name,
    )
