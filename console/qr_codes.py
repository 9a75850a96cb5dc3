"""QR codes as pictures within a page."""

from __future__ import annotations

import segno
from markupsafe import Markup

# What is still read when so much of it is dirty or torn: 15 %.
SPARE = "m"
# White around it, in modules, as the standard asks for.
MARGIN = 4


def qr_code(text: str) -> Markup:
    """A picture of a text, for scanners; it is as large as the style makes it."""
    code = segno.make(text, error=SPARE, micro=False)
    # Always dark on light: many scanners read nothing else.
    svg = code.svg_inline(
        border=MARGIN,
        omitsize=True,
        svgclass=None,
        lineclass=None,
        dark="#000",
        light="#fff",
    )
    # Safe: it is made of numbers alone.
    return Markup(svg)  # noqa: S704
