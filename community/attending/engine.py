"""The one door to gatherings and notices for the bot's words and the desk's buttons."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any

from community.attending.kit import Kit
from community.attending.reading import Reading
from community.attending.signing import Signing
from community.attending.subscribing import Subscribing
from community.attending.words import Asked, Days, asked
from community.model.talk import Heard
from community.place import Place
from community.replying import Replies
from community.store.engine import Store
from community.texts import Texts

# Latin or Cyrillic, and not the end of a word.
_NUMBER = re.compile(
    r"(?<![\dA-Za-zА-Яа-яё])(?:G|Г(?!\.))[\s.–—-]*([1-9]\d{0,8})(?!\d)", re.IGNORECASE
)
# In a group others read along: nothing there is anybody's own.
_IN_GROUPS = ("list", "show")


class Attending:
    """Does what residents say and press about gatherings and notices, and answers.

    All methods block on the database. Whatever is heard twice is done once. Words alone
    sign nobody up and off: they lead to buttons that do.

    Args:
        store: The database.
        texts: Texts of all languages.
        place: The neighbourhood, with its interests.
        address: Where the public pages are; empty if residents cannot reach them.
    """

    def __init__(
        self, store: Store, texts: Texts, place: Place, address: str = ""
    ) -> None:
        self._kit = Kit(store, texts, place, address)
        self._reading = Reading(self._kit)
        self._signing = Signing(self._kit, self._reading)
        self._subscribing = subscribing = Subscribing(self._kit)
        self._buttons: dict[str, Callable[[Heard, dict[str, Any]], Replies]] = {
            "list": self._list,
            "show": lambda h, about: self._reading.shown(h, about["gathering"]),
            "sign_up": lambda h, about: self._signing.sign_up(
                h, about["gathering"], about.get("people", 1)
            ),
            "cancel": lambda h, about: self._signing.cancel(h, about["gathering"]),
            "interests": lambda h, _: subscribing.offered(h),
            "subscribe": lambda h, about: subscribing.subscribe(h, [about["interest"]]),
            "unsubscribe": lambda h, about: subscribing.unsubscribe(
                h, [about["interest"]]
            ),
            "stop": lambda h, _: subscribing.stop(h),
            "only_urgent": lambda h, _: subscribing.only_urgent(h),
            "take_back": subscribing.take_back,
        }

    def listed(self, heard: Heard) -> Replies:
        """What is on, as far as the resident has narrowed it."""
        return self._reading.listed(heard, self._asked(heard))

    def shown(self, heard: Heard, gathering_id: int) -> Replies:
        """One gathering."""
        return self._reading.shown(heard, gathering_id)

    def sign_up_by_words(self, heard: Heard) -> Replies:
        """The resident comes, or does not: which gathering is meant, with buttons."""
        number = _NUMBER.search(unicodedata.normalize("NFKC", heard.text))
        if number:
            return self._reading.shown(heard, int(number[1]))
        return self._alone(heard) or self._reading.own_or_ahead(heard)

    def subscribe_by_words(self, heard: Heard) -> Replies:
        """The resident wants to be told of what they name, or asks what there is."""
        if alone := self._alone(heard):
            return alone
        interests = self._asked(heard).interests
        if not interests:
            return self._subscribing.offered(heard)
        return self._subscribing.subscribe(heard, interests)

    def stop_by_words(self, heard: Heard) -> Replies:
        """The resident wants no more of what they name, or of anything."""
        interests = self._asked(heard).interests
        if not interests:
            return self._subscribing.stop(heard)
        return self._alone(heard) or self._subscribing.unsubscribe(heard, interests)

    def stop(self, heard: Heard) -> Replies:
        """The resident wants nothing at all any more."""
        return self._subscribing.stop(heard)

    def press(self, heard: Heard, about: dict[str, Any]) -> Replies:
        """The resident pressed one of the buttons that this package made."""
        if about["do"] not in _IN_GROUPS and (alone := self._alone(heard)):
            return alone
        return self._buttons[about["do"]](heard, about)

    def _list(self, heard: Heard, about: dict[str, Any]) -> Replies:
        known: tuple[Days, ...] = ("today", "week")
        days = next((one for one in known if one == about.get("days")), None)
        wanted = Asked(tuple(about.get("interests", ())), days)
        return self._reading.listed(heard, wanted, about.get("after"))

    def _asked(self, heard: Heard) -> Asked:
        return asked(heard.text, heard.written_in, self._kit.interests)

    def _alone(self, heard: Heard) -> Replies | None:
        """What to say where others read along."""
        if not heard.group:
            return None
        return self._kit.voice(heard.language).reply("attending_privately")
