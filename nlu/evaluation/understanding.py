"""Asks the trained model, through the very pipeline that runs in production."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage

from nlu.evaluation.cases import Case
from nlu.labels import ASK_SERVICE


@dataclass(frozen=True)
class Answer:
    """What the model made of one case.

    Attributes:
        label: Topic id or intent.
        best: The three best labels, whether or not they were good enough to be used.
        language: The language an answer would be in.
        seconds: How long it took.
    """

    case: Case
    label: str
    best: tuple[str, ...]
    language: str
    confidence: float
    seconds: float


def ask(
    model: Path, cases: Sequence[Case], progress: Callable[[int], None]
) -> list[Answer]:
    """Load the model once and ask it every case."""
    return asyncio.run(_ask(model, cases, progress))


async def _ask(
    model: Path, cases: Sequence[Case], progress: Callable[[int], None]
) -> list[Answer]:
    agent = Agent.load(str(model))
    answers = []
    for number, case in enumerate(cases):
        metadata = _metadata(case)
        message = UserMessage(case.text, sender_id="evaluation", metadata=metadata)
        began = time.perf_counter()
        parsed = await agent.processor.parse_message(message)
        answers.append(_answer(case, parsed, time.perf_counter() - began))
        progress(number + 1)
    return answers


def _metadata(case: Case) -> dict[str, str | None]:
    """What is known of the conversation, chosen so that detection has to do the work.

    Neutral messages come in the middle of it, the others at its start, on a page in
    another language; where only the language counts nothing is known at all.
    """
    other = "en" if case.language != "en" else "zh"
    return {
        "channel": "evaluation",
        "language_chosen": None,
        "language_current": case.language if case.kind == "neutral" else None,
        "language_hint": None if case.kind in ("sentence", "word_pair") else other,
    }


def _answer(case: Case, parsed: dict[str, Any], seconds: float) -> Answer:
    intent = parsed["intent"]["name"]
    topics = [e["value"] for e in parsed["entities"] if e["entity"] == "topic"]
    label = topics[0] if intent == ASK_SERVICE and topics else intent
    ranked = [r["name"].rpartition("/")[2] for r in parsed.get("intent_ranking", [])]
    best = tuple(ranked[:3]) if label in ranked[:3] else (label, *ranked[:2])
    return Answer(
        case, label, best, parsed["language"], parsed["intent"]["confidence"], seconds
    )
