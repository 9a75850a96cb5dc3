"""Templates are compiled once in a process, and again when they change."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest

from bot.look.templates import templates

pytestmark = pytest.mark.fast


def test_a_template_is_compiled_once_and_again_when_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled: list[str] = []
    compile_one = jinja2.Environment.compile

    def noted(self: jinja2.Environment, source: str, *about: str) -> object:
        compiled.append(source)
        return compile_one(self, source, *about)

    monkeypatch.setattr(jinja2.Environment, "compile", noted)
    page = tmp_path / "page.html"
    page.write_text("old", encoding="utf-8")
    for _ in range(2):
        assert templates(tmp_path).get_template("page.html").render() == "old"
    page.write_text("new", encoding="utf-8")
    assert templates(tmp_path).get_template("page.html").render() == "new"
    assert compiled == ["old", "new"]
