"""W19, W20: one access token for all processes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from community.store.engine import migrate, open_store
from tests.channels.wechat.office import Office
from tests.channels.wechat.sender import RESIDENTS, SENT_TO_EACH, names
from tests.clock import FakeClock
from tests.standins import wechat_messages as resident
from tests.standins.wechat import WeChatStandin, wechat_standin

Serve = Callable[..., Office]

ROOT = Path(__file__).resolve().parents[3]
SEND = "message/custom/send"
PROCESSES = 3


@pytest.mark.parametrize("errcode", [40001, 42001])
def test_w19_a_token_that_ended_is_renewed_once_and_the_message_sent(
    live: Office, wechat: WeChatStandin, errcode: int
) -> None:
    wechat.deliver(resident.text("hello"), "resident-1")
    live.say("resident-1", "One")
    wechat.expire_token(errcode)
    live.say("resident-1", "Two")
    live.say("resident-1", "Three")
    assert [row["state"] for row in live.outbox()] == ["sent"] * 4
    assert wechat.fetches["stable_token"] == 2
    assert wechat.fetches["forced"] == 0
    assert len(wechat.calls(SEND)) == 4


@pytest.mark.parametrize("errcode", [40001, 40014, 42001])
def test_w19_a_token_that_stays_refused_is_renewed_once_and_no_more(
    live: Office, wechat: WeChatStandin, errcode: int
) -> None:
    wechat.deliver(resident.text("hello"), "resident-1")
    wechat.fail_next(SEND, errcode, times=1000)
    live.say("resident-1", "One")
    assert len(wechat.calls(SEND)) == 2
    # WeChat gave the same token again, so a new one was asked for.
    assert (wechat.fetches["stable_token"], wechat.fetches["forced"]) == (3, 1)
    assert live.outbox()[-1]["state"] == "queued"


def test_w19_two_processes_renew_a_token_once(
    live: Office, serve_office: Serve, wechat: WeChatStandin
) -> None:
    offices = [live, serve_office("other")]
    for number in range(10):
        wechat.deliver(resident.text("hello"), f"resident-{number}")
    live.say("resident-0", "One")
    wechat.expire_token()

    def send(number: int) -> None:
        offices[number % 2].say(f"resident-{number}", "Two")

    with ThreadPoolExecutor(10) as pool:
        list(pool.map(send, range(10)))
    assert {row["state"] for row in live.outbox()} == {"sent"}
    assert wechat.fetches["stable_token"] == 2


def test_w19_a_token_is_renewed_before_its_end(
    live: Office, wechat: WeChatStandin, clock: FakeClock
) -> None:
    wechat.deliver(resident.text("hello"), "resident-1")
    live.say("resident-1", "One")
    clock.advance(timedelta(hours=2).total_seconds() - 301)
    live.say("resident-1", "Two")
    assert wechat.fetches["stable_token"] == 1
    clock.advance(1)
    live.say("resident-1", "Three")
    assert wechat.fetches["stable_token"] == 2
    assert wechat.refused == []


@pytest.mark.parametrize("fault", ["http500", "html", "hang", -1, 45011])
def test_without_a_token_a_message_is_sent_later(
    live: Office, wechat: WeChatStandin, clock: FakeClock, fault: int | str
) -> None:
    wechat.deliver(resident.text("hello"), "resident-1")
    wechat.fail_next("stable_token", fault)
    live.say("resident-1", "One")
    assert live.outbox()[-1]["state"] == "queued"
    assert wechat.calls(SEND) == []
    clock.advance(61)
    live.deliver()
    assert live.outbox()[-1]["state"] == "sent"


def test_w20_three_processes_that_start_together_fetch_one_token(
    tmp_path: Path,
) -> None:
    url = f"sqlite:///{tmp_path / 'linli.db'}"
    migrate(url)
    with wechat_standin("http://127.0.0.1:9/wechat", patience=0.1) as wechat:
        store = open_store(url)
        for name in (name for process in range(PROCESSES) for name in names(process)):
            # They write to a desk that is away; WeChat lets it answer all the same.
            wechat.residents.act(wechat.message(resident.text("hello"), name))
        store.close()
        processes = [
            subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "tests.channels.wechat.sender",
                    url,
                    wechat.url,
                    str(number),
                ],
                cwd=ROOT,
            )
            for number in range(PROCESSES)
        ]
        assert [process.wait(120) for process in processes] == [0] * PROCESSES

        assert sum(wechat.fetches.values()) == 1
        sent = PROCESSES * RESIDENTS * SENT_TO_EACH
        assert sent == 300
        assert len(wechat.calls(SEND)) == sent
        assert wechat.refused == []


def test_the_token_and_the_secret_are_in_no_error(
    live: Office, wechat: WeChatStandin, capsys: pytest.CaptureFixture[str]
) -> None:
    wechat.deliver(resident.text("hello"), "resident-1")
    live.say("resident-1", "One")
    token = wechat.calls(SEND)[0].query["access_token"]
    wechat.fail_next(SEND, "hang")
    live.say("resident-1", "Two")
    wechat.fail_next(SEND, 48001)
    live.say("resident-1", "Three")
    printed = "".join(capsys.readouterr())
    reasons = " ".join(str(row["reason"]) for row in live.outbox())
    assert "no_answer_ReadTimeout" in reasons
    for secret in (token, live.settings.app_secret):
        assert secret not in printed + reasons
