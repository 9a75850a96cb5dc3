"""Run by the Rasa environment: what the parts of the pipeline make of messages.

Reads cases as JSON on standard input, writes what was found as JSON into the file it
is told: Rasa and its libraries print what they like. The language identifier is trained
on the real examples (seconds); the classifier is not needed here.
"""

from __future__ import annotations

import asyncio
import json
import logging
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
from rasa.core.channels.channel import UserMessage
from rasa.shared.nlu.training_data.message import Message
from scipy import sparse
from sklearn.svm import LinearSVC

from community.languages import languages
from nlu.channel import GatewayChannel, GatewayOutput, _answer
from nlu.components import boundaries
from nlu.components.emergency_detector import EmergencyDetector
from nlu.components.language_detectors import train_ngrams
from nlu.components.language_identifier import LanguageIdentifier
from nlu.components.language_names import LanguageNameExtractor
from nlu.importer import LinliImporter
from nlu.labels import DANGERS, NEAR_MISS


def importer() -> tuple[dict[str, Any], list[tuple[str, str]]]:
    data = LinliImporter("config.yml").get_nlu_data()
    again = LinliImporter("config.yml").get_nlu_data()
    examples = [
        (m.get("text"), m.get("intent"), m.get("metadata"))
        for m in data.intent_examples
    ]
    found = {
        "intents": sorted({intent for _, intent, _ in examples}),
        "labels": sorted({about["label"] for _, _, about in examples}),
        "pairs": sorted(
            {(about["language"], about["label"]) for _, _, about in examples}
        ),
        "texts": [(text, about["label"]) for text, _, about in examples],
        "same": data.fingerprint() == again.fingerprint(),
    }
    again.training_examples[0].set("metadata", {"language": "zh", "label": "other"})
    found["noticed"] = data.fingerprint() != again.fingerprint()
    return found, [(text, about["language"]) for text, _, about in examples]


def identified(cases: list[list[Any]], examples: list[tuple[str, str]]) -> list[Any]:
    ngrams = train_ngrams(examples, tuple(languages()))
    config = {**LanguageIdentifier.get_default_config()}
    identifier = LanguageIdentifier(config, None, None, ngrams)
    heard = [Message({"text": text, "metadata": about}) for text, about in cases]
    return [message.get("language") for message in identifier.process(heard)]


def alarmed(cases: list[list[Any]]) -> list[Any]:
    detector = EmergencyDetector.create(
        EmergencyDetector.get_default_config(), None, None, None
    )
    heard = [_depth(text, depth) for text, depth in cases]
    return [message.get("intent")["name"] for message in detector.process(heard)]


def _depth(text: str, depth: float) -> Message:
    """A message that the classifier puts so far inside danger, words not counted."""
    names = ["greet", NEAR_MISS, *DANGERS]
    margins = {name: 0.0 for name in names}
    ranking = [{"name": name, "confidence": 1 / len(names)} for name in names]
    return Message(
        {"text": text, "classes": ranking, "margins": margins, "danger": depth}
    )


def named(texts: list[str]) -> list[Any]:
    extractor = LanguageNameExtractor.create({}, None, None, None)
    heard = [Message({"text": text, "intent": {"name": "greet"}}) for text in texts]
    return [
        (
            message.get("intent")["name"],
            [e["value"] for e in message.get("entities", [])],
        )
        for message in extractor.process(heard)
    ]


def sought() -> dict[str, float]:
    """Our boundaries of random sentences beside those of scikit-learn."""
    chance = np.random.default_rng(7)
    rows = sparse.random(600, 200, 0.1, format="csr", random_state=7)
    classes = chance.integers(0, 5, 600)
    sides = np.where(np.eye(5, dtype=bool), 1.0, -1.0)
    costs = np.full(sides.shape, 2.0)
    costs[3, 1] = 6.0
    weights, offsets = boundaries.seek(rows, classes, sides, costs, walks=300)
    ours = rows @ weights + offsets
    theirs = np.empty_like(ours)
    for column in range(5):
        machine = LinearSVC(C=1.0, tol=1e-8, max_iter=100_000, random_state=0)
        inside = sides[classes, column]
        machine.fit(rows, inside, sample_weight=costs[classes, column])
        theirs[:, column] = machine.decision_function(rows)
    return {
        "apart": float(np.abs(ours - theirs).max()),
        "spread": float(theirs.std()),
    }


async def half_answered() -> tuple[int, dict[str, Any]]:
    """The channel's answer when an action raised after another one had spoken."""
    GatewayChannel().blueprint(None)

    async def parse(_: UserMessage) -> dict[str, Any]:
        return {"intent": {"name": "greet", "confidence": 1.0}, "entities": []}

    async def handle(message: UserMessage) -> None:
        await message.output_channel.send_response("web:1", {"text": "first half"})
        try:
            raise RuntimeError("the action server is gone")
        except RuntimeError:
            logging.getLogger("rasa.core.processor").exception("running action")

    agent = SimpleNamespace(
        processor=SimpleNamespace(parse_message=parse), handle_message=handle
    )
    request = SimpleNamespace(app=SimpleNamespace(ctx=SimpleNamespace(agent=agent)))
    message = UserMessage("hello", GatewayOutput(), "web:1", metadata={})
    response = await _answer(request, message)
    return response.status, json.loads(response.body)


def main() -> None:
    cases = json.load(sys.stdin)
    imported, examples = importer()
    found = {
        "imported": imported,
        "identified": identified(cases["identify"], examples),
        "alarmed": alarmed(cases["alarm"]),
        "named": named(cases["name"]),
        "sought": sought(),
        "half_answered": asyncio.run(half_answered()),
    }
    Path(sys.argv[1]).write_text(json.dumps(found), encoding="utf-8")


main()
