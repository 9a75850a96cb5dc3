"""Which building or area a text names, in twelve languages."""

from __future__ import annotations

import pytest

from community.languages import languages
from community.procedure import Area, Building, Procedure
from community.written_area import written_area

pytestmark = pytest.mark.fast

PLACE = Procedure(
    buildings={
        **{
            f"b{n}": Building({"zh": f"{n}号楼", "en": f"Building {n}"}, ("101",))
            for n in (1, 2, 3, 12)
        },
        "lotus": Building({"zh": "荷花楼", "en": "Lotus House"}, ("101",)),
    },
    areas={"south_yard": Area({"zh": "南院", "en": "South yard"}, ("b1", "b2"))},
)

NAMED = {
    "zh": ("3号楼门口太黑", "三号楼", "在 ３ 号楼旁边"),
    "en": ("a bench behind building 3", "Bldg. no 3", "the third building, please"),
    "ko": ("3동 앞에 벤치가 있으면 좋겠어요", "3 동", "왕징 단지 3동입니다"),
    "ja": ("3号棟の前にベンチを", "３号館", "三号棟です"),
    "fr": ("un banc devant le bâtiment 3", "bat. n° 3", "Le troisième immeuble"),
    "de": ("eine Bank vor Haus 3", "Haus Nr. 3", "im dritten Haus"),
    "ru": ("скамейка у корпуса 3", "3-й корпус", "в третьем доме"),
    "es": ("un banco ante el edificio 3", "edificio nº 3", "edificio tres"),
    "ar": ("مقعد أمام مبنى ٣", "المبنى رقم 3", "في المبنى الثالث"),
    "pt": ("um banco em frente ao prédio 3", "predio 3", "no terceiro bloco"),
    "vi": ("đặt ghế trước tòa 3", "tòa nhà số 3", "tòa ba"),
    "th": ("ม้านั่งหน้าอาคาร 3", "ตึก ๓", "อาคารที่สาม"),
}
EVERYBODY = {
    "zh": "全小区都需要",
    "en": "It concerns the whole compound",
    "ko": "단지 전체에 필요해요",
    "ja": "団地全体のことです",
    "fr": "Pour toute la résidence",
    "de": "In der ganzen Anlage",
    "ru": "Во всех домах",
    "es": "En todos los edificios",
    "ar": "في جميع المباني",
    "pt": "É para todos os prédios",
    "vi": "Cho cả khu",
    "th": "ทั้งโครงการเลยค่ะ",
}


def test_every_language_is_tried() -> None:
    assert set(NAMED) == set(EVERYBODY) == set(languages())


@pytest.mark.parametrize("language", NAMED)
def test_a_building_is_found_by_its_number(language: str) -> None:
    for text in NAMED[language]:
        assert written_area(text, language, PLACE) == "b3", text


@pytest.mark.parametrize("language", EVERYBODY)
def test_everywhere_is_understood(language: str) -> None:
    assert written_area(EVERYBODY[language], language, PLACE) == "all"


@pytest.mark.parametrize(
    ("text", "language", "area"),
    [
        pytest.param("1、2号楼之间", "zh", "south_yard", id="two that are an area"),
        pytest.param("buildings 1 and 2", "en", "south_yard", id="said with 'and'"),
        pytest.param("المبنى 1 و2", "ar", "south_yard", id="'and' written together"),
        pytest.param("building 1 and building 3", "en", None, id="no area together"),
        pytest.param("the gate of the South Yard", "en", "south_yard", id="an area"),
        pytest.param(
            "am Tor vom South yard", "de", "south_yard", id="its English name"
        ),
        pytest.param("벤치를 南院에", "ko", "south_yard", id="its Chinese name"),
        pytest.param("벤치를 3号楼 앞에", "ko", "b3", id="the Chinese number"),
        pytest.param("by the Lotus house", "en", "lotus", id="a name without number"),
        pytest.param("building 12", "en", "b12", id="not building 1 or 2"),
        pytest.param("十二号楼", "zh", "b12", id="not 二号楼"),
        pytest.param("二十三号楼", "zh", None, id="a number that is not there"),
        pytest.param("building 7", "en", None, id="a building that is not there"),
        pytest.param("three benches in the yard", "en", None, id="no building"),
        pytest.param("bâtiment un", "fr", "b1", id="a number at the end"),
        pytest.param("mettre dans le bâtiment un banc", "fr", None, id="an article"),
        pytest.param("edificio dos bancos", "es", None, id="two of something else"),
        pytest.param("building three benches", "en", None, id="a verb"),
        pytest.param("House 3 tables", "en", None, id="not a building here"),
        pytest.param("", "en", None, id="nothing"),
    ],
)
def test_what_is_named(text: str, language: str, area: str | None) -> None:
    assert written_area(text, language, PLACE) == area


def test_a_place_without_buildings_names_none() -> None:
    assert written_area("building 3", "en", Procedure()) is None
    assert written_area("everywhere", "en", Procedure()) == "all"
