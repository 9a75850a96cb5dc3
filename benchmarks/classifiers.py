"""`make bench-classifiers`: designs of the intent classifier against each other.

Run in the Rasa environment. Each is trained on the same examples and asked the
sentences of `benchmarks/tuning/`. Prints top-1, top-3 and seconds of training.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.linear_model import SGDClassifier
from sklearn.naive_bayes import ComplementNB
from sklearn.svm import LinearSVC

from knowledge.library import Library
from nlu.components import features
from nlu.components.linear_model import LinearModel, train
from nlu.components.tokenizer import MultilingualTokenizer
from nlu.evaluation.cases import tuning
from nlu.importer import LinliImporter
from nlu.labels import topic_of

BITS = 19
Pieces = Callable[[str, Sequence[str]], list[str]]


class Row(NamedTuple):
    """One sentence, cut into words."""

    text: str
    words: list[str]
    language: str
    label: str


def main() -> None:
    """Compare."""
    parser = argparse.ArgumentParser(prog="make bench-classifiers")
    parser.add_argument("--each", type=int, default=30, help="examples of each label")
    each = parser.parse_args().each
    tokenizer = MultilingualTokenizer(MultilingualTokenizer.get_default_config())
    examples, asked = _examples(tokenizer, each), _asked(tokenizer)
    print(f"{len(examples)} examples, {len(asked)} sentences asked\n")
    designs: dict[str, Callable[[list[Row], list[Row]], np.ndarray]] = {
        "linli: one machine, all languages": _joint(features.pieces),
        "one machine for each language": _apart,
        "characters alone": _joint(lambda text, words: features.pieces(text, ())),
        "words alone": _joint(_words),
        "rarity counted in sentences": _sentences(LinearSVC(C=2.0, tol=0.5)),
        "logistic regression, by gradient": _sentences(
            SGDClassifier("log_loss", alpha=1e-6, max_iter=10, random_state=0)
        ),
        "naive Bayes": _sentences(ComplementNB()),
        "nearest article (topics only)": _nearest,
        "linli and nearest article together": _together,
    }
    classes = sorted({row.label for row in examples})
    wanted = np.array([classes.index(row.label) for row in asked])
    for name, design in designs.items():
        began = time.perf_counter()
        scores = design(examples, asked)
        best = np.argsort(-scores, axis=1)[:, :3]
        first, three = best[:, 0] == wanted, (best == wanted[:, None]).any(axis=1)
        took = time.perf_counter() - began
        print(
            f"{name:36}{first.mean():7.3f}{three.mean():7.3f}{took:8.1f} s", flush=True
        )


def _examples(tokenizer: MultilingualTokenizer, each: int) -> list[Row]:
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for message in LinliImporter("config.yml").get_nlu_data().training_examples:
        about = message.get("metadata")
        label, code = topic_of(about["label"]) or about["label"], about["language"]
        if len(found[code, label]) < each:
            found[code, label].append(_row(tokenizer, message.get("text"), code, label))
    return [row for rows in found.values() for row in rows]


def _asked(tokenizer: MultilingualTokenizer) -> list[Row]:
    return [
        _row(tokenizer, case.text, case.language, case.label)
        for case in tuning()
        if case.kind == "in_scope"
    ]


def _row(tokenizer: MultilingualTokenizer, text: str, code: str, label: str) -> Row:
    return Row(text, [w.text for w in tokenizer.words(text, code)], code, label)


def _words(text: str, words: Sequence[str]) -> list[str]:
    return [piece for piece in features.pieces(text, words) if piece[0] == "w"]


def _scores(model: LinearModel, rows: list[Row], pieces: Pieces) -> np.ndarray:
    return np.array([model.margins(pieces(row.text, row.words))[0] for row in rows])


def _joint(pieces: Pieces) -> Callable[[list[Row], list[Row]], np.ndarray]:
    def design(examples: list[Row], asked: list[Row]) -> np.ndarray:
        found = [pieces(row.text, row.words) for row in examples]
        model = train(found, [row.label for row in examples], BITS, 2.0)
        return _scores(model, asked, pieces)

    return design


def _apart(examples: list[Row], asked: list[Row]) -> np.ndarray:
    scores = np.zeros((len(asked), len({row.label for row in examples})))
    for code in {row.language for row in examples}:
        own = [row for row in examples if row.language == code]
        theirs = [n for n, row in enumerate(asked) if row.language == code]
        scores[theirs] = _joint(features.pieces)(own, [asked[n] for n in theirs])
    return scores


def _rows(rows: list[Row]) -> csr_matrix:
    found = [features.pieces(row.text, row.words) for row in rows]
    return features.damped(features.counts(found, BITS))


def _sentences(
    machine: LinearSVC | SGDClassifier | ComplementNB,
) -> Callable[[list[Row], list[Row]], np.ndarray]:
    def design(examples: list[Row], asked: list[Row]) -> np.ndarray:
        rarity = TfidfTransformer()
        machine.fit(
            rarity.fit_transform(_rows(examples)), [row.label for row in examples]
        )
        rows = rarity.transform(_rows(asked))
        judge = getattr(machine, "decision_function", None) or machine.predict_log_proba
        scores: np.ndarray = judge(rows)
        return scores

    return design


def _nearest(examples: list[Row], asked: list[Row]) -> np.ndarray:
    classes = sorted({row.label for row in examples})
    articles = [
        Row(f"{a.title}\n{a.body}", [], a.language, a.topic)
        for a in Library().articles()
    ]
    rarity = TfidfTransformer()
    known = rarity.fit_transform(_rows(articles))
    near = (rarity.transform(_rows(asked)) @ known.T).toarray()
    scores = np.full((len(asked), len(classes)), -1.0)
    for column, article in enumerate(articles):
        own = [row.language == article.language for row in asked]
        scores[own, classes.index(article.label)] = near[own, column]
    return scores


def _together(examples: list[Row], asked: list[Row]) -> np.ndarray:
    near = _nearest(examples, asked)
    return _joint(features.pieces)(examples, asked) + np.maximum(near, 0)


if __name__ == "__main__":
    main()
