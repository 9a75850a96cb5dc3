"""`make bench-thresholds`: where the lines between sure and unsure are best drawn.

Run in the Rasa environment with the trained model. Uses `benchmarks/tuning/`, sentences
that are neither trained on nor part of the held-out ones, so that the held-out figures
stay honest. The values chosen stand in the components and in config.yml.
"""

from __future__ import annotations

import tarfile
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rasa.shared.nlu.training_data.message import Message
from scipy.optimize import minimize_scalar

from nlu.components import features, lexicon
from nlu.components.emergency_detector import NLU, EmergencyDetector
from nlu.components.intent_classifier import DANGER, MODEL
from nlu.components.linear_model import LinearModel, probabilities
from nlu.components.tokenizer import MultilingualTokenizer
from nlu.evaluation.cases import tuning
from nlu.labels import DANGERS, NEAR_MISS, OUT_OF_SCOPE, UNANSWERED, topic_of

LEADS = (0.0, 0.1, 0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7)
DEPTHS = (-0.6, -0.4, -0.3, -0.2, -0.1, 0.0, 0.1, 0.2, 0.3, 0.4, 0.5)


@dataclass(frozen=True)
class Judged:
    """One sentence and what the model makes of it.

    Attributes:
        label: What it is for.
        margins: How far inside each class it lies.
        depth: How far inside danger, words of danger counted.
    """

    label: str
    margins: np.ndarray
    depth: float


def main() -> None:
    """Print the fitted sharpness and, for each threshold, what it gains and costs."""
    trained = Path("models").glob("linli-*.tar.gz")
    model = _model(max(trained, key=lambda path: path.stat().st_mtime))
    judged = list(_judge(model))
    print(f"{len(judged)} sentences")
    print(f"sharpness that fits best: {_sharpness(model, judged):.2f}")
    _print_leads(model, judged)
    _print_depths(judged)


def _model(path: Path) -> LinearModel:
    with tarfile.open(path) as archive, tempfile.TemporaryDirectory() as folder:
        (name,) = (n for n in archive.getnames() if n.endswith(MODEL))
        archive.extract(name, folder)
        return LinearModel.read(Path(folder) / name)


def _judge(model: LinearModel) -> Iterator[Judged]:
    tokenizer = MultilingualTokenizer(MultilingualTokenizer.get_default_config())
    config = EmergencyDetector.get_default_config()
    detector = EmergencyDetector(config, lexicon.read_all(NLU))
    of_kind = {"near_miss": NEAR_MISS, "out_of_scope": OUT_OF_SCOPE}
    for case in tuning():
        words = [w.text for w in tokenizer.words(case.text, case.language)]
        margins, depths = model.margins(features.pieces(case.text, words))
        about = dict(zip(model.classes, margins.tolist(), strict=True))
        message = Message({"margins": about, "danger": depths[DANGER]})
        kinds, harmless = detector.named(case.text)
        depth = detector.depth(message, bool(kinds), harmless)
        yield Judged(case.label or of_kind[case.kind], margins, depth)


def _sharpness(model: LinearModel, judged: list[Judged]) -> float:
    names = [topic_of(name) or name for name in model.classes]
    known = [each for each in judged if each.label in names]

    def surprise(sharpness: float) -> float:
        chosen = [
            probabilities(each.margins, sharpness)[names.index(each.label)]
            for each in known
        ]
        return float(-np.log(np.maximum(chosen, 1e-12)).mean())

    return float(minimize_scalar(surprise, bounds=(0.5, 30), method="bounded").x)


def _print_leads(model: LinearModel, judged: list[Judged]) -> None:
    names = [topic_of(name) or name for name in model.classes]
    apart = [names.index(name) for name in (*DANGERS, *UNANSWERED)]
    rows = []
    for each in judged:
        answered = each.margins.copy()
        answered[apart] = -np.inf
        best = int(answered.argmax())
        lead = answered[best] - each.margins[names.index(OUT_OF_SCOPE)]
        if each.margins[names.index(NEAR_MISS)] > answered[best]:
            lead = -np.inf
        rows.append((each.label, lead, names[best] == each.label))
    inside = [r for r in rows if r[0] not in (*DANGERS, *UNANSWERED)]
    print("\nmin_lead  out of scope caught  in scope lost  top-1")
    for least in LEADS:
        caught = np.mean(
            [lead < least for label, lead, _ in rows if label == OUT_OF_SCOPE]
        )
        lost = np.mean([lead < least for _, lead, _ in inside])
        right = np.mean([good and lead >= least for _, lead, good in inside])
        print(f"{least:8.2f}{caught:21.3f}{lost:15.3f}{right:7.3f}")


def _print_depths(judged: list[Judged]) -> None:
    danger = [e.depth for e in judged if e.label in DANGERS]
    near = [e.depth for e in judged if e.label == NEAR_MISS]
    others = [e.depth for e in judged if e.label not in (*DANGERS, NEAR_MISS)]
    print("\nmin_depth  danger recognised  alarms: near misses   others")
    for least in DEPTHS:
        shares = (
            np.mean([d >= least for d in kind]) for kind in (danger, near, others)
        )
        recognised, alarms, rest = shares
        print(f"{least:9.1f}{recognised:19.3f}{alarms:21.3f}{rest:9.4f}")


if __name__ == "__main__":
    main()
