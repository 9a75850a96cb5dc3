"""B08, B10: what the page makes of a message."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect

from community.model.message import Reply
from tests.browser.resident import Resident

HOSTILE = """<script>window.hacked = 1</script>
<img src=x onerror="window.hacked = 1">
[click](javascript:window.hacked=1) ![picture](https://evil.example/pixel.png)
**bold** &lt;b&gt;"""
ARABIC = Reply(
    "سجّل مكان إقامتك خلال 24 ساعة.\n\n- جهّز جواز سفرك\n- اتصل بالرقم 12367",
    "ar",
    "answer",
    card=({"type": "phone", "text": "الهجرة 12367", "href": "tel:12367"},),
)


def test_b08_hostile_text_is_only_text(resident: Resident) -> None:
    requests: list[str] = []
    resident.page.on("request", lambda request: requests.append(request.url))
    resident.server.desk.script = {"hello": [Reply(HOSTILE, "en", "answer")]}
    resident.say("hello")
    expect(resident.answers).to_have_count(1)

    written = resident.answers.inner_text()
    assert [" ".join(line.split()) for line in written.splitlines()] == [
        " ".join(line.split()) for line in HOSTILE.splitlines()
    ]
    assert resident.log.locator("script, img, b, strong, a, iframe").count() == 0
    assert resident.page.evaluate("window.hacked") is None
    assert not any("evil.example" in url for url in requests)


def test_b08_hostile_words_of_the_resident_are_only_text(resident: Resident) -> None:
    resident.say(HOSTILE)
    expect(resident.own).to_have_count(1)
    assert resident.log.locator("script, img, b, a").count() == 0
    resident.reload()
    assert resident.log.locator("script, img, b, a").count() == 0
    assert resident.page.evaluate("window.hacked") is None


def test_b08_only_safe_addresses_become_links(resident: Resident) -> None:
    addresses = [
        ("phone", "tel:12345"),
        ("place", "https://uri.amap.com/search?keyword=%E4%BA%AC"),
        ("source", "http://example.org/page"),
        ("source", "mailto:desk@example.org"),
        ("source", "javascript:window.hacked=1"),
        ("source", "JaVaScRiPt:window.hacked=1"),
        ("source", " javascript:window.hacked=1"),
        ("source", "data:text/html,<script>window.hacked=1</script>"),
        ("source", "vbscript:x"),
        ("source", "file:///etc/passwd"),
        ("source", "//evil.example"),
        ("source", "/relative"),
        ("source", None),
    ]
    card = tuple(
        {"type": kind, "text": f"line {number}", "href": href}
        for number, (kind, href) in enumerate(addresses)
    )
    resident.server.desk.script = {"hello": [Reply("Here.", "en", "answer", card)]}
    resident.say("hello")
    for number in range(len(addresses)):
        line = resident.answers.get_by_text(f"line {number}", exact=True)
        expect(line).to_be_visible()

    links = resident.answers.locator("a")
    hrefs = [link.get_attribute("href") for link in links.all()]
    assert hrefs == [href for _, href in addresses[:4]]
    for link in links.all():
        assert link.get_attribute("rel") == "noopener noreferrer"
    assert [link.get_attribute("target") for link in links.all()] == [
        None,
        "_blank",
        "_blank",
        None,
    ]


def test_the_markup_of_an_answer(resident: Resident) -> None:
    text = (
        "Short answer.\n\n1. One\n2. Two\nThen:\n- a\n- b\n\n7. Seven\n\n24. is a day"
    )
    resident.server.desk.script = {"hello": [Reply(text, "en", "answer")]}
    resident.say("hello")
    expect(resident.answers).to_have_count(1)
    words = resident.answers.locator(".words")
    tags = words.evaluate("(words) => [...words.children].map((e) => e.tagName)")
    assert tags == ["P", "OL", "P", "UL", "OL", "OL"]
    assert words.locator("ol").nth(1).get_attribute("start") == "7"
    expect(words.locator("li")).to_have_text(
        ["One", "Two", "a", "b", "Seven", "is a day"]
    )


def test_the_card_of_an_answer(resident: Resident) -> None:
    card = (
        {"type": "phone", "text": "City hotline 12345", "href": "tel:12345"},
        {"type": "place", "text": "安定门东大街2号", "href": "https://uri.amap.com/x"},
        {"type": "source", "text": "Source: The City", "href": "https://a.example/"},
        {"type": "as_of", "text": "As of 3 July 2024", "href": None},
        {"type": "question", "text": "Was this helpful?", "href": None},
    )
    buttons = tuple(
        {"title": title, "payload": f"/{title}", "lang": "en"}
        for title in ("Yes", "No", "Opening hours")
    )
    reply = Reply("Here.", "en", "answer", card, buttons)  # type: ignore[arg-type]
    resident.server.desk.script = {"hello": [reply]}
    resident.say("hello")
    question = resident.page.get_by_role("group", name="Was this helpful?")
    expect(question.get_by_role("button")).to_have_text(["Yes", "No"])
    others = resident.page.get_by_role("group", name="Suggested answers")
    expect(others.get_by_role("button")).to_have_text(["Opening hours"])
    expect(resident.page.get_by_role("link", name="Show on map")).to_be_visible()
    assert resident.answers.inner_text().index("Source") > 0


def test_an_emergency_shows_the_number_first(visit: Callable[..., Resident]) -> None:
    resident = visit(viewport={"width": 390, "height": 844}, has_touch=True)
    calls = tuple(
        {"type": "call", "text": f"Call {n}", "href": f"tel:{n}"} for n in (119, 120)
    )
    reply = Reply("Leave the building by the stairs.", "en", "emergency", calls)
    resident.server.desk.script = {"fire": [reply]}
    resident.say("fire")
    call = resident.page.get_by_role("link", name="Call 119")
    expect(call).to_have_attribute("href", "tel:119")
    words = resident.answers.get_by_text("Leave the building")
    box, below = call.bounding_box(), words.bounding_box()
    assert box and below
    assert box["y"] < below["y"]
    assert box["height"] >= 44 and box["width"] > 200


def test_b10_an_arabic_answer_on_a_german_page(visit: Callable[..., Resident]) -> None:
    resident = visit(locale="de-DE")
    resident.server.desk.script = {"hallo": [ARABIC]}
    resident.say("hallo")
    expect(resident.answers).to_have_attribute("lang", "ar")
    expect(resident.answers).to_have_attribute("dir", "rtl")
    expect(resident.own).to_have_attribute("dir", "auto")
    expect(resident.page.locator("html")).to_have_attribute("dir", "ltr")
    expect(resident.page.locator("html")).to_have_attribute("lang", "de")
    # The German speaker's name is not part of the Arabic bubble.
    assert resident.answers.locator(".sr").count() == 0


def test_b10_an_arabic_page_is_mirrored(visit: Callable[..., Resident]) -> None:
    resident = visit(locale="ar")
    resident.server.desk.script = {"مرحبا": [ARABIC]}
    expect(resident.page.locator("html")).to_have_attribute("dir", "rtl")
    assert resident.field.evaluate("(field) => field.matches(':dir(rtl)')")
    send = resident.page.locator("#send")
    flipped = send.locator("svg").evaluate("(svg) => getComputedStyle(svg).transform")
    assert flipped.startswith("matrix(-1,")

    resident.say("مرحبا")
    expect(resident.answers).to_have_count(1)
    centre = resident.page.locator("#log").bounding_box()
    own, answer = resident.own.bounding_box(), resident.answers.bounding_box()
    field, button = resident.field.bounding_box(), send.bounding_box()
    assert centre and own and answer and field and button
    assert own["x"] == centre["x"]
    assert answer["x"] + answer["width"] == centre["x"] + centre["width"]
    assert button["x"] < field["x"]


def test_b10_the_caret_follows_the_letters(visit: Callable[..., Resident]) -> None:
    resident = visit(locale="de-DE")
    right = "(field) => field.matches(':dir(rtl)')"
    resident.field.fill("Hallo")
    assert not resident.field.evaluate(right)
    resident.field.fill("مرحبا")
    assert resident.field.evaluate(right)
    resident.field.fill("")
    assert not resident.field.evaluate(right)


def test_b10_a_german_answer_on_an_arabic_page(visit: Callable[..., Resident]) -> None:
    resident = visit(locale="ar")
    resident.server.desk.script = {"hallo": [Reply("Guten Tag!", "de")]}
    resident.say("hallo")
    expect(resident.answers).to_have_attribute("lang", "de")
    assert resident.answers.evaluate("(bubble) => bubble.matches(':dir(ltr)')")
    assert resident.own.evaluate("(bubble) => bubble.matches(':dir(ltr)')")
