"""The menus of the account and the tags that choose between them."""

from __future__ import annotations

from typing import Any

from tests.standins.wechat_errors import Refused
from tests.standins.wechat_residents import Residents

TOP_BUTTONS = 3
SUB_BUTTONS = 5
TAG_BYTES = 30
TAGS = 100
TAGS_OF_ONE = 20
OPENIDS_AT_ONCE = 50
KEY_TYPES = {
    "click",
    "scancode_push",
    "scancode_waitmsg",
    "pic_sysphoto",
    "pic_photo_or_album",
    "pic_weixin",
    "location_select",
}
OTHER_TYPES = {
    "view": ("url",),
    "miniprogram": ("url", "appid", "pagepath"),
    "media_id": ("media_id",),
    "article_id": ("article_id",),
    "article_view_limited": ("article_id",),
}
# Errors and sizes in bytes for buttons of the first and of the second level.
FIRST = {"type": 40017, "name": 40018, "key": 40019, "url": 40020, "name_bytes": 16}
SECOND = {"type": 40024, "name": 40025, "key": 40026, "url": 40027, "name_bytes": 60}
KEY_BYTES = 128
URL_BYTES = 1024


def check_buttons(body: dict[str, Any]) -> list[dict[str, Any]]:
    """The buttons of a menu.

    Raises:
        Refused: With WeChat's number for the first thing that is wrong.
    """
    buttons = body.get("button")
    if not isinstance(buttons, list) or not 1 <= len(buttons) <= TOP_BUTTONS:
        raise Refused(40016)
    for button in buttons:
        sub = button.get("sub_button")
        if not sub:
            _check_button(button, FIRST)
            continue
        _check_name(button, FIRST)
        if not isinstance(sub, list) or len(sub) > SUB_BUTTONS:
            raise Refused(40023, button["name"])
        for each in sub:
            if each.get("sub_button"):
                raise Refused(40022, button["name"])
            _check_button(each, SECOND)
    return buttons


def _check_button(button: dict[str, Any], level: dict[str, int]) -> None:
    _check_name(button, level)
    kind = button.get("type")
    if kind in KEY_TYPES:
        if not 1 <= _size(button.get("key")) <= KEY_BYTES:
            raise Refused(level["key"], button["name"])
    elif kind in OTHER_TYPES:
        if not all(_size(button.get(name)) for name in OTHER_TYPES[kind]):
            raise Refused(40035, f"{kind} needs {OTHER_TYPES[kind]}")
    else:
        raise Refused(level["type"], str(kind))
    url = button.get("url")
    if url is not None and (
        _size(url) > URL_BYTES or not url.startswith(("http://", "https://"))
    ):
        raise Refused(level["url"], str(url))


def _check_name(button: dict[str, Any], level: dict[str, int]) -> None:
    if not 1 <= _size(button.get("name")) <= level["name_bytes"]:
        raise Refused(level["name"], str(button.get("name")))


def _size(value: object) -> int:
    return len(value.encode()) if isinstance(value, str) else 0


class Menus:
    """Tags, the menu for everybody and the menus for those with a tag.

    Attributes:
        default: The buttons for everybody, None without a menu.
        tags: Name of each tag by its number; 2 is WeChat's own.
        most: How many menus there may be for those with a tag; WeChat does not tell.
    """

    def __init__(self, residents: Residents) -> None:
        self.default: list[dict[str, Any]] | None = None
        self.tags: dict[int, str] = {2: "星标组"}
        self.most = 100
        self._conditional: list[dict[str, Any]] = []
        self._residents = residents
        self._next_menu = 400000001
        self._next_tag = 100

    def create(self, body: dict[str, Any]) -> dict[str, Any]:
        """Set the menu for everybody."""
        self.default = check_buttons(body)
        return {}

    def add_conditional(self, body: dict[str, Any]) -> dict[str, Any]:
        """Add a menu for those with a tag."""
        buttons = check_buttons(body)
        if self.default is None:
            raise Refused(65303)
        rule = body.get("matchrule")
        if not isinstance(rule, dict) or not rule:
            raise Refused(65304)
        if set(rule) != {"tag_id"}:
            raise Refused(65320, ", ".join(sorted(rule)))
        self._check_tag(rule["tag_id"])
        if len(self._conditional) >= self.most:
            raise Refused(65305)
        menu_id = str(self._next_menu)
        self._next_menu += 1
        menu = {"button": buttons, "matchrule": dict(rule), "menuid": menu_id}
        self._conditional.insert(0, menu)
        return {"menuid": menu_id}

    def delete_conditional(self, body: dict[str, Any]) -> dict[str, Any]:
        """Remove one menu for those with a tag."""
        left = [m for m in self._conditional if m["menuid"] != body.get("menuid")]
        if len(left) == len(self._conditional):
            raise Refused(65301)
        self._conditional = left
        return {}

    def get(self) -> dict[str, Any]:
        """All menus."""
        if self.default is None:
            raise Refused(46003)
        found: dict[str, Any] = {"menu": {"button": self.default, "menuid": 400000000}}
        if self._conditional:
            found["conditionalmenu"] = list(self._conditional)
        return found

    def delete(self) -> dict[str, Any]:
        """Remove all menus."""
        self.default, self._conditional = None, []
        return {}

    def seen_by(self, openid: str) -> list[dict[str, Any]] | None:
        """The buttons that a resident sees: the newest menu that fits."""
        tags = {str(tag) for tag in self._residents.known(openid).tags}
        for menu in self._conditional:
            if str(menu["matchrule"]["tag_id"]) in tags:
                return list(menu["button"])
        return self.default

    def create_tag(self, body: dict[str, Any]) -> dict[str, Any]:
        """Make a tag."""
        tag = body.get("tag")
        name = tag.get("name") if isinstance(tag, dict) else None
        if not isinstance(name, str) or not name:
            raise Refused(40035, "tag.name")
        if name in self.tags.values():
            raise Refused(45157, name)
        if len(name.encode()) > TAG_BYTES:
            raise Refused(45158, name)
        if len(self.tags) >= TAGS:
            raise Refused(45056)
        number = self._next_tag
        self._next_tag += 1
        self.tags[number] = name
        return {"tag": {"id": number, "name": name}}

    def get_tags(self) -> dict[str, Any]:
        """All tags, and how many residents have each."""
        return {
            "tags": [
                {"id": number, "name": name, "count": self._residents.with_tag(number)}
                for number, name in self.tags.items()
            ]
        }

    def tag_residents(self, body: dict[str, Any], give: bool) -> dict[str, Any]:
        """Give a tag to up to 50 residents, or take it from them."""
        number = self._check_tag(body.get("tagid"))
        openids = body.get("openid_list")
        if not isinstance(openids, list) or not 1 <= len(openids) <= OPENIDS_AT_ONCE:
            raise Refused(40032)
        everyone = [self._residents.known(openid) for openid in openids]
        if give and any(len({*r.tags, number}) > TAGS_OF_ONE for r in everyone):
            raise Refused(45059)
        for resident in everyone:
            others = [tag for tag in resident.tags if tag != number]
            resident.tags = [*others, number] if give else others
        return {}

    def _check_tag(self, number: object) -> int:
        text = str(number)
        if not text.isdecimal() or int(text) not in self.tags:
            raise Refused(45159, text)
        return int(text)
