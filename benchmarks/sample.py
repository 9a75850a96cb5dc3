"""The training data of one benchmark run, for every pipeline that is compared.

Run in the Rasa environment. The pipelines get it through Rasa's own importer seam, so
that each is trained by plain Rasa on exactly the same sentences.
"""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.importer import LinliImporter
from nlu.labels import topic_of
from nlu.sentence import Sentence

# Where the importer finds the sentences: Rasa makes importers by name only.
PLACE = "LINLI_BENCHMARK_SAMPLE"


def write_sample(path: Path, languages: Sequence[str], each: int) -> int:
    """Write the first sentences of each label and language; the number written.

    Args:
        path: The file, JSON.
        languages: Codes.
        each: How many sentences of each label in each language.
    """
    chosen: dict[tuple[str, str], list[str]] = defaultdict(list)
    for message in LinliImporter("config.yml").get_nlu_data().training_examples:
        about = message.get("metadata")
        key = about["language"], topic_of(about["label"]) or about["label"]
        if about["language"] in languages and len(chosen[key]) < each:
            chosen[key].append(message.get("text"))
    rows = [
        {"text": text, "language": language, "label": label}
        for (language, label), texts in chosen.items()
        for text in texts
    ]
    path.write_text(json.dumps(rows), encoding="utf-8")
    return len(rows)


class SampleImporter(LinliImporter):
    """Reads what `write_sample` wrote; intents are the labels themselves."""

    def get_domain(self) -> Domain:
        """Only the intents."""
        return Domain.from_dict({"intents": sorted({r["label"] for r in _rows()})})

    def get_stories(self, exclusion_percentage: int | None = None) -> StoryGraph:
        """None: only understanding is compared."""
        return StoryGraph([])

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """The sentences with their language."""
        return TrainingData(training_examples=[_sentence(row) for row in _rows()])


def _rows() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(
        Path(os.environ[PLACE]).read_text(encoding="utf-8")
    )
    return rows


def _sentence(row: dict[str, Any]) -> Sentence:
    about = {"language": row["language"], "label": row["label"]}
    return Sentence({"text": row["text"], "intent": row["label"], "metadata": about})
