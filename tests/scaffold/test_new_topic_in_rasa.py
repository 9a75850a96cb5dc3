"""A new topic is understood after training, with no other change than its folder."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from bot.model import PYTHON, rasa_environment
from bot.settings import ROOT
from tests.scaffold import water
from tests.scaffold.house import House

FOLDER = "knowledge/articles/water-quality"
ASKED = [
    ("is the tap water here ok to drink", "water-quality"),
    ("Do I have to boil water from the kitchen tap?", "water-quality"),
    ("家里自来水可以直接喝吗？", "water-quality"),
    ("How do I get rid of my old sofa?", "bulky-waste"),
    ("厨余垃圾怎么分类", "waste-sorting"),
]


@pytest.mark.timeout(600)
def test_a_new_topic_is_understood_after_training(house: House, tmp_path: Path) -> None:
    (house.root / ".venv-rasa").symlink_to(ROOT / ".venv-rasa")
    assert house.linli("add-topic", "water-quality", "--like", "bulky-waste").code == 0
    # A draft beside it must not keep anything from being trained.
    assert house.linli("add-language", "tr", "Türkçe", "--articles").code == 0
    house.write(f"{FOLDER}/topic.yml", water.FACTS)
    for code in ("en", "zh"):
        house.write(f"{FOLDER}/{code}.md", water.article(code))

    told = house.linli("train")
    assert told.code == 0, told.text
    (model,) = (house.root / "models").glob("linli-*.tar.gz")
    assert understood(house, model, tmp_path / "answers.json") == [
        ["ask_service", topic] for _, topic in ASKED
    ]


def understood(house: House, model: Path, answers: Path) -> list[list[str]]:
    subprocess.run(
        [PYTHON, Path(__file__).with_name("understand_in_rasa.py"), model, answers],
        cwd=house.root,
        env=rasa_environment() | {"PYTHONPATH": str(house.root)},
        input=json.dumps([sentence for sentence, _ in ASKED]),
        check=True,
        text=True,
        timeout=240,
    )
    found: list[list[str]] = json.loads(answers.read_text(encoding="utf-8"))
    return found
