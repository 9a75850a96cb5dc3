"""Texts that a machine drafts in another language, once a colleague asks for it."""

from __future__ import annotations

import asyncio

from community.translation import Failure, TranslationFailed
from console.visit import Refusal, Visit

# What a colleague can do about it differs; for the rest there is one sentence.
REASONS: dict[Failure, str] = {
    "not_set_up": "console_machine_not_set_up",
    "paused": "console_machine_later",
    "unreachable": "console_machine_later",
    "too_slow": "console_machine_later",
    "crowded": "console_machine_later",
    "busy": "console_machine_later",
    "key_refused": "console_machine_key",
    "used_up": "console_machine_key",
    "language": "console_machine_language",
    "too_long": "console_machine_too_long",
}


async def drafted(visit: Visit, source: str, into: str, *texts: str) -> list[str]:
    """What a machine says in another language, text by text.

    Raises:
        Refusal: If there is no machine, or it does not do it now.
    """
    bridge = visit.console.bridge
    try:
        return await asyncio.gather(*(bridge.draft(x, source, into) for x in texts))
    except TranslationFailed as failed:
        key = REASONS.get(failed.reason, "console_machine_failed")
        raise Refusal(409, key) from failed
