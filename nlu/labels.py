"""The names of what a message can be for, where code has to know them."""

from __future__ import annotations

# Intent of every service question; the model has one class for each topic.
ASK_SERVICE = "ask_service"
FALLBACK = "nlu_fallback"
# Classes of examples that are deliberately not answered.
OUT_OF_SCOPE, NEAR_MISS = "oos", "not_emergency"
UNANSWERED = (OUT_OF_SCOPE, NEAR_MISS)
DANGERS = (
    "emergency_fire",
    "emergency_medical",
    "emergency_police",
    "emergency_gas",
    "crisis_selfharm",
    "crisis_violence",
)


def topic_class(topic: str) -> str:
    """The model's class of a topic."""
    return f"{ASK_SERVICE}/{topic}"


def topic_of(name: str) -> str | None:
    """The topic of a class; None if it is that of an intent."""
    intent, _, topic = name.partition("/")
    return topic if intent == ASK_SERVICE and topic else None
