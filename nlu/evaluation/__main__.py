"""`make evaluate`: prints the numbers, writes the report, fails below the bars."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

import structlog

from nlu.evaluation.cases import SHORT_TEXTS, from_jsonl, held_out, short_texts
from nlu.evaluation.measures import bars, by_label, by_language, confusions, measure
from nlu.evaluation.report import write_report
from nlu.evaluation.understanding import Answer, ask

COLUMNS = (
    "top1",
    "top3",
    "out_of_scope",
    "fallback_in_scope",
    "emergency_recall",
    "false_alarms",
    "language",
)


def main() -> int:
    """Evaluate; 1 if a bar is missed."""
    options = _options()
    # Rasa logs each message it parses.
    quiet = structlog.make_filtering_bound_logger(logging.WARNING)
    structlog.configure(wrapper_class=quiet)
    cases = (
        from_jsonl(options.files, options.language)
        if options.files
        else [*held_out(options.language), *short_texts(options.language)]
    )
    if not cases:
        print("Nothing to measure: no such language or an empty file.")
        return 1
    answers = ask(options.model, cases, lambda done: _progress(done, len(cases)))
    _print(answers, options.mistakes)
    if options.report:
        write_report(answers, options.report)
        print(f"Report: {options.report}")
    return 1 if any(bar.state == "missed" for bar in bars(answers)) else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make evaluate", description=__doc__)
    parser.add_argument(
        "files", nargs="*", type=Path, help="JSONL of text, lang, label"
    )
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--language", help="one language only")
    parser.add_argument("--report", type=Path, help="where to write the HTML report")
    parser.add_argument("--mistakes", action="store_true", help="list every mistake")
    return parser.parse_args()


def _progress(done: int, total: int) -> None:
    if done % 500 == 0 or done == total:
        print(f"\r{done} of {total}", end="\n" if done == total else "", flush=True)


def _print(answers: list[Answer], mistakes: bool) -> None:
    print(f"{'':4}" + "".join(f"{name:>18}" for name in COLUMNS))
    for code, found in by_language(answers).items():
        measured = measure(found)
        values = (getattr(measured, name) for name in COLUMNS)
        print(f"{code:4}" + "".join(f"{_shown(value):>18}" for value in values))
    print("\nWorst labels")
    worst = sorted(by_label(answers).items(), key=lambda item: item[1][0] / item[1][1])
    for label, (right, total) in worst[:20]:
        print(f"  {label:45} {right} of {total}")
    print("\nMost frequent mistakes")
    for was, taken, count in confusions(answers):
        print(f"  {count:3}  {was} taken for {taken}")
    if mistakes:
        for a in answers:
            if a.case.label and a.label != a.case.label:
                print(f"  {a.case.language} {a.case.label} → {a.label}: {a.case.text}")
    print("\nBars")
    for bar in bars(answers):
        sign = "≥" if bar.at_least else "≤"
        state = "MISSED" if bar.state == "missed" else bar.state
        print(f"  {bar.name:32} {_shown(bar.value):>8} {sign} {bar.limit:<6} {state}")
    if not SHORT_TEXTS.is_dir():
        print("  Language of short texts: shared/lid is not beside the project.")
    surplus = measure(answers).overconfidence
    print(f"\nConfidence stated beyond the share that is right: {_shown(surplus)}")


def _shown(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


if __name__ == "__main__":
    sys.exit(main())
