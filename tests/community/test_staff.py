"""Colleagues: let in by one-time links, with a role, until they leave."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest

from community.model.case_rights import READERS, WORKERS
from community.model.staff import (
    ROLES,
    InvitationGone,
    LastAdministrator,
    LoginTaken,
    Role,
    Staff,
    StaffNotFound,
    written_login,
    written_name,
)
from community.store import case_tables
from community.store.engine import Store
from community.usecases import invitations, sign_ins
from community.usecases import staff as colleagues
from console.access import PERMISSIONS
from tests.clock import FakeClock
from tests.community.steps import events, rows

DAY = timedelta(days=1).total_seconds()


def accepts(store: Store, token: str, login: str = "mei", **more: Any) -> Staff:
    values = {"name": "梅", "password_hash": "hash", "language": "zh"} | more
    return invitations.accept_invitation(store, token, login=login, **values)


def joins(store: Store, login: str, role: Role = "caseworker") -> Staff:
    token = invitations.invite(store, "staff:cli", login, login.title(), role, "zh")
    return accepts(store, token, login)


def test_the_first_link_makes_an_administrator_and_is_good_once(store: Store) -> None:
    token = invitations.invite_first(store)
    assert token
    assert invitations.invited(store, token) is None
    staff = accepts(store, token)
    assert (staff.role, staff.state, staff.login) == ("administrator", "active", "mei")
    assert invitations.invite_first(store) is None
    with pytest.raises(InvitationGone):
        accepts(store, token, "another")
    assert [line[0] for line in events(store)] == ["staff_joined"]


def test_two_first_links_make_one_administrator(store: Store) -> None:
    one, other = invitations.invite_first(store), invitations.invite_first(store)
    assert one and other
    accepts(store, one)
    with pytest.raises(InvitationGone):
        accepts(store, other, "another")
    assert len(colleagues.list_staff(store)) == 1


def test_a_first_link_ends_after_a_day(store: Store, clock: FakeClock) -> None:
    token = invitations.invite_first(store)
    assert token
    clock.advance(DAY)
    with pytest.raises(InvitationGone):
        accepts(store, token)


def test_a_colleague_comes_in_by_a_link(store: Store) -> None:
    token = invitations.invite(store, "staff:7", "mei", "Mei", "supervisor", "en")
    invited = invitations.invited(store, token)
    assert invited and (invited.login, invited.state) == ("mei", "invited")
    staff = accepts(store, token, name="梅", language="zh")
    assert (staff.name, staff.language, staff.role) == ("梅", "zh", "supervisor")
    assert events(store) == [
        ("staff_invited", "staff:7", {"role": "supervisor"}),
        ("staff_joined", staff.actor, {"role": "supervisor"}),
    ]


def test_only_hashes_of_tokens_are_kept(store: Store) -> None:
    token = invitations.invite(store, "staff:7", "mei", "Mei", "supervisor", "en")
    staff = accepts(store, token)
    session, _ = sign_ins.begin_session(store, staff)
    for table in (case_tables.invitations, case_tables.staff_sessions):
        kept = str(rows(store, table))
        assert token not in kept and session not in kept


def test_a_link_ends_after_a_week(store: Store, clock: FakeClock) -> None:
    token = invitations.invite(store, "staff:7", "mei", "Mei", "supervisor", "en")
    clock.advance(7 * DAY)
    with pytest.raises(InvitationGone):
        invitations.invited(store, token)
    with pytest.raises(InvitationGone):
        accepts(store, token)


def test_a_login_is_given_once(store: Store) -> None:
    joins(store, "mei")
    with pytest.raises(LoginTaken):
        invitations.invite(store, "staff:7", "mei", "Other", "organiser", "zh")


def test_a_new_link_replaces_the_old_one_and_ends_every_session(store: Store) -> None:
    staff = joins(store, "mei")
    session, _ = sign_ins.begin_session(store, staff)
    old = invitations.invite_again(store, "staff:7", staff.id)
    new = invitations.invite_again(store, "staff:7", staff.id)
    with pytest.raises(InvitationGone):
        accepts(store, old)
    accepts(store, new)
    assert sign_ins.find_session(store, session, "/queue") is None
    assert "password_set" in [line[0] for line in events(store)]


def test_who_left_is_signed_out_and_cannot_come_in(store: Store) -> None:
    joins(store, "boss", "administrator")
    staff = joins(store, "mei")
    session, _ = sign_ins.begin_session(store, staff)
    link = invitations.invite_again(store, "staff:7", staff.id)
    colleagues.leave(store, "staff:7", staff.id)
    assert sign_ins.find_session(store, session, "/queue") is None
    with pytest.raises(InvitationGone):
        accepts(store, link)
    colleagues.leave(store, "staff:7", staff.id)
    assert [line[0] for line in events(store)].count("staff_left") == 1


def test_who_left_may_come_back_by_a_new_link(store: Store) -> None:
    joins(store, "boss", "administrator")
    staff = joins(store, "mei")
    colleagues.leave(store, "staff:7", staff.id)
    accepts(store, invitations.invite_again(store, "staff:7", staff.id))
    assert colleagues.find_staff(store, "mei").state == "active"


def test_the_last_administrator_stays(store: Store) -> None:
    boss = joins(store, "boss", "administrator")
    with pytest.raises(LastAdministrator):
        colleagues.leave(store, boss.actor, boss.id)
    with pytest.raises(LastAdministrator):
        colleagues.set_role(store, boss.actor, boss.id, "caseworker")
    second = joins(store, "second", "administrator")
    colleagues.set_role(store, boss.actor, boss.id, "caseworker")
    with pytest.raises(LastAdministrator):
        colleagues.leave(store, boss.actor, second.id)


def test_of_administrators_who_all_go_at_once_one_stays(store: Store) -> None:
    people = [joins(store, f"boss{number}", "administrator") for number in range(6)]
    together = Barrier(len(people))

    def goes(staff: Staff) -> bool:
        together.wait()
        try:
            colleagues.leave(store, staff.actor, staff.id)
        except LastAdministrator:
            return False
        return True

    with ThreadPoolExecutor(len(people)) as pool:
        assert sorted(pool.map(goes, people)) == [False, *[True] * 5]


def test_a_role_is_changed_and_recorded_once(store: Store) -> None:
    joins(store, "boss", "administrator")
    staff = joins(store, "mei")
    for _ in range(2):
        colleagues.set_role(store, "staff:1", staff.id, "supervisor")
    changed = [line for line in events(store) if line[0] == "staff_role_set"]
    told = {"before": "caseworker", "after": "supervisor"}
    assert changed == [("staff_role_set", "staff:1", told)]


def test_nobody_who_does_not_exist_is_changed(store: Store) -> None:
    for change in (
        lambda: colleagues.leave(store, "staff:1", 999),
        lambda: colleagues.set_role(store, "staff:1", 999, "caseworker"),
        lambda: invitations.invite_again(store, "staff:1", 999),
        lambda: colleagues.get_staff(store, 999),
        lambda: colleagues.find_staff(store, "nobody"),
    ):
        with pytest.raises(StaffNotFound):
            change()


@pytest.mark.fast
@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" Mei.Li ", "mei.li"),
        ("ＭＥＩ", "mei"),
        ("李梅", "李梅"),
        ("mei@office.example", "mei@office.example"),
        ("m", None),
        ("mei li", None),
        ("mei/li", None),
        ("m" * 41, None),
        ("", None),
    ],
)
def test_a_login_is_kept_in_one_way(typed: str, kept: str | None) -> None:
    assert written_login(typed) == kept


@pytest.mark.fast
@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" 李\t梅\n", "李 梅"),
        ("Mei\nLi", "Mei Li"),
        ("\u202eeiM", "eiM"),
        ("", None),
        (" ", None),
        ("m" * 41, None),
    ],
)
def test_a_name_is_one_short_line(typed: str, kept: str | None) -> None:
    assert written_name(typed) == kept


@pytest.mark.fast
def test_the_roles_of_the_console_are_those_of_the_cases() -> None:
    for role in ROLES:
        assert ("see_cases" in PERMISSIONS[role]) == (role in READERS)
        assert ("work_cases" in PERMISSIONS[role]) == (role in WORKERS)
