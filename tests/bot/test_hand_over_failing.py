"""Pitfall 3: a hand-over is promised and cannot be made; told, alarmed, completed."""

from __future__ import annotations

import pytest
from structlog.testing import capture_logs

from bot.hand_over import TRY_AGAIN
from community.texts import Texts
from tests.bot.conftest import Scene
from tests.bot.handing_over import (
    case,
    cases,
    events,
    last,
    owner,
    rename,
    writes,
)

AWAY = "cases_away"


def alarms(logs: list[dict[str, object]]) -> list[object]:
    return [line["event"] for line in logs if line["log_level"] == "error"]


async def test_pitfall_03_the_resident_is_told_the_truth_and_an_alarm_is_raised(
    scene: Scene,
) -> None:
    rename(scene.store, "cases", AWAY)
    with capture_logs() as logs:
        await writes(scene, "a person please", "human")
    assert alarms(logs) == ["hand_over_failed"]  # type: ignore[arg-type]
    assert "hand_over_failed" in events(scene)
    assert owner(scene) == "staff", "open to staff all the same"
    by_bot, told = scene.texts()
    assert by_bot == "echo\n\na person please"
    assert told.startswith(Texts().format("case_without_number", "en"))
    assert scene.place.office.phone in told
    assert "C-1" not in told


async def test_pitfall_03_the_number_comes_as_soon_as_the_store_works(
    scene: Scene,
) -> None:
    rename(scene.store, "cases", AWAY)
    await writes(scene, "my husband beats me", "crisis_violence")
    await writes(scene, "please help")
    with capture_logs() as logs:
        assert await scene.desk.complete_hand_overs() == 0
        assert await scene.desk.complete_hand_overs() == 0
    assert alarms(logs) == ["hand_overs_not_completed"], "not in each round"  # type: ignore[arg-type]
    rename(scene.store, AWAY, "cases")
    scene.clock.advance(TRY_AGAIN.total_seconds())
    assert await scene.desk.complete_hand_overs() == 1
    assert await scene.desk.complete_hand_overs() == 0
    await scene.deliveries.deliver("web")
    assert "C-1001" in last(scene).text
    found = case(scene)
    assert (found.reason, found.priority, found.sensitive) == (
        "emergency",
        "urgent",
        True,
    )
    assert found.summary == "my husband beats me"
    assert events(scene)[-1] == "hand_over_completed"


@pytest.mark.parametrize(
    ("intent", "reason", "priority"),
    [("human", "wish", "ordinary"), ("report_problem", "report", "utilities")],
)
async def test_pitfall_03_the_case_is_what_it_would_have_been(
    scene: Scene, intent: str, reason: str, priority: str
) -> None:
    rename(scene.store, "cases", AWAY)
    await writes(scene, "the lift is broken", intent)
    rename(scene.store, AWAY, "cases")
    await scene.desk.complete_hand_overs()
    found = case(scene)
    assert (found.reason, found.priority) == (reason, priority)
    await scene.deliveries.deliver("web")
    asks = Texts().format("case_ask_place", "en") in last(scene).text
    assert asks is (reason == "report")


async def test_pitfall_03_messages_reach_staff_while_cases_cannot_be_read(
    scene: Scene,
) -> None:
    await writes(scene, "a person please", "human")
    rename(scene.store, "cases", AWAY)
    await writes(scene, "hello?")
    rename(scene.store, AWAY, "cases")
    said = await scene.desk.history("web", "address")
    assert (said[-1].text, said[-1].state) == ("hello?", "handled")
    assert len(scene.channel.sent) == 2


async def test_pitfall_03_danger_is_answered_while_cases_cannot_be_read(
    scene: Scene,
) -> None:
    await writes(scene, "a person please", "human")
    rename(scene.store, "cases", AWAY)
    await writes(scene, "there is a fire", "emergency_fire")
    assert last(scene).text == "echo\n\nthere is a fire"


async def test_pitfall_03_if_nothing_can_be_written_the_message_is_tried_again(
    scene: Scene,
) -> None:
    await writes(scene, "hello")
    rename(scene.store, "history", "history_away")
    await writes(scene, "a person please", "human")
    assert owner(scene) == "bot"
    assert len(scene.channel.sent) == 1, "nothing is promised"
    rename(scene.store, "history_away", "history")
    await scene.desk.handle_waiting()
    await scene.settle()
    assert owner(scene) == "staff"
    assert "C-1001" in last(scene).text
    assert cases(scene.store) == 1
