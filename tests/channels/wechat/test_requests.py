"""W03 to W08: who may deliver, and what is not read."""

from __future__ import annotations

import pytest

from bot.channels.wechat.settings import SettingsMistake, WeChatSettings
from community.model.message import Reply
from tests.channels.wechat import vectors
from tests.channels.wechat.office import Office, wechat_settings
from tests.channels.wechat.requests import (
    NONCE,
    NOW,
    encrypt,
    envelope,
    said,
    sealed,
    signed,
)
from tests.clock import FakeClock
from tests.standins.wechat import ACCOUNT, AES_KEY, APP_ID, TOKEN
from tests.standins.wechat_crypto import SafeMode, signature
from tests.standins.wechat_replies import ReplyReader
from tests.standins.wechat_xml import parse, render

pytestmark = pytest.mark.fast

VECTORS = "crypto_vectors.json"
POSITIVE = vectors.names(VECTORS, "own", "positive")
# The two that are not wrong by their signature alone have tests of their own.
NEGATIVE = [
    name
    for name in vectors.names(VECTORS, "own", "negative")
    if name not in ("replay_same_nonce", "stale_timestamp")
]


def reader() -> ReplyReader:
    """Reads answers as WeChat does in safe mode."""
    return ReplyReader(ACCOUNT, TOKEN, SafeMode(AES_KEY, APP_ID), plain_allowed=False)


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"signature": "0" * 40}, id="wrong signature"),
        pytest.param({"signature": None}, id="no signature"),
        pytest.param({"timestamp": "1699999999"}, id="another timestamp"),
        pytest.param({"nonce": None}, id="no nonce"),
    ],
)
async def test_w03_a_message_that_is_not_signed_is_not_processed(
    office: Office, changed: dict[str, str | None]
) -> None:
    query = {k: v for k, v in (signed() | changed).items() if v is not None}
    response = await office.post(query, said("hello"))
    assert response.status_code == 403
    assert office.stored() == []


@pytest.mark.parametrize("wrong", ["300.5", "-301"])
async def test_w03_an_old_signature_is_no_signature(
    office: Office, clock: FakeClock, wrong: str
) -> None:
    clock.advance(float(wrong))
    response = await office.post(signed(), said("hello"))
    assert response.status_code == 403
    assert office.stored() == []


async def test_w03_a_retry_comes_within_the_age(
    office: Office, clock: FakeClock
) -> None:
    clock.advance(15)
    assert (await office.post(signed(), said("hello"))).status_code == 200


@pytest.mark.parametrize("name", POSITIVE)
async def test_w04_an_encrypted_message_is_answered_encrypted(
    safe_office: Office, name: str
) -> None:
    vector = vectors.named(VECTORS, name, "own", "positive")
    query = sealed(vector["encrypt"])
    assert query["msg_signature"] == vector["msg_signature"]
    safe_office.rasa.script = lambda question: [Reply(question.text, "en")]
    response = await safe_office.post(query, envelope(vector["encrypt"]))

    content = parse(vector["plain_xml"]).child("Content").text
    (stored,) = safe_office.stored()
    assert stored["text"] == content
    sender = parse(vector["plain_xml"]).child("FromUserName").text
    reply = reader().read(response.content, sender)
    assert reply and reply.text == content


async def test_w04_each_answer_begins_with_fresh_random_bytes(
    safe_office: Office,
) -> None:
    strict = reader()
    for number in range(3):
        encrypted = encrypt(said("the same", number))
        response = await safe_office.post(sealed(encrypted), envelope(encrypted))
        assert strict.read(response.content, "resident-1")


@pytest.mark.parametrize("name", NEGATIVE)
async def test_w05_a_tampered_message_is_refused(
    safe_office: Office, name: str
) -> None:
    vector = vectors.named(VECTORS, name, "own", "negative")
    query = signed(encrypt_type="aes", msg_signature=vector["msg_signature"])
    query |= {"timestamp": vector["timestamp"], "nonce": vector["nonce"]}
    response = await safe_office.post(query, envelope(vector["encrypt"]))
    assert response.status_code in (400, 403)
    assert safe_office.stored() == []


async def test_w05_an_old_encrypted_message_is_refused(safe_office: Office) -> None:
    vector = vectors.named(VECTORS, "stale_timestamp", "own", "negative")
    query = {
        "timestamp": vector["timestamp"],
        "nonce": vector["nonce"],
        "encrypt_type": "aes",
        "msg_signature": vector["msg_signature"],
    }
    response = await safe_office.post(query, envelope(vector["encrypt"]))
    assert response.status_code == 403
    assert safe_office.stored() == []


async def test_w05_a_repeated_request_is_processed_once_and_answered_the_same(
    safe_office: Office,
) -> None:
    vector = vectors.named(VECTORS, "replay_same_nonce", "own", "negative")
    query, body = sealed(vector["encrypt"]), envelope(vector["encrypt"])
    answers = [await safe_office.post(query, body) for _ in range(2)]
    assert len(safe_office.stored()) == len(safe_office.rasa.asked) == 1
    sender = parse(vectors.named(VECTORS, "ascii", "own", "positive")["plain_xml"])
    openid = sender.child("FromUserName").text
    replies = [reader().read(answer.content, openid) for answer in answers]
    assert [reply and reply.text for reply in replies] == ["You said: hello"] * 2


async def test_w05_a_document_of_another_shape_behind_a_right_signature_is_refused(
    safe_office: Office,
) -> None:
    for document in ("", "no xml", "<xml><MsgType>text</MsgType></xml>"):
        encrypted = encrypt(document)
        response = await safe_office.post(sealed(encrypted), envelope(encrypted))
        assert response.status_code == 400


async def test_w06_only_what_was_encrypted_counts(safe_office: Office) -> None:
    encrypted = encrypt(said("signed"))
    beside = {
        "FromUserName": "somebody-else",
        "CreateTime": NOW,
        "MsgType": "text",
        "Content": "put in on the way",
        "MsgId": "7",
    }
    await safe_office.post(sealed(encrypted), envelope(encrypted, **beside))
    (stored,) = safe_office.stored()
    assert (stored["text"], stored["platform_id"]) == ("signed", "1")
    assert safe_office.conversation("somebody-else") is None


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"encrypt_type": None}, id="no encrypt_type"),
        pytest.param({"encrypt_type": "raw"}, id="raw"),
        pytest.param({"msg_signature": None}, id="no msg_signature"),
        pytest.param(
            {"encrypt_type": None, "msg_signature": None}, id="the plain parameters"
        ),
    ],
)
@pytest.mark.parametrize("body", ["plain", "encrypted"])
async def test_w07_in_safe_mode_nothing_plain_is_taken(
    safe_office: Office, changed: dict[str, str | None], body: str
) -> None:
    encrypted = encrypt(said("hello"))
    sent = said("hello") if body == "plain" else envelope(encrypted)
    query = {k: v for k, v in (sealed(encrypted) | changed).items() if v is not None}
    response = await safe_office.post(query, sent)
    assert response.status_code == 403
    assert safe_office.stored() == []


async def test_w07_a_plain_document_with_the_parameters_of_the_safe_mode_is_refused(
    safe_office: Office,
) -> None:
    query = signed(encrypt_type="aes", msg_signature=signature(TOKEN, NOW, NONCE))
    assert (await safe_office.post(query, said("hello"))).status_code == 403
    assert safe_office.stored() == []


BOMB = (
    '<!DOCTYPE xml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    "<xml><ToUserName>gh</ToUserName><FromUserName>u</FromUserName>"
    "<CreateTime>1700000000</CreateTime><MsgType>text</MsgType>"
    "<Content>&b;&b;&b;</Content><MsgId>1</MsgId></xml>"
)
UNREADABLE = {
    "a DOCTYPE with entities": BOMB,
    "an entity nobody defined": said("x").replace("<![CDATA[x]]>", "&x;"),
    "a DOCTYPE alone": "<!DOCTYPE xml>" + said("x"),
    "an entity from a file": BOMB.replace('"aaaaaaaaaa"', 'SYSTEM "file:///etc/hosts"'),
    "not XML": "hello",
    "JSON": '{"MsgType": "text"}',
    "nothing": "",
    "half a document": said("x")[:-7],
    "another root": said("x").replace("xml>", "message>"),
    "no MsgType": said("x").replace("<MsgType><![CDATA[text]]></MsgType>", ""),
    "no sender": said("x", sender=""),
    "a sender that is none": said("x", sender="a b"),
    "Content twice": said("x").replace("</xml>", "<Content>y</Content></xml>"),
    "MsgId is no number": said("x").replace("<MsgId>1<", "<MsgId>abc<"),
    "no MsgId": said("x").replace("<MsgId>1</MsgId>", ""),
    "CreateTime in milliseconds": said("x").replace(NOW, NOW + "000"),
    "a group for Content": said("x").replace("<![CDATA[x]]>", "<b>x</b>"),
    "an attribute": said("x").replace("<Content>", '<Content a="1">'),
    "a group for Event": render({"MsgType": "event", "Event": {"a": "b"}}),
    "a place nowhere": said("x").replace("[text]", "[location]"),
    "too deep": "<xml>" + "<a>" * 100 + "</a>" * 100 + "</xml>",
    "a megabyte": said("x" * 1_000_000),
}


@pytest.mark.parametrize("label", UNREADABLE)
async def test_w08_what_cannot_be_read_is_refused_and_the_next_message_works(
    office: Office, label: str
) -> None:
    response = await office.post(signed(), UNREADABLE[label])
    assert 400 <= response.status_code < 500
    assert office.stored() == []
    after = await office.post(signed(), said("hello"))
    assert "You said: hello" in after.text


async def test_w08_bytes_that_are_no_utf8_are_refused(office: Office) -> None:
    body = said("x").encode().replace(b"[x]", b"[\xff]")
    assert (await office.post(signed(), body)).status_code == 400


async def test_w08_a_document_that_says_another_encoding_is_read_as_utf8(
    office: Office,
) -> None:
    document = '<?xml version="1.0" encoding="gbk"?>' + said("你好")
    assert (await office.post(signed(), document)).status_code == 200
    assert office.stored()[0]["text"] == "你好"


async def test_a_message_for_the_safe_mode_is_refused_where_there_is_no_key(
    office: Office,
) -> None:
    encrypted = encrypt(said("hello"))
    response = await office.post(sealed(encrypted), envelope(encrypted))
    assert response.status_code == 400


@pytest.mark.parametrize(
    ("changed", "what_to_do"),
    [
        ({"token": ""}, "Choose a word"),
        ({"token": "ab"}, "3 to 32"),
        ({"token": "a" * 33}, "3 to 32"),
        ({"app_id": "0123"}, "Copy the AppID"),
        ({"app_secret": ""}, "Copy the AppSecret"),
        ({"aes_key": "short"}, "EncodingAESKey"),
        ({"aes_key": "a" * 42 + "+"}, "EncodingAESKey"),
        ({"api": "http://api.weixin.qq.com"}, "https://"),
        ({"api": "api.weixin.qq.com"}, "https://"),
    ],
)
def test_a_wrong_setting_is_refused_with_what_to_do(
    changed: dict[str, str], what_to_do: str
) -> None:
    with pytest.raises(SettingsMistake, match=what_to_do):
        wechat_settings(**changed)


def test_secrets_are_not_shown() -> None:
    settings: WeChatSettings = wechat_settings(mode="safe")
    for secret in (settings.token, settings.app_secret, settings.aes_key):
        assert secret not in repr(settings)
