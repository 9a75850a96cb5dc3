"""A translation of a proposal drafted by machine: asked for, marked, then checked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from starlette.applications import Starlette

from community.model.proposal import Wording
from community.store.engine import Store
from community.translation import Failure, NoTranslator, TranslationFailed
from community.usecases.proposals import correct_proposal, translate_proposal
from console.settings import ConsoleSettings
from tests.community.case_steps import colleague
from tests.community.proposal_steps import LIFT
from tests.console.client import StaffClient
from tests.console.conftest import ADDRESS, CHEAP
from tests.console.proposals import RULES, submitted
from tests.console.server import mounted

pytestmark = pytest.mark.fast

Client = Callable[..., StaffClient]
ASKS = {"language": "zh", "version": "1"}
MADE = Wording("zh", "给大楼装电梯", "电梯坏了一个月，需要新的。")


class Machine(NoTranslator):
    """Translates one proposal, or fails as it is told to."""

    name = "machine"

    def __init__(self) -> None:
        self.fails: Failure | None = None
        self.breaks = False
        self.asked: list[tuple[str, str | None, str]] = []

    async def translate(self, text: str, source: str | None, target: str) -> str:
        """The text in Chinese."""
        self.asked.append((text, source, target))
        if self.breaks:
            raise RuntimeError(text)
        if self.fails:
            raise TranslationFailed(self.fails)
        return MADE.title if text == LIFT.title else MADE.body


@pytest.fixture
def machine() -> Machine:
    """The provider."""
    return Machine()


@pytest.fixture
def app(store: Store, machine: Machine) -> Starlette:
    """The console with a provider."""
    settings = ConsoleSettings("s" * 32, ADDRESS, True, CHEAP)
    found: Starlette = mounted(store, settings, translator=machine)
    return found


def test_a_draft_is_made_when_a_colleague_asks_and_marked_until_it_is_checked(
    store: Store, staff_client: Client, machine: Machine
) -> None:
    proposal = submitted(store)
    client = staff_client("organiser")
    html = client.open(f"/proposals/{proposal.id}?into=zh")
    assert "机器翻译成中文草稿" in html
    assert machine.asked == [], "nothing leaves before"
    html = client.send(f"/proposals/{proposal.id}/draft", ASKS)
    assert sorted(machine.asked) == sorted(
        [(LIFT.title, "ar", "zh"), (LIFT.body, "ar", "zh")]
    )
    assert f"{MADE.body}</textarea>" in html and "目前由机器翻译" in html
    assert "机器翻译成中文草稿" not in html
    fields = {"title": MADE.title, "text": "电梯坏了。"} | ASKS
    html = client.send(f"/proposals/{proposal.id}/translate", fields)
    assert "人工核对" in html and "电梯坏了。" in html


@pytest.mark.parametrize(
    ("fails", "says"),
    [
        ("unreachable", "没有回应"),
        ("paused", "没有回应"),
        ("used_up", "额度用完"),
        ("language", "不支持"),
        ("too_long", "太长"),
        ("changed", "不能用"),
    ],
)
def test_what_the_provider_cannot_do_is_said_plainly(
    store: Store, staff_client: Client, machine: Machine, fails: Failure, says: str
) -> None:
    machine.fails = fails
    proposal = submitted(store)
    client = staff_client("organiser")
    assert says in client.send(f"/proposals/{proposal.id}/draft", ASKS, 409)
    assert "由机器翻译" not in client.open(f"/proposals/{proposal.id}?into=en")


def test_a_provider_that_breaks_is_no_broken_page(
    store: Store, staff_client: Client, machine: Machine
) -> None:
    machine.breaks = True
    proposal = submitted(store)
    html = staff_client("organiser").send(f"/proposals/{proposal.id}/draft", ASKS, 409)
    assert "不能用" in html


def test_a_machine_never_replaces_what_a_person_checked(
    store: Store, staff_client: Client
) -> None:
    proposal, zhao = submitted(store), colleague(store, "Zhao", "organiser")
    checked = Wording("zh", "装电梯", "人工写的译文。")
    translate_proposal(store, RULES, proposal.id, checked, zhao)
    html = staff_client("organiser").send(f"/proposals/{proposal.id}/draft", ASKS)
    assert "人工写的译文。" in html and MADE.body not in html


@pytest.mark.parametrize(
    ("wrong", "status"),
    [({"language": "ar"}, 422), ({"language": "xx"}, 422), ({"version": ""}, 400)],
    ids=["the original's language", "unknown language", "no version"],
)
def test_what_cannot_be_translated_is_never_sent(
    store: Store,
    staff_client: Client,
    machine: Machine,
    wrong: dict[str, str],
    status: int,
) -> None:
    proposal = submitted(store)
    client = staff_client("organiser")
    client.send(f"/proposals/{proposal.id}/draft", ASKS | wrong, status)
    assert machine.asked == []


def test_an_older_text_is_not_translated(
    store: Store, staff_client: Client, machine: Machine
) -> None:
    proposal, zhao = submitted(store), colleague(store, "Zhao", "organiser")
    newer = Wording("ar", LIFT.title, LIFT.body + ".")
    correct_proposal(store, RULES, zhao, proposal.id, newer)
    staff_client("organiser").send(f"/proposals/{proposal.id}/draft", ASKS, 409)
    assert machine.asked == []
