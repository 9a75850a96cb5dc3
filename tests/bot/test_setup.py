"""First start: secrets, ports and refusals that say what to do."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from bot.run import run_all
from bot.settings import Settings, SettingsError
from bot.setup import NAMES, write_secrets

pytestmark = pytest.mark.fast

BEFORE = [
    ("there is no file", None, ""),
    ("the file has other settings", "LINLI_PORT=9000\n", "LINLI_PORT=9000"),
    ("its last line has no end", "LINLI_PORT=9000", "LINLI_PORT=9000"),
    ("a secret is there but empty", "LINLI_SECRET=\nA=1\n", "A=1"),
]


@pytest.mark.parametrize(
    ("content", "kept"), [c[1:] for c in BEFORE], ids=[c[0] for c in BEFORE]
)
def test_secrets_are_written_where_they_are_missing(
    tmp_path: Path, content: str | None, kept: str
) -> None:
    path = tmp_path / ".env"
    if content is not None:
        path.write_text(content)
        path.chmod(0o644)
    assert write_secrets(path) == list(NAMES)
    lines = path.read_text().splitlines()
    values = dict(line.split("=", 1) for line in lines)
    assert all(len(values[name]) >= 32 for name in NAMES)
    assert not kept or kept in lines
    assert path.stat().st_mode & 0o777 == 0o600
    before = path.read_text()
    assert write_secrets(path) == []
    assert path.read_text() == before


def test_a_missing_secret_is_refused_with_what_to_do() -> None:
    settings = Settings(secret="", rasa_token="x" * 32)
    with pytest.raises(SettingsError, match=r"LINLI_SECRET.*linli setup"):
        settings.require_secrets()


def test_a_port_in_use_is_named_with_what_to_do(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert run_all(Settings(port=port)) == 1
    told = " ".join(capsys.readouterr().err.split())
    assert f"Port {port} is in use" in told
    assert "LINLI_PORT" in told
