"""Finds the boundaries of all classes in one walk through the sentences.

Linear support vector machines with squared hinge loss, solved by dual coordinate
descent: Hsieh et al., "A dual coordinate descent method for large-scale linear SVM"
(2008), algorithm 1, which is what scikit-learn's LinearSVC does too. That walks through
all sentences once for each class; here every class learns from a sentence while it is
at hand (docs/decisions/2026-11-30-one-walk-for-all-classes.md).
"""

from __future__ import annotations

import os

import numpy as np
from joblib import Parallel, delayed
from numba import njit
from scipy.sparse import csr_matrix

# After eight walks nothing measured changes any more, after four single classes are
# still worse (docs/understanding.md).
WALKS = 8


def seek(
    rows: csr_matrix,
    classes: np.ndarray,
    sides: np.ndarray,
    costs: np.ndarray,
    walks: int = WALKS,
) -> tuple[np.ndarray, np.ndarray]:
    """The weights (columns of the rows x boundaries) and offsets of all boundaries.

    Args:
        rows: One sentence each.
        classes: The number of each sentence's class.
        sides: Classes x boundaries: 1 if the class lies inside, else -1.
        costs: Classes x boundaries: what an error about a sentence of the class costs
            (C of the machine).
        walks: How often every sentence is looked at.
    """
    threads = min(os.cpu_count() or 1, sides.shape[1])
    # Compiled code runs outside Python's lock, so threads share the sentences.
    found = Parallel(n_jobs=threads, backend="threading")(
        delayed(_seek)(rows, classes, sides[:, own], costs[:, own], walks)
        for own in np.array_split(np.arange(sides.shape[1]), threads)
    )
    weights = np.concatenate([weights for weights, _ in found], axis=1)
    return weights, np.concatenate([offsets for _, offsets in found])


def _seek(
    rows: csr_matrix,
    classes: np.ndarray,
    sides: np.ndarray,
    costs: np.ndarray,
    walks: int,
) -> tuple[np.ndarray, np.ndarray]:
    sentences, columns = rows.shape
    boundaries = sides.shape[1]
    weights = np.zeros((columns, boundaries), np.float32)
    offsets = np.zeros(boundaries, np.float32)
    pulls = np.zeros((sentences, boundaries), np.float32)
    slack = np.ascontiguousarray(1 / (2 * costs), np.float32)
    lengths = np.asarray(rows.multiply(rows).sum(axis=1), np.float32).ravel() + 1
    shuffled = np.random.default_rng(0)
    for _ in range(walks):
        _walk(
            shuffled.permutation(sentences),
            rows.indptr.astype(np.int64),
            rows.indices,
            rows.data.astype(np.float32),
            lengths,
            classes,
            np.ascontiguousarray(sides, np.float32),
            slack,
            pulls,
            weights,
            offsets,
        )
    return weights, offsets


# The names follow the paper: pulls are its alpha, slack its D_ii, lengths its Q_ii with
# one more column of ones for the offset.
@njit(nogil=True, fastmath=True)  # type: ignore[misc]
def _walk(
    order: np.ndarray,
    starts: np.ndarray,
    columns: np.ndarray,
    values: np.ndarray,
    lengths: np.ndarray,
    classes: np.ndarray,
    sides: np.ndarray,
    slack: np.ndarray,
    pulls: np.ndarray,
    weights: np.ndarray,
    offsets: np.ndarray,
) -> None:
    boundaries = weights.shape[1]
    margins = np.empty(boundaries, np.float32)
    moves = np.empty(boundaries, np.float32)
    moved = np.empty(boundaries, np.int64)
    for row in order:
        margins[:] = offsets
        for at in range(starts[row], starts[row + 1]):
            weight, value = weights[columns[at]], values[at]
            for b in range(boundaries):
                margins[b] += value * weight[b]
        count = 0
        for b in range(boundaries):
            side, soft = sides[classes[row], b], slack[classes[row], b]
            before = pulls[row, b]
            slope = side * margins[b] - np.float32(1) + before * soft
            after = max(before - slope / (lengths[row] + soft), np.float32(0))
            if after != before:
                pulls[row, b] = after
                moves[count], moved[count] = (after - before) * side, b
                offsets[b] += moves[count]
                count += 1
        for at in range(starts[row], starts[row + 1]):
            weight, value = weights[columns[at]], values[at]
            for n in range(count):
                weight[moved[n]] += value * moves[n]
