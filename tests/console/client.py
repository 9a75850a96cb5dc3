"""A colleague's browser, which looks at every page it opens."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import httpx
from starlette.testclient import TestClient

from community.model.staff import Staff

# Elements that never have an end tag.
VOID = {"meta", "link", "input", "br", "hr", "img", "path", "circle", "use", "source"}
# Words that are no language's: names, and what people typed.
NAMES = {"Linli", "English", "Wangjing"}


class Read(HTMLParser):
    """What stands on a page.

    Attributes:
        attributes: Of the html element.
        counts: How often each element stands there.
        forms: For each form its method and the names of its fields.
        said: Text a reader sees, with the language it is marked with.
    """

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.attributes: dict[str, str | None] = {}
        self.counts: dict[str, int] = {}
        self.forms: list[tuple[str, dict[str, str]]] = []
        self.said: list[tuple[str, str]] = []
        self.title = ""
        self.inline: list[str] = []
        self._open: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.counts[tag] = self.counts.get(tag, 0) + 1
        if tag == "html":
            self.attributes = found
        if tag == "form":
            self.forms.append((found.get("method") or "get", {}))
        if self.forms and (name := found.get("name")):
            self.forms[-1][1].setdefault(name, found.get("value") or "")
        if "style" in found or any(name.startswith("on") for name in found):
            self.inline.append(tag)
        if tag in ("script", "style") and not found.get("src"):
            self.inline.append(tag)
        own = found.get("lang", "" if tag == "bdi" else self._language)
        for name in ("placeholder", "aria-label", "alt", "data-unreachable"):
            if text := found.get(name):
                self.said.append((text, own or ""))
        if tag not in VOID:
            self._open.append((tag, own or ""))

    def handle_endtag(self, tag: str) -> None:
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == tag:
                del self._open[index:]
                return

    def handle_data(self, data: str) -> None:
        inside = self._open[-1][0] if self._open else ""
        if inside == "title":
            self.title += data
        if inside not in ("script", "style") and data.strip():
            self.said.append((data.strip(), self._language))

    @property
    def _language(self) -> str:
        return self._open[-1][1] if self._open else ""


class StaffClient:
    """A colleague at their browser; every page they open is checked.

    Attributes:
        staff: Who it is; None for a visitor who is not signed in.
    """

    def __init__(self, http: TestClient, language: str, staff: Staff | None) -> None:
        self.http = http
        self.language = language
        self.staff = staff
        self.last: httpx.Response | None = None

    @property
    def text(self) -> str:
        """The HTML of the last page."""
        assert self.last is not None
        return self.last.text

    def open(self, path: str, status: int = 200) -> str:
        """Open a page below ``/console``, check it, and return its HTML."""
        return self._arrive(self.http.get(f"/console{path}"), status)

    def part(self, path: str, status: int = 200) -> str:
        """Ask for a part of a page, as htmx does."""
        response = self.http.get(f"/console{path}", headers={"HX-Request": "true"})
        assert response.status_code == status, said(response)
        return response.text

    def send(
        self,
        path: str,
        fields: dict[str, Any] | None = None,
        status: int = 200,
        *,
        htmx: bool = False,
        **more: Any,
    ) -> str:
        """Post a form with the token of the last page, and go where it leads.

        Args:
            htmx: Send it as htmx does; then the answer is a part of a page.
        """
        form = {"csrf": self.token} | (fields or {}) | more
        headers = {"HX-Request": "true"} if htmx else {}
        response = self.http.post(f"/console{path}", data=form, headers=headers)
        if htmx:
            self.last = self.last if response.status_code < 300 else response
            assert response.status_code == status, said(response)
            return response.text
        return self._arrive(response, status)

    @property
    def token(self) -> str:
        """The token that forms of the last page bring back."""
        if self.last is None:
            self.open("/account" if self.staff else "/sign-in")
        found = re.search(r'"X-CSRF-Token": "([^"]+)"', self.text)
        assert found
        return found[1]

    def _arrive(self, response: httpx.Response, status: int) -> str:
        self.last = response
        assert response.status_code == status, said(response)
        check(response, self.language)
        return response.text


def said(response: httpx.Response) -> str:
    """What the main part of a page says, for who reads why a test failed."""
    main = response.text.rpartition("<main")[2]
    words = " ".join(re.sub(r"<[^>]*>", " ", main).split())
    return f"{response.url} {response.status_code}: {words[:300]}"


def check(response: httpx.Response, language: str) -> None:
    """What holds for every page."""
    page = Read(response.text)
    where = str(response.url)
    assert response.headers["content-type"].startswith("text/html"), where
    assert "default-src 'none'" in response.headers["content-security-policy"], where
    assert "'unsafe" not in response.headers["content-security-policy"], where
    assert response.headers["cache-control"] == "no-store", where
    assert page.inline == [], f"{where}: inline script or style"
    assert page.title.removesuffix(" · Linli").strip(), f"{where}: no title"
    assert page.attributes.get("lang") == language, where
    assert page.attributes.get("dir") == "ltr", where
    assert page.counts.get("h1") == 1, f"{where}: {page.counts.get('h1', 0)} h1"
    assert page.counts.get("main") == 1, where
    for method, fields in page.forms:
        if method == "post":
            assert fields.get("csrf"), f"{where}: a form without its token"
    for text, _ in page.said:
        assert not re.search(r"\bconsole_[a-z]", text), f"{where}: raw key {text}"
    if language == "zh":
        strange = [
            text
            for text, spoken in page.said
            if spoken == "zh" and is_english(text) and text not in NAMES
        ]
        assert not strange, f"{where}: English on a Chinese page: {strange}"


def is_english(text: str) -> bool:
    """Whether a text is made of at least two English words and of no Chinese one.

    What people wrote, and names, stand in ``bdi``; codes and numbers are one word.
    """
    words = re.findall(r"[A-Za-z]{2,}", text)
    return len(words) >= 2 and not re.search(r"[\u4e00-\u9fff]", text)
