"""Run by the Rasa environment: as what a trained model understands sentences.

Takes the model and the file for the answer, and reads sentences as JSON on standard
input: Rasa and its libraries print what they like.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage


async def understood(model: str, sentences: list[str]) -> list[Any]:
    agent = Agent.load(model)
    found = []
    for sentence in sentences:
        parsed = await agent.processor.parse_message(UserMessage(sentence))
        topics = [e["value"] for e in parsed["entities"] if e["entity"] == "topic"]
        found.append([parsed["intent"]["name"], *topics])
    return found


def main() -> None:
    answers = asyncio.run(understood(sys.argv[1], json.load(sys.stdin)))
    Path(sys.argv[2]).write_text(json.dumps(answers), encoding="utf-8")


main()
