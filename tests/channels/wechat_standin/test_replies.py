"""Which answers to a delivery WeChat takes."""

from __future__ import annotations

import pytest
from wechatpy.crypto import WeChatCrypto
from wechatpy.replies import TextReply

from tests.channels.wechat_standin.conftest import shared
from tests.standins.wechat import AES_KEY, APP_ID, TOKEN
from tests.standins.wechat_crypto import SafeMode, signature
from tests.standins.wechat_errors import Unreadable
from tests.standins.wechat_replies import ReplyReader
from tests.standins.wechat_xml import Fields, Value, render

pytestmark = pytest.mark.fast

SAFE = SafeMode(AES_KEY, APP_ID)


@pytest.fixture
def plain() -> ReplyReader:
    return ReplyReader("gh_oa", TOKEN, None, plain_allowed=True)


@pytest.fixture
def safe() -> ReplyReader:
    return ReplyReader("gh_oa", TOKEN, SAFE, plain_allowed=False)


def reply(content: str = "hello", **changes: Value | None) -> bytes:
    fields: dict[str, Value] = {
        "ToUserName": "oUser",
        "FromUserName": "gh_oa",
        "CreateTime": 1700000000,
        "MsgType": "text",
        "Content": content,
    }
    merged = {**fields, **changes}
    return render({k: v for k, v in merged.items() if v is not None}).encode()


def encrypted(xml: str, **changes: str) -> bytes:
    secret = SAFE.encrypt(xml)
    fields = {
        "Encrypt": secret,
        "MsgSignature": signature(TOKEN, "1700000000", "7", secret),
        "TimeStamp": "1700000000",
        "Nonce": "7",
    }
    return render({**fields, **changes}).encode()


@pytest.mark.parametrize("body", [b"", b"success"])
def test_success_and_nothing_say_only_that_it_arrived(
    body: bytes, plain: ReplyReader, safe: ReplyReader
) -> None:
    assert plain.read(body, "oUser") is None
    assert safe.read(body, "oUser") is None


def test_a_text_reply_is_read(plain: ReplyReader) -> None:
    found = plain.read(reply("你好 ]]> <b>"), "oUser")
    assert found and (found.kind, found.text) == ("text", "你好 ]]> <b>")


def test_all_seven_kinds_that_wechatpy_writes_are_read(plain: ReplyReader) -> None:
    for example in shared("passive_replies.json"):
        found = plain.read(example["wechatpy_render"].encode(), "oUser")
        assert found and found.kind == example["type"]


@pytest.mark.parametrize(
    "body",
    [
        b"Success",
        b'"success"',
        b"success\n",
        b'{"errcode": 0}',
        b"<xml></xml>",
        reply(ToUserName="gh_oa", FromUserName="oUser"),
        reply(ToUserName="somebody"),
        reply(CreateTime="now"),
        reply(CreateTime=1700000000000),
        reply(CreateTime=None),
        reply(MsgType="video"),
        reply(MsgType="hologram"),
        reply(""),
        reply(" \n"),
        reply(Content=12),
        reply(Unknown="a"),
        reply("市" * 682 + "abc"),
        reply().replace(b"</xml>", b"<Content>again</Content></xml>"),
    ],
)
def test_anything_else_makes_the_service_unavailable(
    body: bytes, plain: ReplyReader
) -> None:
    with pytest.raises(Unreadable):
        plain.read(body, "oUser")


def test_2048_bytes_are_not_too_long(plain: ReplyReader) -> None:
    found = plain.read(reply("市" * 682 + "ab"), "oUser")
    assert found and len(found.text.encode()) == 2048


def test_two_articles_are_too_many(plain: ReplyReader) -> None:
    item = "<item><Title>t</Title><Description/><PicUrl/><Url>u</Url></item>"
    for count, articles in [(2, item * 2), (1, item * 2), (0, "")]:
        body = reply(Content=None, MsgType="news").replace(
            b"</xml>",
            f"<ArticleCount>{count}</ArticleCount><Articles>{articles}</Articles>"
            "</xml>".encode(),
        )
        with pytest.raises(Unreadable, match="articles"):
            plain.read(body, "oUser")


def test_an_encrypted_reply_is_decrypted(safe: ReplyReader) -> None:
    found = safe.read(encrypted(reply("你好").decode()), "oUser")
    assert found and found.text == "你好"


def test_wechatpys_encrypted_reply_is_read(safe: ReplyReader) -> None:
    answer = TextReply(content="你好", source="gh_oa", target="oUser")
    body = WeChatCrypto(TOKEN, AES_KEY, APP_ID).encrypt_message(answer, "7", "1")
    found = safe.read(body.encode(), "oUser")
    assert found and found.text == "你好"


@pytest.mark.parametrize(
    "body",
    [
        reply(),
        encrypted(reply().decode(), MsgSignature="0" * 40),
        encrypted(reply().decode(), Nonce="8"),
        encrypted(reply().decode(), Extra="a"),
        encrypted("success"),
        encrypted(reply(ToUserName="somebody").decode()),
    ],
)
def test_safe_mode_takes_only_right_encryption(body: bytes, safe: ReplyReader) -> None:
    with pytest.raises(Unreadable):
        safe.read(body, "oUser")


def test_the_same_reply_may_come_again_but_not_its_random_bytes(
    safe: ReplyReader,
) -> None:
    def sealed(content: str) -> bytes:
        secret = SAFE.encrypt(reply(content).decode(), b"0" * 16)
        sign = signature(TOKEN, "1", "7", secret)
        head: Fields = {"MsgSignature": sign, "TimeStamp": 1, "Nonce": "7"}
        return render({"Encrypt": secret, **head}).encode()

    assert safe.read(sealed("a"), "oUser") == safe.read(sealed("a"), "oUser")
    with pytest.raises(Unreadable, match="random"):
        safe.read(sealed("b"), "oUser")


def test_compatible_mode_takes_both() -> None:
    both = ReplyReader("gh_oa", TOKEN, SAFE, plain_allowed=True)
    for body in (reply("a"), encrypted(reply("a").decode())):
        found = both.read(body, "oUser")
        assert found and found.text == "a"
