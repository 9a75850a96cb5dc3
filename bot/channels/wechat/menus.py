"""From the menus that WeChat has to those that it should have.

WeChat shows a resident the newest of the menus made for a tag that they have, else the
default one. So what is new is made before what is old goes, and there is always a menu
that works. Menus for tags of somebody else's are left alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import structlog

from bot.channels.wechat.errors import NO_RIGHT, Refused
from bot.channels.wechat.menu import Button, buttons
from bot.channels.wechat.ports import Caller
from bot.channels.wechat.tags import Tags
from community.place import Place
from community.texts import Texts

log = structlog.get_logger()

NO_MENU = 46003
# About a menu for a tag: it is gone already, there are too many, the account has none.
GONE, TOO_MANY, NONE_ALLOWED = 65301, 65305, 65306


@dataclass(frozen=True)
class _Menu:
    """A menu for a tag, as WeChat has it."""

    number: str
    tag: str
    buttons: list[Button]


async def publish(api: Caller, texts: Texts, place: Place) -> None:
    """Make the menus what they should be; changes nothing if they are.

    Cut short anywhere, it goes on from there the next time.

    Raises:
        ApiError: If WeChat did not do something.
    """
    default = buttons(texts, place.default_language, place.languages)
    present = await _present(api)
    if _plain(present.get("menu", {}).get("button", ())) != default:
        await api.call("menu/create", {"button": default})
        present = await _present(api)
        log.info("wechat_default_menu_made")
    try:
        await _publish_by_tag(api, texts, place, present)
    except Refused as refused:
        # Tags, and menus for them, are not for every kind of account.
        if refused.code not in (NO_RIGHT, NONE_ALLOWED):
            raise
        log.warning("wechat_one_menu_for_all", code=refused.code, why=refused.advice)


async def _publish_by_tag(
    api: Caller, texts: Texts, place: Place, present: Mapping[str, Any]
) -> None:
    tags = await Tags(api).make(place.languages)
    wanted = {
        str(tags[code]): buttons(texts, code, place.languages)
        for code in place.languages
    }
    right: set[str] = set()
    wrong = []
    for menu in _by_tag(present):
        if menu.tag not in right and menu.buttons == wanted.get(menu.tag):
            right.add(menu.tag)
        elif menu.tag in map(str, tags.values()):
            wrong.append(menu.number)
    for tag in (each for each in wanted if each not in right):
        await _add(api, {"button": wanted[tag], "matchrule": {"tag_id": tag}}, wrong)
    for number in wrong:
        await _remove(api, number)
    log.info("wechat_menus_published", languages=len(wanted), kept=len(right))


async def _add(api: Caller, menu: Mapping[str, Any], wrong: list[str]) -> None:
    """Add a menu, in the place of a wrong one if there is room for no more."""
    try:
        await api.call("menu/addconditional", menu)
    except Refused as refused:
        if refused.code != TOO_MANY or not wrong:
            raise
        await _remove(api, wrong.pop())
        await api.call("menu/addconditional", menu)


async def _remove(api: Caller, number: str) -> None:
    try:
        await api.call("menu/delconditional", {"menuid": number})
    except Refused as refused:
        if refused.code != GONE:
            raise


async def _present(api: Caller) -> dict[str, Any]:
    try:
        return await api.call("menu/get")
    except Refused as refused:
        if refused.code != NO_MENU:
            raise
        return {}


def _by_tag(present: Mapping[str, Any]) -> list[_Menu]:
    """The menus that are for a tag and nothing else."""
    found = []
    for menu in present.get("conditionalmenu", ()):
        # WeChat calls a tag by its older name when a menu is read.
        rule = {name: str(v) for name, v in menu.get("matchrule", {}).items() if v}
        tag = rule.pop("tag_id", None) or rule.pop("group_id", None)
        if tag and not rule:
            shown = _plain(menu.get("button", ()))
            found.append(_Menu(str(menu.get("menuid")), tag, shown))
    return found


def _plain(listed: Any) -> list[Button]:
    """The buttons without what WeChat adds to them, such as empty groups."""
    found = []
    for button in listed:
        below = _plain(button.get("sub_button") or ())
        names = ("name",) if below else ("type", "name", "key")
        kept: Button = {name: button.get(name) for name in names}
        found.append(kept | ({"sub_button": below} if below else {}))
    return found
