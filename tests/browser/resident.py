"""A resident in front of the page."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from community.model.message import Reply
from tests.channels.web.server import LiveServer


class Resident:
    """What a resident does and sees on the page.

    Args:
        page: The browser's tab.
        server: Whose page it is.
    """

    def __init__(self, page: Page, server: LiveServer) -> None:
        self.page = page
        self.server = server

    def open(self, path: str = "/chat") -> Resident:
        """Open the page and wait until it follows the conversation."""
        # The language menu is filled by the script; the stream opens last.
        self.page.goto(self.server.url + path)
        self.ready()
        return self

    def ready(self) -> None:
        """Wait until the page has its session."""
        shown = self.page.locator("#suggestions button:visible, #log .turn")
        expect(shown.first).to_be_visible()

    def reload(self) -> None:
        """Load the page again."""
        self.page.reload()
        self.ready()

    def second_tab(self) -> Resident:
        """The same resident in another tab."""
        return Resident(self.page.context.new_page(), self.server).open()

    def look(self) -> Resident:
        """Turn to this tab; a browser is slow in tabs that nobody looks at."""
        self.page.bring_to_front()
        return self

    def say(self, text: str) -> None:
        """Write a message and send it."""
        self.look()
        self.field.fill(text)
        self.field.press("Enter")

    @property
    def field(self) -> Locator:
        """Where messages are written."""
        return self.page.locator("#text")

    @property
    def log(self) -> Locator:
        """The conversation."""
        return self.page.get_by_role("log")

    @property
    def turns(self) -> Locator:
        """All messages of the conversation."""
        return self.page.locator("#log .turn")

    @property
    def answers(self) -> Locator:
        """What the bot has said."""
        return self.page.locator("#log .turn.bot .bubble")

    @property
    def own(self) -> Locator:
        """What the resident has said."""
        return self.page.locator("#log .turn.resident .bubble")

    def sees(self, *texts: str) -> None:
        """The conversation holds exactly these messages, in this order."""
        expect(self.page.locator("#log .turn .words")).to_have_text(list(texts))

    @property
    def address(self) -> str:
        """Where this resident is reached."""
        return self.server.run(self.server.desk.addresses())[-1]

    def is_told(self, reply: Reply, author: str = "bot", by: str | None = None) -> int:
        """Somebody says something to the resident."""
        return self.server.run(self.server.desk.say(self.address, reply, author, by))
