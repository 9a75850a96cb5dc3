"""One linear support vector machine over all languages, small enough to stay in memory.

Measured against other designs in docs/understanding.md.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, diags

from nlu.components import arrays, features


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
    # Compiles itself when it is loaded, which only training needs.
    from nlu.components import boundaries

    groups = groups or {}
    classes = sorted(set(labels))
    wanted = np.array([classes.index(label) for label in labels])
    rows = features.damped(features.counts(sentences, bits))
    rarity = _rarity(rows, wanted, len(classes))
    weights, offsets = boundaries.seek(
        _weighted(rows, rarity), wanted, *_boundaries(classes, groups, penalty)
    )
    return LinearModel(
        tuple(classes), tuple(groups), rarity, weights.astype(np.float16), offsets
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


def _boundaries(
    classes: Sequence[str], groups: Mapping[str, Group], penalty: float
) -> tuple[np.ndarray, np.ndarray]:
    """Which classes lie inside each boundary, and what an error about them costs."""
    inside = np.zeros((len(classes), len(classes) + len(groups)), dtype=bool)
    np.fill_diagonal(inside, True)
    costs = np.full(inside.shape, penalty)
    for column, group in enumerate(groups.values(), len(classes)):
        inside[:, column] = [name in group.members for name in classes]
        confusable = [name in group.confusable for name in classes]
        costs[confusable, column] *= group.weight
    return np.where(inside, 1.0, -1.0), costs
