"""The safe mode agrees with wechatpy's and with values that others computed."""

from __future__ import annotations

import base64

import pytest
from wechatpy.crypto import PrpCrypto, WeChatCrypto
from wechatpy.exceptions import WeChatException
from wechatpy.utils import check_signature

from tests.channels.wechat_standin.conftest import shared
from tests.standins.wechat import AES_KEY, APP_ID, TOKEN
from tests.standins.wechat_crypto import SafeMode, signature
from tests.standins.wechat_errors import Unreadable

pytestmark = pytest.mark.fast

TEXTS = ["", "a", "你好，世界", "مرحبا ‏(RTL)", "👩‍👩‍👧‍👦", "a\nb&<c>", "市" * 682]
PREFIX = b"1234567890123456"


@pytest.fixture
def safe() -> SafeMode:
    return SafeMode(AES_KEY, APP_ID)


def test_it_signs_as_public_examples_do() -> None:
    sign = "249e0702a0ae4d9e12854f0b0ddcd274dc3074cf"
    assert signature("sucE2FiRTy4nkB5J6FPu", "1670509035", "1117362755") == sign


def test_it_signs_as_the_shared_vectors_do() -> None:
    for vector in shared("crypto_vectors.json")["plain_signature"]:
        parts = vector["token"], vector["timestamp"], vector["nonce"]
        assert signature(*parts) == vector["signature"]


def test_wechatpy_accepts_its_signature() -> None:
    check_signature(TOKEN, signature(TOKEN, "1700000000", "1"), "1700000000", "1")


@pytest.mark.parametrize("length", range(33))
def test_what_it_encrypts_it_and_wechatpy_decrypt(length: int, safe: SafeMode) -> None:
    xml = "<xml>" + "x" * length + "</xml>"
    encrypted = safe.encrypt(xml)
    sign = signature(TOKEN, "1", "2", encrypted)
    other = WeChatCrypto(TOKEN, AES_KEY, APP_ID)
    assert other.decrypt_message({"Encrypt": encrypted}, sign, "1", "2") == xml
    assert safe.decrypt(encrypted).text == xml


@pytest.mark.parametrize("text", TEXTS)
def test_it_decrypts_what_wechatpy_encrypts(text: str, safe: SafeMode) -> None:
    key = base64.b64decode(AES_KEY + "=")
    encrypted = PrpCrypto(key).encrypt(text, APP_ID).decode()
    assert safe.decrypt(encrypted).text == text


def test_it_encrypts_exactly_as_the_shared_vectors() -> None:
    own = shared("crypto_vectors.json")["own"]
    safe = SafeMode(own["encoding_aes_key"], own["appid"])
    for vector in own["positive"]:
        prefix = own["random_prefix"].encode()
        assert safe.encrypt(vector["plain_xml"], prefix) == vector["encrypt"]
        assert safe.decrypt(vector["encrypt"]).text == vector["plain_xml"]
        parts = own["token"], own["timestamp"], own["nonce"], vector["encrypt"]
        assert signature(*parts) == vector["msg_signature"]


def test_it_reads_what_wechatpy_recorded_from_the_platform() -> None:
    upstream = shared("crypto_vectors.json")["wechatpy_upstream"]
    safe = SafeMode(upstream["encoding_aes_key"], upstream["receive_id"])
    for vector in upstream["cases"]:
        plain = vector.get("plain_xml") or vector["plain_echostr"]
        assert safe.decrypt(vector["encrypt"]).text == plain


def test_it_refuses_the_shared_vectors_that_are_wrong_inside() -> None:
    own = shared("crypto_vectors.json")["own"]
    safe = SafeMode(own["encoding_aes_key"], own["appid"])
    wrong = {"other_appid", "garbage_block", "not_block_multiple", "not_base64"}
    for vector in own["negative"]:
        if vector["name"] in wrong:
            with pytest.raises(Unreadable):
                safe.decrypt(vector["encrypt"])


def test_it_refuses_any_changed_last_byte(safe: SafeMode) -> None:
    encrypted = bytearray(base64.b64decode(safe.encrypt("<xml/>", PREFIX)))
    # A changed byte of the last but one block changes one byte of the padding.
    encrypted[-17] ^= 1
    with pytest.raises(Unreadable, match="padding"):
        safe.decrypt(base64.b64encode(encrypted).decode())


def test_it_refuses_another_account(safe: SafeMode) -> None:
    other = SafeMode(AES_KEY, "wxffffffffffffffff")
    with pytest.raises(Unreadable, match="app id"):
        safe.decrypt(other.encrypt("<xml/>"))


def test_two_texts_begin_with_different_random_bytes(safe: SafeMode) -> None:
    first, second = safe.decrypt(safe.encrypt("a")), safe.decrypt(safe.encrypt("a"))
    assert first.prefix != second.prefix


def test_wechatpy_refuses_its_message_with_a_wrong_signature(safe: SafeMode) -> None:
    crypto = WeChatCrypto(TOKEN, AES_KEY, APP_ID)
    message = {"Encrypt": safe.encrypt("<xml/>")}
    with pytest.raises(WeChatException):
        crypto.decrypt_message(message, "0" * 40, "1", "2")
