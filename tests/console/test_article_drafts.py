"""The draft of an article: begun with a question, downloaded as a folder."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from community.marks import MARK, is_marked
from community.store.engine import Store
from community.usecases.cases import set_sensitive
from console import drafts
from console.drafts import Asked, Draft
from knowledge.check import check
from knowledge.files import read_article, read_topic
from knowledge.library import ARTICLES, Library
from tests.community.case_steps import colleague
from tests.community.case_steps import opens as opens_case
from tests.community.steps import events
from tests.console.client import StaffClient
from tests.console.library import app, asks_in_vain, shelf
from tests.knowledge.article_shelf import Shelf

__all__ = ["app", "shelf"]

pytestmark = pytest.mark.fast


def drafted(client: StaffClient, path: str = "/knowledge/draft", **more: str) -> Any:
    """What a client gets for a form that is filled in."""
    form = {
        "csrf": client.token,
        "language": "zh",
        "topic": "water-quality",
        "title": "自来水能喝吗",
        "answer": "烧开以后可以喝。",
        "steps": "- 看水务公告\n2. 打 96116: 问一问",
        "questions": "自来水能直接喝吗\n水有味道: 怎么办",
        "sources": "北京市水务局 https://swj.beijing.gov.cn/a\nhttps://example.org",
    } | more
    return client.http.post(f"/console{path}", data=form)


def test_the_draft_of_a_question_begins_with_it(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    asks_in_vain(store, "水能喝吗？", language="zh", guesses=("bulky-waste",))
    client = staff_client("organiser")
    html = client.open("/knowledge/draft?gap=1")
    assert 'value="水能喝吗"' in html
    assert ">水能喝吗？</textarea>" in html
    assert "也许只需要更正这篇文章" in html
    # In another language it is shown, and goes into the file of that language.
    asks_in_vain(store, "Can I drink it?", "lee")
    html = client.open("/knowledge/draft?gap=2")
    assert 'lang="en" dir="ltr">Can I drink it?</bdi>' in html
    assert ">Can I drink it?</textarea>" not in html


def test_a_case_begins_a_draft_for_those_who_may_see_it(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    case = opens_case(store)
    path = f"/knowledge/draft?case={case.id}"
    html = staff_client("caseworker").open(path)
    assert "The landlord keeps the deposit" in html
    staff_client("organiser").open(path, status=403)
    assert events(store)[-1][0] == "case_view_refused"
    staff_client("caseworker").open("/knowledge/draft?case=99", status=404)


def test_a_sensitive_case_gives_a_draft_none_of_its_words(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    case = opens_case(store, summary="He beats me")
    worker = colleague(store, "Li", "supervisor")
    set_sensitive(store, worker, case.id, True)
    client = staff_client("supervisor")
    path = f"/knowledge/draft?case={case.id}"
    html = client.open(path)
    assert "He beats me" not in html
    assert "这是敏感个案" in html
    packed = ZipFile(BytesIO(drafted(client, path).content))
    assert not any(b"He beats me" in packed.read(name) for name in packed.namelist())


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"topic": "Water Quality!"}, "请用英文小写单词"),
        ({"topic": "../../etc"}, "请用英文小写单词"),
        ({"topic": "bulky-waste"}, "已经有这个名称的文章"),
        ({"title": ""}, "请写标题"),
        ({"title": "很" * 41}, "请写标题"),
        ({"answer": " "}, "请用一两句话写出回答"),
        ({"sources": "市政府"}, "每一行都要有以 https 开头的网址"),
    ],
)
def test_a_draft_says_what_is_wrong_and_keeps_the_rest(
    staff_client: Callable[..., StaffClient], wrong: dict[str, str], told: str
) -> None:
    client = staff_client("organiser")
    response = drafted(client, **wrong)
    assert response.status_code == 422
    assert told in response.text
    assert "自来水能直接喝吗" in response.text


def test_a_draft_is_a_folder_that_the_library_takes_once_the_marks_are_gone(
    staff_client: Callable[..., StaffClient], store: Store, shelf: Shelf
) -> None:
    asks_in_vain(store, 'Is "it": safe? - #1 [tap]', language="en")
    client = staff_client("organiser")
    response = drafted(client, "/knowledge/draft?gap=1")
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "application/zip"
    assert 'filename="water-quality.zip"' in response.headers["content-disposition"]
    packed = ZipFile(BytesIO(response.content))
    assert sorted(packed.namelist()) == [
        "water-quality/en.md",
        "water-quality/topic.yml",
        "water-quality/zh.md",
    ]
    packed.extractall(shelf.folder)

    # As it is, residents see nothing of it, and only marks keep it from being shown.
    library = Library(shelf.folder)
    assert "water-quality" not in library.topic_ids()
    folder = shelf.folder / "water-quality"
    found = [
        f for f in check(library) if folder in f.path.parents and f.level == "error"
    ]
    assert {f.rule for f in found} <= {"unwritten", "missing-language"}
    for path in folder.iterdir():
        write_the_rest(path)

    topic = read_topic(folder / "topic.yml")
    assert [(one.name, one.url) for one in topic.sources] == [
        ("北京市水务局", "https://swj.beijing.gov.cn/a"),
        ("example.org", "https://example.org/"),
    ]
    article = read_article(folder / "zh.md")
    assert article.title == "自来水能喝吗"
    assert article.questions[:2] == ("自来水能直接喝吗", "水有味道: 怎么办")
    assert article.body == "烧开以后可以喝。\n\n- 看水务公告\n- 打 96116: 问一问"
    english = read_article(folder / "en.md")
    assert english.questions[0] == 'Is "it": safe? - #1 [tap]'
    assert "water-quality" in Library(shelf.folder).topic_ids()


def write_the_rest(path: Path) -> None:
    """Write what is marked, as an author would."""
    text = path.read_text("utf-8")
    text = re.sub(rf"(as_of:) {MARK}.*", r"\1 2026-05", text)
    text = re.sub(rf"  # {MARK}.*", "", text)
    text = re.sub(rf"{MARK}[^\n]*", "written-now", text)
    path.write_text(text, "utf-8")
    assert not is_marked(text)


def test_a_question_in_another_language_begins_that_languages_file() -> None:
    draft = Draft("zh", "water-quality", "水", answer="能喝。")
    found = drafts.files(draft, Asked("물 마셔도 돼요?", "ko"))
    assert sorted(found) == ["en.md", "ko.md", "topic.yml", "zh.md"]
    assert '\n- "물 마셔도 돼요?"\n' in found["ko.md"]
    assert is_marked(found["ko.md"])
    # A language that Linli does not know has no file.
    assert "xx.md" not in drafts.files(draft, Asked("?", "xx"))


def test_the_folder_of_a_draft_is_like_those_of_the_knowledge_base(
    tmp_path: Path,
) -> None:
    text = drafts.files(Draft("en", "t", "T", answer="A."), None)["topic.yml"]
    path = tmp_path / "t" / "topic.yml"
    path.parent.mkdir()
    path.write_text(re.sub(rf"{MARK}.*address.*", "https://a.org/", text), "utf-8")
    write_the_rest(path)
    topic = read_topic(path)
    like = read_topic(ARTICLES / "bulky-waste" / "topic.yml")
    assert vars(topic).keys() == vars(like).keys()
