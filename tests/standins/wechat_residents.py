"""The residents as WeChat knows them: who follows, what they may be told and read."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Condition
from typing import Any

from community.clock import Clock
from tests.standins.wechat_errors import Refused
from tests.standins.wechat_messages import UserMessage

# How many custom messages an action allows, and for how long.
RULES = {
    "message": (5, timedelta(hours=48)),
    "menu": (3, timedelta(minutes=1)),
    "follow": (3, timedelta(minutes=1)),
    "scan": (3, timedelta(minutes=1)),
}
TYPING_AFTER_ACTION = timedelta(seconds=30)
TYPING_LASTS = timedelta(seconds=15)
UNAVAILABLE = "该公众号提供的服务出现故障，请稍后再试"


@dataclass(frozen=True)
class Heard:
    """One thing that a resident read.

    Attributes:
        how: ``passive`` (answer to a delivery), ``custom`` (customer service message)
            or ``unavailable`` (WeChat's own words because the desk failed).
        kind: Type of the message, such as ``text``.
        text: What they read.
        time: When, by the stand-in's clock.
    """

    how: str
    kind: str
    text: str
    time: datetime


@dataclass
class Window:
    """An allowance for custom messages."""

    left: int
    until: datetime


@dataclass
class Resident:
    """One openid."""

    follows: bool = True
    language: str = "zh_CN"
    followed_at: datetime | None = None
    tags: list[int] = field(default_factory=list)
    windows: dict[str, Window] = field(default_factory=dict)
    acted_at: datetime | None = None
    typing_until: datetime | None = None


class Residents:
    """All residents.

    Attributes:
        changed: The lock of the whole stand-in; notified when somebody reads
            something.
    """

    def __init__(self, clock: Clock, changed: Condition) -> None:
        self.changed = changed
        self._clock = clock
        self._all: dict[str, Resident] = {}
        self._heard: defaultdict[str, list[Heard]] = defaultdict(list)

    def add(self, openid: str) -> Resident:
        """That resident; a new one follows since just now, without any allowance."""
        with self.changed:
            if openid not in self._all:
                self._all[openid] = Resident(followed_at=self._clock.now())
            return self._all[openid]

    def known(self, openid: object) -> Resident:
        """That resident.

        Raises:
            Refused: 40003 if nobody is called so.
        """
        with self.changed:
            if not isinstance(openid, str) or openid not in self._all:
                raise Refused(40003, str(openid))
            return self._all[openid]

    def act(self, message: UserMessage) -> None:
        """Let a resident do what the message says.

        Raises:
            ValueError: If they do not follow the account: they could not do it.
        """
        with self.changed:
            resident = self.add(message.openid)
            now = self._clock.now()
            if message.event == "unsubscribe":
                resident.follows, resident.windows = False, {}
            elif message.event == "subscribe":
                resident.follows, resident.followed_at = True, now
            elif not resident.follows:
                raise ValueError(f"{message.openid} does not follow the account")
            if message.rule:
                count, life = RULES[message.rule]
                resident.windows[message.rule] = Window(count, now + life)
                resident.acted_at = now

    def spend(self, openid: object) -> None:
        """Take one custom message from the allowances.

        Each message counts against all open ones, so that they do not add up.

        Raises:
            Refused: 45015 if none is open, 45047 if all open ones are used up.
        """
        with self.changed:
            resident = self.known(openid)
            now = self._clock.now()
            windows = [w for w in resident.windows.values() if w.until > now]
            if not windows:
                raise Refused(45015, str(openid))
            if not any(w.left > 0 for w in windows):
                raise Refused(45047, str(openid))
            for window in windows:
                window.left -= 1
            resident.typing_until = None

    def allowance(self, openid: str) -> int:
        """How many custom messages they may be sent at this moment."""
        with self.changed:
            now = self._clock.now()
            windows = self.known(openid).windows.values()
            return max((w.left for w in windows if w.until > now), default=0)

    def set_typing(self, openid: object, command: object) -> None:
        """Show or hide that somebody is typing."""
        with self.changed:
            resident = self.known(openid)
            now = self._clock.now()
            if command == "CancelTyping":
                resident.typing_until = None
                return
            if command != "Typing":
                raise Refused(45072, str(command))
            acted = resident.acted_at
            if not resident.follows or not acted or now - acted > TYPING_AFTER_ACTION:
                raise Refused(45080, str(openid))
            if self.typing(str(openid)):
                raise Refused(45081, str(openid))
            resident.typing_until = now + TYPING_LASTS

    def typing(self, openid: str) -> bool:
        """Whether they see that somebody is typing."""
        with self.changed:
            until = self.known(openid).typing_until
            return until is not None and until > self._clock.now()

    def info(self, openid: str) -> dict[str, Any]:
        """What ``user/info`` says; nothing but the openid of those who left."""
        with self.changed:
            resident = self.known(openid)
            if not resident.follows or not resident.followed_at:
                return {"subscribe": 0, "openid": openid}
            return {
                "subscribe": 1,
                "openid": openid,
                "nickname": "",
                "sex": 0,
                "language": resident.language,
                "city": "",
                "province": "",
                "country": "",
                "headimgurl": "",
                "subscribe_time": int(resident.followed_at.timestamp()),
                "remark": "",
                "groupid": 0,
                "tagid_list": list(resident.tags),
                "subscribe_scene": "ADD_SCENE_QR_CODE",
                "qr_scene": 0,
                "qr_scene_str": "",
            }

    def with_tag(self, number: int) -> int:
        """How many have a tag."""
        with self.changed:
            return sum(number in resident.tags for resident in self._all.values())

    def hear(self, openid: str, how: str, kind: str, text: str) -> None:
        """Let a resident read something; who has left reads nothing."""
        with self.changed:
            if self.add(openid).follows:
                heard = Heard(how, kind, text, self._clock.now())
                self._heard[openid].append(heard)
                self.changed.notify_all()

    def heard(self) -> defaultdict[str, list[Heard]]:
        """A copy of what everybody read so far, in order."""
        with self.changed:
            copies = {openid: list(items) for openid, items in self._heard.items()}
            return defaultdict(list, copies)
