"""One linear support vector machine over all languages, small enough to stay in memory.

Measured against other designs in docs/understanding.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from joblib import Parallel, delayed
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix, diags
from sklearn.svm import LinearSVC

from nlu.components import features

# One sentence in five is kept out while the confidence is fitted.
HELD_OUT_EVERY = 5
# How exactly the boundary is sought: a thousand times finer takes twice as long and
# changes no measured figure.
TOLERANCE = 0.1


@dataclass(frozen=True)
class LinearModel:
    """A trained model: sentence pieces in, one probability per class out.

    Attributes:
        classes: Class names.
        rarity: Weight of each piece: the rarer in training, the heavier.
        weights: Pieces x classes, half precision: it halves the memory and changes
            no answer.
        offsets: One number per class.
        sharpness: How fast confidence grows with distance from the boundary, fitted
            on sentences kept out of training.
    """

    classes: tuple[str, ...]
    rarity: np.ndarray
    weights: np.ndarray
    offsets: np.ndarray
    sharpness: float

    def probabilities(self, found: Sequence[str]) -> np.ndarray:
        """How sure the model is of each class; the values add up to one."""
        bits = len(self.rarity).bit_length() - 1
        index, value = features.counted(found, bits)
        value = value * self.rarity[index]
        length = float(np.sqrt(value @ value)) or 1.0
        margins = (value / length) @ self.weights[index].astype(np.float32)
        return _softmax((margins + self.offsets)[None, :], self.sharpness)[0]

    def save(self, path: Path) -> None:
        """Writes the model to one file."""
        np.savez(
            path,
            classes=np.array(self.classes),
            rarity=self.rarity,
            weights=self.weights,
            offsets=self.offsets,
            sharpness=np.float64(self.sharpness),
        )

    @classmethod
    def read(cls, path: Path) -> LinearModel:
        """Reads a model that `save` wrote."""
        with np.load(path, allow_pickle=False) as stored:
            return cls(
                tuple(str(name) for name in stored["classes"]),
                stored["rarity"],
                stored["weights"],
                stored["offsets"],
                float(stored["sharpness"]),
            )


def train(
    sentences: Sequence[Sequence[str]], labels: Sequence[str], bits: int, penalty: float
) -> LinearModel:
    """Trains on sentences given as pieces.

    Args:
        sentences: The pieces of each sentence.
        labels: The class of each sentence.
        bits: Two to this power is how many different pieces are told apart.
        penalty: C of the support vector machine: how much an error costs.
    """
    counts = features.matrix(sentences, bits)
    frequency = np.bincount(counts.indices, minlength=1 << bits)
    rarity = np.log((1 + len(labels)) / (1 + frequency)) + 1
    rows = _weighted(counts, rarity)
    classes = sorted(set(labels))
    wanted = np.array([classes.index(label) for label in labels])
    sharpness = _fit_sharpness(rows, wanted, len(classes), penalty)
    weights, offsets = _fit(rows, wanted, len(classes), penalty)
    return LinearModel(
        tuple(classes),
        rarity.astype(np.float32),
        weights.astype(np.float16),
        offsets.astype(np.float32),
        sharpness,
    )


def _weighted(counts: csr_matrix, rarity: np.ndarray) -> csr_matrix:
    rows = counts.astype(np.float64)
    rows.data *= rarity[rows.indices]
    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    lengths[lengths == 0] = 1.0
    return (diags(1 / lengths) @ rows).tocsr()


def _fit(
    rows: csr_matrix, wanted: np.ndarray, how_many: int, penalty: float
) -> tuple[np.ndarray, np.ndarray]:
    # liblinear works outside Python's lock, so threads use every core without copying
    # the sentences.
    fitted = Parallel(n_jobs=-1, backend="threading")(
        delayed(_fit_class)(rows, wanted == number, penalty)
        for number in range(how_many)
    )
    weights = np.stack([weight for weight, _ in fitted], axis=1)
    return weights, np.array([offset for _, offset in fitted])


def _fit_class(
    rows: csr_matrix, member: np.ndarray, penalty: float
) -> tuple[np.ndarray, float]:
    machine = LinearSVC(C=penalty, tol=TOLERANCE, random_state=0).fit(rows, member)
    return machine.coef_[0].astype(np.float32), float(machine.intercept_[0])


def _fit_sharpness(
    rows: csr_matrix, wanted: np.ndarray, how_many: int, penalty: float
) -> float:
    held_out = np.arange(len(wanted)) % HELD_OUT_EVERY == 0
    seen = np.unique(wanted[~held_out])
    held_out &= np.isin(wanted, seen)
    if not held_out.any() or len(seen) < 2:
        return 1.0
    weights, offsets = _fit(rows[~held_out], wanted[~held_out], how_many, penalty)
    margins = rows[held_out] @ weights + offsets
    right = wanted[held_out]

    def surprise(sharpness: float) -> float:
        chosen = _softmax(margins, sharpness)[np.arange(len(right)), right]
        return float(-np.log(np.maximum(chosen, 1e-12)).mean())

    return float(minimize_scalar(surprise, bounds=(0.5, 30), method="bounded").x)


def _softmax(margins: np.ndarray, sharpness: float) -> np.ndarray:
    scaled = margins * sharpness
    powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
