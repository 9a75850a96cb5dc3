"""What became of a proposal, in the words of those who decided and carried it out."""

from __future__ import annotations

from dataclasses import dataclass

from community.model.proposal_views import ProposalFile
from community.model.proposal_words import Words, Written, words_in
from community.proposing.kit import Voice
from community.translation_marks import mark_line, original_line


@dataclass(frozen=True)
class Result:
    """A reason or a step.

    Attributes:
        text: In the reader's language if there is a translation, with how it was made.
        card: The original, if that is something else.
    """

    text: str
    card: tuple[dict[str, str], ...]


def results(voice: Voice, file: ProposalFile) -> list[Result]:
    """Why a council decided so, and the last step since; nothing of what it did not
    decide."""
    found: list[Result] = []
    decision = file.decision
    if decision and decision.reason:
        reason = Written(decision.reason, decision.language)
        found.append(_result(voice, "reason", reason, decision.translations))
    if file.steps:
        step = file.steps[-1]
        text = Written(step.text, step.language)
        found.append(_result(voice, "step", text, step.translations))
    return found


def _result(
    voice: Voice, name: str, written: Written, translations: tuple[Words, ...]
) -> Result:
    texts, source, target = voice.texts, written.language, voice.language
    words = words_in(translations, target)
    said = voice.say(
        f"proposal_{name}", **{name: words.text if words else written.text}
    )
    if words is None and source == target:
        return Result(said, ())
    # Beside its text: the card may say the same of the proposal itself.
    mark = mark_line(texts, words.state if words else "none", source, target)
    text = f"{said}\n({mark['text']})"
    if words is None:
        return Result(text, ())
    return Result(text, (original_line(texts, written.text, source, target),))
