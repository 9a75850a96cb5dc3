"""`make bench-thresholds`: where the lines between sure and unsure are best drawn.

Run in the Rasa environment with the trained model. Uses `benchmarks/tuning/`, sentences
that are neither trained on nor part of the held-out ones, so that the held-out figures
stay honest. The values chosen stand in the components and in config.yml.
"""

from __future__ import annotations

import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from scipy.optimize import minimize_scalar

from nlu.components import features, lexicon
from nlu.components.emergency_detector import NLU, EmergencyDetector
from nlu.components.intent_classifier import DANGER, MODEL
from nlu.components.linear_model import LinearModel, probabilities
from nlu.components.tokenizer import MultilingualTokenizer
from nlu.labels import DANGERS, NEAR_MISS, OUT_OF_SCOPE, UNANSWERED, topic_of

TUNING = Path(__file__).resolve().parent / "tuning"
CONFIDENCES = (0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5)
DEPTHS = (-0.9, -0.8, -0.7, -0.6, -0.5, -0.4, -0.3, -0.2, -0.1, 0.0, 0.1, 0.2, 0.3)


@dataclass(frozen=True)
class Judged:
    """One sentence and what the model makes of it.

    Attributes:
        depth: How far inside danger it lies.
        proof: Which of the emergency detector's thresholds judges it.
    """

    label: str
    margins: np.ndarray
    depth: float
    proof: str


def main() -> None:
    """Print the fitted sharpness and, for each threshold, what it gains and costs."""
    model = _model(Path(sys.argv[1]))
    judged = list(_judge(model))
    sharpness = _sharpness(model, judged)
    print(f"{len(judged)} sentences\nsharpness that fits best: {sharpness:.2f}\n")
    _print_confidence(model, judged, sharpness)
    for proof in ("with_words", "alone", "despite_harmless"):
        _print_danger(proof, [each for each in judged if each.proof == proof])


def _model(path: Path) -> LinearModel:
    with tarfile.open(path) as archive, tempfile.TemporaryDirectory() as folder:
        (name,) = (n for n in archive.getnames() if n.endswith(MODEL))
        archive.extract(name, folder)
        return LinearModel.read(Path(folder) / name)


def _judge(model: LinearModel) -> Any:
    tokenizer = MultilingualTokenizer(MultilingualTokenizer.get_default_config())
    detector = EmergencyDetector({}, lexicon.read_all(NLU))
    for path in sorted(TUNING.glob("*.yml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        groups = {**content["in_scope"], **content["emergencies"]}
        groups |= {NEAR_MISS: content["near_misses"]}
        groups |= {OUT_OF_SCOPE: content["out_of_scope"]}
        for label, texts in groups.items():
            for text in texts:
                words = [w.text for w in tokenizer.words(text, path.stem)]
                margins, depths = model.margins(features.pieces(text, words))
                proof = detector.proof(*detector.named(text))
                yield Judged(label, margins, depths[DANGER], proof)


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


def _print_confidence(
    model: LinearModel, judged: list[Judged], sharpness: float
) -> None:
    apart = [n for n, name in enumerate(model.classes) if name in DANGERS]
    outside, inside = [], []
    for each in judged:
        likely = probabilities(each.margins, sharpness)
        likely[apart] = 0
        best = int(likely.argmax())
        name = model.classes[best]
        sure = 0.0 if name in UNANSWERED else float(likely[best])
        if each.label == OUT_OF_SCOPE:
            outside.append(sure)
        elif each.label not in DANGERS and each.label != NEAR_MISS:
            inside.append((sure, (topic_of(name) or name) == each.label))
    print("min_confidence  out of scope caught  in scope lost  top-1")
    for least in CONFIDENCES:
        caught = np.mean([sure < least for sure in outside])
        lost = np.mean([sure < least for sure, _ in inside])
        right = np.mean([good and sure >= least for sure, good in inside])
        print(f"{least:14.2f}{caught:21.3f}{lost:15.3f}{right:7.3f}")


def _print_danger(proof: str, judged: list[Judged]) -> None:
    kinds = {
        "danger": [e.depth for e in judged if e.label in DANGERS],
        "near misses": [e.depth for e in judged if e.label == NEAR_MISS],
        "others": [
            e.depth for e in judged if e.label not in DANGERS and e.label != NEAR_MISS
        ],
    }
    sizes = ", ".join(f"{len(found)} {kind}" for kind, found in kinds.items())
    print(f"\n{proof}: {sizes}\nthreshold" + "".join(f"{kind:>14}" for kind in kinds))
    for least in DEPTHS:
        taken = (sum(depth >= least for depth in found) for found in kinds.values())
        print(f"{least:9.1f}" + "".join(f"{count:14}" for count in taken))


if __name__ == "__main__":
    main()
