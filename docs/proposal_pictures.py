"""Pictures of proposals and of a council's meeting, from a real procedure."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from playwright.sync_api import Browser

from bot.colleagues import join
from community.model.meeting import Present
from community.model.proposal import NewProposal, Proposal, Wording
from community.model.staff import Staff
from community.place import load_place
from community.store.engine import Store
from community.usecases.conversations import find_conversation, open_conversation
from community.usecases.households import issue_codes, sync_households
from community.usecases.meeting_minutes import hold_meeting, write_present, write_said
from community.usecases.meeting_pages import view_meeting
from community.usecases.meetings import plan_meeting
from community.usecases.proposal_supports import support
from community.usecases.proposals import (
    draft_proposal,
    submit_proposal,
    translate_proposal,
)
from community.usecases.residence import redeem_code

RULES = load_place().proposals
BUILDING = next(iter(RULES.buildings))
LIFT = Wording("ar", "مصعد للمبنى", "المصعد معطل منذ شهر، ونحتاج إلى مصعد جديد.")
IN_CHINESE = Wording("zh", "给大楼换电梯", "电梯坏了一个月，我们需要一部新电梯。")
BENCH = Wording("ko", "정문 앞 벤치", "어르신들이 쉬어 갈 자리가 필요해요.")
SPOKEN = ("ar", "ko", "en", "zh")


def pictures(
    browser: Browser, url: str, store: Store, words: str, images: Path
) -> None:
    """Let neighbours propose and a council meet, and take the pictures.

    Args:
        url: Where the console and the public page are reached.
        words: The password of the colleague who is made for this.
        images: The folder of the pictures.
    """
    zhao = join(store, "organiser", "zhao", "赵敏", words)
    meeting = _council_met(store, zhao)
    for scheme in ("light", "dark"):
        suffix = "" if scheme == "light" else "-dark"
        context = browser.new_context(
            viewport={"width": 1280, "height": 900},
            locale="zh-CN",
            color_scheme=scheme,
            reduced_motion="reduce",
        )
        page = context.new_page()
        page.goto(f"{url}/console/sign-in")
        page.locator("[name=login]").fill("zhao")
        page.locator("[name=password]").fill(words)
        page.keyboard.press("Enter")
        page.locator("header.side").wait_for()
        for name, path in (("proposals", "/proposals"), ("meeting", meeting)):
            page.goto(f"{url}/console{path}")
            page.screenshot(path=images / f"console-{name}{suffix}.png")
        context.close()
    phone = browser.new_context(viewport={"width": 390, "height": 844}, locale="ar")
    page = phone.new_page()
    page.goto(f"{url}/proposals")
    page.screenshot(path=images / "proposals-ar.png")
    phone.close()


def _council_met(store: Store, zhao: Staff) -> str:
    """Two proposals before the nearest council, which has met; the meeting's page."""
    sync_households(store, RULES)
    printed = issue_codes(store, RULES, zhao, BUILDING)
    people = []
    for number, code in enumerate(printed[: RULES.needed(len(printed))]):
        people.append(_resident(store, number))
        language = SPOKEN[number % len(SPOKEN)]
        redeem_code(store, RULES, people[-1], code.code, language)
    lift, _ = (_supported(store, people, wording) for wording in (LIFT, BENCH))
    translate_proposal(store, RULES, lift.id, IN_CHINESE, zhao)
    began = store.clock.now() - timedelta(hours=1)
    meeting = plan_meeting(store, zhao, 0, began, "三号楼一层活动室")
    hold_meeting(store, zhao, meeting.id)
    there = (Present("王建国", "楼组长"), Present("赵敏", "社工"))
    write_present(store, zhao, meeting.id, there, meeting.revision + 1)
    item = view_meeting(store, meeting.id, "zh").agenda[0].item
    said = "物业介绍了报价，需要两个月。"
    write_said(store, zhao, meeting.id, item.id, said, item.revision)
    return f"/meetings/{meeting.id}"


def _supported(store: Store, people: list[int], wording: Wording) -> Proposal:
    new = NewProposal(wording, "access", BUILDING)
    drafted = draft_proposal(store, RULES, people[0], new)
    proposal = submit_proposal(store, RULES, people[0], drafted.id, wording.language)
    for number, each in enumerate(people[1:], 1):
        support(store, RULES, each, proposal.id, SPOKEN[number % len(SPOKEN)])
    return proposal


def _resident(store: Store, number: int) -> int:
    address = f"picture {number}"
    open_conversation(store, "web", address)
    found = find_conversation(store, "web", address)
    assert found is not None
    return int(found.resident_id)
