"""W16: no text can break a document, and none is read that is not strict."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.wechat import xml
from tests.standins.wechat_xml import parse

pytestmark = pytest.mark.fast

ANY_TEXT = st.text(st.characters(exclude_categories=()))
# What XML 1.0 can carry; a carriage return becomes a line feed when it is read.
LEGAL = st.text(
    st.characters(
        exclude_categories=("Cs", "Cc"),
        include_characters="\t\n",
        exclude_characters="\ufffe\uffff",
    )
)


@pytest.mark.parametrize(
    "text",
    [
        "]]>",
        "]]>]]>",
        "]]]]>>",
        "a ]]> b <![CDATA[ c ]]>",
        "</Content></xml><xml>",
        "&amp; < > \" '",
        "你好 سلام 😀\n2",
        "e\u0301\u200d\ufe0f",
    ],
)
def test_w16_a_text_comes_back_as_it_was(text: str) -> None:
    document = xml.write({"Content": text, "CreateTime": 1700000000})
    root = parse(document)
    assert root.names() == ["Content", "CreateTime"]
    assert root.child("Content").text == text
    assert root.child("Content").in_cdata


@pytest.mark.parametrize(
    ("text", "carried"),
    [
        ("bell \x07, null \x00 and escape \x1b", "bell , null  and escape "),
        ("half \ud83d of an emoji", "half  of an emoji"),
        ("no characters: \ufffe\uffff", "no characters: "),
        ("lines\r\nof\rWindows", "lines\nof\nWindows"),
    ],
)
def test_w16_what_xml_cannot_carry_is_left_out(text: str, carried: str) -> None:
    assert parse(xml.write({"Content": text})).child("Content").text == carried


@given(ANY_TEXT)
def test_w16_any_text_makes_a_strict_document(text: str) -> None:
    read = parse(xml.write({"Content": text})).child("Content").text
    assert read == xml.clean(text)
    assert xml.clean(read) == read


@given(LEGAL)
def test_w16_a_text_that_xml_can_carry_loses_nothing(text: str) -> None:
    assert parse(xml.write({"Content": text})).child("Content").text == text


@given(st.dictionaries(st.sampled_from(["A", "B", "C"]), LEGAL))
def test_what_is_written_is_read(fields: dict[str, str]) -> None:
    assert xml.read(xml.write(fields)) == fields


@given(ANY_TEXT)
def test_anything_at_all_is_read_or_refused(document: str) -> None:
    for attempt in (
        document,
        f"<xml>{document}</xml>",
        f"<xml><a>{document}</a></xml>",
    ):
        try:
            found = xml.read(attempt)
        except xml.NotReadable:
            continue
        assert all(isinstance(value, str) for value in found.values())


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ("<a></a>", "wrong_root"),
        ("<xml><a/><a/></xml>", "element_twice"),
        ("<xml a='1'></xml>", "attributes"),
        ("<!DOCTYPE xml><xml/>", "doctype"),
        ("<xml>" * 9 + "</xml>" * 9, "too_deep"),
        ("<xml>", "not_xml"),
        ("<xml/><xml/>", "not_xml"),
        (f"<xml>{'x' * 64 * 1024}</xml>", "too_large"),
    ],
)
def test_why_a_document_is_refused(document: str, reason: str) -> None:
    with pytest.raises(xml.NotReadable, match=reason):
        xml.read(document)


def test_elements_of_a_group_may_repeat() -> None:
    document = "<xml><Items><item>1</item><item>2</item></Items><A>3</A></xml>"
    assert xml.read(document) == {"Items": "", "A": "3"}
