"""`make bench-understanding`: our pipeline against what a Rasa user would pick.

Run in the Rasa environment. Each pipeline is trained in a process of its own on the
same sentences and asked the same held-out ones. Prints accuracy, training time, time
per message and memory, and the ratios to Rasa's recommended pipeline (DIET).
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import yaml

from benchmarks.sample import PLACE, write_sample
from nlu.evaluation.cases import held_out

LANGUAGES = ("en", "ko", "fr")
FEATURES = [
    {"name": "WhitespaceTokenizer"},
    {"name": "RegexFeaturizer"},
    {"name": "LexicalSyntacticFeaturizer"},
    {"name": "CountVectorsFeaturizer"},
    {
        "name": "CountVectorsFeaturizer",
        "analyzer": "char_wb",
        "min_ngram": 1,
        "max_ngram": 4,
    },
]


def pipelines(epochs: int) -> dict[str, list[dict[str, Any]]]:
    """The pipelines that are compared, ours first."""
    diet = {
        "name": "DIETClassifier",
        "epochs": epochs,
        "constrain_similarities": True,
        "entity_recognition": False,
    }
    ours = yaml.safe_load(Path("config.yml").read_text(encoding="utf-8"))["pipeline"]
    return {
        "linli": ours[:3],
        "diet": [*FEATURES, diet],
        "logistic": [*FEATURES, {"name": "LogisticRegressionClassifier"}],
    }


def main() -> None:
    """Compare, or, called by itself, measure one pipeline."""
    options = _options()
    if options.measure:
        print(json.dumps(_measure(options.measure, options.folder)))
        return
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder) / "sample.json"
        count = write_sample(sample, LANGUAGES, options.each)
        print(f"{count} sentences of {', '.join(LANGUAGES)}, {options.epochs} epochs")
        os.environ[PLACE] = str(sample)
        found = {
            name: _run(name, pipeline, Path(folder) / name)
            for name, pipeline in pipelines(options.epochs).items()
        }
    _print(found)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench-understanding")
    parser.add_argument("--each", type=int, default=30, help="sentences of each label")
    parser.add_argument("--epochs", type=int, default=30, help="epochs of DIET")
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def _run(name: str, pipeline: list[dict[str, Any]], folder: Path) -> dict[str, Any]:
    folder.mkdir()
    config = {
        "recipe": "default.v1",
        "language": "en",
        "assistant_id": name,
        "importers": [{"name": "benchmarks.sample.SampleImporter"}],
        "pipeline": pipeline,
    }
    (folder / "config.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    command = [sys.executable, "-m", "benchmarks.understanding"]
    ended = subprocess.run(
        [*command, "--measure", name, "--folder", str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(ended.stdout.strip().splitlines()[-1])
    print(f"{name}: trained in {found['training']:.1f} s", flush=True)
    return found


def _measure(name: str, folder: Path) -> dict[str, Any]:
    # Loads TensorFlow too, so that no pipeline's training is charged for it.
    import rasa.engine.recipes.default_components  # noqa: F401
    from rasa.core.agent import Agent
    from rasa.model_training import train_nlu

    began = time.perf_counter()
    model = train_nlu(
        str(folder / "config.yml"), nlu_data=str(folder), output=str(folder)
    )
    training = time.perf_counter() - began
    agent = Agent.load(model)
    right: dict[str, list[bool]] = {code: [] for code in LANGUAGES}
    seconds = []
    for case in (c for code in LANGUAGES for c in held_out(code)):
        if case.kind != "in_scope":
            continue
        began = time.perf_counter()
        parsed = asyncio.run(agent.parse_message(case.text))
        seconds.append(time.perf_counter() - began)
        right[case.language].append(parsed["intent"]["name"] == case.label)
    return {
        "accuracy": {code: statistics.mean(found) for code, found in right.items()},
        "training": training,
        "parse": statistics.median(seconds) * 1000,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _print(found: dict[str, dict[str, Any]]) -> None:
    print(
        f"\n{'':12}{'top-1':>8}" + "".join(f"{code:>8}" for code in LANGUAGES), end=""
    )
    print(f"{'training s':>12}{'parse ms':>10}{'peak MB':>9}")
    for name, of in found.items():
        accuracy = of["accuracy"]
        print(f"{name:12}{statistics.mean(accuracy.values()):8.3f}", end="")
        print("".join(f"{accuracy[code]:8.3f}" for code in LANGUAGES), end="")
        print(f"{of['training']:12.1f}{of['parse']:10.2f}{of['memory']:9.0f}")
    ours, diet = found["linli"], found["diet"]
    print(f"\nTraining time: {ours['training'] / diet['training']:.4f} of DIET's")
    better = statistics.mean(ours["accuracy"].values()) - statistics.mean(
        diet["accuracy"].values()
    )
    print(f"Accuracy: {better:+.3f} against DIET")


if __name__ == "__main__":
    main()
