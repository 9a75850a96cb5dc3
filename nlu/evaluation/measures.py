"""The numbers, and the bars they must reach."""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from nlu.evaluation.understanding import Answer
from nlu.labels import DANGERS, FALLBACK

State = Literal["reached", "missed", "not measured"]


@dataclass(frozen=True)
class Bar:
    """One number and what it must reach; ``None`` if there was nothing to measure."""

    name: str
    value: float | None
    limit: float
    at_least: bool

    @property
    def state(self) -> State:
        """Whether it is good enough."""
        if self.value is None:
            return "not measured"
        good = self.value >= self.limit if self.at_least else self.value <= self.limit
        return "reached" if good else "missed"


@dataclass(frozen=True)
class Measures:
    """All numbers of one set of answers.

    Attributes:
        language: Right language on a page in another one.
        sentences: Right language of a sentence when nothing is known.
        word_pairs: The same of two words.
        overconfidence: How much more often the model says it is right than it is.
    """

    top1: float | None
    top3: float | None
    out_of_scope: float | None
    fallback_in_scope: float | None
    emergency_recall: float | None
    false_alarms: float | None
    language: float | None
    sentences: float | None
    word_pairs: float | None
    switches: int
    overconfidence: float | None
    p50_milliseconds: float


def measure(answers: Sequence[Answer]) -> Measures:
    """The numbers of some answers."""
    of = _by_kind(answers)
    scope, danger = of["in_scope"], of["emergency"]
    sentences = [a for a in answers if a.case.kind in ("in_scope", "out_of_scope")]
    return Measures(
        top1=_share(a.label == a.case.label for a in scope),
        top3=_share(a.case.label in a.best for a in scope),
        out_of_scope=_share(a.label == FALLBACK for a in of["out_of_scope"]),
        fallback_in_scope=_share(a.label == FALLBACK for a in scope),
        emergency_recall=_share(a.label in DANGERS for a in danger),
        false_alarms=_share(a.label in DANGERS for a in of["near_miss"]),
        language=_right_language(sentences),
        sentences=_right_language(of["sentence"]),
        word_pairs=_right_language(of["word_pair"]),
        switches=sum(a.language != a.case.language for a in of["neutral"]),
        overconfidence=_overconfidence(scope),
        p50_milliseconds=statistics.median(a.seconds for a in answers) * 1000,
    )


def bars(answers: Sequence[Answer]) -> list[Bar]:
    """The numbers that must be reached, over all languages and in the worst one."""
    every = measure(answers)
    each = {code: measure(found) for code, found in by_language(answers).items()}
    worst = [m.top1 for m in each.values() if m.top1 is not None]
    return [
        Bar("top-1, worst language", min(worst, default=None), 0.94, True),
        Bar(
            "top-1, mean of languages",
            statistics.mean(worst) if worst else None,
            0.955,
            True,
        ),
        Bar("top-3", every.top3, 0.985, True),
        Bar("out of scope not understood", every.out_of_scope, 0.88, True),
        Bar("in scope not understood", every.fallback_in_scope, 0.05, False),
        Bar("emergencies recognised", every.emergency_recall, 0.98, True),
        Bar("false alarms on near misses", every.false_alarms, 0.05, False),
        Bar("switches on neutral messages", float(every.switches), 0, False),
        Bar("language of sentences", every.sentences, 0.99, True),
        Bar("language of word pairs", every.word_pairs, 0.97, True),
        Bar("parse p50, ms", every.p50_milliseconds, 6, False),
    ]


def by_language(answers: Iterable[Answer]) -> dict[str, list[Answer]]:
    """The answers of each language."""
    found: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        found[answer.case.language].append(answer)
    return dict(found)


def confusions(answers: Iterable[Answer], most: int = 20) -> list[tuple[str, str, int]]:
    """The most frequent mistakes: what it was, what it was taken for, how often."""
    pairs = Counter(
        (a.case.label, a.label)
        for a in answers
        if a.case.label and a.label != a.case.label
    )
    return [(was, taken, count) for (was, taken), count in pairs.most_common(most)]


def by_label(answers: Iterable[Answer]) -> dict[str, tuple[int, int]]:
    """For each label how many were right, of how many."""
    found: dict[str, list[bool]] = defaultdict(list)
    for answer in answers:
        if answer.case.label:
            found[answer.case.label].append(answer.label == answer.case.label)
    return {label: (sum(right), len(right)) for label, right in sorted(found.items())}


def _by_kind(answers: Iterable[Answer]) -> dict[str, list[Answer]]:
    found: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        found[answer.case.kind].append(answer)
    return found


def _right_language(answers: Iterable[Answer]) -> float | None:
    return _share(a.language == a.case.language for a in answers)


def _overconfidence(answers: Sequence[Answer]) -> float | None:
    right = _share(a.case.label == a.best[0] for a in answers)
    if right is None:
        return None
    return statistics.mean(a.confidence for a in answers) - right


def _share(right: Iterable[bool]) -> float | None:
    values = list(right)
    return sum(values) / len(values) if values else None
