"""`make bench-answers`: what is taken for an answer while a proposal is being written.

Run in the Rasa environment with the trained model. Answers are the ideas of
`tests/community/similar_development.yml` and `benchmarks/answers.yml`; questions and
dangers come from `benchmarks/tuning/`. None of them is trained on.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import structlog
import yaml
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage

from knowledge.library import Library
from nlu.components.expected_answer import ANSWER
from nlu.evaluation.cases import tuning
from nlu.labels import ASK_SERVICE, DANGERS

HERE = Path(__file__).resolve().parent
IDEAS = HERE.parent / "tests/community/similar_development.yml"
# What each kind has to be understood as, so often at least.
WANTED = {"answer": 0.95, "idea": 0.95, "question": 0.85, "danger": 0.98}


class Said(NamedTuple):
    """One sentence that is written while something is asked."""

    kind: str
    language: str
    text: str
    expects: str = "why"


def main() -> int:
    """Print how many of each kind are understood; 1 if a bar is missed."""
    quiet = structlog.make_filtering_bound_logger(logging.WARNING)
    structlog.configure(wrapper_class=quiet)
    trained = Path("models").glob("linli-*.tar.gz")
    model = max(trained, key=lambda path: path.stat().st_mtime)
    return asyncio.run(_measure(model, "--mistakes" in sys.argv))


async def _measure(model: Path, mistakes: bool) -> int:
    agent = Agent.load(str(model))
    right: dict[str, list[bool]] = {kind: [] for kind in WANTED}
    for said in _sentences():
        about = {"language_current": said.language, "expects": said.expects}
        message = UserMessage(said.text, sender_id="benchmark", metadata=about)
        intent = (await agent.processor.parse_message(message))["intent"]["name"]
        right[said.kind].append(_is_right(said.kind, intent))
        if mistakes and not right[said.kind][-1]:
            print(f"{said.kind:9}{said.language:4}{intent:18}{said.text}")
    missed = 0
    for kind, wanted in WANTED.items():
        share = sum(right[kind]) / len(right[kind])
        missed += share < wanted
        print(f"{kind:9}{len(right[kind]):5}  {share:.3f}  wanted {wanted}")
    return 1 if missed else 0


def _is_right(kind: str, intent: str) -> bool:
    if kind == "danger":
        return intent in DANGERS
    return intent == (ASK_SERVICE if kind == "question" else ANSWER)


def _sentences() -> Iterator[Said]:
    for language, steps in _read(HERE / "answers.yml").items():
        for step, texts in steps.items():
            yield from (Said("answer", language, text, step) for text in texts)
    for idea in _read(IDEAS).values():
        for language, texts in idea.items():
            yield from (Said("idea", language, text) for text in texts)
    topics = set(Library().topic_ids())
    for case in tuning():
        if case.label in topics:
            yield Said("question", case.language, case.text)
        elif case.label in DANGERS:
            yield Said("danger", case.language, case.text)


def _read(path: Path):  # type: ignore[no-untyped-def]
    return yaml.safe_load(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    sys.exit(main())
