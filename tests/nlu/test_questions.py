"""Questions are told from statements, with or without their sign."""

from __future__ import annotations

import pytest

from community.languages import languages
from nlu.components.questions import reads_as_question

pytestmark = pytest.mark.fast

ASKED = {
    "zh": "住宿登记要带什么材料",
    "en": "how do i get a licence for my dog",
    "ko": "강아지 등록은 어디서 하나요",
    "ja": "犬の登録はどこでしますか",
    "fr": "comment enregistrer mon chien",
    "de": "wo melde ich meinen Hund an",
    "ru": "где зарегистрировать собаку",
    "es": "dónde registro a mi perro",
    "ar": "وين أسجل كلبي",
    "pt": "onde registro meu cachorro",
    "vi": "đăng ký chó ở đâu",
    "th": "จดทะเบียนสุนัขที่ไหน",
}
SAID = {
    "zh": "在3号楼门口放一张长椅",
    "en": "A bench in front of building 3",
    "ko": "3동 앞에 벤치를 놓아 주세요",
    "ja": "3号棟の前にベンチがほしい",
    "fr": "Un banc devant le bâtiment 3",
    "de": "Eine Bank vor Haus 3",
    "ru": "Скамейка у корпуса 3",
    "es": "Un banco delante del edificio 3",
    "ar": "مقعد أمام المبنى 3",
    "pt": "Um banco em frente ao prédio 3",
    "vi": "Đặt ghế trước tòa 3",
    "th": "ม้านั่งหน้าอาคาร 3",
}


def test_every_language_is_tried() -> None:
    assert set(ASKED) == set(SAID) == set(languages())


@pytest.mark.parametrize("language", ASKED)
def test_a_question_needs_no_sign(language: str) -> None:
    assert reads_as_question(ASKED[language], language)


@pytest.mark.parametrize("language", SAID)
def test_a_statement_is_no_question(language: str) -> None:
    assert not reads_as_question(SAID[language], language)


@pytest.mark.parametrize("sign", ["?", "？", "؟", "？！"])
def test_a_sign_is_enough(sign: str) -> None:
    assert reads_as_question(f"P-17{sign}", "en")
