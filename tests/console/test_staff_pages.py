"""Invitations, the staff page, one's own account."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from starlette.applications import Starlette

from community.model.staff import ROLES
from community.store.engine import Store
from community.usecases import invitations
from community.usecases import staff as colleagues
from tests.console.client import StaffClient
from tests.console.conftest import ADDRESS, PASSWORD, browser, join

pytestmark = pytest.mark.fast


def link_of(html: str) -> str:
    """The path of the link that a page shows, below ``/console``."""
    found = re.search(rf'value="{ADDRESS}/console(/invitation/[\w-]+)"', html)
    assert found
    return found[1]


def test_the_first_administrator_comes_in_by_the_printed_link(
    visitor: StaffClient, store: Store
) -> None:
    token = invitations.invite_first(store)
    path = f"/invitation/{token}"
    assert "您是第一位成员" in visitor.open(path)
    chosen = {"login": "Boss", "name": "王芳", "password": PASSWORD, "again": PASSWORD}
    html = visitor.send(path, chosen, language="zh")
    assert "欢迎！您已登录。" in html
    assert "王芳" in html
    assert colleagues.find_staff(store, "boss").role == "administrator"
    assert "这个链接已失效" in visitor.open(path, status=410)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"login": "a b"}, "不要有空格"),
        ({"name": ""}, "请填写称呼"),
        ({"password": "short", "again": "short"}, "至少用 10 个字符"),
        ({"again": "something else"}, "两次输入的密码不一样"),
    ],
)
def test_a_form_says_what_is_wrong_and_keeps_the_rest(
    visitor: StaffClient, store: Store, wrong: dict[str, str], told: str
) -> None:
    path = f"/invitation/{invitations.invite_first(store)}"
    visitor.open(path)
    chosen = {"login": "boss", "name": "王芳", "password": PASSWORD, "again": PASSWORD}
    html = visitor.send(path, chosen | wrong, status=422)
    assert told in html
    assert 'aria-invalid="true"' in html
    assert PASSWORD not in html
    if "name" not in wrong:
        assert 'value="王芳"' in html


def test_a_colleague_is_added_and_comes_in(
    staff_client: Callable[..., StaffClient], visitor: StaffClient, store: Store
) -> None:
    boss = staff_client("administrator")
    boss.open("/staff/new")
    path = link_of(
        boss.send(
            "/staff/new", name="张伟", login="wei", role="supervisor", language="zh"
        )
    )
    assert "已邀请，还没有登录" in boss.open("/staff")
    assert "督导" in visitor.open(path)
    chosen = {"name": "张伟", "password": PASSWORD, "again": PASSWORD}
    visitor.send(path, chosen, language="zh")
    assert colleagues.find_staff(store, "wei").state == "active"
    assert "已邀请，还没有登录" not in boss.open("/staff")


def test_a_login_that_is_taken_is_said(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    join(store, "caseworker", "wei")
    boss = staff_client("administrator", "en")
    html = boss.send(
        "/staff/new",
        status=422,
        name="Wei",
        login="WEI",
        role="caseworker",
        language="en",
    )
    assert "Please choose another one" in html
    boss.send("/staff/new", status=422, name="", login="x", role="caseworker")
    boss.send("/staff/new", status=400, name="Wei", login="wei2", role="king")


def test_a_new_link_is_a_way_to_a_new_password(
    staff_client: Callable[..., StaffClient], visitor: StaffClient
) -> None:
    boss, client = (
        staff_client("administrator", name="王芳"),
        staff_client("caseworker"),
    )
    assert client.staff
    path = link_of(boss.send(f"/staff/{client.staff.id}/link"))
    assert "设置新密码" in visitor.open(path)
    chosen = {"name": "李梅", "password": "another few words", "language": "zh"}
    visitor.send(path, chosen, again="another few words")
    client.open("/account")
    assert client.last and client.last.url.path == "/console/sign-in"
    client.send("/sign-in", status=422, login=client.staff.login, password=PASSWORD)
    client.send("/sign-in", login=client.staff.login, password="another few words")


def test_the_only_administrator_stays(
    staff_client: Callable[..., StaffClient],
) -> None:
    boss = staff_client("administrator")
    assert boss.staff
    for what in ("leave", "role"):
        html = boss.send(f"/staff/{boss.staff.id}/{what}", status=422, role="organiser")
        assert "这是唯一的管理员" in html


def test_nobody_is_changed_who_does_not_exist(
    staff_client: Callable[..., StaffClient],
) -> None:
    boss = staff_client("administrator")
    for what in ("leave", "role", "link"):
        html = boss.send(f"/staff/999999/{what}", status=404, role="organiser")
        assert "这里没有内容" in html


def test_every_role_is_explained(staff_client: Callable[..., StaffClient]) -> None:
    html = staff_client("administrator", "en").open("/staff/new")
    for role in ROLES:
        assert role.title() in html


def test_a_name_cannot_break_out_of_the_page(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    join(store, "caseworker", "eve", '"><script>alert(1)</script>')
    html = staff_client("administrator").open("/staff")
    assert "<script>alert" not in html
    assert "&lt;script&gt;" in html


def test_name_and_language_are_ones_own(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    client = staff_client("caseworker", "zh")
    assert client.staff
    client.open("/account")
    client.language = "en"
    html = client.send("/account/profile", name=" Mei ", language="en")
    assert "Saved." in html
    assert colleagues.get_staff(store, client.staff.id).name == "Mei"
    assert "Saved." not in client.open("/account")
    client.send("/account/profile", status=422, name="", language="en")
    client.send("/account/profile", status=422, name="Mei", language="ko")


def test_a_password_is_changed_and_other_browsers_are_signed_out(
    staff_client: Callable[..., StaffClient],
) -> None:
    one, other = staff_client("caseworker"), staff_client("caseworker")
    fields = {"password": "another few words", "again": "another few words"}
    one.send("/account/password", fields, status=422, old="wrong")
    one.send("/account/password", fields | {"again": "x"}, status=422, old=PASSWORD)
    html = one.send("/account/password", fields, old=PASSWORD)
    assert "密码已修改" in html
    one.open("/account")
    other.open("/account")
    assert other.last and other.last.url.path == "/console/sign-in"


def test_signing_out_everywhere(staff_client: Callable[..., StaffClient]) -> None:
    one, other = staff_client("caseworker"), staff_client("caseworker")
    assert "您已在所有设备上退出登录" in one.send("/account/sign-out-everywhere")
    for client in (one, other):
        client.open("/account")
        assert client.last and client.last.url.path == "/console/sign-in"


def test_a_link_that_never_was_says_so(app: Starlette) -> None:
    client = StaffClient(browser(app, "en"), "en", None)
    assert "This link is used up" in client.open("/invitation/made-up", status=410)
