"""Asking for consent: translated, and on the case page as it was sent."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from starlette.applications import Starlette

from community.store import tables
from community.store.engine import Store
from community.translation import NoTranslator, TranslationFailed
from console.settings import ConsoleSettings
from tests.community.steps import rows
from tests.console.cases import open_case
from tests.console.client import StaffClient
from tests.console.conftest import ADDRESS, CHEAP
from tests.console.server import mounted

pytestmark = pytest.mark.fast

Client = Callable[..., StaffClient]
ORGANISATION, PURPOSE = "法律援助中心", "押金纠纷"
KNOWN = {
    (ORGANISATION, "ko"): "법률구조센터",
    (PURPOSE, "ko"): "보증금 분쟁",
}


class Knowing(NoTranslator):
    """Knows a few words, and remembers what it was asked."""

    name = "knowing"

    def __init__(self) -> None:
        self.calls: list[str] = []

    async def translate(self, text: str, source: str | None, target: str) -> str:
        """The text in the target language."""
        self.calls.append(text)
        if (text, target) not in KNOWN:
            raise TranslationFailed("unreachable")
        return KNOWN[text, target]


@pytest.fixture
def translator() -> Knowing:
    return Knowing()


@pytest.fixture
def app(store: Store, translator: Knowing) -> Starlette:
    """The console with a provider."""
    settings = ConsoleSettings("s" * 32, ADDRESS, True, CHEAP)
    return mounted(store, settings, translator=translator)


def question(store: Store) -> dict[str, Any]:
    """What the resident was asked."""
    return rows(store, tables.messages)[-1]


def refers(client: StaffClient, case: int, **more: str) -> str:
    fields = {"organisation": ORGANISATION, "purpose": PURPOSE} | more
    return client.send(f"/cases/{case}/refer", fields)


def test_the_case_shows_the_question_as_it_was_sent(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store)
    client = staff_client("caseworker")
    refers(client, case)
    asked = question(store)
    assert "법률구조센터 (원래 이름: 法律援助中心)" in asked["text"]
    assert [line["type"] for line in asked["payload"]["card"]] == ["mark", "original"]
    html = client.open(f"/cases/{case}")
    assert asked["text"] in html
    for line in asked["payload"]["card"]:
        assert re.search(rf'<bdi lang="{line["lang"]}"[^>]*>{line["text"]}<', html)


def test_it_goes_out_marked_if_it_cannot_be_translated(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store)
    client = staff_client("caseworker")
    refers(client, case, purpose="别的事")
    asked = question(store)
    assert ORGANISATION in asked["text"] and "别的事" in asked["text"]
    [mark] = asked["payload"]["card"]
    assert (mark["state"], mark["lang"]) == ("none", "ko")
    assert mark["text"] in client.text


def test_who_writes_the_residents_language_says_so(
    store: Store, staff_client: Client, translator: Knowing
) -> None:
    case = open_case(store, "Kaution", language="de")
    client = staff_client("caseworker")
    assert "我用德语书写" in client.open(f"/cases/{case}")
    refers(client, case, organisation="Rechtshilfe", purpose="Kaution", theirs="1")
    assert "Rechtshilfe" in question(store)["text"]
    assert "card" not in (question(store)["payload"] or {})
    assert translator.calls == []


@pytest.mark.parametrize(
    ("language", "offered"), [("zh", False), ("en", False), ("de", True), ("ko", True)]
)
def test_only_of_languages_that_staff_do_not_read_they_say_so(
    store: Store, staff_client: Client, language: str, offered: bool
) -> None:
    case = open_case(store, "help", language=language)
    html = staff_client("caseworker").open(f"/cases/{case}")
    assert ('name="theirs"' in html) is offered


def test_a_second_click_asks_no_second_time(store: Store, staff_client: Client) -> None:
    case = open_case(store)
    client = staff_client("caseworker")
    refers(client, case)
    first = question(store)["id"]
    refers(client, case)
    assert question(store)["id"] == first
