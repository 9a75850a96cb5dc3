"""Languages at parity: same keys, same placeholders, letters of the right script."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from community.languages import LOCALES, STAFF_TEXTS, languages, text_files
from community.texts import MissingText, Texts

pytestmark = pytest.mark.fast

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = "en"
NEVER = "und-x-never"  # a language that never exists
# Made from a number or a day, so no source names them in full.
BUILT_KEYS = (
    "attending_list_",
    "link_",
    "telegram_command_",
    "contact_",
    "weekday_",
    "phrase_",  # the staff's phrasebook, listed in the order of its file
    "canned_",
    "console_role_",  # and what each role is about
    "console_staff_",  # what each state is called
    "console_queue_",  # parts of the queue
    "console_priority_",
    "console_state_",
    "console_reason_",
    "console_channel_",
    "console_author_",
    "console_delivery_",
    "console_mark_",
    "console_file_",
    "console_referral_",
    "console_rating_",
    "console_event_",
    "console_group_",  # of the phrasebook
    "console_proposal_is_",
    "console_proposal_owner_",
    "console_proposal_rated_",
    "console_category_",
    "console_residence_",  # why one ended
    "console_meeting_is_",
    "console_meeting_did_",
    "console_gathering_is_",
    "console_gathering_list_",
    "console_gathering_none_",  # and what each empty list is for
    "console_text_is_",
    "console_notice_tab_",
    "console_notice_is_",
    "console_notice_urgency_",
    "console_notice_given_",
    "console_notice_fallback_",
    "console_notice_where_",
    "console_notice_column_",
    "console_row_is_",
    "console_row_why_",
    "console_gathering_column_",
    "console_sign_up_is_",
)
SCRIPTS = {
    "zh": "\u4e00-\u9fff",
    "ja": "\u3040-\u30ff",
    "ko": "\uac00-\ud7af",
    "ru": "\u0400-\u04ff",
    "ar": "\u0600-\u06ff",
    "th": "\u0e00-\u0e7f",
}
# Texts that are names, numbers or placeholders alone.
WITHOUT_LETTERS = {
    "attending_line",
    "button_interest_on",
    "web_subtitle",
    "web_assistant",
    "person_hours",
    "person_opens_at",
    "console_channel_telegram",
    "contact_10086",  # company names
    "contact_10010",
    "contact_10000",
    "proposing_line",  # values only
    "referral_named",  # its words stand in brackets
}


def messages(language: str) -> dict[str, ast.Message]:
    found: dict[str, ast.Message] = {}
    for path in sorted((LOCALES / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{path}: {entry.content!r}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{path}: {entry.id.name} twice"
                found[entry.id.name] = entry
    return found


def placeholders(node: object) -> set[str]:
    if isinstance(node, ast.VariableReference):
        return {node.id.name}
    if isinstance(node, list):
        return set().union(*map(placeholders, node)) if node else set()
    if isinstance(node, ast.BaseNode):
        return set().union(*map(placeholders, vars(node).values()))
    return set()


def plain(node: object) -> str:
    if isinstance(node, ast.TextElement):
        return node.value
    if isinstance(node, list):
        return " ".join(map(plain, node))
    if isinstance(node, ast.BaseNode):
        return " ".join(map(plain, vars(node).values()))
    return ""


def wanted(language: str) -> dict[str, ast.Message]:
    """The English texts that a language needs too: the console's in Chinese only."""
    every = messages(REFERENCE)
    needed = text_files(LOCALES / REFERENCE, language)
    if any(path.match(STAFF_TEXTS) for path in needed):
        return every
    return {key: text for key, text in every.items() if not key.startswith("console_")}


def test_texts_of_the_console_are_known_by_their_keys() -> None:
    for path in (LOCALES / REFERENCE).glob("*.ftl"):
        found = re.findall(r"(?m)^(\w+) *=", path.read_text(encoding="utf-8"))
        staff = path.match(STAFF_TEXTS)
        strange = [key for key in found if key.startswith("console_") is not staff]
        assert not strange, f"{path.name}: {strange}"


@pytest.mark.parametrize("language", list(languages()))
def test_a_language_has_every_text_and_no_other(language: str) -> None:
    assert set(messages(language)) == set(wanted(language))


@pytest.mark.parametrize("language", list(languages()))
def test_a_text_stands_in_the_same_file_in_every_language(language: str) -> None:
    files = {p.name for p in (LOCALES / language).glob("*.ftl")}
    assert files == {p.name for p in text_files(LOCALES / REFERENCE, language)}


@pytest.mark.parametrize("language", list(languages()))
def test_the_same_values_stand_in_a_text_in_every_language(language: str) -> None:
    reference = messages(REFERENCE)
    for key, message in messages(language).items():
        assert placeholders(message) == placeholders(reference[key]), key


@pytest.mark.parametrize("language", list(languages()))
def test_no_text_is_empty(language: str) -> None:
    for key, message in messages(language).items():
        has_words = plain(message.value).strip() or placeholders(message)
        assert message.value is not None and has_words, key


@pytest.mark.parametrize("language", list(languages()))
def test_a_text_is_written_in_the_letters_of_its_language(language: str) -> None:
    own = SCRIPTS.get(language)
    foreign = "".join(
        letters
        for code, letters in SCRIPTS.items()
        if code != language and (code, language) != ("zh", "ja")
    )
    for key, message in messages(language).items():
        # The Chinese word people meet at a counter may stand in brackets.
        text = re.sub(r"[(（][^)）]*[)）]", "", plain(message))
        if own and key not in WITHOUT_LETTERS:
            letters = own + (SCRIPTS["zh"] if language == "ja" else "")
            assert re.search(f"[{letters}]", text), f"{key} holds no {language} letters"
        assert not re.search(f"[{foreign}]", text), f"{key}: {text}"


def test_every_text_is_used() -> None:
    sources = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in ("bot", "console", "actions", "nlu", "community", "knowledge")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".yml", ".js", ".html"}
    )
    words = set(re.findall(r"\w+", sources))
    unused = [
        key
        for key in messages(REFERENCE)
        if not key.startswith(BUILT_KEYS) and key not in words
    ]
    assert not unused, f"remove from locales/*/: {unused}"


def test_a_language_that_does_not_exist_reads_english() -> None:
    assert Texts().resolve("utter_thanks", NEVER)[1] == REFERENCE


def test_a_text_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(MissingText):
        Texts().format("no_such_text", "ko")
