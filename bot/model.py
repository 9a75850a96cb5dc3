"""The Rasa model: trained again only when something it depends on has changed."""

from __future__ import annotations

import hashlib
import os
import subprocess
from pathlib import Path

from bot.settings import ROOT
from knowledge.library import Library

RASA = ROOT / ".venv-rasa" / "bin" / "rasa"
PYTHON = RASA.with_name("python")
MODELS = ROOT / "models"
REPORT = ROOT / "build" / "understanding.html"
INPUTS = (
    "config.yml",
    "nlu/uv.lock",
    "nlu/*.py",
    "nlu/*/*.py",
    "nlu/*/*.yml",
    "actions/*/domain.yml",
    "actions/*/rules.yml",
    "knowledge/*.py",
    "community/languages.py",
    "community/marks.py",
    "knowledge/articles/*/*.md",
    "locales/languages.yml",
)
# Words of danger are read when Rasa starts, not trained.
READ_AT_START = ("emergency_lexicon.yml",)


class TrainingFailed(Exception):
    """Rasa could not train the model; its own output says why."""


def fingerprint() -> str:
    """A short name for the present state of everything the model is made of."""
    # Facts are not trained, but a topic waits until its facts are written.
    digest = hashlib.sha256(" ".join(Library().topic_ids()).encode())
    for pattern in INPUTS:
        for path in sorted(ROOT.glob(pattern)):
            if path.name in READ_AT_START:
                continue
            digest.update(str(path.relative_to(ROOT)).encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]


def model_path() -> Path:
    """Where the model for the present state is, or will be."""
    return MODELS / f"linli-{fingerprint()}.tar.gz"


def newest_model() -> Path | None:
    """The model for the present state, else the newest: an article edited while Linli
    runs must not keep Rasa from starting again."""
    if model_path().exists():
        return model_path()
    trained = sorted(MODELS.glob("linli-*.tar.gz"), key=lambda p: p.stat().st_mtime)
    return trained[-1] if trained else None


def train() -> Path:
    """Train the model unless it is there already, and drop older ones.

    Raises:
        TrainingFailed: If Rasa ends with an error.
    """
    path = model_path()
    if path.exists():
        return path
    MODELS.mkdir(exist_ok=True)
    # Under another name until it is whole: a training cut short leaves half a file.
    unfinished = MODELS / f"unfinished-{path.name}"
    name = unfinished.name.removesuffix(".tar.gz")
    command = [str(RASA), "train", "--fixed-model-name", name, "--out", str(MODELS)]
    ended = subprocess.run(command, cwd=ROOT, env=rasa_environment(), check=False)
    if ended.returncode or not unfinished.exists():
        raise TrainingFailed("Rasa could not train the model; see its output above.")
    unfinished.rename(path)
    for old in MODELS.glob("linli-*.tar.gz"):
        if old != path:
            old.unlink()
    return path


def evaluate(files: list[Path], language: str | None, mistakes: bool) -> int:
    """Measure the model, trained if need be, in the Rasa environment.

    Returns:
        0 if every bar is reached.
    """
    command = [
        *(str(PYTHON), "-m", "nlu.evaluation", *map(str, files)),
        *("--model", str(train()), "--report", str(REPORT)),
        *(["--language", language] if language else []),
        *(["--mistakes"] if mistakes else []),
    ]
    environment = rasa_environment() | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def rasa_environment() -> dict[str, str]:
    """The environment for Rasa: no telemetry, no noise of libraries we never use."""
    return os.environ | {
        "RASA_TELEMETRY_ENABLED": "false",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "CUDA_VISIBLE_DEVICES": "",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "PYTHONWARNINGS": "ignore",
        # One conversation is handled by one thread; more only cost memory.
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "MALLOC_ARENA_MAX": "2",
    }
