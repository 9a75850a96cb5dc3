"""B08, B15: what the page may do, who may show it, and how long browsers keep it."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable

import httpx
import pytest

from bot.channels.web.page import WIDGET_TEXTS
from community.languages import languages
from tests.channels.web.server import TEXTS, LiveServer
from tests.channels.web.visitor import Visitor


def policy(response: httpx.Response) -> dict[str, list[str]]:
    """The Content-Security-Policy by directive."""
    parts = response.headers["content-security-policy"].split(";")
    return {part.split()[0]: part.split()[1:] for part in parts}


def test_b08_the_policy_allows_nothing_inline(visitor: Visitor) -> None:
    response = visitor.http.get("/chat")
    rules = policy(response)
    assert rules["default-src"] == ["'none'"]
    assert rules["script-src"] == rules["style-src"] == ["'self'"]
    assert rules["connect-src"] == ["'self'"]
    assert rules["base-uri"] == rules["form-action"] == ["'none'"]
    assert "unsafe" not in response.headers["content-security-policy"]
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["referrer-policy"] == "same-origin"
    assert "x-frame-options" not in response.headers


def test_b08_the_page_has_no_inline_code(visitor: Visitor) -> None:
    html = visitor.http.get("/chat").text
    scripts = re.findall(r"<script([^>]*)>", html)
    assert all("src=" in s or 'type="application/json"' in s for s in scripts)
    assert not re.search(r"<style|\son[a-z]+=|\sstyle=|javascript:", html)


def test_b15_only_listed_sites_may_show_the_page(
    serve: Callable[..., LiveServer], visitor: Visitor
) -> None:
    assert policy(visitor.http.get("/chat"))["frame-ancestors"] == ["'self'"]
    open_to = serve(embed_origins=("https://a.example", "https://b.example"))
    response = httpx.get(f"{open_to.url}/chat?embed=1")
    assert policy(response)["frame-ancestors"] == [
        "'self'",
        "https://a.example",
        "https://b.example",
    ]


def test_the_address_of_the_site_leads_to_the_page(visitor: Visitor) -> None:
    response = visitor.http.get("/")
    assert (response.status_code, response.headers["location"]) == (307, "/chat")


@pytest.mark.parametrize("language", list(languages()))
def test_the_page_speaks_every_language(server: LiveServer, language: str) -> None:
    html = httpx.get(f"{server.url}/chat", headers={"Accept-Language": language}).text
    direction = languages()[language].direction
    assert f'<html lang="{language}" dir="{direction}">' in html
    title = re.search(r'<h1 data-t="web_title">(.*?)</h1>', html)
    assert title and title[1] == TEXTS.format("web_title", language)


def test_the_page_is_in_the_chosen_language_first(visitor: Visitor) -> None:
    visitor.post("/chat/language", {"language": "th"})
    headers = {"Cookie": visitor.cookie, "Accept-Language": "de"}
    assert '<html lang="th"' in visitor.http.get("/chat?lang=ko", headers=headers).text
    assert '<html lang="ko"' in visitor.http.get("/chat?lang=ko-KR").text
    assert '<html lang="en"' in visitor.http.get("/chat?lang=%22%3E%3Cb%3E").text


def test_every_file_of_the_page_is_there_and_kept_for_good(visitor: Visitor) -> None:
    html = visitor.http.get("/chat").text
    addresses = set(re.findall(r'(?:href|src)="(/static/[^"]+)"', html))
    assert len(addresses) > 20
    for address in addresses:
        response = visitor.http.get(address)
        assert response.status_code == 200, address
        assert "immutable" in response.headers["cache-control"]
        assert response.headers["x-content-type-options"] == "nosniff"


def test_every_module_imports_only_files_that_exist(visitor: Visitor) -> None:
    html = visitor.http.get("/chat").text
    modules = set(re.findall(r'(?:href|src)="(/static/[^"]+\.js)"', html))
    folder = next(iter(modules)).rpartition("/")[0]
    for module in modules:
        for name in re.findall(r'from "\./([^"]+)"', visitor.http.get(module).text):
            assert f"{folder}/{name}" in modules, f"{module} imports {name}"


def test_content_of_another_version_is_not_kept(visitor: Visitor) -> None:
    response = visitor.http.get("/static/0000000000000000/tokens.css")
    assert response.status_code == 200
    assert response.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    "path",
    ["nothing.js", "../page.py", "..%2fpage.py", "%2e%2e/page.py", "/etc/passwd", ""],
)
def test_only_files_of_the_page_are_served(visitor: Visitor, path: str) -> None:
    response = visitor.http.get(f"/static/0/{path}", follow_redirects=True)
    assert response.status_code == 404


def test_files_are_packed_for_those_who_can_unpack(server: LiveServer) -> None:
    address = f"{server.url}/static/0/chat.js"
    plain = httpx.get(address, headers={"Accept-Encoding": "identity"})
    with httpx.stream("GET", address, headers={"Accept-Encoding": "gzip"}) as packed:
        assert packed.headers["content-encoding"] == "gzip"
        assert gzip.decompress(b"".join(packed.iter_raw())) == plain.content
    assert "content-encoding" not in plain.headers


def test_b15_the_loader_is_one_script_with_its_own_words(visitor: Visitor) -> None:
    response = visitor.http.get("/widget.js")
    assert response.headers["content-type"].startswith("text/javascript")
    assert response.headers["cross-origin-resource-policy"] == "cross-origin"
    found = re.search(r"const texts = (\{.*\});", response.text)
    assert found
    texts = json.loads(found[1])
    assert set(texts) == set(languages())
    assert all(set(words) == set(WIDGET_TEXTS) for words in texts.values())
    assert texts["ko"]["web_open"] == TEXTS.format("web_open", "ko")
