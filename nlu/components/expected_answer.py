"""Takes a message for the answer to what was asked, unless it clearly is not."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message

from nlu.components.questions import reads_as_question
from nlu.labels import ASK_SERVICE, DANGERS

ANSWER = "proposal_answer"
SUMMARY = "summary"
PLACES = ("where", "new_where")
# Whatever is asked, these are heard.
ALWAYS = (*DANGERS, "human", "change_language")
# These are heard if they are said clearly; a proposal may speak of the same things.
OTHERS = (
    "proposals_list",
    "proposal_status",
    "proposal_support",
    "support_withdraw",
    "household_code",
)
REPLIES = {"affirm": "yes", "deny": "no", "cancel": "stop"}


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False
)
class ExpectedAnswer(GraphComponent):
    """Sets intent ``proposal_answer`` while ``expects`` of the metadata names what was
    asked, and ``meant``: ``text``, or ``yes``, ``no`` or ``stop`` in so many words."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The options.

        Returns:
            min_question: From this confidence on what reads as a question is one for
                the knowledge base. Statements are answers: ideas speak of what the
                knowledge base knows too.
            min_other: From this confidence on a message is about other proposals.
            min_other_than_place: The same while a place is asked for: "building 3" is
                near to much that is said of homes.
            longest_reply: Yes, no and stop have no more letters.
        """
        return {
            "min_question": 0.9,
            "min_other": 0.6,
            "min_other_than_place": 0.9,
            "longest_reply": 30,
        }

    def __init__(self, config: dict[str, Any]) -> None:
        self._config = config

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ExpectedAnswer:
        """The component; there is nothing to train."""
        return cls(config)

    def process(self, messages: list[Message]) -> list[Message]:
        """Decide for each message."""
        for message in messages:
            expects = (message.get("metadata") or {}).get("expects")
            text = message.get("text") or ""
            if expects and not text.startswith("/"):
                self._decide(message, expects, text)
        return messages

    def _decide(self, message: Message, expects: str, text: str) -> None:
        intent = message.get("intent") or {}
        name, confidence = intent.get("name"), intent.get("confidence") or 0.0
        if name in ALWAYS:
            return
        if name in REPLIES and sum(map(str.isalpha, text)) <= self._longest:
            _answer(message, REPLIES[name])
        elif expects != SUMMARY and not self._is_other(
            message, expects, name, confidence
        ):
            _answer(message, "text")

    @property
    def _longest(self) -> int:
        longest: int = self._config["longest_reply"]
        return longest

    def _is_other(
        self, message: Message, expects: str, name: str, confidence: float
    ) -> bool:
        """Whether a message clearly is something else than an answer."""
        if name in OTHERS:
            place = expects in PLACES
            least = self._config["min_other_than_place" if place else "min_other"]
            return bool(confidence >= least)
        if name != ASK_SERVICE:
            return False
        text, language = message.get("text"), message.get("language")
        asks = reads_as_question(text, message.get("language_detected") or language)
        return asks and bool(confidence >= self._config["min_question"])


def _answer(message: Message, meant: str) -> None:
    intent = {"name": ANSWER, "confidence": 1.0}
    message.set("intent", intent, add_to_output=True)
    message.set("meant", meant, add_to_output=True)
    message.set("entities", [], add_to_output=True)
