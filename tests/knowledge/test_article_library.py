from __future__ import annotations

from decimal import Decimal

import pytest
from article_shelf import TOPIC

from community.marks import MARK
from knowledge.library import ArticleError, Library
from knowledge.model import Fee, Hours, Place, Source

pytestmark = pytest.mark.fast

ARTICLE = "---\ntitle: Heating\nquestions:\n- When does it start?\n---\nIn November.\n"


def test_a_topic_is_read_with_all_its_facts(shelf):
    shelf.topic("heating-season")

    topic = Library(shelf.folder).topics["heating-season"]

    assert topic.owner == "city-management"
    assert topic.as_of == "2026-05-02"
    assert topic.sources == (
        Source(
            "Beijing Municipal Government",
            "https://english.beijing.gov.cn/heating.html",
        ),
    )
    assert topic.source_name is None
    assert topic.phones == ("12345",)
    assert topic.places == (Place("hall", "2 Andingmen Dongdajie", "安定门东大街2号"),)
    assert topic.hours == (Hours("hall", (1, 2, 3), "09:00", "17:00"),)
    assert topic.fees == (Fee("heating", Decimal("24.5"), "yuan"),)


def test_unquoted_numbers_dates_and_words_stay_what_the_author_wrote(shelf):
    text = "owner: o\nas_of: 2026-05-02\nsource_name: n\nphones: [010, 120]\n"
    shelf.topic("heating-season", text)
    questions = ["110", "010", "no", "12:30", "0x10"]
    shelf.article("heating-season", "en", "12345", questions, "Yes.")
    library = Library(shelf.folder)

    assert library.topics["heating-season"].as_of == "2026-05-02"
    assert library.topics["heating-season"].phones == ("010", "120")
    assert library.article("heating-season", "en").title == "12345"
    assert library.article("heating-season", "en").questions == tuple(questions)


def test_a_related_topic_that_does_not_exist_is_not_offered(shelf):
    shelf.topic("heating-season", TOPIC.replace("[]", "[bills, dogs]"))
    shelf.topic("bills")

    topic = Library(shelf.folder).topics["heating-season"]

    assert topic.related == ("bills",)


def test_the_article_of_a_fallback_language_says_which_language_it_is(shelf):
    shelf.topic("heating-season")
    shelf.article("heating-season", "en", "Heating", ["When?"], "In November.")
    shelf.article("heating-season", "es", "Calefacción", ["¿Cuándo?"], "En noviembre.")
    library = Library(shelf.folder)

    assert library.article("heating-season", "pt").language == "es"
    assert library.article("heating-season", "ko").language == "en"
    assert library.article("heating-season", "und-x-never").language == "en"


def test_an_article_still_being_written_is_not_shown(shelf):
    shelf.topic("heating-season")
    shelf.article("heating-season", "en", "Heating", ["When?"], "In November.")
    shelf.article("heating-season", "ko", "난방", ["언제?"], f"{MARK} 11월에요.")
    library = Library(shelf.folder)

    assert library.article("heating-season", "ko").language == "en"
    assert library.languages_of("heating-season") == ["en"]
    assert [article.language for article in library.articles()] == ["en"]


@pytest.mark.parametrize("name", ["topic.yml", "en.md"])
def test_a_topic_waits_for_its_facts_and_its_english_article(shelf, name):
    shelf.topic("bills", TOPIC.replace("[]", "[heating-season]"))
    shelf.topic("heating-season")
    for code in ("en", "ko"):
        shelf.article("heating-season", code, "Heating", ["When?"], "In November.")
    shelf.write("heating-season", name, f"as_of: {MARK} date")
    library = Library(shelf.folder)

    assert library.topic_ids() == ["bills"]
    assert library.topics["bills"].related == ()
    assert list(library.articles()) == []


def test_asking_for_an_unknown_topic_or_one_without_text_is_refused(shelf):
    shelf.topic("heating-season")
    library = Library(shelf.folder)

    with pytest.raises(KeyError):
        library.article("gardens", "en")
    with pytest.raises(ArticleError, match="no article"):
        library.article("heating-season", "ko")


def test_all_articles_come_by_topic_and_in_menu_order(shelf):
    for topic in ("heating-season", "bills"):
        shelf.topic(topic)
        for language in ("th", "en", "zh"):
            shelf.article(topic, language, "T", ["Q?"], "B.")

    found = [(a.topic, a.language) for a in Library(shelf.folder).articles()]

    assert found == [
        (topic, code)
        for topic in ("bills", "heating-season")
        for code in ("zh", "en", "th")
    ]


def test_the_body_keeps_its_rules_and_dashes(shelf):
    shelf.topic("heating-season")
    body = "Short.\n\n- one\n- two\n\n---\n\nMore."
    shelf.article("heating-season", "en", "Heating", ["When?"], body)

    assert Library(shelf.folder).article("heating-season", "en").body == body


def test_letters_typed_in_two_ways_are_read_as_one(shelf):
    shelf.topic("heating-season")
    shelf.article("heating-season", "vi", "Su\u031bo\u031bi", ["Hỏi?"], "Đáp.")

    assert Library(shelf.folder).article("heating-season", "vi").title == "Sươi"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "key: value"),
        ("- a\n- b\n", "key: value"),
        ("owner: [", "not valid YAML"),
        (TOPIC.replace("owner: city-management", ""), "owner is missing"),
        (TOPIC.replace('as_of: "2026-05-02"', ""), "as_of is missing"),
        (TOPIC.replace("2026-05-02", "May 2026"), "as_of must be"),
        (TOPIC.replace("2026-05-02", "2026-13"), "as_of must be"),
        (TOPIC.replace("2026-05-02", "2026-02-30"), "as_of must be"),
        (TOPIC.replace("related", "relations"), "unknown entry: relations"),
        (TOPIC.replace("name: Beijing", "title: Beijing"), "unknown entry: title"),
        (TOPIC + "source_name: rumour\n", "give sources, or source_name"),
        ("owner: o\nas_of: '2026'\n", "give sources, or source_name"),
        (TOPIC.replace("https://", "see "), "not a web address"),
        (TOPIC.replace('["12345"]', '"12345"'), "phones must be a list"),
        (TOPIC.replace('["12345"]', "[{a: b}]"), "phones: put this line"),
        (TOPIC.replace("place: hall", "place: attic"), "not listed: attic"),
        (TOPIC.replace("[1, 2, 3]", "[0]"), "days must be"),
        (TOPIC.replace("[1, 2, 3]", "[Mon]"), "days must be"),
        (TOPIC.replace("09:00", "9 am"), "must be like 09:00"),
        (TOPIC.replace("09:00", "18:00"), "must be like 09:00"),
        (TOPIC.replace("24.5", "much"), "amount must be a number"),
        (TOPIC.replace("- {id: hall", "- hall\n- {id: hall"), "places must be entries"),
        (b"owner: \xff\xfe\n", "UTF-8"),
    ],
)
def test_a_malformed_topic_is_refused_with_the_reason(shelf, text, what):
    path = shelf.topic("heating-season", text)

    with pytest.raises(ArticleError, match=what) as refused:
        _ = Library(shelf.folder).topics

    assert refused.value.path == path


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "between ---"),
        ("In November.\n", "between ---"),
        (ARTICLE.replace("---\nIn", "In"), "between ---"),
        (ARTICLE.replace("title: Heating\n", ""), "title is missing"),
        (ARTICLE.replace("Heating", " "), "title is missing"),
        (ARTICLE.replace("- When does it start?\n", ""), "questions is missing"),
        (ARTICLE.replace("- When does it", "- Well: does it"), 'in "quotes"'),
        (ARTICLE.replace("- When does it start?", "- # when?"), 'in "quotes"'),
        (ARTICLE.replace("title", "author: Li\ntitle"), "unknown entry: author"),
        (ARTICLE.replace("title:", "title"), "key: value|not valid YAML"),
        (ARTICLE.replace("In November.", " "), "no text below"),
        (ARTICLE.encode() + b"\xff", "UTF-8"),
    ],
)
def test_a_malformed_article_is_refused_with_the_reason(shelf, text, what):
    shelf.topic("heating-season")
    path = shelf.write("heating-season", "en.md", text)

    with pytest.raises(ArticleError, match=what) as refused:
        Library(shelf.folder).article("heating-season", "en")

    assert refused.value.path == path


def test_a_folder_name_that_is_no_topic_id_is_refused(shelf):
    shelf.topic("Heating Season")

    with pytest.raises(ArticleError, match="like-this"):
        _ = Library(shelf.folder).topics
