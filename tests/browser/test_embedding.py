"""B15: the chat window on another site."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, FrameLocator, Page, expect

from tests.browser.host_site import HostSite
from tests.channels.web.server import TEXTS, LiveServer

POLICIES = {
    "nothing but the desk": "default-src 'none'; script-src {desk}; frame-src {desk}",
    "script and connect": "script-src {desk}; connect-src {desk}",
    "none": "",
}


@pytest.fixture
def site() -> Iterator[HostSite]:
    """A school's site."""
    with HostSite() as site:
        yield site


@pytest.fixture
def desk(site: HostSite, serve: Callable[..., LiveServer]) -> LiveServer:
    """A desk that lets the school show the chat window."""
    server = serve(embed_origins=(site.url,))
    site.desk = server.url
    return server


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    """A browser."""
    return new_context().new_page()


def window(page: Page) -> FrameLocator:
    """The chat window on the other site."""
    return page.frame_locator("iframe")


@pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)
def test_b15_it_works_under_a_strict_policy(
    page: Page, site: HostSite, desk: LiveServer, policy: str
) -> None:
    site.policy = policy
    page.goto(site.url)
    button = page.get_by_role("button", name="Open the chat")
    style = button.evaluate("(e) => getComputedStyle(e).position")
    assert style == "fixed"
    button.click()
    field = window(page).locator("#text")
    expect(field).to_be_focused()
    field.fill("hello")
    field.press("Enter")
    expect(window(page).locator(".bot .bubble")).to_have_text("You wrote: hello")

    # The session survives a reload of the other site.
    page.reload()
    button.click()
    expect(window(page).locator(".bot .bubble")).to_have_text("You wrote: hello")


def test_b09_escape_closes_and_gives_the_focus_back(
    page: Page, site: HostSite, desk: LiveServer
) -> None:
    page.goto(site.url)
    button = page.get_by_role("button", name="Open the chat")
    button.focus()
    page.keyboard.press("Enter")
    field = window(page).locator("#text")
    expect(field).to_be_focused()
    # The menu closes first, then the window.
    window(page).locator("#language-button").click()
    page.keyboard.press("Escape")
    expect(page.locator("iframe")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("iframe")).to_be_hidden()
    expect(button).to_be_focused()

    page.keyboard.press("Enter")
    expect(field).to_be_focused()
    window(page).get_by_role("button", name="Close the chat").click()
    expect(page.locator("iframe")).to_be_hidden()
    expect(button).to_be_focused()


def test_b15_a_message_is_announced_on_the_closed_window(
    page: Page, site: HostSite, desk: LiveServer
) -> None:
    page.goto(site.url)
    page.get_by_role("button", name="Open the chat").click()
    # Before the page's script runs, Enter would go nowhere.
    expect(window(page).locator("#suggestions button").first).to_be_visible()
    field = window(page).locator("#text")
    desk.run(_close_gate(desk))
    field.fill("hello")
    field.press("Enter")
    expect(window(page).locator(".state")).to_have_text("Sent")
    page.keyboard.press("Escape")
    desk.run(_open_gate(desk))
    expect(
        page.get_by_role("button", name="Open the chat. New message")
    ).to_be_visible()
    page.get_by_role("button", name="Open the chat").click()
    expect(window(page).locator(".bot .bubble")).to_have_text("You wrote: hello")


def test_b15_an_unknown_site_cannot_show_the_page(
    browser: Browser, site: HostSite, server: LiveServer
) -> None:
    site.desk = server.url
    # Not from the fixture: what the browser says about the policy is the point here.
    page = browser.new_page(locale="en-US")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(site.url)
    with page.expect_event("console", lambda m: "frame-ancestors" in m.text):
        page.get_by_role("button", name="Open the chat").click()
    assert any("/chat?embed=1" in url for url in requests)
    assert not any("/static/" in url or "/session" in url for url in requests)
    page.close()


def test_b15_only_the_two_windows_talk_to_each_other(
    page: Page, site: HostSite, desk: LiveServer
) -> None:
    page.goto(site.url)
    page.get_by_role("button", name="Open the chat").click()
    expect(window(page).locator("#text")).to_be_focused()
    # Another window, here the site itself, cannot close the chat …
    page.evaluate("window.postMessage({ linli: 'close' }, '*')")
    page.evaluate("new Promise((done) => setTimeout(done))")
    expect(page.locator("iframe")).to_be_visible()
    # … and the page in the frame does not obey its own frame.
    inner = page.frames[-1]
    inner.locator("#send").focus()
    inner.evaluate("window.postMessage({ linli: 'open' }, '*')")
    inner.evaluate("new Promise((done) => setTimeout(done))")
    expect(window(page).locator("#send")).to_be_focused()


def test_b15_a_site_that_lies_about_itself_hears_nothing(
    page: Page, site: HostSite, desk: LiveServer
) -> None:
    page.goto(site.url)
    heard = """async (src) => {
      const heard = [];
      addEventListener('message', ({ data }) => heard.push(data));
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
      await new Promise((done) => frame.addEventListener('load', done));
      await new Promise((done) => setTimeout(done, 200));
      return heard;
    }"""
    own = f"{desk.url}/chat?embed=1&host="
    assert page.evaluate(heard, own + site.url) == [{"linli": "ready"}]
    assert page.evaluate(heard, own + "https://evil.example") == []
    assert page.evaluate(heard, own + "*") == []


def test_b15_where_frames_are_forbidden_the_page_opens_in_a_tab(
    browser: Browser, site: HostSite, desk: LiveServer
) -> None:
    site.policy = "default-src 'none'; script-src {desk}; connect-src {desk}"
    context = browser.new_context(locale="en-US")
    page = context.new_page()
    page.goto(site.url)
    button = page.get_by_role("button", name="Open the chat")
    for _ in range(2):
        with context.expect_page() as opened:
            button.click()
        assert opened.value.url.startswith(f"{desk.url}/chat")
    expect(button).to_be_visible()
    context.close()


@pytest.mark.parametrize(("attributes", "side"), [('dir="rtl" lang="ar"', 0), ("", 1)])
def test_b15_the_button_stands_where_the_lines_end(
    page: Page, site: HostSite, desk: LiveServer, attributes: str, side: int
) -> None:
    site.attributes = attributes
    page.goto(site.url)
    language = "ar" if "ar" in attributes else "en"
    button = page.get_by_role("button", name=TEXTS.format("web_open", language))
    box = button.bounding_box()
    assert box
    width = page.evaluate("innerWidth")
    assert (box["x"] > width / 2) == bool(side)
    button.click()
    expect(window(page).locator("html")).to_have_attribute("lang", language)


async def _close_gate(server: LiveServer) -> None:
    server.desk.gate.clear()


async def _open_gate(server: LiveServer) -> None:
    server.desk.gate.set()
