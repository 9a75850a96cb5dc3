from __future__ import annotations

import sqlite3
import threading

import pytest

from knowledge.library import ArticleError
from knowledge.search import SearchIndex

pytestmark = pytest.mark.fast

ARTICLES = {
    ("heating-season", "en"): ("Heating season", "My flat is cold", "It starts soon."),
    ("heating-season", "zh"): ("供暖季", "什么时候来暖气", "供暖从11月开始。"),
    ("heating-season", "ja"): ("暖房の時期", "暖房はいつから", "暖房は冬に入ります。"),
    ("heating-season", "ko"): (
        "난방 기간",
        "난방은 언제 시작해요?",
        "겨울에 시작해요.",
    ),
    ("heating-season", "th"): ("ฤดูทำความร้อน", "ห้องหนาวมาก", "เริ่มในฤดูหนาว"),
    ("heating-season", "ar"): ("موسم التدفئة", "متى تبدأ التدفئة؟", "تبدأ في الشتاء."),
    ("heating-season", "vi"): ("Mùa sưởi ấm", "Khi nào có sưởi?", "Vào mùa đông."),
    ("dogs", "en"): ("Keeping a dog", "My puppy has no licence", "Register the dog."),
    ("dogs", "zh"): ("养狗", "狗证怎么办", "请给狗登记。"),
    ("dogs", "ja"): ("犬を飼う", "犬の登録", "犬を登録してください。"),
    ("dogs", "ko"): ("강아지 키우기", "강아지 등록", "강아지를 등록하세요."),
    ("dogs", "th"): ("เลี้ยงสุนัข", "จดทะเบียนหมา", "จดทะเบียนสุนัข"),
    ("dogs", "ar"): ("تربية كلب", "كيف أسجل كلبي؟", "سجل الكلب."),
    ("dogs", "vi"): ("Nuôi chó", "Đăng ký chó ở đâu?", "Hãy đăng ký chó."),
}


@pytest.fixture
def index(shelf, tmp_path) -> SearchIndex:
    for (topic, language), (title, question, body) in ARTICLES.items():
        shelf.topic(topic)
        shelf.article(topic, language, title, [question], body)
    index = SearchIndex(tmp_path / "knowledge.db", shelf.folder)
    assert index.refresh()
    return index


@pytest.mark.parametrize(
    ("language", "query", "topic"),
    [
        ("en", "why is it so cold in here", "heating-season"),
        ("en", "dogs", "dogs"),
        ("en", "pupy licens", "dogs"),
        ("zh", "暖气", "heating-season"),
        ("zh", "狗", "dogs"),
        ("zh", "供暖时间是几号", "heating-season"),
        ("ja", "暖房", "heating-season"),
        ("ja", "犬の登録はどこ", "dogs"),
        ("ko", "난방이 안 돼요", "heating-season"),
        ("ko", "강아지는 어디서 등록", "dogs"),
        ("th", "หนาว", "heating-season"),
        ("th", "อยากเลี้ยงสุนัขต้องทำอย่างไร", "dogs"),
        ("ar", "التدفئة", "heating-season"),
        ("ar", "أُريد أن أُسجّل الكلب", "dogs"),
        ("vi", "khi nao co suoi am", "heating-season"),
        ("vi", "dang ky cho", "dogs"),
    ],
)
def test_a_query_in_its_language_finds_the_topic_first(index, language, query, topic):
    hits = index.search(query, language)

    assert hits[0].topic == topic
    assert hits[0].language == language
    assert hits[0].title == ARTICLES[topic, language][0]


def test_hits_come_best_first_and_no_more_than_asked(index):
    hits = index.search("my dog is cold, cold, cold", "en", limit=2)

    assert [h.score for h in hits] == sorted((h.score for h in hits), reverse=True)
    assert len(hits) == 2
    assert len(index.search("my dog is cold", "en", limit=1)) == 1


@pytest.mark.parametrize(
    "query",
    [
        "",
        "   ",
        "?!",
        "💩",
        '"',
        'cold" OR "dog',
        "NEAR(",
        "title:*",
        "a' --",
        "\x00",
        "-",
    ],
)
def test_no_query_is_an_error(index, query):
    assert isinstance(index.search(query, "en"), list)


def test_the_snippet_is_the_line_of_the_body_that_fits(index, shelf):
    body = "A dog needs a licence.\n\n- Bring it to the vet.\n- " + "Pay the fee. " * 30
    shelf.article("dogs", "en", "Dogs", ["My dog?"], body)
    index.refresh()

    assert index.search("vet", "en")[0].snippet == "- Bring it to the vet."
    assert len(index.search("fee", "en")[0].snippet) <= 160


def test_a_topic_without_the_language_is_found_in_its_fallback(index, shelf):
    shelf.topic("bills")
    shelf.article("bills", "en", "Power bill", ["Pay for power?"], "Pay at the bank.")
    index.refresh()

    assert [(h.topic, h.language) for h in index.search("power bill", "ko")] == [
        ("bills", "en")
    ]
    assert index.search("heating season", "ko") == []


def test_the_index_is_rebuilt_only_when_an_article_changed(index, shelf):
    assert not index.refresh()

    shelf.article("dogs", "en", "Cats", ["My kitten?"], "Register the cat.")

    assert index.refresh()
    assert not index.refresh()
    assert index.search("kitten", "en")[0].title == "Cats"
    assert index.search("puppy", "en") == []


def test_a_removed_article_is_no_longer_found(index, shelf):
    (shelf.folder / "dogs" / "ko.md").unlink()
    index.refresh()

    assert index.search("강아지", "ko") == []


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 100])
def test_a_damaged_file_is_replaced(index, tmp_path, content):
    (tmp_path / "knowledge.db").write_bytes(content)

    assert index.refresh()
    assert index.search("dog", "en")[0].topic == "dogs"


def test_searching_before_the_first_build_or_in_an_empty_library_finds_nothing(
    shelf, tmp_path
):
    index = SearchIndex(tmp_path / "knowledge.db", shelf.folder)

    assert index.search("dog", "en") == []
    assert index.refresh()
    assert index.search("dog", "en") == []


def test_a_malformed_article_leaves_the_old_index_in_place(index, shelf):
    shelf.write("dogs", "en.md", "no front matter")

    with pytest.raises(ArticleError):
        index.refresh()

    assert index.search("dog", "en")[0].title == "Keeping a dog"


def test_searches_go_on_while_the_index_is_rebuilt(index, shelf):
    failures: list[object] = []
    stop = threading.Event()

    def search() -> None:
        while not stop.is_set():
            try:
                if not index.search("강아지", "ko"):
                    failures.append("nothing found")
            except sqlite3.Error as error:
                failures.append(error)

    thread = threading.Thread(target=search)
    thread.start()
    for number in range(10):
        shelf.article("dogs", "en", f"Dog {number}", ["My dog?"], "Register the dog.")
        assert index.refresh()
    stop.set()
    thread.join()

    assert failures == []


def test_only_the_index_file_is_left_behind_even_after_a_failure(
    index, shelf, tmp_path
):
    shelf.write("dogs", "en.md", "no front matter")
    with pytest.raises(ArticleError):
        index.refresh()

    names = {p.name for p in tmp_path.iterdir()} - {"articles"}
    assert names == {"knowledge.db"}
