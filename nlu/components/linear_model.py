"""One linear support vector machine over all languages, small enough to stay in memory.

Measured against other designs in docs/understanding.md.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from joblib import Parallel, delayed
from scipy.sparse import csr_matrix, diags
from sklearn.svm import LinearSVC

from nlu.components import arrays, features

# How exactly the boundary is sought: five times finer takes a fifth longer and changes
# no measured figure; stopping earlier makes single classes worse by chance.
TOLERANCE = 0.5


@dataclass(frozen=True)
class Group:
    """Classes that one more boundary tells from all the rest, whichever of them it is.

    Attributes:
        members: The classes of the group.
        confusable: Classes outside that look most like it.
        weight: How much more an error about a confusable sentence costs.
    """

    members: Collection[str]
    confusable: Collection[str] = ()
    weight: float = 1.0


@dataclass(frozen=True)
class LinearModel:
    """A trained model: sentence pieces in, one distance from each boundary out.

    Attributes:
        classes: Class names.
        groups: Group names.
        rarity: Weight of each piece: the fewer classes use it, the heavier.
        weights: Pieces x classes and groups, half precision: it halves the memory and
            changes no answer.
        offsets: One number per class and group.
    """

    classes: tuple[str, ...]
    groups: tuple[str, ...]
    rarity: np.ndarray
    weights: np.ndarray
    offsets: np.ndarray

    def margins(self, found: Sequence[str]) -> tuple[np.ndarray, dict[str, float]]:
        """How far a sentence lies inside each class and each group; outside is below 0.

        Args:
            found: The pieces of the sentence.
        """
        bits = len(self.rarity).bit_length() - 1
        row = features.damped(features.counts([found], bits))
        value = row.data * self.rarity[row.indices]
        length = float(np.sqrt(value @ value)) or 1.0
        weights = self.weights[row.indices].astype(np.float32)
        margins = (value / length) @ weights + self.offsets
        outside = margins[len(self.classes) :]
        return margins[: len(self.classes)], dict(zip(self.groups, map(float, outside)))

    def save(self, path: Path) -> None:
        """Writes the model to one file."""
        arrays.save(
            path,
            classes=np.array(self.classes),
            groups=np.array(self.groups),
            rarity=self.rarity,
            weights=self.weights,
            offsets=self.offsets,
        )

    @classmethod
    def read(cls, path: Path) -> LinearModel:
        """Reads a model that `save` wrote."""
        with np.load(path, allow_pickle=False) as stored:
            return cls(
                tuple(str(name) for name in stored["classes"]),
                tuple(str(name) for name in stored["groups"]),
                stored["rarity"],
                stored["weights"],
                stored["offsets"],
            )


def train(
    sentences: Sequence[Sequence[str]],
    labels: Sequence[str],
    bits: int,
    penalty: float,
    groups: Mapping[str, Group] | None = None,
) -> LinearModel:
    """Trains on sentences given as pieces.

    Args:
        sentences: The pieces of each sentence.
        labels: The class of each sentence.
        bits: Two to this power is how many different pieces are told apart.
        penalty: C of the support vector machine: how much an error costs.
        groups: Groups of classes by name.
    """
    groups = groups or {}
    classes = sorted(set(labels))
    wanted = np.array([classes.index(label) for label in labels])
    rows = features.damped(features.counts(sentences, bits))
    rarity = _rarity(rows, wanted, len(classes))
    rows = _weighted(rows, rarity)
    # liblinear works outside Python's lock, so threads use every core without copying
    # the sentences.
    tasks = [
        *(delayed(_fit)(rows, wanted == n, penalty) for n in range(len(classes))),
        *(delayed(_fit_group)(rows, labels, g, penalty) for g in groups.values()),
    ]
    fitted = Parallel(n_jobs=-1, backend="threading")(tasks)
    return LinearModel(
        tuple(classes),
        tuple(groups),
        rarity,
        np.stack([weights for weights, _ in fitted], axis=1),
        np.array([offset for _, offset in fitted], dtype=np.float32),
    )


def probabilities(margins: np.ndarray, sharpness: float) -> np.ndarray:
    """How sure each class is; the values add up to one.

    Args:
        margins: Distances from the boundaries of the classes.
        sharpness: How fast confidence grows with distance.
    """
    powers = np.exp((margins - margins.max()) * sharpness)
    likely: np.ndarray = powers / powers.sum()
    return likely


def _rarity(rows: csr_matrix, wanted: np.ndarray, how_many: int) -> np.ndarray:
    """Counted in classes, not in sentences: a word of grammar stands in all classes of
    its language, a telling word in few, however large the language's share is."""
    used = np.zeros((rows.shape[1], how_many), dtype=bool)
    used[rows.indices, np.repeat(wanted, np.diff(rows.indptr))] = True
    rarity = np.log((1 + how_many) / (1 + used.sum(axis=1))) + 1
    return rarity.astype(np.float32)


def _weighted(rows: csr_matrix, rarity: np.ndarray) -> csr_matrix:
    rows = rows.astype(np.float64)
    rows.data *= rarity[rows.indices]
    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    lengths[lengths == 0] = 1.0
    return (diags(1 / lengths) @ rows).tocsr()


def _fit_group(
    rows: csr_matrix, labels: Sequence[str], group: Group, penalty: float
) -> tuple[np.ndarray, float]:
    member = np.array([label in group.members for label in labels])
    costs = [group.weight if label in group.confusable else 1.0 for label in labels]
    return _fit(rows, member, penalty, np.array(costs))


def _fit(
    rows: csr_matrix,
    member: np.ndarray,
    penalty: float,
    costs: np.ndarray | None = None,
) -> tuple[np.ndarray, float]:
    machine = LinearSVC(C=penalty, tol=TOLERANCE, random_state=0)
    machine.fit(rows, member, sample_weight=costs)
    return machine.coef_[0].astype(np.float16), float(machine.intercept_[0])
