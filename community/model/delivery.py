"""A delivery: one message on its way to one address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from community.model.choice import Choice

DeliveryState = Literal[
    "queued", "sending", "sent", "failed", "stopped", "waiting", "unknown"
]
DeliveryOutcome = Literal["sent", "failed", "stopped", "waiting", "unknown", "queued"]

# From which states an outcome is recorded. A sender that reports late, after its
# lease ran out, knows more than we do, so it may correct `unknown`; what is known
# for certain (sent, failed, stopped) stays.
RECORDED_FROM: Mapping[DeliveryOutcome, tuple[DeliveryState, ...]] = {
    "sent": ("sending", "unknown", "queued"),
    "failed": ("sending", "unknown"),
    "stopped": ("sending", "unknown"),
    "waiting": ("sending", "unknown"),
    "queued": ("sending", "unknown"),
    "unknown": ("sending",),
}


# Kept as the reason of a delivery that is ``sending`` once its request may have left:
# if its sender dies then, whether it arrived is not known.
ON_THE_WAY = "on_the_way"


@dataclass(frozen=True)
class Delivery:
    """Everything a channel needs to send one message; ``id`` is the outbox row.

    Attributes:
        holder: Who has it in its hands.
        attempts: This attempt included.
        origin: What the channel kept of the message that this one answers.
        held_back: Whether an older one to the same address has to wait, so that this
            one is sent only if it may overtake that.
    """

    id: int
    message_id: int
    conversation_id: int
    channel: str
    address: str
    text: str
    language: str
    kind: str
    card: tuple[dict[str, Any], ...]
    buttons: tuple[Choice, ...]
    holder: str
    attempts: int
    origin: dict[str, Any] | None = None
    held_back: bool = False


class DeliveryNotFound(LookupError):
    """There is no such delivery; perhaps the resident was erased."""
