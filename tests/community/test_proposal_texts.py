"""What residents are told about proposals: in each language, true, with a way on."""

from __future__ import annotations

from datetime import datetime
from typing import Any, get_args

import pytest

from community.languages import languages
from community.model.announcement import Announced, Announcement, Audience, Reader
from community.model.proposal import TIME_RAN_OUT, Outcome, Proposal, Wording
from community.place import load_place
from community.proposal_texts import RATE_PROPOSAL, SUPPORT, ProposalTexts
from community.texts import Texts

pytestmark = pytest.mark.fast

TEXTS = ProposalTexts(Texts(), load_place())
AT = datetime.fromisoformat("2026-11-22T08:00:00+00:00")
FIELDS: dict[str, Any] = {
    "supports": 12,
    "needed": 37,
    "eligible": 61,
    "tier": 1,
    "due_at": "2026-12-21T08:00:00+00:00",
}
# What only some events tell of.
MORE: dict[Announced, list[dict[str, Any]]] = {
    "milestone": [{"percent": 33}],
    "not_reached": [{"opened": True}, {"opened": False}],
    "extended": [{"reason": "holidays"}],
    "went_up": [{"reason": TIME_RAN_OUT}, {"reason": "two yards"}],
    "overdue": [{"decided": True}, {"decided": False}],
    "decided": [{"outcome": one, "reason": "Money"} for one in get_args(Outcome)],
    "executor_named": [{"executor": "Lifts Ltd"}],
    "progress": [{"percent": 40, "step": "Ordered"}],
    "done": [{"step": "Ready"}],
    "withdrawn": [{"reason": TIME_RAN_OUT}, {"reason": "It names a neighbour"}],
    "merged": [{"into": 18}],
    "support_refused": [{"reason": "right_used"}, {"reason": "not_on_roll"}],
    "support_counted": [{"reason": "counted"}],
}
EVENTS: list[Announced] = list(get_args(Announced))


def proposal(**more: Any) -> Proposal:
    values: dict[str, Any] = dict.fromkeys(Proposal.__dataclass_fields__)
    values |= {"id": 17, "state": "open", "basis": "household", "percent_done": 0}
    values |= {"wording": Wording("ar", "مصعد", "مصعد جديد"), "supports": 12}
    return Proposal(**(values | more))


def told(event: Announced, language: str = "en", **more: Any) -> Any:
    """What a signer is told; ``more`` changes fields, reader, audience or basis."""
    audience: Audience = "resident" if event.startswith("support_") else "everyone"
    support = more.pop("support", "counted")
    reader = Reader(1, language, more.pop("author", False), support)
    about = proposal(basis=more.pop("basis", "household"))
    fields = FIELDS | (MORE.get(event, [{}])[0] | more)
    announcement = Announcement(1, 17, event, event, audience, None, fields)
    [reply] = TEXTS.told(announcement, about, reader)
    return reply


@pytest.mark.parametrize("language", list(languages()))
@pytest.mark.parametrize("event", EVENTS)
def test_pitfall_27_every_change_can_be_told_in_every_language(
    event: Announced, language: str
) -> None:
    for fields in MORE.get(event, [{}]):
        for support in ("counted", "waiting", "asked", None):
            reply = told(event, language, support=support, **fields)
            assert (reply.lang, reply.kind) == (language, "notice")
            assert "مصعد" in reply.text
            draft = event == "withdrawn" and fields["reason"] == TIME_RAN_OUT
            assert draft or "P-17" in reply.text
            assert TIME_RAN_OUT not in reply.text
            assert "None" not in reply.text
            assert all(button["lang"] == language for button in reply.buttons)


COUNTED: list[Announced] = ["opened", "milestone", "reached", "support_counted"]


@pytest.mark.parametrize("event", COUNTED)
def test_pitfall_26_the_numbers_that_hold_are_told(event: Announced) -> None:
    text = told(event).text
    assert "Households needed: 37 of 61. So far: 12." in text
    assert "Residents needed: 37 of 61." in told(event, basis="adult").text


def test_a_date_is_written_as_people_say_it() -> None:
    expected = {
        "en": "21 December",
        "zh": "12月21日",
        "de": "21. Dezember",
        "ru": "21 декабря",
    }
    for language, date in expected.items():
        assert date in told("opened", language).text


def test_a_council_is_named_in_the_readers_language() -> None:
    assert "片区议事会" in told("reached", "zh").text
    assert "the area council" in told("reached", "en").text
    assert "مجلس المنطقة" in told("decided", "ar").text


def test_what_staff_wrote_stands_below() -> None:
    for event, words in (
        ("decided", "Reason: Money"),
        ("extended", "Reason: holidays"),
        ("progress", "What was done: Ordered"),
    ):
        assert told(event).text.endswith(f"\n\n{words}")  # type: ignore[arg-type]


def test_who_waits_is_told_how_to_count() -> None:
    assert "code that your household got" in told("opened", support="waiting").text
    assert "code that your household got" not in told("opened").text


def test_buttons_are_for_those_who_can_use_them() -> None:
    asked = told("changed", support="asked")
    [again] = asked.buttons
    assert again["payload"] == SUPPORT + '{"proposal": 17}'
    assert "does not count now" in asked.text
    assert told("changed", author=True).buttons == ()
    [other] = told("merged").buttons
    assert other == {
        "title": "Support P-18 too",
        "payload": SUPPORT + '{"proposal": 18}',
        "lang": "en",
    }
    ratings = told("done").buttons
    assert [button["title"] for button in ratings] == ["Good", "Fair", "Bad"]
    assert all(button["payload"].startswith(RATE_PROPOSAL) for button in ratings)
    assert told("decided").buttons == ()


def test_what_staff_wrote_is_marked_for_who_reads_another_language() -> None:
    assert told("decided").card == ()
    [mark] = told("decided", "zh").card
    assert (mark["type"], mark["state"]) == ("mark", "none")
    assert "English" in mark["text"]
    assert told("withdrawn", "zh", reason=TIME_RAN_OUT).card == ()
    assert told("support_refused", "zh").card == ()
