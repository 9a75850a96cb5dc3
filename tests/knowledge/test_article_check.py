from __future__ import annotations

from datetime import date

import pytest
from article_shelf import TOPIC

from community.languages import languages
from community.marks import MARK
from knowledge.check import Settings, check
from knowledge.library import Library

pytestmark = pytest.mark.fast

TODAY = date(2026, 11, 22)
SETTINGS = Settings(stale_after_months=24, questions=2, languages=("en", "ko"))
EN_BODY = """\
Heating runs from 15 November to 15 March and costs 1,500 yuan.

- Open 9:00 to 17:00, one person at a time.
1. Pay 0.5 yuan extra."""
KO_BODY = """\
난방은 11월 15일부터 3월 15일까지이고 1500위안이에요.

- 9시부터 17시까지, 한 번에 1명씩이에요. SIM 카드(手机卡)는 필요 없어요.
1. 0,5위안을 더 내세요."""


@pytest.fixture
def good(shelf):
    """Two topics in two languages without a single finding."""
    for topic in ("heating-season", "bills"):
        other = "bills" if topic == "heating-season" else "heating-season"
        shelf.topic(topic, TOPIC.replace("related: []", f"related: [{other}]"))
        shelf.article(
            topic, "en", "Heating", [f"When {topic}?", f"How much {topic}?"], EN_BODY
        )
        shelf.article(
            topic, "ko", "난방", [f"언제 {topic}?", f"얼마 {topic}?"], KO_BODY
        )
    return shelf


def findings(shelf, **settings):
    found = check(
        Library(shelf.folder), Settings(**(SETTINGS.__dict__ | settings)), TODAY
    )
    return [
        (f.level, f.rule, f.path.relative_to(shelf.folder).as_posix()) for f in found
    ]


def spoil(shelf, name, old, new):
    path = shelf.folder / "heating-season" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_good_library_has_no_findings(good):
    assert findings(good) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "level", "rule"),
    [
        ("topic.yml", "2026-05-02", "", "error", "malformed"),
        ("topic.yml", "owner", "owners", "error", "malformed"),
        ("en.md", "title: Heating", "heading: Heating", "error", "malformed"),
        ("topic.yml", "2026-05-02", "2024-10", "warning", "stale"),
        ("topic.yml", "2026-05-02", "2027", "error", "as-of"),
        ("topic.yml", "[bills]", "[bill]", "error", "related"),
        ("topic.yml", "[bills]", "[heating-season]", "error", "related"),
        ("topic.yml", '["12345"]', '["12399"]', "error", "phone"),
        ("topic.yml", '["12345"]', '["999"]', "error", "outdated"),
        ("topic.yml", "english.beijing.gov.cn", "wnpyb.cn", "error", "mirror"),
        ("topic.yml", "english.beijing.gov.cn", "m.wnpyb.cn", "error", "mirror"),
        ("ko.md", "필요 없어요", "wnpyb.cn", "error", "mirror"),
        ("en.md", "Heating\n", f"{'Heating ' * 6}\n", "error", "title"),
        ("en.md", "Heating runs", "- Heating runs", "error", "short-answer"),
        ("en.md", "Heating runs", f"{'Heating ' * 50} runs", "error", "short-answer"),
        ("en.md", "one person", "**one** person", "error", "markup"),
        ("en.md", "one person", "https://a.cn one person", "error", "markup"),
        ("en.md", "one person", "<b>one person", "error", "markup"),
        ("ko.md", "17시", "１７시 17시", "error", "digits"),
        ("ko.md", "언제 heating-season?", "개", "error", "question"),
        ("ko.md", "- 얼마 heating-season?\n", "", "warning", "few-questions"),
        ("ko.md", "언제 heating-season?", "언제, bills", "error", "duplicate"),
        ("ko.md", "언제 heating-season?", "얼마 Heating-season", "error", "duplicate"),
        ("ko.md", "1500위안", "1200위안", "error", "figures"),
        ("ko.md", "9시부터 17시", "9시부터 18시", "error", "figures"),
        ("ko.md", "0,5위안", "오십 전", "error", "figures"),
        ("ko.md", "1명", "7명", "error", "figures"),
        ("ko.md", "난방은", "отопление는", "error", "letters"),
        ("en.md", "one person", "оne person", "error", "letters"),
        ("en.md", "one person", "1440 or 144 one person", "error", "outdated"),
        ("topic.yml", "city-management", MARK, "error", "unwritten"),
        ("topic.yml", "owner", f"# {MARK}\nowner", "error", "unwritten"),
        ("en.md", "title: Heating", f"title: {MARK} title", "error", "unwritten"),
        ("ko.md", "난방은", f"{MARK}난방은", "error", "unwritten"),
    ],
)
def test_every_fault_is_found_where_it_is(good, name, old, new, level, rule):
    spoil(good, name, old, new)

    assert (level, rule, f"heating-season/{name}") in findings(good)


def test_a_fault_brings_no_findings_about_other_topics(good):
    spoil(good, "ko.md", "1500위안", "1200위안")

    assert set(findings(good)) == {("error", "figures", "heating-season/ko.md")}


def test_one_broken_file_does_not_hide_the_others(good):
    spoil(good, "en.md", "title", "titel")
    (good.folder / "bills" / "ko.md").unlink()

    assert findings(good) == [
        ("error", "missing-language", "bills/ko.md"),
        ("error", "malformed", "heating-season/en.md"),
    ]


def test_what_is_still_to_be_written_is_named_once_for_each_file(good):
    title, body = f"title: {MARK}", f"{MARK} one person at 7 o’clock"
    spoil(good, "en.md", "title: Heating", title)
    spoil(good, "en.md", "one person", body)

    (finding,) = check(Library(good.folder), SETTINGS, TODAY)

    assert finding.path == good.folder / "heating-season" / "en.md"
    assert finding.what == "still to be written: lines 2, 9"


def test_a_missing_language_is_named_with_the_file_to_write(good):
    found = findings(good, languages=())

    missing = [path for _, rule, path in found if rule == "missing-language"]
    assert "heating-season/th.md" in missing
    assert len(missing) == 2 * (len(languages()) - 2)
    assert not [path for path in missing if path.endswith(("/en.md", "/ko.md"))]


def test_a_folder_without_facts_is_an_error(good):
    (good.folder / "gardens").mkdir()

    assert ("error", "malformed", "gardens/topic.yml") in findings(good)


def test_an_article_in_a_language_nobody_registered_is_an_error(good):
    good.article("bills", "xx", "Bill", ["How now?", "What now?"], EN_BODY)

    assert findings(good) == [("error", "unknown-language", "bills/xx.md")]


def test_an_article_left_in_english_is_an_error(good):
    good.article("bills", "ko", "Bills", ["a b?", "c d?"], EN_BODY)

    assert findings(good) == [("error", "letters", "bills/ko.md")]


def test_the_age_that_counts_as_stale_can_be_chosen(good):
    assert findings(good, stale_after_months=3) == [
        ("warning", "stale", "bills/topic.yml"),
        ("warning", "stale", "heating-season/topic.yml"),
    ]


@pytest.mark.parametrize(
    ("topic", "body"),
    [
        ("accommodation-registration-24h", "You have 72 hours."),
        ("visa-free-transit-240h", "Citizens of 54 countries."),
        ("e-bike-rules", "Passengers under 12."),
        ("alipay-wechat-foreign-card", "At most 1,000 dollars."),
        ("exit-entry-offices", "The hall is at Xiaoyunli."),
        ("newborn-foreign-baby", "Write to bjgacrj2024@163.com."),
        ("emergency-numbers", "An ambulance comes when you dial 999."),
        ("lost-passport", "The line 12308 helps."),
        ("air-pollution-alerts", "The lowest level is blue."),
        ("fireworks-ban", "Only outside the Fifth Ring."),
    ],
)
def test_no_answer_of_the_past_passes(shelf, topic, body):
    shelf.topic(topic)
    shelf.article(topic, "en", "Title", ["What?", "When?"], body)

    found = findings(shelf, languages=("en",))

    assert ("error", "outdated", f"{topic}/en.md") in found


def test_a_court_may_take_72_hours(shelf):
    shelf.topic("domestic-violence")
    body = "A court decides within 72 hours. The line 12308 is not for you."
    shelf.article("domestic-violence", "en", "Violence", ["What?", "When?"], body)

    assert findings(shelf, languages=("en",)) == []


def test_a_finding_says_what_is_wrong_and_what_to_do(good):
    (good.folder / "bills" / "ko.md").unlink()

    (finding,) = check(Library(good.folder), SETTINGS, TODAY)

    path = good.folder / "bills" / "ko.md"
    assert str(finding) == f"error {path}: there is no article in 한국어. Write it."
