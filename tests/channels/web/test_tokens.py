"""The colours both faces share: every text is readable on every ground it stands on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.channels.web.router import STATIC
from bot.look.assets import SHARED

pytestmark = pytest.mark.fast

CONSOLE = Path(__file__).resolve().parents[3] / "console" / "static"
SHEETS = [s for folder in (SHARED, STATIC, CONSOLE) for s in folder.rglob("*.css")]
TEXT = 4.5
CONTROL = 3.0
GROUNDS = ["paper", "surface", "brand-soft", "accent-soft", "danger-soft"]
BUBBLES = ["bubble-resident", "bubble-bot", "bubble-staff"]
PAIRS = [
    *((text, ground) for text in ("ink", "ink-muted") for ground in GROUNDS + BUBBLES),
    *((text, ground) for text in ("brand", "accent", "fine") for ground in GROUNDS),
    *(("danger", ground) for ground in GROUNDS),
    ("on-brand", "brand-ground"),
    ("on-danger", "danger-ground"),
]
CONTROLS = [("line-control", "paper"), ("line-control", "surface")]


def colours() -> dict[str, dict[str, str]]:
    """The colours of the light and of the dark page by name."""
    light, dark = (
        (SHARED / "tokens.css").read_text().split("prefers-color-scheme: dark")
    )
    found = [
        dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", css)) for css in (light, dark)
    ]
    return {"light": found[0], "dark": found[0] | found[1]}


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast of two colours by WCAG 2.2, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("front", "ground", "least"),
    [(*pair, TEXT) for pair in PAIRS] + [(*pair, CONTROL) for pair in CONTROLS],
)
def test_every_pair_is_readable(
    scheme: str, front: str, ground: str, least: float
) -> None:
    named = colours()[scheme]
    assert contrast(named[front], named[ground]) >= least


def test_dark_has_a_colour_for_every_colour() -> None:
    light, dark = (
        (SHARED / "tokens.css").read_text().split("prefers-color-scheme: dark")
    )
    named = [set(re.findall(r"--([a-z-]+): #", css)) for css in (light, dark)]
    assert named[0] == named[1]


def test_styles_hold_no_colour_of_their_own() -> None:
    for sheet in SHEETS:
        if sheet.name == "tokens.css":
            continue
        assert re.findall(r"#[0-9a-f]{3,8}\b(?! ?\{)", sheet.read_text()) == []


def test_styles_know_no_left_and_right() -> None:
    sides = re.compile(r"(?<![a-z-])(margin|padding|border|inset)?-?(left|right)\b")
    for sheet in SHEETS:
        css = re.sub(r"env\([^)]*\)", "", sheet.read_text())
        assert [
            m[0] for m in sides.finditer(re.sub(r"/\*.*?\*/", "", css, flags=re.S))
        ] == []
