"""The phrasebook: what staff can say in every language without any translation."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from community.languages import LOCALES
from community.phrasebook import Phrasebook
from community.place import Office, Place
from community.texts import Texts

pytestmark = pytest.mark.fast

FILES = {
    "en": """
# Papers
phrase_papers_bring = Please bring your passport.
phrase_papers_photo = Please send a photo of the contract.
phrase_visit_hours = We are open { $hours }.
canned_visit_where =
    You find us here: { $address }

    Phone: { $phone }
not_a_phrase = Something else.
""",
    "zh": """
phrase_papers_bring = 请带上护照。
phrase_papers_photo = 请发一张合同的照片。
phrase_visit_hours = 我们的办公时间：{ $hours }。
canned_visit_where =
    我们的地址：{ $address }

    电话：{ $phone }
""",
    "ko": """
phrase_papers_bring = 여권을 가져와 주세요.
phrase_visit_hours = 운영 시간: { $hours }
canned_visit_where =
    주소: { $address }

    전화: { $phone }
""",
    "ar": """
phrase_papers_bring = يرجى إحضار جواز السفر.
phrase_papers_photo = يرجى إرسال صورة العقد.
phrase_visit_hours = ساعات العمل: { $hours }
canned_visit_where =
    العنوان: { $address }

    الهاتف: { $phone }
""",
}
OFFICE = Office(phone="010-5555", addresses={"en": "1 Main St", "zh": "大街1号"})


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Phrasebook:
    """A small book."""
    folder = tmp_path_factory.mktemp("locales")
    shutil.copy(LOCALES / "languages.yml", folder)
    for language, sentences in FILES.items():
        (folder / language).mkdir()
        shutil.copy(LOCALES / language / "person.ftl", folder / language)
        (folder / language / "phrasebook.ftl").write_text(sentences, encoding="utf-8")
    return Phrasebook(Texts(folder), Place(office=OFFICE), folder)


def keys(book: Phrasebook, query: str = "", language: str = "ko") -> list[str]:
    """The keys that a colleague who works in Chinese finds."""
    return [p.key for g in book.groups("zh", language, query) for p in g.phrases]


def test_sentences_stand_in_groups_in_the_order_of_the_file(book: Phrasebook) -> None:
    groups = book.groups("zh", "ko")
    assert [group.name for group in groups] == ["papers", "visit"]
    assert keys(book) == [
        "phrase_papers_bring",
        "phrase_papers_photo",
        "phrase_visit_hours",
        "canned_visit_where",
    ]
    bring = groups[0].phrases[0]
    assert (bring.text, bring.lang) == ("请带上护照。", "zh")
    assert (bring.translation, bring.translation_lang) == (
        "여권을 가져와 주세요.",
        "ko",
    )
    assert [phrase.kind for phrase in groups[1].phrases] == ["phrase", "canned"]


def test_the_places_own_phone_and_hours_stand_in_them(book: Phrasebook) -> None:
    _, visit = book.groups("zh", "ko")
    hours, where = visit.phrases
    assert "9:00–17:00" in hours.text and "9:00–17:00" in hours.translation
    assert where.text == "我们的地址：大街1号\n\n电话：010-5555"
    assert where.translation == "주소: 1 Main St\n\n전화: 010-5555"


def test_a_sentence_that_is_missing_says_what_it_is_instead(book: Phrasebook) -> None:
    photo = book.groups("zh", "ko")[0].phrases[1]
    assert (photo.translation, photo.translation_lang) == (
        "Please send a photo of the contract.",
        "en",
    )
    # So it is not passed off as Korean.
    assert book.translation("请发一张合同的照片。", "zh", "ko") is None


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("护照", ["phrase_papers_bring"]),
        ("PASSPORT", ["phrase_papers_bring"]),
        ("photo contract", ["phrase_papers_photo"]),
        ("合同 照片", ["phrase_papers_photo"]),
        ("  ", None),
        ("010-5555", ["canned_visit_where"]),
        ("여권", []),
        ("nothing like it", []),
    ],
)
def test_colleagues_find_a_sentence_by_its_chinese_or_english(
    book: Phrasebook, query: str, found: list[str] | None
) -> None:
    assert keys(book, query) == (keys(book) if found is None else found)


def test_a_sentence_of_the_book_needs_no_provider(book: Phrasebook) -> None:
    for text in ("请带上护照。", " 请带上护照。\n", "请带上护照。\u200b"):
        assert book.translation(text, "zh", "ko") == "여권을 가져와 주세요."
    english = book.translation("please bring your passport.", "en", "ar")
    assert english == "يرجى إحضار جواز السفر."
    where = book.translation("我们的地址：大街1号\n\n电话：010-5555", "zh", "ko")
    assert where == "주소: 1 Main St\n\n전화: 010-5555"


def test_several_sentences_of_the_book_need_none_either(book: Phrasebook) -> None:
    both = "请带上护照。\n请带上护照。"
    assert book.translation(both, "zh", "ko") == "\n".join(
        ["여권을 가져와 주세요."] * 2
    )
    paragraphs = "请带上护照。\n\n我们的地址：大街1号\n\n电话：010-5555"
    assert book.translation(paragraphs, "zh", "ko") is None
    assert book.translation("请带上护照。谢谢！", "zh", "ko") is None
    assert book.translation("", "zh", "ko") is None


def test_signs_of_direction_do_not_hide_a_sentence(book: Phrasebook) -> None:
    # In Arabic each value stands between two invisible signs.
    (_, visit) = book.groups("ar", "zh")
    shown = visit.phrases[1].text
    assert "\u2068" in shown
    bare = shown.replace("\u2068", "").replace("\u2069", "")
    for text in (shown, bare):
        assert book.translation(text, "ar", "zh") == (
            "我们的地址：大街1号\n\n电话：010-5555"
        )


def test_without_a_book_there_is_nothing_to_choose(tmp_path: Path) -> None:
    book = Phrasebook(Texts(), Place(), tmp_path)
    assert book.groups("zh", "ko") == []
    assert book.translation("请带上护照。", "zh", "ko") is None
