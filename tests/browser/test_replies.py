"""B12, B13: buttons, and the field to write in."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import BrowserContext, expect

from community.model.message import Reply
from tests.browser.resident import Resident
from tests.channels.web.server import TEXTS, LiveServer

OFFER = Reply(
    "What would you like?",
    "en",
    buttons=(
        {"title": "Opening hours", "payload": "/hours", "lang": "en"},
        {"title": "الوثائق", "payload": "/papers", "lang": "ar"},
    ),
)
HOURS = Reply("9 to 5", "en")


def test_b12_a_pressed_button_says_its_title_and_sends_its_key(
    resident: Resident,
) -> None:
    resident.server.desk.script = {"help": [OFFER], "/hours": [HOURS]}
    resident.say("help")
    other = resident.second_tab()
    group = resident.page.get_by_role("group", name="Suggested answers")
    buttons = group.get_by_role("button")
    expect(buttons).to_have_text(["Opening hours", "الوثائق"])
    expect(buttons.nth(1)).to_have_attribute("lang", "ar")
    expect(buttons.nth(1)).to_have_attribute("dir", "rtl")
    assert "/hours" not in resident.page.content()

    resident.look()
    buttons.first.click()
    resident.sees("help", "What would you like?", "Opening hours", "9 to 5")
    pressed = resident.server.desk.inbound[-1]
    assert pressed.text == "" and pressed.choice
    for tab in (resident, other):
        tab.sees("help", "What would you like?", "Opening hours", "9 to 5")
        for button in tab.page.locator(".reply").all():
            expect(button).to_be_disabled()
    resident.reload()
    for button in resident.page.locator(".reply").all():
        expect(button).to_be_disabled()
    assert len(resident.server.desk.inbound) == 2


def test_b12_the_keyboard_keeps_its_place(resident: Resident) -> None:
    resident.server.desk.script = {"help": [OFFER]}
    resident.say("help")
    button = resident.page.get_by_role("button", name="Opening hours")
    button.focus()
    resident.page.keyboard.press("Enter")
    expect(button).to_be_disabled()
    expect(resident.page.get_by_role("group", name="Suggested answers")).to_be_focused()
    resident.page.keyboard.press("Tab")
    expect(resident.field).to_be_focused()


def test_a_suggestion_is_sent_as_if_written(resident: Resident) -> None:
    resident.page.get_by_role("button", name="Heating season").click()
    resident.sees("Heating season", "You wrote: Heating season")
    expect(resident.page.locator("#welcome")).to_be_hidden()


def test_b13_nothing_empty_is_sent(resident: Resident) -> None:
    for text in ("", "   ", "\n\n"):
        resident.field.fill(text)
        resident.field.press("Enter")
        resident.page.locator("#send").click()
    resident.say("something")
    resident.sees("something", "You wrote: something")
    assert len(resident.server.desk.inbound) == 1


def test_b13_too_long_is_counted_and_not_sent(
    visit: Callable[..., Resident],
) -> None:
    resident = visit(locale="ko-KR")
    counter = resident.page.locator("#counter")
    resident.field.fill("가" * 1800)
    expect(counter).to_have_text("")
    resident.field.fill("가" * 1801)
    expect(counter).to_have_text("1,801 / 2,000")
    resident.field.fill("😀" * 2001)
    expect(counter).to_have_text(
        TEXTS.format("web_too_long", "ko", count=2001, limit=2000)
    )
    expect(resident.field).to_have_attribute("aria-invalid", "true")
    resident.field.press("Enter")
    expect(resident.field).to_have_value("😀" * 2001)

    resident.field.fill("😀" * 2000)
    expect(resident.field).to_have_attribute("aria-invalid", "false")
    resident.field.press("Enter")
    expect(resident.own).to_have_text("😀" * 2000)
    expect(resident.page.locator(".state")).to_have_text(TEXTS.format("web_sent", "ko"))
    assert len(resident.server.desk.inbound) == 1


def test_b13_too_fast_waits_and_is_sent_by_itself(
    serve: Callable[..., LiveServer], new_context: Callable[..., BrowserContext]
) -> None:
    server = serve(burst=2, per_second=1)
    resident = Resident(new_context().new_page(), server).open()
    words = [f"number {n}" for n in range(4)]
    for word in words:
        resident.say(word)
    expect(resident.page.locator("#status")).to_contain_text("Please wait 1 second")
    expect(resident.answers).to_have_text([f"You wrote: {word}" for word in words])
    assert [i.text for i in server.desk.inbound] == words
    expect(resident.page.locator("#status")).to_be_empty()


def test_enter_sends_and_shift_enter_breaks_the_line(resident: Resident) -> None:
    one_line = resident.field.bounding_box()
    resident.field.press_sequentially("one")
    resident.field.press("Shift+Enter")
    resident.field.press_sequentially("two")
    expect(resident.field).to_have_value("one\ntwo")
    two_lines = resident.field.bounding_box()
    resident.field.press("Enter")
    expect(resident.own).to_have_text("one\ntwo")
    expect(resident.field).to_have_value("")
    after = resident.field.bounding_box()
    assert one_line and two_lines and after
    assert two_lines["height"] > one_line["height"] == after["height"]


def test_the_field_grows_to_five_lines(resident: Resident) -> None:
    heights = []
    for lines in (1, 5, 6, 40):
        resident.field.fill("\n".join("x" * lines))
        box = resident.field.bounding_box()
        assert box
        heights.append(box["height"])
    assert heights[0] < heights[1] == heights[2] == heights[3]


def test_enter_that_picks_a_word_does_not_send(resident: Resident) -> None:
    """Chinese, Japanese and Korean are composed of several keys; Enter ends that."""
    keyboard = resident.page.context.new_cdp_session(resident.page)
    resident.field.focus()
    keyboard.send(
        "Input.imeSetComposition",
        {"text": "にほ", "selectionStart": 2, "selectionEnd": 2},
    )
    resident.field.dispatch_event("keydown", {"key": "Enter", "isComposing": True})
    resident.field.dispatch_event("keydown", {"key": "Enter", "keyCode": 229})
    expect(resident.own).to_have_count(0)
    keyboard.send("Input.insertText", {"text": "日本"})
    expect(resident.field).to_have_value("日本")
    resident.field.press("Enter")
    expect(resident.own).to_have_text("日本")
    assert [i.text for i in resident.server.desk.inbound] == ["日本"]


def test_ending_asks_first_and_deletes_everywhere(resident: Resident) -> None:
    resident.say("my secret")
    other = resident.second_tab()
    resident.sees("my secret", "You wrote: my secret")
    dialog = resident.look().page.get_by_role("dialog", name="End chat and delete")
    resident.page.locator("#end").click()
    expect(dialog.get_by_role("button", name="Keep")).to_be_focused()
    resident.page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    resident.sees("my secret", "You wrote: my secret")

    resident.page.locator("#end").click()
    dialog.get_by_role("button", name="Delete").click()
    expect(resident.page.locator("#status")).to_have_text(
        TEXTS.format("web_ended", "en")
    )
    for tab in (resident, other):
        expect(tab.turns).to_have_count(0)
        expect(tab.page.locator("#welcome")).to_be_visible()
    assert resident.page.evaluate("Object.keys(localStorage)") == []

    other.say("a new start")
    for tab in (resident, other):
        tab.sees("a new start", "You wrote: a new start")
    resident.reload()
    resident.sees("a new start", "You wrote: a new start")


def test_staff_are_announced(resident: Resident) -> None:
    resident.say("I need help")
    resident.sees("I need help", "You wrote: I need help")
    strip = resident.page.locator("#owner")
    expect(strip).to_be_hidden()
    desk = resident.server.desk
    resident.server.run(desk.take_over(resident.address, "staff"))
    resident.is_told(Reply("Hello, I am Li.", "en"), "staff")
    expect(strip).to_have_text(TEXTS.format("staff_has_conversation", "en"))
    expect(resident.page.locator(".turn.staff .speaker")).to_have_text("Staff")
    # Nobody is typing while a person takes their time.
    resident.say("thank you")
    expect(resident.page.locator(".state").last).to_have_text("Sent")
    expect(resident.page.locator("#status")).to_be_empty()
    resident.reload()
    expect(strip).to_be_visible()
    resident.server.run(desk.take_over(resident.address, "bot"))
    resident.is_told(Reply("The assistant is back.", "en", "notice"), "desk")
    expect(strip).to_be_hidden()
