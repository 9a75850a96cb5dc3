"""Says how likely a short text is each of the registered languages.

Which detector is used is chosen in config.yml; docs/understanding.md has the figures.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from zlib import crc32

import numpy as np

from nlu.components import arrays, features
from nlu.components.scripts import WORD, plain_text, script_of

BITS = 18
# A word belongs to a language when it is seen there this much of the time.
OWNED_SHARE = 0.75
# A word of this many languages and of none most (ok, WeChat, Sanlitun) tells nothing.
NEUTRAL_LANGUAGES = 4
# What `Ngrams.owner` says of words of several languages, and of very many.
SHARED, NEUTRAL = -1, -2
SMOOTHING = 0.1
SEED = 7
# How much a known word tells beside its letters, and the frequency in a million words
# that stands for "never" (docs/understanding.md, Language).
WORD_WEIGHT = 4.0
NEVER = 0.02


class Detector(Protocol):
    """Anything that compares languages."""

    def log_probabilities(self, text: str) -> np.ndarray:
        """Natural logarithms, in the order of the languages it was made for."""


def _normalised(scores: np.ndarray) -> np.ndarray:
    shifted = scores - scores.max()
    return shifted - np.log(np.exp(shifted).sum())


def _primary(code: str) -> str:
    return code.split("-")[0]


@dataclass(frozen=True)
class Ngrams:
    """Counts of character runs and words in our own examples, and how frequent words
    are in each language at large.

    Attributes:
        codes: The languages.
        weights: Pieces x languages: logarithm of how often a language has the piece.
        words: Hashes of known words, sorted.
        owners: For each word the position of its language, SHARED or NEUTRAL.
        frequent: Hashes of words that are frequent at large, sorted.
        rates: For each of these: logarithm of how often each language uses it in a
            million words.
    """

    codes: tuple[str, ...]
    weights: np.ndarray
    words: np.ndarray
    owners: np.ndarray
    frequent: np.ndarray
    rates: np.ndarray

    def log_probabilities(self, text: str) -> np.ndarray:
        """See Detector."""
        row = features.counts([_language_pieces(text)], BITS)
        scores: np.ndarray = row.data @ self.weights[row.indices].astype(np.float32)
        for word in _words(text):
            place = _place(self.frequent, _word_number(word))
            if place is not None:
                scores += WORD_WEIGHT * self.rates[place].astype(np.float32)
        return _normalised(scores)

    def owner(self, word: str) -> int | None:
        """The language a word belongs to, or SHARED or NEUTRAL; None: never seen."""
        place = _place(self.words, _word_number(word))
        return None if place is None else int(self.owners[place])

    def save(self, path: Path) -> None:
        """Writes the counts to one file."""
        arrays.save(
            path,
            codes=np.array(self.codes),
            weights=self.weights,
            words=self.words,
            owners=self.owners,
            frequent=self.frequent,
            rates=self.rates,
        )

    @classmethod
    def read(cls, path: Path) -> Ngrams:
        """Reads what `save` wrote."""
        with np.load(path, allow_pickle=False) as stored:
            codes = tuple(str(code) for code in stored["codes"])
            names = ("weights", "words", "owners", "frequent", "rates")
            return cls(codes, *(stored[name] for name in names))


def train_ngrams(examples: Iterable[tuple[str, str]], codes: Sequence[str]) -> Ngrams:
    """Counts pieces and words in examples and adds what is known of words at large.

    Args:
        examples: Pairs of a sentence and its language.
        codes: The languages to tell apart.
    """
    texts: dict[str, list[str]] = {code: [] for code in codes}
    for text, code in examples:
        if code in texts:
            texts[code].append(text)
    counts = np.stack([_counted(texts[code]) for code in codes], axis=1) + SMOOTHING
    weights = np.log(counts / counts.sum(axis=0)).astype(np.float16)
    return Ngrams(tuple(codes), weights, *_owners(texts), *_frequent_words(codes))


def _counted(texts: Iterable[str]) -> np.ndarray:
    rows = features.counts(map(_language_pieces, texts), BITS)
    counted: np.ndarray = np.asarray(rows.sum(axis=0)).ravel()
    return counted


def _frequent_words(codes: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """Hashes of words in Latin letters, the only ones whose letters do not say their
    language, and how often each language uses them."""
    from wordfreq import available_languages, get_frequency_dict

    listed = set(available_languages("small")) & {_primary(code) for code in codes}
    lists = {code: get_frequency_dict(code, wordlist="small") for code in listed}
    words = {
        _word_number(word): word
        for word in set().union(*lists.values())
        if word.isalpha() and script_of(word[0]) == "LATIN"
    }
    empty: dict[str, float] = {}
    found = [lists.get(_primary(code), empty) for code in codes]
    numbers = sorted(words)
    rates = np.array([[each.get(words[n], 0.0) for each in found] for n in numbers])
    millionths = np.maximum(rates * 1e6, NEVER)
    return np.array(numbers, dtype=np.uint32), np.log(millionths).astype(np.float16)


def _owners(texts: Mapping[str, Sequence[str]]) -> tuple[np.ndarray, np.ndarray]:
    words: dict[str, Counter[int]] = defaultdict(Counter)
    for number, sentences in enumerate(texts.values()):
        for text in sentences:
            for word in _words(text):
                words[word][number] += 1
    totals = np.zeros(len(texts))
    for seen in words.values():
        for number, count in seen.items():
            totals[number] += count
    known = {
        _word_number(word): _owner(seen, totals)
        for word, seen in words.items()
        if sum(seen.values()) >= 2
    }
    numbers = np.array(sorted(known), dtype=np.uint32)
    owners = np.array([known[int(number)] for number in numbers], dtype=np.int8)
    return numbers, owners


def _owner(seen: Counter[int], totals: np.ndarray) -> int:
    rates = {number: count / totals[number] for number, count in seen.items()}
    best = max(rates, key=lambda number: rates[number])
    if rates[best] >= OWNED_SHARE * sum(rates.values()):
        return best
    return NEUTRAL if len(seen) >= NEUTRAL_LANGUAGES else SHARED


def _place(numbers: np.ndarray, number: int) -> int | None:
    # A plain number would have the whole array converted first.
    place = int(np.searchsorted(numbers, np.uint32(number)))
    return place if place < len(numbers) and numbers[place] == number else None


def _words(text: str) -> list[str]:
    return [features.normalise(word) for word in WORD.findall(plain_text(text))]


def _language_pieces(text: str) -> list[str]:
    words = _words(text)
    return features.character_runs(" ".join(words)) + ["w" + word for word in words]


def _word_number(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))


class Py3langid:
    """py3langid, kept to the registered languages it knows."""

    def __init__(self, codes: Sequence[str]) -> None:
        """Loads its model, once."""
        from py3langid.langid import MODEL_FILE, LanguageIdentifier

        self._identifier = LanguageIdentifier.from_pickled_model(MODEL_FILE)
        known = set(self._identifier.nb_classes)
        self._identifier.set_languages({_primary(code) for code in codes} & known)
        order = {code: n for n, code in enumerate(self._identifier.nb_classes)}
        self._order = [order.get(_primary(code)) for code in codes]

    def log_probabilities(self, text: str) -> np.ndarray:
        """See Detector."""
        counted = self._identifier.instance2fv(text.lower())
        scores = self._identifier.nb_classprobs(counted)
        lowest = float(scores.min())
        return _normalised(
            np.array([lowest if n is None else float(scores[n]) for n in self._order])
        )


class Langdetect:
    """langdetect, kept to the registered languages it knows; seeded, so repeatable."""

    def __init__(self, codes: Sequence[str]) -> None:
        """Loads the profiles of the registered languages."""
        from langdetect import detector_factory

        profiles = Path(detector_factory.__file__).parent / "profiles"
        self._position = {
            _primary(path.name): number
            for number, code in enumerate(codes)
            for path in (profiles / code, profiles / f"{_primary(code)}-cn")
            if path.exists()
        }
        names = [p for p in profiles.iterdir() if _primary(p.name) in self._position]
        names = [p for p in names if p.name != "zh-tw"]
        self._factory = detector_factory.DetectorFactory()
        self._factory.set_seed(SEED)
        self._factory.load_json_profile(
            [path.read_text(encoding="utf-8") for path in names]
        )
        self._size = len(codes)

    def log_probabilities(self, text: str) -> np.ndarray:
        """See Detector."""
        from langdetect.lang_detect_exception import LangDetectException

        detector = self._factory.create()
        detector.append(text)
        found = np.full(self._size, 1e-6)
        try:
            for guess in detector.get_probabilities():
                found[self._position[_primary(guess.lang)]] = guess.prob
        except LangDetectException:
            pass  # No letters it knows: every language stays equally likely.
        return np.log(found / found.sum())


class Mean:
    """The mean opinion of two detectors, better than either on short texts."""

    def __init__(self, first: Detector, second: Detector) -> None:
        """Combines two detectors made for the same languages."""
        self._first, self._second = first, second

    def log_probabilities(self, text: str) -> np.ndarray:
        """See Detector."""
        both = self._first.log_probabilities(text) + self._second.log_probabilities(
            text
        )
        return _normalised(both / 2)


def detector_named(name: str, ngrams: Ngrams) -> Detector:
    """The detector that config.yml names.

    Raises:
        ValueError: If there is none of that name.
    """
    if name == "ngrams":
        return ngrams
    if name == "py3langid":
        return Py3langid(ngrams.codes)
    if name == "langdetect":
        return Langdetect(ngrams.codes)
    if name == "ngrams+py3langid":
        return Mean(ngrams, Py3langid(ngrams.codes))
    raise ValueError(
        f"config.yml: detector {name!r} is none of ngrams, py3langid, langdetect, "
        "ngrams+py3langid"
    )
