"""Access tokens: who may call, and until when."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from community.clock import Clock
from tests.standins.wechat_errors import Refused

LIFE = timedelta(seconds=7200)
RENEWED_EARLY = timedelta(minutes=5)
PLAIN_A_DAY = 2000
FORCED_A_DAY = 20
BETWEEN_FORCED = timedelta(seconds=30)


class Tokens:
    """The tokens of one account, of both kinds, which know nothing of each other.

    Attributes:
        fetches: How often each of ``token``, ``stable_token`` and ``forced`` (which
            is among the stable ones) was asked for with right credentials.
    """

    def __init__(self, app_id: str, secret: str, clock: Clock) -> None:
        self.fetches: Counter[str] = Counter()
        self._app_id = app_id
        self._secret = secret
        self._clock = clock
        self._ends: dict[str, datetime] = {}
        self._refusals: dict[str, int] = {}
        self._latest: dict[str, str] = {}
        self._today: Counter[tuple[str, str]] = Counter()
        self._forced_at: datetime | None = None
        self._made = 0

    def fetch_plain(self, asked: dict[str, Any]) -> dict[str, Any]:
        """A new token, which ends the one before."""
        self._check_credentials(asked)
        self._count("token", PLAIN_A_DAY)
        self._invalidate("token")
        return self._answer(self._new("token"))

    def fetch_stable(self, asked: dict[str, Any]) -> dict[str, Any]:
        """The same token until five minutes before its end.

        With ``force_refresh`` a new one, but not within 30 seconds of the last time.
        """
        self._check_credentials(asked)
        self._count("stable_token", None)
        if asked.get("force_refresh"):
            self._count("forced", FORCED_A_DAY)
            if self._may_force():
                self._forced_at = self._clock.now()
                self._invalidate("stable_token")
        token = self._latest.get("stable_token")
        if token is None or self._ends[token] - RENEWED_EARLY <= self._clock.now():
            token = self._new("stable_token")
        return self._answer(token)

    def check(self, token: str | None) -> None:
        """Let a call pass.

        Raises:
            Refused: If the token is missing (41001), none of ours or not the latest
                (40001), or past its end (42001).
        """
        if not token:
            raise Refused(41001)
        if token in self._refusals:
            raise Refused(self._refusals[token])
        if token not in self._ends:
            raise Refused(40001)
        if self._ends[token] <= self._clock.now():
            raise Refused(42001)

    def expire(self, errcode: int) -> None:
        """End every token in use; calls with one are refused with that number."""
        for kind in list(self._latest):
            self._invalidate(kind, errcode)

    def _check_credentials(self, asked: dict[str, Any]) -> None:
        if asked.get("grant_type") not in ("client_credential",):
            raise Refused(40002)
        if asked.get("appid") != self._app_id:
            raise Refused(40013)
        if asked.get("secret") != self._secret:
            raise Refused(40125)

    def _count(self, kind: str, a_day: int | None) -> None:
        self.fetches[kind] += 1
        today = (kind, self._clock.now().date().isoformat())
        self._today[today] += 1
        if a_day is not None and self._today[today] > a_day:
            raise Refused(45009)

    def _may_force(self) -> bool:
        last = self._forced_at
        return last is None or self._clock.now() - last >= BETWEEN_FORCED

    def _invalidate(self, kind: str, errcode: int = 40001) -> None:
        token = self._latest.pop(kind, None)
        if token:
            self._refusals[token] = errcode

    def _new(self, kind: str) -> str:
        self._made += 1
        # As long as WeChat warns that they can be.
        token = f"{kind}-{self._made}-".ljust(512, "x")
        self._latest[kind] = token
        self._ends[token] = self._clock.now() + LIFE
        return token

    def _answer(self, token: str) -> dict[str, Any]:
        left = self._ends[token] - self._clock.now()
        return {"access_token": token, "expires_in": int(left.total_seconds())}
