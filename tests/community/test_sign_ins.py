"""Signing in: throttled, recorded, and over after a while."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
from argon2 import PasswordHasher

from community.model.staff import Session, SignInRefused, SignInThrottled, Staff
from community.passwords import Passwords
from community.store import case_tables
from community.store.engine import Store
from community.usecases import invitations, sign_ins
from community.usecases import staff as colleagues
from tests.clock import FakeClock
from tests.community.steps import events, rows

CHEAP = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
PASSWORD = "four unrelated words"
OFFICE = "198.51.100.7"


@pytest.fixture
def staff(store: Store) -> Staff:
    """A caseworker who has a password."""
    return joins(store, "mei")


def joins(store: Store, login: str) -> Staff:
    token = invitations.invite(store, "staff:cli", login, "梅", "caseworker", "zh")
    chosen = {"name": "梅", "password_hash": CHEAP.hash(PASSWORD), "language": "zh"}
    return invitations.accept_invitation(store, token, login=login, **chosen)


def signs_in(
    store: Store, login: str = "mei", password: str = PASSWORD, network: str = OFFICE
) -> tuple[str, Session]:
    return sign_ins.sign_in(store, CHEAP, login, password, network)


def fails(store: Store, login: str = "mei", network: str = OFFICE) -> float:
    """An attempt with a wrong password; the seconds to wait if it was throttled."""
    try:
        signs_in(store, login, "wrong", network)
    except SignInRefused:
        return 0.0
    except SignInThrottled as error:
        return error.seconds
    raise AssertionError("it was let in")


def recorded(store: Store, event: str) -> int:
    return [line[0] for line in events(store)].count(event)


def test_the_right_password_opens_a_session(store: Store, staff: Staff) -> None:
    token, session = signs_in(store)
    assert session.staff == staff
    found = sign_ins.find_session(store, token, "/queue")
    assert found and found.csrf_token == session.csrf_token != token
    assert events(store)[-1] == ("signed_in", staff.actor, {})


def test_each_session_has_tokens_of_its_own(store: Store, staff: Staff) -> None:
    (one, first), (other, second) = signs_in(store), signs_in(store)
    assert len({one, other, first.csrf_token, second.csrf_token}) == 4


@pytest.mark.parametrize("login", ["mei", "nobody"])
def test_a_wrong_password_and_an_unknown_login_are_refused_alike(
    store: Store, staff: Staff, login: str
) -> None:
    assert fails(store, login) == 0
    about = rows(store, case_tables.metadata.tables["history"])[-1]
    assert about["event"] == "sign_in_refused"
    assert about["subject_id"] == (staff.id if login == "mei" else 0)


def test_who_was_invited_or_left_cannot_sign_in(store: Store, staff: Staff) -> None:
    invitations.invite(store, "staff:cli", "new", "新", "caseworker", "zh")
    assert fails(store, "new") == 0
    colleagues.leave(store, "staff:cli", staff.id)
    with pytest.raises(SignInRefused):
        signs_in(store)


def test_an_unknown_login_takes_as_long_as_a_wrong_password(
    store: Store, staff: Staff
) -> None:
    slow = Passwords(PasswordHasher(time_cost=2, memory_cost=16 * 1024, parallelism=1))
    slow.prepare()
    kept = slow.hash(PASSWORD)

    def fastest(hashed: str | None) -> float:
        times = []
        for _ in range(5):
            begun = time.perf_counter()
            assert not slow.fits("wrong", hashed)
            times.append(time.perf_counter() - begun)
        return min(times)

    known, unknown = fastest(kept), fastest(None)
    assert 0.5 < unknown / known < 2


def test_an_account_brute_forced_is_throttled_and_recorded(
    store: Store, staff: Staff, clock: FakeClock
) -> None:
    waits = []
    for _ in range(40):
        waits.append(fails(store))
        clock.advance(10)
    looked_at = [wait for wait in waits if wait == 0]
    assert len(looked_at) == sign_ins.PER_LOGIN
    assert recorded(store, "sign_in_refused") == sign_ins.PER_LOGIN
    # Once: the attempts go on for less than a window.
    assert recorded(store, "sign_in_throttled") == 1
    # Even the right password is not looked at.
    with pytest.raises(SignInThrottled):
        signs_in(store)
    clock.advance(sign_ins.WINDOW.total_seconds())
    signs_in(store)


def test_throttled_attempts_do_not_fill_the_history(
    store: Store, staff: Staff, clock: FakeClock
) -> None:
    for number in range(200):
        fails(store, f"colleague-{number}")
    # The network is noted once, whatever logins are tried from it.
    assert recorded(store, "sign_in_throttled") == 1
    clock.advance(sign_ins.WINDOW.total_seconds() + 1)
    for number in range(200):
        fails(store, f"colleague-{number}")
    assert recorded(store, "sign_in_throttled") == 2


def test_the_waits_grow(store: Store, staff: Staff, clock: FakeClock) -> None:
    assert [fails(store) for _ in range(4)] == [0, 0, 0, 5]
    clock.advance(5)
    assert [fails(store), fails(store)] == [0, 30]
    clock.advance(30)
    assert fails(store) == 0
    assert fails(store) == sign_ins.WINDOW.total_seconds() - 35


def test_many_logins_from_one_network_are_throttled(
    store: Store, staff: Staff, clock: FakeClock
) -> None:
    looked_at = 0
    for number in range(60):
        looked_at += fails(store, f"colleague-{number}") == 0
        clock.advance(12)
    assert looked_at <= sign_ins.PER_NETWORK
    with pytest.raises(SignInThrottled):
        signs_in(store)
    signs_in(store, network="203.0.113.9")


def test_one_login_does_not_buy_more_attempts_at_others(
    store: Store, staff: Staff, clock: FakeClock
) -> None:
    looked_at = 0
    for number in range(60):
        looked_at += fails(store, f"colleague-{number}") == 0
        clock.advance(6)
        try:
            signs_in(store)
        except SignInThrottled:
            break
        clock.advance(6)
    assert looked_at <= sign_ins.PER_NETWORK


def test_attempts_at_the_same_time_are_counted_before_they_are_looked_at(
    store: Store, staff: Staff
) -> None:
    looked_at: list[str] = []

    class Counting(Passwords):
        def fits(self, password: str, kept: str | None) -> bool:
            looked_at.append(password)
            if len(looked_at) < 20:
                with pytest.raises((SignInRefused, SignInThrottled)):
                    sign_ins.sign_in(store, self, "mei", "wrong", OFFICE)
            return False

    with pytest.raises(SignInRefused):
        sign_ins.sign_in(store, Counting(), "mei", "wrong", OFFICE)
    assert len(looked_at) <= sign_ins.PER_LOGIN


def test_the_right_password_forgives_the_wrong_ones(store: Store, staff: Staff) -> None:
    assert fails(store) == fails(store) == 0
    signs_in(store)
    assert [fails(store) for _ in range(3)] == [0, 0, 0]


def test_a_session_in_use_goes_on_for_a_week_at_most(
    store: Store, staff: Staff, clock: FakeClock
) -> None:
    token, _ = signs_in(store)
    for _ in range(7 * 24 // 8 - 1):
        clock.advance(8 * 3600)
        assert sign_ins.find_session(store, token, "/queue")
    clock.advance(8 * 3600)
    assert sign_ins.find_session(store, token, "/queue") is None


def test_a_session_that_is_not_used_ends_after_twelve_hours(
    store: Store, staff: Staff, clock: FakeClock
) -> None:
    token, _ = signs_in(store)
    clock.advance(11 * 3600)
    # An open page alone does not keep it.
    assert sign_ins.find_session(store, token, "/live", used=False)
    clock.advance(3600)
    assert sign_ins.find_session(store, token, "/queue") is None


def test_a_stale_session_is_refused_and_recorded_once(
    store: Store, staff: Staff, clock: FakeClock
) -> None:
    token, _ = signs_in(store)
    clock.advance(timedelta(hours=12).total_seconds())
    for _ in range(3):
        assert sign_ins.find_session(store, token, "/cases/7") is None
    told = {"path": "/cases/7", "reason": "session_ended"}
    assert events(store)[-1] == ("request_refused", staff.actor, told)
    assert recorded(store, "request_refused") == 1


def test_a_session_that_was_signed_out_is_refused_and_recorded(
    store: Store, staff: Staff
) -> None:
    token, _ = signs_in(store)
    sign_ins.sign_out(store, token)
    sign_ins.sign_out(store, token)
    assert recorded(store, "signed_out") == 1
    assert sign_ins.find_session(store, token, "/queue") is None
    assert recorded(store, "request_refused") == 1


def test_a_token_that_was_never_given_is_no_session(store: Store, staff: Staff) -> None:
    assert sign_ins.find_session(store, "made up", "/queue") is None
    assert recorded(store, "request_refused") == 0


def test_signing_out_everywhere_ends_every_session(store: Store, staff: Staff) -> None:
    tokens = [signs_in(store)[0] for _ in range(3)]
    sign_ins.sign_out_everywhere(store, staff)
    assert not any(sign_ins.find_session(store, each, "/queue") for each in tokens)


def test_another_password_ends_the_other_sessions(store: Store, staff: Staff) -> None:
    old, _ = signs_in(store)
    new, _ = sign_ins.set_password(
        store, CHEAP, staff, PASSWORD, "completely different", OFFICE
    )
    assert sign_ins.find_session(store, old, "/queue") is None
    assert sign_ins.find_session(store, new, "/queue")
    signs_in(store, password="completely different")
    with pytest.raises(SignInRefused):
        signs_in(store)


def test_the_present_password_is_not_guessed_at_an_open_desk(
    store: Store, staff: Staff
) -> None:
    refused = 0
    for _ in range(10):
        with pytest.raises((SignInRefused, SignInThrottled)) as raised:
            sign_ins.set_password(store, CHEAP, staff, "wrong", "another one!", OFFICE)
        refused += raised.type is SignInRefused
    assert refused <= sign_ins.PER_LOGIN


def test_a_role_holds_from_the_next_request_on(store: Store, staff: Staff) -> None:
    token, _ = signs_in(store)
    colleagues.set_role(store, "staff:1", staff.id, "organiser")
    found = sign_ins.find_session(store, token, "/queue")
    assert found and found.staff.role == "organiser"


def test_what_is_old_is_forgotten(store: Store, staff: Staff, clock: FakeClock) -> None:
    signs_in(store)
    fails(store, "nobody")
    clock.advance(timedelta(days=60).total_seconds())
    signs_in(store)
    assert len(rows(store, case_tables.staff_sessions)) == 1
    assert rows(store, case_tables.sign_in_failures) == []
