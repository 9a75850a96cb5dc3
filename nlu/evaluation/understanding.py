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

# What a neutral message must not change: a conversation in the language of its file.
ASK_SERVICE = "ask_service"


@dataclass(frozen=True)
class Answer:
    """What the model made of one case.

    Attributes:
        label: Topic id or intent.
        best: The three best labels, whether or not they were good enough to be used.
        language: The language an answer would be in, given the page's hint only.
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
        # In the middle of a conversation for neutral messages, at its start for the
        # others, on a page in another language: detection has to do the work.
        current = case.language if case.kind == "neutral" else None
        hint = "en" if case.language != "en" else "zh"
        metadata = {
            "channel": "evaluation",
            "language_chosen": None,
            "language_current": current,
            "language_hint": hint,
        }
        message = UserMessage(case.text, sender_id="evaluation", metadata=metadata)
        began = time.perf_counter()
        parsed = await agent.processor.parse_message(message)
        answers.append(_answer(case, parsed, time.perf_counter() - began))
        progress(number + 1)
    return answers


def _answer(case: Case, parsed: dict[str, Any], seconds: float) -> Answer:
    intent = parsed["intent"]["name"]
    topics = [e["value"] for e in parsed["entities"] if e["entity"] == "topic"]
    label = topics[0] if intent == ASK_SERVICE and topics else intent
    ranked = [r["name"].rpartition("/")[2] for r in parsed.get("intent_ranking", [])]
    best = tuple(ranked[:3]) if label in ranked[:3] else (label, *ranked[:2])
    return Answer(
        case, label, best, parsed["language"], parsed["intent"]["confidence"], seconds
    )
