"""What is kept of what a browser posts."""

from __future__ import annotations

import pytest

from console.forms import Form

pytestmark = pytest.mark.fast


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\tb", "a b"),
        ("5\u00a0000\u202f¥", "5 000 ¥"),
        ("李梅\u3000王芳", "李梅 王芳"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d💻 \u200fא\u200e", "👩\u200d💻 \u200fא\u200e"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("a\x00b\x1b\u202ec", "abc"),
        (" \n a \u3000", "a"),
    ],
)
def test_spaces_become_plain_and_only_control_characters_go(
    typed: str, kept: str
) -> None:
    assert Form({"text": [typed]}).text("text") == kept
