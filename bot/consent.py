"""May another organisation be told? Asked with what a colleague wrote, translated."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.bridge import Bridge, Translated
from community.case_texts import CaseTexts
from community.model.case import Case, Referral
from community.model.message import Reply
from community.model.translation import State
from community.texts import Texts
from community.translation_marks import mark_line, original_line

# Of two translations the resident is told how the less certain one was made.
_LEAST_CERTAIN: tuple[State, ...] = ("none", "machine", "phrasebook", "checked")


@dataclass(frozen=True)
class Question:
    """What a colleague wrote about a referral, for the resident.

    Attributes:
        organisation: Its name.
        purpose: What for.
        target: What the resident reads.
    """

    organisation: Translated
    purpose: Translated
    target: str

    def asks(
        self, texts: Texts, case_texts: CaseTexts
    ) -> Callable[[Case, Referral], Sequence[Reply]]:
        """The question as a referral is asked with. The organisation keeps the name
        that the colleague wrote, beside its translation."""

        def told(case: Case, referral: Referral) -> Sequence[Reply]:
            name, purpose = referral.organisation, referral.purpose
            if self.organisation.state != "none" and self.organisation.text != name:
                both = {"translation": self.organisation.text, "original": name}
                name = texts.format("referral_named", self.target, **both)
            if self.purpose.state != "none":
                purpose = self.purpose.text
            shown = replace(referral, organisation=name, purpose=purpose)
            [question] = case_texts.asks_consent(case, shown)
            return [replace(question, card=self._card(texts, referral))]

        return told

    def _card(self, texts: Texts, referral: Referral) -> tuple[dict[str, str], ...]:
        """How it was translated, and the purpose as the colleague wrote it; the name
        of the organisation stands in the question itself."""
        made = [one for one in (self.organisation, self.purpose) if one.marked]
        if not made:
            return ()
        least = min(made, key=lambda one: _LEAST_CERTAIN.index(one.state))
        mark = mark_line(texts, least.state, least.source, self.target)
        if self.purpose.state == "none":
            return (mark,)
        source = self.purpose.source
        return mark, original_line(texts, referral.purpose, source, self.target)


async def question(
    bridge: Bridge, case: Case, organisation: str, purpose: str, source: str
) -> Question:
    """Put the name of an organisation, and what for, into the resident's language.

    If one of them cannot be translated now, both stay as they were written: so one mark
    tells how the whole question came about.

    Args:
        source: What the colleague writes in; the letters may disprove it.
    """
    target, where = case.language, case.conversation_id
    name, what = await asyncio.gather(
        bridge.for_resident(organisation, source, target, where),
        bridge.for_resident(purpose, source, target, where),
    )
    if name.failure or what.failure:
        name, what = _as_written(name, organisation), _as_written(what, purpose)
    return Question(name, what, target)


def _as_written(made: Translated, text: str) -> Translated:
    source, failure = made.source, made.failure
    return Translated(text, source, source, "none", failure=failure)
