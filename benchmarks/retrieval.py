"""Topics by search over the articles (FTS5, BM25): what retrieval alone would reach.

Run in the main environment, over the sentences of `benchmarks/tuning/`.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

import yaml

from knowledge.library import Library
from knowledge.search import SearchIndex

TUNING = Path(__file__).resolve().parent / "tuning"


def main() -> None:
    """Print how often the right article comes first, and among the first three."""
    first, three, seconds = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        index = SearchIndex(Path(folder) / "index.db")
        index.refresh()
        topics = set(Library().topics)
        for path in sorted(TUNING.glob("*.yml")):
            content = yaml.safe_load(path.read_text(encoding="utf-8"))
            for label, texts in content["in_scope"].items():
                for text in texts if label in topics else ():
                    began = time.perf_counter()
                    found = [h.topic for h in index.search(text, path.stem, limit=3)]
                    seconds.append(time.perf_counter() - began)
                    first.append(found[:1] == [label])
                    three.append(label in found)
    print(f"{len(first)} questions about topics, search over the articles alone")
    print(f"top-1 {statistics.mean(first):.3f}   top-3 {statistics.mean(three):.3f}")
    print(f"median {statistics.median(seconds) * 1000:.2f} ms")


if __name__ == "__main__":
    main()
