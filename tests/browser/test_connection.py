"""B05, B06: what happens to a page whose connection breaks."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import BrowserContext, expect

from community.model.message import Reply
from tests.browser.resident import Resident
from tests.channels.web.server import TEXTS, LiveServer

MESSAGES = "**/chat/messages**"


@pytest.fixture
def lonely(
    serve: Callable[..., LiveServer], new_context: Callable[..., BrowserContext]
) -> Resident:
    """A Korean resident on a server that a test may stop."""
    return Resident(new_context(locale="ko-KR").new_page(), serve()).open()


def test_b05_an_answer_cut_in_the_middle_is_completed_once(lonely: Resident) -> None:
    lonely.say("tell me")
    lonely.sees("tell me", "You wrote: tell me")
    lonely.is_told(Reply("part 1", "en"))
    expect(lonely.answers.last).to_have_text("part 1")

    lonely.server.stop()
    lonely.server.start()
    for number in range(2, 5):
        lonely.is_told(Reply(f"part {number}", "en"))

    lonely.sees("tell me", "You wrote: tell me", "part 1", "part 2", "part 3", "part 4")


def test_b06_a_restart_is_told_and_nothing_written_is_lost(lonely: Resident) -> None:
    lonely.say("before")
    lonely.sees("before", "You wrote: before")
    lonely.server.stop()

    lonely.say("during")
    strip = lonely.page.locator("#connection")
    expect(strip).to_have_attribute("role", "status")
    expect(strip).to_have_text(TEXTS.format("web_offline", "ko"))
    expect(lonely.own.last).to_have_text("during")
    state = lonely.page.locator(".turn.resident .state").last
    expect(state.get_by_role("button")).to_have_text(TEXTS.format("web_not_sent", "ko"))

    lonely.server.start()
    lonely.sees("before", "You wrote: before", "during", "You wrote: during")
    expect(state).to_have_text(TEXTS.format("web_sent", "ko"))
    expect(strip).to_have_text(TEXTS.format("web_online", "ko"))
    expect(strip).to_be_empty()
    assert [i.text for i in lonely.server.desk.inbound] == ["before", "during"]


def test_b06_a_message_whose_answer_was_lost_is_taken_once(resident: Resident) -> None:
    """The server has it, the page does not know and sends it again."""
    tries = []

    def lose_the_first_answer(route):  # type: ignore[no-untyped-def]
        tries.append(route.request.post_data_json["client_msg_id"])
        if len(tries) == 1:
            route.fetch()
            route.abort()
        else:
            route.continue_()

    resident.page.route(MESSAGES, lose_the_first_answer)
    resident.say("hello")
    expect(resident.page.locator(".state")).to_have_text("Sent")
    assert resident.page.evaluate("Object.keys(localStorage)") == []
    assert len(set(tries)) == 1
    resident.sees("hello", "You wrote: hello")
    assert len(resident.server.desk.inbound) == 1


def test_b06_the_unsent_survives_a_reload(resident: Resident) -> None:
    resident.page.context.route(MESSAGES, lambda route: route.abort())
    resident.say("first")
    resident.say("second")
    expect(resident.page.get_by_role("button", name="Not sent")).to_have_count(1)
    resident.field.fill("a thought")

    resident.reload()
    resident.sees("first", "second")
    expect(resident.field).to_have_value("a thought")
    # The page tries again by itself; the button only saves the wait.
    resident.page.context.unroute(MESSAGES)
    expect(resident.answers).to_have_text(["You wrote: first", "You wrote: second"])
    assert [i.text for i in resident.server.desk.inbound] == ["first", "second"]


def test_b06_a_thousand_pages_do_not_come_back_at_once(resident: Resident) -> None:
    """The back-off of the page, a thousand times for each try."""
    html = resident.page.content()
    module = re.search(r'"(/static/[^"]+/backoff\.js)"', html)
    assert module
    tries: list[list[float]] = resident.page.evaluate(
        """async (module) => {
          const { delay } = await import(module);
          const pages = Array.from({ length: 1000 });
          return Array.from({ length: 8 }, (_, i) => pages.map(() => delay(i)));
        }""",
        module[1],
    )
    for attempt, waits in enumerate(tries):
        bound = min(30_000, 1000 * 2 ** (attempt + 1))
        assert min(waits) >= 1000
        assert max(waits) <= bound
        # In each tenth of the time about a tenth of the pages comes back.
        tenth = (bound - 1000) / 10
        counts = [0] * 10
        for wait in waits:
            counts[min(9, int((wait - 1000) / tenth))] += 1
        assert max(counts) < 160


def test_b06_an_error_of_the_server_is_tried_again(resident: Resident) -> None:
    statuses = iter([503, 502])
    # The page's own next try stands still, so that the button alone tries again.
    clock = resident.page.clock
    clock.install()
    clock.pause_at(datetime.now() + timedelta(seconds=1))

    def fail_twice(route):  # type: ignore[no-untyped-def]
        status = next(statuses, None)
        if status:
            route.fulfill(status=status, body="<html>Bad gateway</html>")
        else:
            route.continue_()

    resident.page.route(MESSAGES, fail_twice)
    resident.say("hello")
    for _ in range(2):
        resident.page.get_by_role("button", name="Not sent").click()
    resident.sees("hello", "You wrote: hello")


def test_a_lost_session_is_renewed_without_a_word(resident: Resident) -> None:
    resident.say("before")
    expect(resident.answers).to_have_count(1)
    resident.page.context.clear_cookies()
    resident.say("hello")
    resident.sees("before", "You wrote: before", "hello", "You wrote: hello")
    resident.is_told(Reply("still here", "en"))
    expect(resident.answers.last).to_have_text("still here")
