"""Providers in trouble: named by a closed set, paused, never waited for too long."""

from __future__ import annotations

import asyncio

import httpx
import pytest
import structlog
from pydantic import SecretStr

from bot.stack import free_ports
from bot.translators.guarded import PAUSE_SECONDS
from community.translation import NoTranslator
from tests.bot.translators.steps import TEXT, chosen, fails, guarded
from tests.clock import FakeClock
from tests.standins.translation import KEY, TranslationStandin

pytestmark = pytest.mark.fast

BOTH = pytest.mark.parametrize("kind", ["libretranslate", "openai"])


@BOTH
@pytest.mark.parametrize(
    ("behaviour", "reason"),
    [
        ("busy", "busy"),
        ("fail", "broken"),
        ("html", "broken"),
        ("other", "broken"),
        ("list", "broken"),
        ("huge", "broken"),
        ("chatter", "broken"),
    ],
)
async def test_a_provider_in_trouble_is_named_by_a_word_of_a_closed_set(
    standin: TranslationStandin, kind: str, behaviour: str, reason: str
) -> None:
    standin.behaviour = behaviour
    translator = guarded(chosen(standin, kind))
    assert await fails(translator) == reason
    assert len(standin.calls) == 1


@BOTH
@pytest.mark.parametrize("behaviour", ["empty", "blank"])
async def test_pitfall_18_an_empty_translation_is_none(
    standin: TranslationStandin, kind: str, behaviour: str
) -> None:
    standin.behaviour = behaviour
    assert await fails(guarded(chosen(standin, kind))) == "empty"


@BOTH
async def test_a_wrong_or_missing_key_is_told_apart(
    standin: TranslationStandin, kind: str
) -> None:
    standin.needs_key = True
    for key in ("", "another"):
        settings = chosen(standin, kind, key=SecretStr(key))
        assert await fails(guarded(settings)) == "key_refused"


@BOTH
async def test_a_slow_provider_is_given_up_and_not_asked_again(
    standin: TranslationStandin, kind: str
) -> None:
    standin.behaviour = "hang"
    translator = guarded(chosen(standin, kind, seconds=0.3))
    assert await fails(translator) == "too_slow"
    # What has left may have cost something: it is not repeated.
    assert len(standin.calls) == 1


@BOTH
async def test_no_connection_is_tried_once_more(
    standin: TranslationStandin, kind: str
) -> None:
    class Flaky(httpx.AsyncHTTPTransport):
        """The first connection fails."""

        tries = 0

        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            self.tries += 1
            if self.tries == 1:
                raise httpx.ConnectError("no route", request=request)
            return await super().handle_async_request(request)

    transport = Flaky()
    translator = guarded(chosen(standin, kind), transport=transport)
    assert await translator.translate("你好", "zh", "ko")
    assert len(standin.calls) == 1
    (port,) = free_ports(1)
    nobody = chosen(standin, kind, url=f"http://127.0.0.1:{port}")
    assert await fails(guarded(nobody)) == "unreachable"


@BOTH
async def test_after_three_failures_a_provider_is_left_alone_for_a_minute(
    standin: TranslationStandin, kind: str
) -> None:
    clock = FakeClock()
    translator = guarded(chosen(standin, kind), clock)
    standin.behaviour = "fail"
    assert [await fails(translator) for _ in range(3)] == ["broken"] * 3
    standin.behaviour = "translate"
    assert await fails(translator) == "paused"
    assert len(standin.calls) == 3
    clock.advance(PAUSE_SECONDS - 1)
    assert await fails(translator) == "paused"
    clock.advance(1)
    standin.behaviour = "fail"
    assert await fails(translator) == "broken"
    assert await fails(translator) == "paused"
    clock.advance(PAUSE_SECONDS)
    standin.behaviour = "translate"
    assert await translator.translate(TEXT, "zh", "ko")
    standin.behaviour = "fail"
    assert [await fails(translator) for _ in range(2)] == ["broken"] * 2
    standin.behaviour = "translate"
    assert await translator.translate(TEXT, "zh", "ko")


async def test_a_text_that_cannot_be_translated_pauses_nothing(
    standin: TranslationStandin,
) -> None:
    translator = guarded(chosen(standin, "libretranslate"))
    standin.behaviour = "empty"
    assert [await fails(translator) for _ in range(4)] == ["empty"] * 4
    for _ in range(4):
        await fails(translator, "字" * 2001)
    standin.behaviour = "translate"
    assert await translator.translate(TEXT, "zh", "ko")


async def test_a_provider_is_not_flooded(standin: TranslationStandin) -> None:
    translator = guarded(chosen(standin, "openai"))
    texts = [f"第{n}句" for n in range(12)]
    done = await asyncio.gather(*(translator.translate(t, "zh", "ko") for t in texts))
    assert done == [f"[Korean] {text}" for text in texts]
    assert standin.busiest <= 4


async def test_who_waits_for_others_does_not_bring_the_provider_into_discredit(
    standin: TranslationStandin,
) -> None:
    standin.behaviour = "hang"
    translator = guarded(chosen(standin, "openai", seconds=0.4))
    found = await asyncio.gather(*(fails(translator) for _ in range(6)))
    assert sorted(found) == ["crowded"] * 2 + ["too_slow"] * 4


@BOTH
async def test_neither_texts_nor_keys_are_logged(
    standin: TranslationStandin, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    translator = guarded(chosen(standin, kind, key=SecretStr(KEY)))
    with structlog.testing.capture_logs() as logged:
        await translator.translate(TEXT, "zh", "ko")
        for standin.behaviour in ("fail", "html", "other", "busy"):
            await fails(translator)
    written = f"{logged} {caplog.text}"
    assert KEY not in written and "押金" not in written and "8468" not in written
    assert {"translation_failed"} == {line["event"] for line in logged}
    assert {"event", "provider", "reason", "log_level"} == set(logged[0])
    assert KEY not in repr(chosen(standin, kind, key=SecretStr(KEY)))


async def test_without_a_provider_nothing_is_translated() -> None:
    translator = NoTranslator()
    assert translator.name == ""
    assert await fails(translator) == "not_set_up"
    await translator.close()
