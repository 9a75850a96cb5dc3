"""What the console says when a use case of gatherings says no."""

from __future__ import annotations

from collections.abc import Mapping

from community.model.gathering import (
    GatheringClosed,
    GatheringNotFound,
    TextMissing,
    TextTooLong,
)
from community.model.sign_up import SignUpNotFound
from console.visit import Refusal

ANSWERS: Mapping[type[Exception], Refusal] = {
    GatheringNotFound: Refusal(404, "console_not_found"),
    SignUpNotFound: Refusal(404, "console_not_found"),
    GatheringClosed: Refusal(409, "console_gathering_closed"),
    TextMissing: Refusal(422, "console_gathering_text_missing"),
    TextTooLong: Refusal(422, "console_gathering_text_long"),
}
