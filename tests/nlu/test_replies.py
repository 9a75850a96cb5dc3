"""Replies as residents get them: the whole of each, in the reader's language."""

from __future__ import annotations

from pathlib import Path

import pytest

from community.languages import languages
from community.place import Place
from community.texts import MissingText, Texts
from knowledge.library import Library
from knowledge.model import Topic
from nlu.card import CardTexts
from nlu.replies import Extras, Replies, command, reader_language
from tests.clock import FakeClock

pytestmark = pytest.mark.fast

TEXTS = Texts()

TOPICS = {
    "dog-registration": """
owner: police
as_of: "2025-04-15"
sources: [{name: City portal, url: "https://example.org/dogs"}]
phones: ["12345", "010-8402 0101"]
places: [{id: hall, address: 2 Main Street, address_zh: 大街2号}]
related: [sim-card, heating-season, waste-sorting]
""",
    "sim-card": 'owner: o\nas_of: "2023"\nsource_name: The law of 2013\n',
    "heating-season": 'owner: o\nas_of: "2024-07"\nsource_name: n\n',
    "waste-sorting": 'owner: o\nas_of: "2024"\nsource_name: n\n',
}
ARTICLES = {
    "dog-registration/en": ("Dogs", "One dog.\n\n- Up to 35 cm"),
    "dog-registration/ko": ("반려견", "한 마리.\n\n- 35cm 이하"),
    "dog-registration/zh": ("养狗", "一只。"),
    "sim-card/en": ("SIM cards", "Bring your passport."),
    "sim-card/ko": ("유심", "여권을 가져가세요."),
    "heating-season/en": ("Heating", "From 15 November."),
    "waste-sorting/en": ("Waste", "Four bins."),
}
QUESTION = {"type": "question", "text": "Was this helpful?", "href": None}
MAP = "https://uri.amap.com/search?keyword=%E5%A4%A7%E8%A1%972%E5%8F%B7"


@pytest.fixture
def replies(tmp_path: Path) -> Replies:
    for topic, facts in TOPICS.items():
        (tmp_path / topic).mkdir()
        (tmp_path / topic / "topic.yml").write_text(facts, encoding="utf-8")
    for name, (title, body) in ARTICLES.items():
        front = f"---\ntitle: {title}\nquestions: [q]\n---\n"
        (tmp_path / f"{name}.md").write_text(front + body, encoding="utf-8")
    place = Place(
        names={"en": "Wangjing"},
        suggested_topics=("no-longer-there", *TOPICS, "sim-card"),
    )
    # A Friday, 17:00 in Beijing: the default office has just closed.
    clock = FakeClock("2026-11-20T09:00:00+00:00")
    return Replies(TEXTS, Library(tmp_path), place, clock)


def test_an_answer_is_the_article_with_its_card_and_buttons(replies: Replies) -> None:
    assert replies.reply("utter_answer", "en", Extras(topic="dog-registration")) == {
        "text": "One dog.\n\n- Up to 35 cm",
        "lang": "en",
        "kind": "answer",
        "card": [
            {"type": "phone", "text": "City hotline 12345", "href": "tel:12345"},
            {"type": "phone", "text": "010-8402 0101", "href": "tel:01084020101"},
            {"type": "place", "text": "2 Main Street · 大街2号", "href": MAP},
            {
                "type": "source",
                "text": "Source: City portal",
                "href": "https://example.org/dogs",
            },
            {"type": "as_of", "text": "As of 15 April 2025", "href": None},
            QUESTION,
        ],
        "buttons": [
            {
                "title": "SIM cards",
                "payload": '/ask_service{"topic": "sim-card"}',
                "lang": "en",
            },
            {
                "title": "Heating",
                "payload": '/ask_service{"topic": "heating-season"}',
                "lang": "en",
            },
            {
                "title": "Yes, thank you",
                "payload": '/helpful{"topic": "dog-registration"}',
                "lang": "en",
            },
            {
                "title": "No",
                "payload": '/not_helpful{"topic": "dog-registration"}',
                "lang": "en",
            },
        ],
    }


def test_everything_is_in_the_readers_language(replies: Replies) -> None:
    reply = replies.reply("utter_answer", "ko", Extras(topic="dog-registration"))
    assert (reply["text"], reply["lang"]) == ("한 마리.\n\n- 35cm 이하", "ko")
    assert [line["text"] for line in reply["card"]] == [
        TEXTS.format("contact_12345", "ko") + " 12345",
        "010-8402 0101",
        "2 Main Street · 大街2号",
        TEXTS.format("answer_source", "ko", name="City portal"),
        TEXTS.format("answer_as_of", "ko", date="2025년 4월 15일"),
        TEXTS.format("answer_helpful_question", "ko"),
    ]
    # One related article exists in Korean, the other is offered in English and says so.
    titles = [(button["title"], button["lang"]) for button in reply["buttons"]]
    assert titles[:2] == [("유심", "ko"), ("Heating", "en")]
    assert [lang for _, lang in titles[2:]] == ["ko", "ko"]


def test_chinese_readers_get_the_chinese_address_alone(replies: Replies) -> None:
    reply = replies.reply("utter_answer", "zh", Extras(topic="dog-registration"))
    places = [line for line in reply["card"] if line["type"] == "place"]
    assert places == [{"type": "place", "text": "大街2号", "href": MAP}]


def test_an_article_in_a_fallback_language_says_so(replies: Replies) -> None:
    reply = replies.reply("utter_answer", "th", Extras(topic="dog-registration"))
    assert (reply["text"], reply["lang"]) == ("One dog.\n\n- Up to 35 cm", "en")
    assert reply["card"][-1] == QUESTION
    assert [button["lang"] for button in reply["buttons"]] == ["en", "en", "th", "th"]


@pytest.mark.parametrize(
    ("topic", "language", "as_of"),
    [
        ("sim-card", "en", "As of 2023"),
        ("heating-season", "en", "As of July 2024"),
        ("sim-card", "ko", TEXTS.format("answer_as_of", "ko", date="2023년")),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(
    replies: Replies, topic: str, language: str, as_of: str
) -> None:
    card = replies.reply("utter_answer", language, Extras(topic=topic))["card"]
    assert {"type": "as_of", "text": as_of, "href": None} in card


def test_a_date_is_written_as_in_the_language_of_a_region() -> None:
    topic = Topic("sim-card", "o", "2026-05", (), "n", (), (), (), (), ())
    card = CardTexts(TEXTS).facts(topic, "pt-BR")
    assert card[-2]["text"].endswith("maio de 2026")


def test_a_source_without_a_page_is_named(replies: Replies) -> None:
    card = replies.reply("utter_answer", "en", Extras(topic="sim-card"))["card"]
    assert card[0] == {
        "type": "source",
        "text": "Source: The law of 2013",
        "href": None,
    }


@pytest.mark.parametrize("topic", [None, "no-longer-there"])
def test_without_an_article_the_way_to_a_person_is_shown(
    replies: Replies, topic: str | None
) -> None:
    reply = replies.reply("utter_answer", "en", Extras(topic=topic))
    assert reply["text"].startswith("I am sorry, I did not understand")
    assert (reply["kind"], reply["card"]) == ("text", [])
    assert [button["payload"] for button in reply["buttons"]] == ["/human"]


@pytest.mark.parametrize("language", list(languages()))
def test_danger_is_answered_with_numbers_first(replies: Replies, language: str) -> None:
    extras = Extras(
        calls=["120", "110"],
        then=["emergency_not_alerted"],
        offers=[{"title_key": "button_talk_to_person", "payload": "/human"}],
    )
    reply = replies.reply("utter_crisis_selfharm", language, extras)
    assert reply["text"] == "\n\n".join(
        TEXTS.format(key, language)
        for key in ("utter_crisis_selfharm", "emergency_not_alerted")
    )
    assert (reply["kind"], reply["lang"]) == ("emergency", language)
    assert [(line["type"], line["href"]) for line in reply["card"]] == [
        ("call", "tel:120"),
        ("call", "tel:110"),
    ]
    assert all("120" in line["text"] for line in reply["card"][:1])
    assert [b["payload"] for b in reply["buttons"]] == ["/human"]


def test_the_office_is_shown_with_its_number_and_if_it_is_open(
    replies: Replies,
) -> None:
    reply = replies.reply("utter_person", "en", Extras(office=True))
    assert reply["text"] == (
        "A person will answer you here. You can also call or visit the "
        "neighbourhood office.\n"
        "Phone: 12345\n"
        "Address: please ask by phone\n"
        "Office hours: Monday–Friday 9:00–17:00\n\n"
        "The office is closed now. It opens again Monday at 9:00."
    )
    assert reply["card"] == [{"type": "phone", "text": "12345", "href": "tel:12345"}]


def test_at_most_four_topics_that_exist_are_suggested(replies: Replies) -> None:
    reply = replies.reply("utter_greet", "ko", Extras(suggestions=True))
    assert "Wangjing" in reply["text"]
    assert [button["payload"] for button in reply["buttons"]] == [
        command("ask_service", {"topic": topic}) for topic in TOPICS
    ]


def test_languages_are_offered_by_their_own_names(replies: Replies) -> None:
    offers = [{"language": "ko"}, {"language": "ar"}]
    reply = replies.reply("utter_language_offer", "de", Extras(offers=offers))
    assert reply["lang"] == "de"
    assert reply["buttons"] == [
        {
            "title": "한국어",
            "payload": '/change_language{"language": "ko"}',
            "lang": "ko",
        },
        {
            "title": "العربية",
            "payload": '/change_language{"language": "ar"}',
            "lang": "ar",
        },
    ]


def test_a_language_that_does_not_exist_reads_english(replies: Replies) -> None:
    assert replies.reply("utter_thanks", "und-x-never", Extras())["lang"] == "en"


def test_a_text_that_does_not_exist_is_an_error(replies: Replies) -> None:
    with pytest.raises(MissingText):
        replies.reply("utter_no_such_thing", "en", Extras())


@pytest.mark.parametrize(
    ("parsed", "metadata", "expected"),
    [
        ({"language": "ko"}, {"language_chosen": "de"}, "ko"),
        ({}, {"language_chosen": "de", "language_current": "en"}, "de"),
        ({}, {"language_chosen": None, "language_current": "ru"}, "ru"),
        ({"language": None}, {"language_hint": "vi"}, "vi"),
        ({}, {}, "en"),
    ],
)
def test_the_language_to_answer_in(
    parsed: dict[str, str], metadata: dict[str, str], expected: str
) -> None:
    assert reader_language(parsed, metadata, "en") == expected


def test_extras_are_picked_from_what_is_given() -> None:
    given = {"topic": "sim-card", "office": None, "text": None, "template": "x"}
    assert Extras.of(given) == Extras(topic="sim-card")
