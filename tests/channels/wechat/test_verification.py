"""W01, W02: WeChat verifies that the address is ours."""

from __future__ import annotations

import pytest

from bot.channels.wechat.signature import Signatures
from tests.channels.wechat.office import Office, wechat_settings
from tests.channels.wechat.requests import signed
from tests.channels.wechat.vectors import recorded
from tests.clock import FakeClock

pytestmark = pytest.mark.fast

ECHO = "5927782489442352469"


async def test_w01_the_word_comes_back_byte_for_byte_as_plain_text(
    office: Office,
) -> None:
    for echo in (ECHO, '<script>alert("1")</script>', "a b+c&d%20"):
        response = await office.get(signed(echostr=echo))
        assert response.status_code == 200
        assert response.content == echo.encode()
        assert response.headers["content-type"] == "text/plain; charset=utf-8"


def test_w01_the_recorded_signatures_are_right(clock: FakeClock) -> None:
    for vector in recorded("crypto_vectors.json")["plain_signature"]:
        signatures = Signatures(wechat_settings(token=vector.pop("token")), clock)
        query = [*vector.items(), ("echostr", ECHO)]
        assert signatures.echo(query) == ECHO


async def test_w01_in_safe_mode_the_address_is_verified_in_the_same_way(
    safe_office: Office,
) -> None:
    response = await safe_office.get(signed(echostr=ECHO))
    assert response.text == ECHO


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"signature": "0" * 40}, id="wrong signature"),
        pytest.param({"signature": ""}, id="empty signature"),
        pytest.param({"signature": "é" * 20}, id="signature of other letters"),
        pytest.param({"timestamp": "1700000001"}, id="another timestamp"),
        pytest.param({"nonce": "1"}, id="another nonce"),
    ],
)
async def test_w02_a_wrong_parameter_is_refused(
    office: Office, changed: dict[str, str]
) -> None:
    response = await office.get(signed(echostr=ECHO) | changed)
    assert response.status_code == 403
    assert ECHO not in response.text


@pytest.mark.parametrize("name", ["signature", "timestamp", "nonce", "echostr"])
async def test_w02_a_missing_or_repeated_parameter_is_refused(
    office: Office, name: str
) -> None:
    query = signed(echostr=ECHO)
    missing = {key: value for key, value in query.items() if key != name}
    for wrong in (missing, [*query.items(), (name, query[name])]):
        response = await office.get(wrong)
        assert response.status_code == 403
        assert ECHO not in response.text
