"""`linli demo`: what it says before anything is started."""

from __future__ import annotations

import re

import pytest
from typer.testing import CliRunner

from bot.cli import app
from community.languages import languages

pytestmark = pytest.mark.fast


@pytest.mark.parametrize("code", ["xx", "KO", ""])
def test_a_language_that_is_not_spoken_is_refused_with_those_that_are(
    code: str,
) -> None:
    ended = CliRunner().invoke(app, ["demo", "--language", code])
    assert ended.exit_code == 2
    told = re.findall(r"[\w-]+", ended.output.partition("It speaks")[2])
    assert told == list(languages())
