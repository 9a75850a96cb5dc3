"""What is set up at WeChat when Linli starts: the menus and the tags they go by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import structlog

from bot.channels.wechat.errors import ApiError, Refused
from bot.channels.wechat.menu import Button, buttons
from bot.channels.wechat.ports import Caller
from bot.channels.wechat.tags import Tags
from community.place import Place
from community.texts import Texts

log = structlog.get_logger()

NO_MENU = 46003


async def start(api: Caller, texts: Texts, place: Place) -> None:
    """Publish the menus, unless they are there already; a failure is only logged.

    Args:
        api: Calls WeChat.
        texts: All texts.
        place: Which languages are switched on.
    """
    try:
        await _publish_menus(api, texts, place)
    except Refused as refused:
        log.error("wechat_menu_refused", code=refused.code, what_to_do=refused.advice)
    except ApiError as error:
        log.error("wechat_menu_not_published", reason=str(error))


async def _publish_menus(api: Caller, texts: Texts, place: Place) -> None:
    default = buttons(texts, place.default_language, place.languages)
    by_tag = {
        str(tag): buttons(texts, language, place.languages)
        for language, tag in (await _tags(api, place)).items()
    }
    present = await _present(api)
    if _shown(present) == (default, by_tag):
        return
    if present.get("conditionalmenu"):
        # A menu that is added does not take the place of the one before.
        await api.call("menu/delete")
    await api.call("menu/create", {"button": default})
    for tag, menu in by_tag.items():
        rule = {"tag_id": tag}
        await api.call("menu/addconditional", {"button": menu, "matchrule": rule})
    log.info("wechat_menu_published", languages=len(by_tag))


async def _tags(api: Caller, place: Place) -> dict[str, int]:
    """The tag of each language; none for an account that may not have tags."""
    try:
        tags = await Tags(api).make(place.languages)
    except Refused as refused:
        log.warning("wechat_tags_refused", code=refused.code, why=refused.advice)
        return {}
    return {code: tags[code] for code in place.languages if code in tags}


async def _present(api: Caller) -> dict[str, Any]:
    try:
        return await api.call("menu/get")
    except Refused as refused:
        if refused.code != NO_MENU:
            raise
        return {}


def _shown(present: Mapping[str, Any]) -> tuple[list[Button], dict[str, list[Button]]]:
    """The menus as WeChat has them, in our words."""
    by_tag = {}
    for menu in present.get("conditionalmenu", ()):
        rule = menu.get("matchrule", {})
        # WeChat calls it by its older name when it is read.
        tag = str(rule.get("tag_id") or rule.get("group_id") or "")
        by_tag[tag] = _plain(menu["button"])
    return _plain(present.get("menu", {}).get("button", ())), by_tag


def _plain(listed: Any) -> list[Button]:
    """The buttons without what WeChat adds to them, such as empty groups."""
    found = []
    for button in listed:
        below = _plain(button.get("sub_button") or ())
        names = ("name",) if below else ("type", "name", "key")
        kept: Button = {name: button.get(name) for name in names}
        found.append(kept | ({"sub_button": below} if below else {}))
    return found
