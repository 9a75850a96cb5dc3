"""Topics by search over the articles (FTS5, BM25): what retrieval alone would reach.

Run in the main environment, over the sentences of `benchmarks/tuning/`.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from knowledge.library import Library
from knowledge.search import SearchIndex
from nlu.evaluation.cases import tuning


def main() -> None:
    """Print how often the right article comes first, and among the first three."""
    first, three, seconds = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        index = SearchIndex(Path(folder) / "index.db")
        index.refresh()
        topics = set(Library().topics)
        for case in tuning():
            if case.label not in topics:
                continue
            began = time.perf_counter()
            hits = index.search(case.text, case.language, limit=3)
            seconds.append(time.perf_counter() - began)
            found = [hit.topic for hit in hits]
            first.append(found[:1] == [case.label])
            three.append(case.label in found)
    print(f"{len(first)} questions about topics, search over the articles alone")
    print(f"top-1 {statistics.mean(first):.3f}   top-3 {statistics.mean(three):.3f}")
    print(f"median {statistics.median(seconds) * 1000:.2f} ms")


if __name__ == "__main__":
    main()
