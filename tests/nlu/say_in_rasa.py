"""Run by the Rasa environment: what Rasa's own actions say through LocaleResponses."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

from rasa.core.actions.action import ActionBotResponse, RemoteAction
from rasa.core.channels import CollectingOutputChannel
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

DOMAINS = sorted(Path("actions").glob("*/domain.yml"))
TOPIC = [{"entity": "topic", "value": "sim-card"}]


def tracker(
    language: str | None = None,
    entities: list[dict[str, str]] | None = None,
    **metadata: str | None,
) -> DialogueStateTracker:
    parsed = {"language": language} if language else {}
    heard = UserUttered(
        "…", entities=entities or [], parse_data=parsed, metadata=metadata
    )
    return DialogueStateTracker.from_events("web:17", [heard])


async def main() -> None:
    domain = Domain.load(DOMAINS)
    config = EndpointConfig(type="nlu.responses.LocaleResponses")
    texts = NaturalLanguageGenerator.create(config, None)
    channel = CollectingOutputChannel()

    async def say(key: str, heard: DialogueStateTracker) -> dict[str, Any]:
        (event,) = await ActionBotResponse(key).run(channel, texts, heard, domain)
        return dict(event.message())

    async def act(given: dict[str, Any], heard: DialogueStateTracker) -> dict[str, Any]:
        (event,) = await RemoteAction._utter_responses([given], channel, texts, heard)
        return dict(event.message())

    changed = {"response": "utter_language_changed", "language": "ko"}
    offered = {"response": "utter_language_offer", "offers": [{"language": "ko"}]}
    said = {
        "danger": await say("utter_crisis_violence", tracker("ko")),
        "answer": await say("utter_answer", tracker("en", TOPIC)),
        "pressed": await say("utter_thanks", tracker(language_chosen="ar")),
        "nobody": await say("utter_thanks", DialogueStateTracker("web:1", [])),
        "changed": await act(changed, tracker("en")),
        "offered": await act(offered, tracker("th")),
    }
    print(json.dumps(said))


asyncio.run(main())
