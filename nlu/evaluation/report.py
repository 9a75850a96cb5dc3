"""The HTML report: the numbers per language and a picture of what is confused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape
from pathlib import Path

from nlu.evaluation.measures import bars, by_language, confusions, measure
from nlu.evaluation.understanding import Answer

CELL = 9
STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem; color: #1f2328;
  background: #fbfaf7 }
table { border-collapse: collapse } td, th { padding: .25rem .75rem;
  border-bottom: 1px solid #e4e1da; text-align: right }
td:first-child, th:first-child { text-align: left }
.missed { color: #b42318; font-weight: 600 }
"""


def write_report(answers: Sequence[Answer], path: Path) -> None:
    """Write one self-contained page."""
    path.parent.mkdir(parents=True, exist_ok=True)
    parts = [
        "<!doctype html><html lang=en><meta charset=utf-8>",
        f"<title>Understanding</title><style>{STYLE}</style>",
        "<h1>Understanding</h1>",
        "<h2>Bars</h2>",
        _table(
            ("", "measured", "bar", ""),
            [
                (
                    bar.name,
                    "-" if bar.value is None else f"{bar.value:.3f}",
                    f"{'≥' if bar.at_least else '≤'} {bar.limit}",
                    bar.state,
                )
                for bar in bars(answers)
            ],
        ),
        "<h2>Languages</h2>",
        _table(
            ("", "top-1", "top-3", "out of scope", "emergencies", "language"),
            [
                _language_row(code, found)
                for code, found in by_language(answers).items()
            ],
        ),
        "<h2>Confusions</h2>",
        "<p>Rows: what it was. Columns: what it was taken for. Darker is more.</p>",
        _picture(answers),
        _table(
            ("was", "taken for", "times"),
            [(was, taken, str(n)) for was, taken, n in confusions(answers)],
        ),
    ]
    path.write_text("\n".join(parts), encoding="utf-8")


def _language_row(code: str, answers: Sequence[Answer]) -> tuple[str, ...]:
    m = measure(answers)
    numbers = (m.top1, m.top3, m.out_of_scope, m.emergency_recall, m.language)
    return (code, *("-" if n is None else f"{n:.3f}" for n in numbers))


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    def row(cells: Sequence[str], tag: str) -> str:
        missed = " class=missed" if "missed" in cells else ""
        inner = "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells)
        return f"<tr{missed}>{inner}</tr>"

    body = "".join(row(cells, "td") for cells in rows)
    return f"<table>{row(head, 'th')}{body}</table>"


def _picture(answers: Sequence[Answer]) -> str:
    pairs = Counter((a.case.label, a.label) for a in answers if a.case.label)
    labels = sorted({label for pair in pairs for label in pair})
    place = {label: number for number, label in enumerate(labels)}
    totals = Counter(a.case.label for a in answers if a.case.label)
    squares = [
        f'<rect x="{place[taken] * CELL}" y="{place[was] * CELL}" width="{CELL}" '
        f'height="{CELL}" fill="{"#0f766e" if was == taken else "#b42318"}" '
        f'fill-opacity="{0.15 + 0.85 * count / totals[was]:.2f}">'
        f"<title>{escape(was)} taken for {escape(taken)}: {count}</title></rect>"
        for (was, taken), count in pairs.items()
    ]
    size = len(labels) * CELL
    return (
        f'<svg viewBox="0 0 {size} {size}" width="{size}" role="img" '
        f'aria-label="Confusion of labels">{"".join(squares)}</svg>'
    )
