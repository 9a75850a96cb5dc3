"""The house rules that a machine can check."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
import yaml

from bot.settings import Settings
from community.languages import languages, registry
from community.marks import MARK

pytestmark = pytest.mark.fast

ROOT = Path(__file__).resolve().parents[2]
SKILLS = sorted(p.parent.name for p in ROOT.glob("actions/*/domain.yml"))
LONGEST_MODULE = 300


def tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split("\n")
    return [ROOT / name for name in listed if name and (ROOT / name).exists()]


def test_no_module_is_longer_than_the_house_allows() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in tracked("*.py", "*.js")
        if (lines := len(path.read_text(encoding="utf-8").splitlines()))
        > LONGEST_MODULE
    }
    assert not long, f"split along a seam: {long}"


def test_no_path_of_one_machine_stands_in_the_project() -> None:
    pattern = re.compile(r"(?<![\w.])/(?:work|farm|root)/")
    for path in tracked():
        if path.suffix in {".png", ".lock"} or path == Path(__file__):
            continue
        assert not pattern.search(path.read_text(encoding="utf-8")), path


def test_nothing_is_left_to_do_later() -> None:
    pattern = re.compile(rf"\b({MARK}|FIXME|XXX|NotImplementedError)\b")
    about_the_mark = {
        ROOT / "community/marks.py",
        ROOT / "docs/how-to/add-a-language.md",
        ROOT / "docs/how-to/add-a-topic.md",
    }
    # `linli check-language` lists what is left to do in a language nobody speaks yet.
    drafts = {code for code, language in registry().items() if language.draft}
    for path in tracked("*.py", "*.js", "*.yml", "*.ftl", "*.md"):
        of_draft = drafts & {path.stem, *path.relative_to(ROOT).parts}
        if path == Path(__file__) or path in about_the_mark or of_draft:
            continue
        found = pattern.search(path.read_text(encoding="utf-8"))
        assert not found, f"{path}: {found and found.group()}"


@pytest.mark.parametrize("skill", SKILLS)
@pytest.mark.parametrize("language", list(languages()))
def test_a_skill_has_its_texts_in_every_language(skill: str, language: str) -> None:
    path = ROOT / "locales" / language / f"{skill}.ftl"
    assert path.exists(), f"create {path.relative_to(ROOT)}"


@pytest.mark.parametrize("skill", SKILLS)
@pytest.mark.parametrize("language", list(languages()))
def test_a_skill_has_its_examples_in_every_language(skill: str, language: str) -> None:
    domain = yaml.safe_load((ROOT / "actions" / skill / "domain.yml").read_text())
    only_by_button = {"ask_service", "helpful", "not_helpful"}
    intents = {str(i) for i in domain["intents"]}
    if intents <= only_by_button:
        return
    path = ROOT / "nlu" / language / f"{skill}.yml"
    assert path.exists(), f"create {path.relative_to(ROOT)}"


def test_every_setting_is_documented_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    missing = [
        name
        for name in Settings.model_fields
        if f"`LINLI_{name.upper()}`" not in readme
    ]
    assert not missing, f"add to the table in README.md: {missing}"


def test_every_setting_the_readme_names_exists() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = {n.lower() for n in re.findall(r"`LINLI_([A-Z_]+)`", readme)}
    assert named <= set(Settings.model_fields)


def test_the_environment_is_read_in_one_place_only() -> None:
    allowed = {
        "bot/settings.py",
        "bot/model.py",  # hands the environment on to Rasa
        "bot/stack.py",  # hands the environment on to the four processes
        "nlu/channel.py",  # the Rasa process has no Settings
        "nlu/responses.py",
    }
    for folder in ("bot", "actions", "community", "knowledge", "nlu"):
        for path in (ROOT / folder).rglob("*.py"):
            name = str(path.relative_to(ROOT))
            if name not in allowed:
                source = path.read_text(encoding="utf-8")
                assert "os.environ" not in source and "getenv" not in source, name


def test_every_command_of_the_makefile_has_a_help_line() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    inner = {"install", "ready"}
    for target in re.findall(r"^\.PHONY: ([\w-]+)", makefile, re.MULTILINE):
        if target not in inner:
            assert re.search(rf"^{target}:.*## ", makefile, re.MULTILINE), target


def test_every_make_target_that_the_documents_name_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for path in tracked("*.md"):
        for target in re.findall(r"`make ([\w-]+)", path.read_text(encoding="utf-8")):
            assert re.search(rf"^{target}:", makefile, re.MULTILINE), (path, target)


def test_links_between_the_documents_lead_somewhere() -> None:
    for path in tracked("*.md"):
        if "knowledge" in path.parts:
            continue
        for link in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8")):
            assert (path.parent / link).exists(), f"{path.name}: {link}"
