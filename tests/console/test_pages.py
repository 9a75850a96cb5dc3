"""Every page for every role, from the table of roles and the list of pages."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from community.model.staff import ROLES, Role
from community.store.engine import Store
from console.access import PERMISSIONS, may
from console.registry import Action, actions, pages
from tests.community.steps import events
from tests.console.client import StaffClient

pytestmark = pytest.mark.fast

# The stream does not end; its own tests read it.
PAGES = [a for a in actions() if a.path != "/live"]


def name(action: Action) -> str:
    return f"{action.method} {action.path}"


def example(path: str) -> str:
    """A path with something in its curly brackets that does not exist."""
    return re.sub(r"\{[^}]*:int\}", "999999", re.sub(r"\{\w+\}", "none", path))


def test_every_page_declares_what_it_asks_of_its_visitors() -> None:
    undeclared = [name(action) for action in actions() if action.permission is None]
    assert not undeclared, f"give these a permission of console/access.py: {undeclared}"


def test_no_two_pages_stand_at_the_same_path() -> None:
    names = [name(action) for action in actions()]
    assert len(names) == len(set(names))


def test_every_role_has_a_line_in_the_table() -> None:
    assert set(PERMISSIONS) == set(ROLES)


def test_menu_entries_lead_to_pages_that_exist() -> None:
    shown = {action.path for action in actions() if action.method == "GET"}
    assert {page.path for page in pages() if page.menu} <= shown


def test_nobody_may_what_was_not_declared() -> None:
    assert not any(may(role, None) for role in (*ROLES, None))


@pytest.mark.parametrize("role", ROLES)
def test_a_role_reaches_the_pages_it_may_and_no_other(
    role: Role, staff_client: Callable[..., StaffClient], store: Store
) -> None:
    client = staff_client(role)
    for action in PAGES:
        if action.path == "/sign-out" or "everywhere" in action.path:
            continue
        path = f"/console{example(action.path)}"
        data = {"csrf": client.token}
        response = client.http.request(
            action.method,
            path,
            data=data if action.method == "POST" else None,
            follow_redirects=False,
        )
        before = events(store)
        if may(role, action.permission):
            assert response.status_code not in (401, 403, 500), name(action)
        else:
            assert response.status_code == 403, name(action)
            line = before[-1]
            assert line[0] == "request_refused", name(action)
            assert line[2] == {"path": example(action.path), "reason": "forbidden"}


@pytest.mark.parametrize("action", PAGES, ids=name)
def test_who_is_not_signed_in_is_led_to_the_sign_in(
    action: Action, visitor: StaffClient
) -> None:
    visitor.open("/sign-in")
    response = visitor.http.request(
        action.method, f"/console{example(action.path)}", follow_redirects=False
    )
    if action.permission == "everybody":
        assert response.status_code in (200, 403, 410, 422), response.text
    elif action.method == "GET":
        assert response.status_code == 303
        assert response.headers["location"].startswith("/console/sign-in")
    else:
        assert response.status_code == 401


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("role", ROLES)
def test_every_page_of_the_menu_holds_what_every_page_must(
    role: Role, language: str, staff_client: Callable[..., StaffClient]
) -> None:
    client = staff_client(role, language)
    for page in pages():
        if page.menu and page.permission and may(role, page.permission):
            client.open(page.path)
    client.open("/account")


def test_the_database_being_away_is_said_kindly(
    visitor: StaffClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object, **__: object) -> None:
        raise OSError("the database is away")

    visitor.http.cookies.set("__Secure-linli-staff", "x", path="/console")
    monkeypatch.setattr("console.gate.find_session", away)
    for path in ("/account", "/sign-in", "/nowhere"):
        assert "之前保存的内容是安全的" in visitor.open(path, status=500)


def test_a_page_that_does_not_exist_says_so(
    staff_client: Callable[..., StaffClient],
) -> None:
    client = staff_client("caseworker")
    assert "这里没有内容" in client.open("/nowhere", status=404)
    assert "这里没有内容" in client.open("/nowhere/at/all", status=404)
