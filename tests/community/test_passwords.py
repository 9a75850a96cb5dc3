"""Passwords that are guessed too easily are not taken."""

from __future__ import annotations

import pytest

from community.passwords import is_weak

pytestmark = pytest.mark.fast


@pytest.mark.parametrize(
    ("password", "weak"),
    [
        ("four unrelated words", False),
        ("相信群众一起努力工作好", False),
        ("short", True),
        ("aaaaaaaaaaaa", True),
        ("abababababab", True),
        ("mei-is-great!", True),
        ("x1y2z3" * 40, True),
    ],
)
def test_easily_guessed_passwords(password: str, weak: bool) -> None:
    assert is_weak(password, "mei") is weak
