"""Rasa's text seam (`nlg` in endpoints.yml): every text comes from `locales/`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Optional

from rasa.core.nlg import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from community.clock import SystemClock
from community.place import PLACE, load_place
from community.texts import Texts
from knowledge.library import Library
from nlu.replies import Extras, Replies, reader_language


class LocaleResponses(NaturalLanguageGenerator):
    """Says a response in the reader's language.

    Args:
        endpoint_config: The `nlg` entry of endpoints.yml; says nothing more.
        domain: Empty: Rasa hands the real one's responses to each call.
    """

    def __init__(self, endpoint_config: EndpointConfig, domain: Domain) -> None:
        place = load_place(Path(os.environ.get("LINLI_PLACE") or PLACE))
        self._default_language = place.default_language
        self._replies = Replies(Texts(), Library(), place, SystemClock())

    async def generate(
        self,
        utter_action: str,
        tracker: DialogueStateTracker,
        output_channel: str,
        **kwargs: Any,
    ) -> Optional[dict[str, Any]]:
        """The whole reply for a response key; a custom action may name the language."""
        message = tracker.latest_message
        parsed = message.parse_data if message else {}
        metadata = message.metadata if message else {}
        topics = (
            entity["value"]
            for entity in parsed.get("entities", [])
            if entity["entity"] == "topic"
        )
        given = {"topic": next(topics, None), **_declared(utter_action, kwargs)}
        language = given.get("language") or reader_language(
            parsed, metadata, self._default_language
        )
        return dict(self._replies.reply(utter_action, language, Extras.of(given)))


def _declared(key: str, kwargs: dict[str, Any]) -> dict[str, Any]:
    """What goes with the text: from the domain, or from the custom action."""
    if "domain_responses" not in kwargs:
        return kwargs
    variations = kwargs["domain_responses"].get(key) or [{}]
    return variations[0].get("metadata", {})
