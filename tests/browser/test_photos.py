"""A resident sends a photo: chosen, seen, described, sent, and still there later."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Locator, expect

from bot.channels.web.incoming import PHOTO_BYTES
from community.model.attachment import content_type
from tests.browser.resident import Resident
from tests.browser.test_layout import fits
from tests.browser.test_screen_reader import violations
from tests.channels.web.server import TEXTS

KEPT = "You wrote: attachment_kept"
# Counts the dialogs that would open, without opening one.
DIALOGS = """
  window.dialogs = 0;
  document.getElementById('photo').addEventListener('click', (event) => {
    event.preventDefault();
    dialogs += 1;
  });
"""


def png(width: int, height: int) -> bytes:
    """A grey picture."""

    def chunk(name: bytes, data: bytes) -> bytes:
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    lines = zlib.compress((b"\0" + b"\x80" * width) * height)
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", lines), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


SMALL = png(40, 30)


def choose(resident: Resident, photo: bytes = SMALL, kind: str = "image/png") -> None:
    """Choose a photo, as the browser's own dialog would."""
    file = FilePayload(name="photo", mimeType=kind, buffer=photo)
    resident.page.locator("#photo").set_input_files(file)


def strip(resident: Resident) -> Locator:
    """The photo that goes with the next message."""
    return resident.page.locator("#chosen")


def taken(resident: Resident) -> list[bytes]:
    """The photos that the server has."""
    server = resident.server
    given = [each for inbound in server.desk.inbound for each in inbound.attachments]
    return [server.spool.get(each.file_id) for each in given if each.file_id]


def drawn(picture: Locator) -> bool:
    """Whether a picture is really seen."""
    return bool(picture.evaluate("(img) => img.decode().then(() => img.width > 0)"))


def test_a_photo_alone_is_sent_and_stays_in_the_log(resident: Resident) -> None:
    choose(resident)
    expect(strip(resident)).to_be_visible()
    expect(resident.field).to_be_focused()
    expect(resident.page.locator("#said")).to_have_text(
        TEXTS.format("web_photo_added", "en")
    )
    resident.page.keyboard.press("Enter")
    expect(strip(resident)).to_be_hidden()
    expect(resident.answers).to_have_text([KEPT])
    expect(resident.own).to_have_text(["Photo"])
    assert drawn(resident.own.locator("img"))
    expect(resident.page.locator(".state")).to_have_text("Sent")
    assert taken(resident) == [SMALL], "as it was"

    resident.reload()
    expect(resident.own).to_have_text(["Photo"])
    expect(resident.own.locator("img")).to_have_count(0)


def test_words_go_with_the_photo(resident: Resident) -> None:
    choose(resident)
    resident.say("The lift is broken")
    resident.sees("The lift is broken", "You wrote: The lift is broken")
    expect(resident.own.locator("img")).to_have_count(1)
    [inbound] = resident.server.desk.inbound
    assert (inbound.text, len(inbound.attachments)) == ("The lift is broken", 1)
    resident.say("and dark")
    expect(resident.answers).to_have_count(2)
    assert len(taken(resident)) == 1, "a photo goes once"


def test_the_button_opens_the_dialog_by_mouse_and_by_keyboard(
    resident: Resident,
) -> None:
    resident.page.evaluate(DIALOGS)
    add = resident.page.get_by_role("button", name="Add a photo")
    add.click()
    resident.page.wait_for_function("dialogs === 1")
    for times, key in ((2, "Enter"), (3, "Space")):
        add.press(key)
        resident.page.wait_for_function(f"dialogs === {times}")


def test_a_chosen_photo_can_be_taken_back(resident: Resident) -> None:
    choose(resident)
    expect(strip(resident)).to_be_visible()
    resident.page.get_by_role("button", name="Remove the photo").press("Enter")
    expect(strip(resident)).to_be_hidden()
    expect(resident.page.get_by_role("button", name="Add a photo")).to_be_focused()
    resident.say("nothing to see")
    resident.sees("nothing to see", "You wrote: nothing to see")
    assert taken(resident) == []


def test_a_large_photo_is_made_smaller(resident: Resident) -> None:
    choose(resident, png(5000, 4000))
    # Pressed before the photo is ready.
    resident.page.locator("#send").click()
    expect(resident.answers).to_have_count(1)
    [photo] = taken(resident)
    assert content_type(photo) == "image/jpeg"
    width, height = resident.own.locator("img").evaluate(
        "(img) => img.decode().then(() => [img.naturalWidth, img.naturalHeight])"
    )
    assert width * height <= 2560 * 1920 * 1.01
    assert width / height == pytest.approx(5 / 4, rel=0.01)


@pytest.mark.parametrize(
    ("photo", "kind", "key"),
    [
        (b"\0\0\0\x18ftypheic", "image/heic", "web_photo_kind"),
        (b"%PDF-1.7", "application/pdf", "web_photo_kind"),
        (SMALL.ljust(PHOTO_BYTES + 1), "image/png", "web_photo_too_large"),
    ],
    ids=["HEIC", "a document", "too large"],
)
def test_what_cannot_be_sent_is_said_at_once(
    visit: Callable[..., Resident], photo: bytes, kind: str, key: str
) -> None:
    resident = visit(locale="de-DE")
    choose(resident, photo, kind)
    expect(resident.page.locator("#problem")).to_have_text(
        TEXTS.format(key, "de", megabytes=10)
    )
    expect(strip(resident)).to_be_hidden()
    choose(resident)
    expect(strip(resident)).to_be_visible()
    expect(resident.page.locator("#problem")).to_be_empty()


def test_a_photo_outlives_a_lost_connection_and_a_reload(resident: Resident) -> None:
    def no_way(route: Any) -> None:
        route.abort()

    resident.page.context.route("**/chat/photos**", no_way)
    choose(resident)
    resident.say("a leak")
    expect(resident.page.get_by_role("button", name="Not sent")).to_be_visible()
    assert taken(resident) == []
    resident.reload()
    assert drawn(resident.own.locator("img"))
    resident.page.context.unroute("**/chat/photos**", no_way)
    # It is tried again by itself, and at once when the network is back.
    resident.page.evaluate("window.dispatchEvent(new Event('online'))")
    expect(resident.page.locator(".state")).to_have_text("Sent")
    assert taken(resident) == [SMALL]
    left = "caches.open('linli-unsent').then((c) => c.keys()).then((k) => k.length)"
    assert resident.page.evaluate(left) == 0


def test_a_photo_that_this_browser_lost_is_not_said_to_be_sent(
    resident: Resident,
) -> None:
    resident.page.context.route("**/chat/photos**", lambda route: route.abort())
    choose(resident)
    resident.page.locator("#send").click()
    expect(resident.page.get_by_role("button", name="Not sent")).to_be_visible()
    resident.page.evaluate("caches.delete('linli-unsent')")
    resident.reload()
    gone = TEXTS.format("web_photo_gone", "en")
    expect(resident.page.locator(".state")).to_have_text(gone)
    resident.say("words still go")
    expect(resident.answers).to_have_text(["You wrote: words still go"])


@pytest.mark.parametrize("locale", ["de-DE", "ar", "th"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_photos_on_the_narrowest_phone(
    visit: Callable[..., Resident], locale: str, scheme: str
) -> None:
    small = {"width": 320, "height": 568}
    resident = visit(
        locale=locale, color_scheme=scheme, viewport=small, reduced_motion="reduce"
    )
    choose(resident)
    resident.say("Aufzug")
    expect(resident.answers).to_have_count(1)
    choose(resident)
    expect(strip(resident)).to_be_in_viewport(ratio=1)
    for button in ("#photo-add", "#photo-remove", "#send"):
        box = resident.page.locator(button).bounding_box()
        assert box and min(box["width"], box["height"]) >= 44, button
    fits(resident)
    assert violations(resident) == []
