"""Menus, tags, what is known of a resident, and files."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from tests.channels.wechat_standin.caller import Caller
from tests.channels.wechat_standin.conftest import shared
from tests.clock import FakeClock
from tests.standins import wechat_messages as does
from tests.standins.wechat import WeChatStandin


def click(name: str, **changes: Any) -> dict[str, Any]:
    return {"type": "click", "name": name, "key": "K", **changes}


def group(*subs: dict[str, Any], name: str = "more") -> dict[str, Any]:
    return {"name": name, "sub_button": list(subs)}


VIEW = {"type": "view", "name": "page", "url": "https://example.org/"}


@pytest.mark.parametrize(
    "buttons",
    [
        [click("语言选择器"), click("a"), VIEW],
        [click("a", sub_button=[])],
        [group(*[click("市" * 20)] * 5)],
        [click("a", key="k" * 128)],
    ],
)
def test_w24_a_menu_within_the_limits_is_taken(
    buttons: list[dict[str, Any]], wechat: WeChatStandin, caller: Caller
) -> None:
    assert caller.post("menu/create", {"button": buttons})["errcode"] == 0
    assert caller.get("menu/get")["menu"]["button"] == buttons
    assert wechat.menus.default == buttons


@pytest.mark.parametrize(
    ("buttons", "errcode"),
    [
        ([], 40016),
        ([click("a")] * 4, 40016),
        (None, 40016),
        ([click("a", type="link")], 40017),
        ([click("市" * 5 + "ab")], 40018),
        ([click("")], 40018),
        ([group(click("a"), name="m" * 17)], 40018),
        ([click("a", key="k" * 129)], 40019),
        ([click("a", key=None)], 40019),
        ([VIEW | {"url": "javascript:alert(1)"}], 40020),
        ([group(group(click("a")))], 40022),
        ([group(*[click("a")] * 6)], 40023),
        ([group(click("a", type="link"))], 40024),
        ([group(click("市" * 20 + "a"))], 40025),
        ([group(click("a", key=""))], 40026),
        ([group(VIEW | {"url": "ftp://a"})], 40027),
    ],
)
def test_w24_a_menu_beyond_them_is_refused(
    buttons: object, errcode: int, wechat: WeChatStandin, caller: Caller
) -> None:
    assert caller.post("menu/create", {"button": buttons})["errcode"] == errcode
    assert wechat.menus.default is None
    assert wechat.refused[-1].path == "menu/create"


def test_a_menu_must_not_be_escaped(caller: Caller) -> None:
    raw = json.dumps({"button": [click("语言")]}).encode()
    assert caller.post_bytes("menu/create", raw).json()["errcode"] == 47001


def test_menus_go_with_everything_that_is_deleted(caller: Caller) -> None:
    assert caller.get("menu/get")["errcode"] == 46003
    caller.post("menu/create", {"button": [VIEW]})
    assert caller.get("menu/delete") == shared("api-responses/menu_delete.json") | {
        "errmsg": "ok"
    }
    assert caller.get("menu/get")["errcode"] == 46003


def test_w24_a_tag_chooses_the_newest_menu_that_fits(
    wechat: WeChatStandin, caller: Caller
) -> None:
    tag = caller.post("tags/create", {"tag": {"name": "lang_vi"}})["tag"]
    assert tag == {"id": 100, "name": "lang_vi"}
    menu = {"button": [click("vi")], "matchrule": {"tag_id": str(tag["id"])}}
    assert caller.post("menu/addconditional", menu)["errcode"] == 65303
    caller.post("menu/create", {"button": [click("all")]})
    first = caller.post("menu/addconditional", menu)["menuid"]
    newer = menu | {"button": [click("vi 2")]}
    second = caller.post("menu/addconditional", newer)["menuid"]
    assert first != second
    found = caller.get("menu/get")["conditionalmenu"]
    assert [each["menuid"] for each in found] == [second, first]

    wechat.add_resident("o1")
    assert wechat.menus.seen_by("o1") == [click("all")]
    tagging = {"openid_list": ["o1"], "tagid": 100}
    assert caller.post("tags/members/batchtagging", tagging)["errcode"] == 0
    assert wechat.menus.seen_by("o1") == [click("vi 2")]
    assert caller.post("tags/getidlist", {"openid": "o1"}) == {"tagid_list": [100]}
    assert {"id": 100, "name": "lang_vi", "count": 1} in caller.get("tags/get")["tags"]
    assert caller.post("tags/members/batchuntagging", tagging)["errcode"] == 0
    assert wechat.menus.seen_by("o1") == [click("all")]


@pytest.mark.parametrize(
    ("rule", "errcode"),
    [
        (None, 65304),
        ({}, 65304),
        ({"language": "vi"}, 65320),
        ({"tag_id": "2", "language": "vi"}, 65320),
        ({"sex": "1"}, 65320),
        ({"tag_id": "77"}, 45159),
    ],
)
def test_w24_nothing_but_a_tag_chooses(
    rule: object, errcode: int, caller: Caller
) -> None:
    caller.post("menu/create", {"button": [VIEW]})
    menu = {"button": [VIEW], "matchrule": rule}
    assert caller.post("menu/addconditional", menu)["errcode"] == errcode


def test_w24_one_menu_for_a_tag_goes_and_the_others_stay(
    wechat: WeChatStandin, caller: Caller
) -> None:
    caller.post("menu/create", {"button": [VIEW]})
    menu = {"button": [VIEW], "matchrule": {"tag_id": "2"}}
    first, second = (caller.post("menu/addconditional", menu) for _ in "ab")
    wechat.menus.most = 2
    assert caller.post("menu/addconditional", menu)["errcode"] == 65305
    gone = {"menuid": first["menuid"]}
    codes = [caller.post("menu/delconditional", gone)["errcode"] for _ in "ab"]
    assert codes == [0, 65301]
    [left] = caller.get("menu/get")["conditionalmenu"]
    assert left["menuid"] == second["menuid"]


def test_tags_have_limits(wechat: WeChatStandin, caller: Caller) -> None:
    def create(name: str) -> int:
        body = {"tag": {"name": name}}
        return int(caller.post("tags/create", body).get("errcode", 0))

    def give(openids: list[str], tag: int) -> int:
        body = {"openid_list": openids, "tagid": tag}
        return int(caller.post("tags/members/batchtagging", body)["errcode"])

    assert [create("a"), create("a")] == [0, 45157]
    assert [create("市" * 11), create("")] == [45158, 40035]
    wechat.add_resident("o1")
    assert give(["o1"], 99) == 45159
    assert give(["stranger"], 100) == 40003
    assert give(["o1"] * 51, 100) == 40032
    for number in range(98):
        create(f"t{number}")
    assert create("one more") == 45056
    results = [give(["o1"], number) for number in range(100, 121)]
    assert results == [0] * 20 + [45059]


def test_user_info_has_the_language_while_they_follow(
    wechat: WeChatStandin, caller: Caller, clock: FakeClock
) -> None:
    wechat.add_resident("o1", language="vi")
    info = caller.get("user/info", openid="o1", lang="en")
    fixture = shared("api-responses/user_info.json")
    assert set(fixture) - set(info) == {"unionid"}
    assert (info["language"], info["nickname"]) == ("vi", "")
    assert info["subscribe_time"] == int(clock.now().timestamp())
    wechat.deliver(does.unsubscribe(), "o1")
    left = caller.get("user/info", openid="o1")
    assert left == {"subscribe": 0, "openid": "o1"}
    assert caller.get("user/info", openid="stranger")["errcode"] == 40003


def test_files_are_kept_for_three_days(
    wechat: WeChatStandin, caller: Caller, clock: FakeClock
) -> None:
    wechat.add_media("m", b"\xff\xd8picture", "image/jpeg")

    def fetch() -> httpx.Response:
        query = {"access_token": caller.token, "media_id": "m"}
        return caller.http.get("media/get", params=query)

    response = fetch()
    assert response.content == b"\xff\xd8picture"
    assert response.headers["content-type"] == "image/jpeg"
    clock.advance(3 * 86400)
    caller.renew()
    response = fetch()
    assert (response.status_code, response.json()["errcode"]) == (200, 40007)
