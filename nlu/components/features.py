"""Turns a sentence of any language into a short list of numbered, weighted pieces.

Pieces are character runs of one to four inside each word, words, the first letters of
words, pairs of both, and how the sentence begins and ends. Numbers come from a hash, so
no word list has to be kept in memory.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import FeatureHasher

LONGEST_RUN = 4
# So many first letters of a word stay the same in most of its forms.
STEM = 4
# Letters that differ only by a mark Unicode does not count as one.
SAME_LETTER = str.maketrans({"đ": "d", "ß": "ss", "ى": "ي", "ة": "ه", "ـ": ""})


def normalise(text: str) -> str:
    """The text in one width and case, so that ＡＢＣ, ABC and abc are the same.

    Half of a broken emoji, which some phones send, becomes a question mark.
    """
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return unicodedata.normalize("NFKC", whole).lower()


def without_marks(text: str) -> str:
    """The text without accents and tone marks, as people type it in a hurry.

    Korean syllables fall apart into their letters, which catches typing slips.
    """
    decomposed = unicodedata.normalize("NFKD", text).translate(SAME_LETTER)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def character_runs(text: str, longest: int = LONGEST_RUN) -> list[str]:
    """All runs of one to `longest` characters of each word, edges marked by spaces."""
    return [run for word in text.split() for run in _word_runs(word, longest)]


def pieces(text: str, words: Sequence[str]) -> list[str]:
    """All pieces of a sentence.

    Args:
        text: The sentence.
        words: Its words, as the tokenizer of its language cut them.
    """
    text = normalise(text)
    words = [normalise(word) for word in words]
    stems = [without_marks(word)[:STEM] for word in words]
    found = ["c" + run for run in character_runs(text)]
    plain = without_marks(text)
    if plain != text:
        found += ["c" + run for run in character_runs(plain)]
    found += ["w" + word for word in words]
    found += ["s" + stem for stem in stems]
    found += [f"w{first} {second}" for first, second in zip(words, words[1:])]
    found += [f"s{first} {second}" for first, second in zip(stems, stems[1:])]
    found += ["^" + " ".join(words[:size]) for size in (1, 2)]
    found += ["$" + " ".join(words[-1:])]
    return found


def counts(sentences: Iterable[Sequence[str]], bits: int) -> csr_matrix:
    """One row for each sentence's pieces: how often each occurs in it.

    Args:
        sentences: The pieces of each sentence.
        bits: Two to this power is how many different pieces are told apart.
    """
    sentences = list(sentences)
    if not sentences:
        return csr_matrix((0, 1 << bits), dtype=np.float32)
    return _hasher(bits).transform(sentences)


def damped(rows: csr_matrix) -> csr_matrix:
    """The same rows with 1 + log(count): the tenth time says little."""
    rows = rows.copy()
    rows.data = (1 + np.log(rows.data)).astype(np.float32)
    return rows


# The words of an everyday language come again and again.
@lru_cache(maxsize=100_000)
def _word_runs(word: str, longest: int) -> tuple[str, ...]:
    word = f" {word} "
    return tuple(
        word[start : start + size]
        for size in range(1, longest + 1)
        for start in range(max(1, len(word) - size + 1))
    )


@lru_cache(maxsize=None)
def _hasher(bits: int) -> FeatureHasher:
    return FeatureHasher(
        1 << bits, input_type="string", alternate_sign=False, dtype=np.float32
    )
