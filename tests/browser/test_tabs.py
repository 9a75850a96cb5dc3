"""B07: reload, and several tabs of one browser."""

from __future__ import annotations

from playwright.sync_api import expect

from community.model.message import Reply
from tests.browser.resident import Resident


def test_b07_a_reload_brings_everything_back(resident: Resident) -> None:
    resident.say("hello")
    resident.sees("hello", "You wrote: hello")
    resident.reload()
    resident.sees("hello", "You wrote: hello")
    resident.say("again")
    resident.sees("hello", "You wrote: hello", "again", "You wrote: again")


def test_b07_two_tabs_show_the_same(resident: Resident) -> None:
    other = resident.second_tab()
    resident.say("from one")
    everything = ["from one", "You wrote: from one"]
    for tab in (resident, other):
        tab.sees(*everything)
    other.say("from two")
    everything += ["from two", "You wrote: from two"]
    for tab in (resident, other):
        tab.sees(*everything)
    assert len(resident.server.desk.inbound) == 2


def test_b07_eight_tabs_do_not_block_each_other(resident: Resident) -> None:
    """A browser opens six connections to a server; the streams must not take them."""
    tabs = [resident, *(resident.second_tab() for _ in range(7))]
    tabs[-1].say("hello")
    for tab in tabs:
        tab.sees("hello", "You wrote: hello")


def test_b07_when_the_reading_tab_closes_another_reads(resident: Resident) -> None:
    other = resident.second_tab()
    resident.say("hello")
    other.sees("hello", "You wrote: hello")
    resident.page.close()
    other.is_told(Reply("still there?", "en"))
    other.sees("hello", "You wrote: hello", "still there?")


def test_b07_a_sleeping_tab_gives_up_reading(resident: Resident) -> None:
    """A phone freezes the tab that reads, together with its lock."""
    other = resident.second_tab()
    other.say("hello")
    other.sees("hello", "You wrote: hello")
    asleep = resident.page.context.new_cdp_session(resident.page)
    asleep.send("Debugger.enable")
    asleep.send("Debugger.pause")
    other.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    other.is_told(Reply("are you there?", "en"))
    other.sees("hello", "You wrote: hello", "are you there?")
    asleep.send("Debugger.disable")
    resident.sees("hello", "You wrote: hello", "are you there?")


def test_b07_tabs_opened_together_share_one_session(resident: Resident) -> None:
    context = resident.page.context
    resident.page.close()
    context.clear_cookies()
    tabs = [context.new_page() for _ in range(3)]
    for tab in tabs:
        tab.goto(resident.server.url + "/chat", wait_until="commit")
    residents = [Resident(tab, resident.server) for tab in tabs]
    for one in residents:
        one.ready()
    residents[0].say("hello")
    for one in residents:
        one.sees("hello", "You wrote: hello")


def test_b07_without_locks_the_visible_tab_reads(resident: Resident) -> None:
    """Pages that are not served over https have no locks."""
    resident.page.context.add_init_script(
        "Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined })"
    )
    resident.reload()
    resident.say("hello")
    resident.sees("hello", "You wrote: hello")
    expect(resident.page.locator(".state")).to_have_text("Sent")
