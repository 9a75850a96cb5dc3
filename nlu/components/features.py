"""Turns a sentence of any language into a short list of numbered, weighted pieces.

Pieces are character runs of one to five inside each word and single words and word
pairs. Numbers come from a hash, so no word list has to be kept in memory.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from zlib import crc32

import numpy as np
from scipy.sparse import csr_matrix

LONGEST_RUN = 5
# Letters that differ only by a mark Unicode does not count as one.
SAME_LETTER = str.maketrans({"đ": "d", "ß": "ss", "ى": "ي", "ة": "ه", "ـ": ""})


def normalise(text: str) -> str:
    """The text in one width and case, so that ＡＢＣ, ABC and abc are the same."""
    return unicodedata.normalize("NFKC", text).lower()


def without_marks(text: str) -> str:
    """The text without accents and tone marks, as people type it in a hurry.

    Korean syllables fall apart into their letters, which catches typing slips.
    """
    decomposed = unicodedata.normalize("NFKD", text).translate(SAME_LETTER)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def character_runs(text: str, longest: int = LONGEST_RUN) -> list[str]:
    """All runs of one to `longest` characters of each word, edges marked by spaces."""
    runs = []
    for word in text.split():
        word = f" {word} "
        for size in range(1, longest + 1):
            runs += [
                word[start : start + size]
                for start in range(max(1, len(word) - size + 1))
            ]
    return runs


def pieces(text: str, words: Sequence[str]) -> list[str]:
    """All pieces of a sentence.

    Args:
        text: The sentence.
        words: Its words, as the tokenizer of its language cut them.
    """
    text = normalise(text)
    words = [normalise(word) for word in words]
    found = ["c" + run for run in character_runs(text)]
    plain = without_marks(text)
    if plain != text:
        found += ["c" + run for run in character_runs(plain)]
    found += ["w" + word for word in words]
    found += [f"w{first} {second}" for first, second in zip(words, words[1:])]
    return found


def numbers(found: Iterable[str], bits: int) -> np.ndarray:
    """The number of each piece, below two to the power of `bits`."""
    mask = (1 << bits) - 1
    return np.fromiter(
        (crc32(piece.encode("utf-8", "surrogatepass")) & mask for piece in found),
        dtype=np.int32,
    )


def counted(found: Iterable[str], bits: int) -> tuple[np.ndarray, np.ndarray]:
    """The numbers that occur, and how often each does, damped: 1 + log(count)."""
    index, count = np.unique(numbers(found, bits), return_counts=True)
    return index, (1 + np.log(count)).astype(np.float32)


def matrix(sentences: Iterable[Iterable[str]], bits: int) -> csr_matrix:
    """One row of damped counts for each sentence's pieces."""
    rows = [counted(found, bits) for found in sentences]
    ends = np.cumsum([0] + [len(index) for index, _ in rows])
    return csr_matrix(
        (
            np.concatenate([weight for _, weight in rows]),
            np.concatenate([index for index, _ in rows]),
            ends,
        ),
        shape=(len(rows), 1 << bits),
    )
