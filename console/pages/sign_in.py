"""Sign in, sign out."""

from __future__ import annotations

from starlette.responses import Response

from community.model.staff import SignInRefused, SignInThrottled, written_login
from community.usecases import sign_ins
from console.registry import Page
from console.settings import ROOT
from console.visit import Visit

page = Page("/sign-in", permission="everybody")


@page.get()
def show(visit: Visit) -> Response:
    """The form; who is signed in goes on."""
    if visit.session:
        return visit.go(_next(visit.request.query_params.get("next", "")))
    expired = visit.console.cookies.session_of(visit.request) is not None
    return _form(visit, problem=None, expired=expired)


@page.post()
def sign_in(visit: Visit) -> Response:
    """Look at login and password."""
    console = visit.console
    login = written_login(visit.form.text("login"))
    try:
        token, _ = sign_ins.sign_in(
            visit.store,
            console.settings.passwords,
            login or visit.form.text("login"),
            visit.form.raw("password"),
            visit.network,
        )
    except SignInRefused:
        return _form(visit, visit.say("console_sign_in_refused"), status=422)
    except SignInThrottled as error:
        minutes = max(1, round(error.seconds / 60))
        problem = visit.say("console_sign_in_throttled", minutes=minutes)
        return _form(visit, problem, status=429)
    if old := console.cookies.session_of(visit.request):
        sign_ins.sign_out(visit.store, old)
    response = visit.go(_next(visit.form.raw("next")))
    console.cookies.keep_session(response, token)
    return response


@page.post("/sign-out", permission="signed_in")
def sign_out(visit: Visit) -> Response:
    """End the session of this browser."""
    console = visit.console
    token = console.cookies.session_of(visit.request) or ""
    sign_ins.sign_out(visit.store, token)
    console.live.end(token)
    response = visit.go("/sign-in", told="console_told_signed_out")
    console.cookies.forget_session(response)
    return response


def _form(
    visit: Visit, problem: str | None, status: int = 200, expired: bool = False
) -> Response:
    posted = visit.request.method == "POST"
    wanted = (
        visit.form.raw("next") if posted else visit.request.query_params.get("next")
    )
    return visit.page(
        "sign_in/form.html",
        status=status,
        problem=problem,
        expired=expired,
        login=visit.form.text("login"),
        next=_next(wanted or ""),
    )


def _next(wanted: str) -> str:
    """Where to go after signing in: inside the console, or home."""
    plain = wanted.removeprefix(ROOT)
    if plain.startswith("/") and not plain.startswith(("//", "/\\", "/sign-in")):
        return plain
    return "/"
