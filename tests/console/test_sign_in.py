"""Signing in and out, and all that is refused and recorded."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from starlette.applications import Starlette

from community.store import case_tables
from community.store.engine import Store
from community.usecases import staff as colleagues
from tests.clock import FakeClock
from tests.community.steps import events, rows
from tests.console.client import StaffClient
from tests.console.conftest import PASSWORD, browser, join

pytestmark = pytest.mark.fast

COOKIE = "__Secure-linli-staff"


def last_refusal(store: Store) -> dict[str, str]:
    found = [line[2] for line in events(store) if line[0] == "request_refused"]
    return found[-1] if found else {}


def session_of(client: StaffClient) -> str:
    """The token of the session that a browser keeps."""
    found = [c.value for c in client.http.cookies.jar if c.name == COOKIE]
    return found[0] or "" if found else ""


def plant(client: StaffClient, token: str) -> None:
    """Put a token into a browser."""
    client.http.cookies.set(COOKIE, token, domain="desk.example", path="/console")


def test_signing_in_leads_to_where_one_wanted_to_go(
    visitor: StaffClient, store: Store
) -> None:
    visitor.staff = join(store, "administrator", "boss")
    visitor.open("/staff")
    assert visitor.last and visitor.last.url.path == "/console/sign-in"
    fields = {"login": "BOSS ", "password": PASSWORD, "next": "/staff"}
    assert "添加同事" in visitor.send("/sign-in", fields)
    assert visitor.last.url.path == "/console/staff"


@pytest.mark.parametrize(
    "elsewhere", ["//evil.example", "https://evil.example", "/\\evil", "/sign-in"]
)
def test_signing_in_leads_nowhere_else(
    visitor: StaffClient, store: Store, elsewhere: str
) -> None:
    join(store, "organiser", "mei")
    visitor.open("/sign-in")
    data = {"login": "mei", "password": PASSWORD, "csrf": visitor.token}
    response = visitor.http.post(
        "/console/sign-in", data=data | {"next": elsewhere}, follow_redirects=False
    )
    assert response.headers["location"] == "/console/"


def test_the_cookie_is_kept_from_scripts_and_other_sites(
    visitor: StaffClient, store: Store
) -> None:
    join(store, "organiser", "mei")
    visitor.open("/sign-in")
    data = {"login": "mei", "password": PASSWORD, "csrf": visitor.token}
    response = visitor.http.post("/console/sign-in", data=data, follow_redirects=False)
    kept = next(
        each
        for each in response.headers.get_list("set-cookie")
        if each.startswith(COOKIE)
    )
    for attribute in ("HttpOnly", "Secure", "SameSite=lax", "Path=/console"):
        assert attribute in kept


def test_a_session_is_new_each_time_and_the_old_one_ends(
    visitor: StaffClient, store: Store
) -> None:
    join(store, "organiser", "mei")
    # Somebody put a token of their own into this browser.
    plant(visitor, "chosen-by-somebody")
    visitor.open("/sign-in")
    visitor.send("/sign-in", login="mei", password=PASSWORD)
    first = session_of(visitor)
    assert first != "chosen-by-somebody"

    visitor.send("/sign-out")
    assert session_of(visitor) == ""
    visitor.send("/sign-in", login="mei", password=PASSWORD)
    assert session_of(visitor) != first


def test_wrong_and_unknown_are_told_alike(visitor: StaffClient, store: Store) -> None:
    join(store, "organiser", "mei")
    visitor.open("/sign-in")
    told = {
        visitor.send("/sign-in", status=422, login=login, password="wrong").replace(
            login, ""
        )
        for login in ("mei", "nobody")
    }
    assert len(told) == 1
    assert "用户名或密码不对" in told.pop()


def test_an_account_brute_forced_is_refused_and_recorded(
    visitor: StaffClient, store: Store, clock: FakeClock
) -> None:
    join(store, "organiser", "mei")
    visitor.open("/sign-in")
    for _ in range(5):
        visitor.send("/sign-in", status=422, login="mei", password="wrong")
        clock.advance(60)
    html = visitor.send("/sign-in", status=429, login="mei", password=PASSWORD)
    assert "请等 10 分钟后再试" in html
    happened = [line[0] for line in events(store)]
    assert happened.count("sign_in_refused") == 5
    assert happened[-1] == "sign_in_throttled"


def test_a_forged_token_is_refused_and_recorded(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    client = staff_client("caseworker", "en")
    for token in ("", "forged", staff_client("caseworker", name="王芳").token):
        html = client.send(
            "/account/profile", {"csrf": token}, status=403, name="Eve", language="en"
        )
        assert "The attempt was recorded" in html
        told = {"path": "/account/profile", "reason": "csrf"}
        assert last_refusal(store) == told
    assert colleagues.get_staff(store, client.staff.id).name == "李梅"  # type: ignore[union-attr]


def test_a_form_of_another_site_is_refused(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    client = staff_client("caseworker")
    for site in ("cross-site", "same-site", "none"):
        response = client.http.post(
            "/console/account/profile",
            data={"csrf": client.token, "name": "Eve", "language": "en"},
            headers={"Sec-Fetch-Site": site},
        )
        assert response.status_code == 403
    assert last_refusal(store)["reason"] == "csrf"


def test_nobody_can_be_signed_in_by_a_form_of_another_site(
    visitor: StaffClient, store: Store
) -> None:
    join(store, "organiser", "eve")
    visitor.open("/sign-in")
    visitor.send("/sign-in", {"csrf": "x"}, status=403, login="eve", password=PASSWORD)
    assert session_of(visitor) == ""


def test_a_stale_session_is_refused_and_recorded(
    staff_client: Callable[..., StaffClient], store: Store, clock: FakeClock
) -> None:
    client = staff_client("caseworker")
    token = client.token
    clock.advance(12 * 3600)
    html = client.send("/account/profile", {"csrf": token}, status=401, name="x")
    assert "您已退出登录" in html
    told = {"path": "/account/profile", "reason": "session_ended"}
    assert last_refusal(store) == told
    assert "已自动退出" in client.open("/account")


def test_a_cookie_kept_from_before_signing_out_is_refused_and_recorded(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    client = staff_client("caseworker")
    stolen = session_of(client)
    client.send("/sign-out")
    plant(client, stolen)
    client.open("/account")
    assert client.last and client.last.url.path == "/console/sign-in"
    assert last_refusal(store)["reason"] == "session_ended"


def test_the_token_of_a_link_is_not_recorded(
    staff_client: Callable[..., StaffClient], store: Store, clock: FakeClock
) -> None:
    client = staff_client("caseworker")
    clock.advance(12 * 3600)
    client.open("/invitation/secret", status=410)
    told = {"path": "/invitation/{token}", "reason": "session_ended"}
    assert last_refusal(store) == told


def test_htmx_is_told_where_to_sign_in(
    staff_client: Callable[..., StaffClient], clock: FakeClock
) -> None:
    client = staff_client("caseworker")
    token = client.token
    clock.advance(12 * 3600)
    response = client.http.get("/console/menu", headers={"HX-Request": "true"})
    assert response.headers["hx-redirect"] == "/console/sign-in"
    # What was typed must not be lost: a form stays, with a line above it.
    response = client.http.post(
        "/console/account/profile", data={"csrf": token}, headers={"HX-Request": "true"}
    )
    assert response.status_code == 401
    assert response.headers["hx-retarget"] == "#problem"
    assert "<html" not in response.text


def test_another_role_loses_the_pages_at_once(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    boss, client = (
        staff_client("administrator", name="王芳"),
        staff_client("caseworker"),
    )
    assert client.staff
    client.open("/queue")
    boss.send(f"/staff/{client.staff.id}/role", role="organiser")
    assert "您的角色没有这项权限" in client.open("/queue", status=403)
    assert last_refusal(store) == {"path": "/queue", "reason": "forbidden"}


def test_who_left_is_out_at_once(staff_client: Callable[..., StaffClient]) -> None:
    boss, client = (
        staff_client("administrator", name="王芳"),
        staff_client("caseworker"),
    )
    assert client.staff
    boss.send(f"/staff/{client.staff.id}/leave")
    client.open("/account")
    assert client.last and client.last.url.path == "/console/sign-in"


def test_what_is_no_form_is_refused_kindly(
    staff_client: Callable[..., StaffClient],
) -> None:
    client = staff_client("caseworker")
    token = {"X-CSRF-Token": client.token}
    for content, kind in (
        (b'{"a": 1}', "application/json"),
        (b"a=%ff", "application/x-www-form-urlencoded"),
        (b"\xff", "application/x-www-form-urlencoded"),
        (b"a" * 300_000, "application/x-www-form-urlencoded"),
        (b"a=1&" * 1000, "application/x-www-form-urlencoded"),
    ):
        response = client.http.post(
            "/console/account/profile",
            content=content,
            headers={"Content-Type": kind} | token,
        )
        assert response.status_code == 400
        assert "没有做任何更改" in response.text


def test_the_page_before_signing_in_speaks_what_the_browser_prefers(
    app: Starlette,
) -> None:
    for accepts, language in (("zh-TW", "zh"), ("ko,en;q=0.5", "en"), ("ko", "en")):
        StaffClient(browser(app, accepts), language, None).open("/sign-in")
    StaffClient(browser(app, "en"), "zh", None).open("/sign-in?lang=zh")


def test_nothing_of_a_password_is_kept(visitor: StaffClient, store: Store) -> None:
    join(store, "organiser", "mei")
    visitor.open("/sign-in")
    visitor.send("/sign-in", status=422, login="mei", password="unmistakable")
    visitor.send("/sign-in", login="mei", password=PASSWORD)
    kept = str([rows(store, t) for t in case_tables.metadata.sorted_tables])
    assert "unmistakable" not in kept and PASSWORD not in kept
