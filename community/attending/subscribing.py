"""What a resident wants to be told about, and that we stop."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

from community.attending.kit import Kit, Voice
from community.model.message import Button
from community.model.subscription import Purpose, UnknownInterest, Wishes
from community.model.talk import Heard
from community.replying import Replies
from community.usecases import subscriptions


class Subscribing:
    """Keeps what residents agree to.

    Args:
        kit: What replies are made with.
    """

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def offered(self, heard: Heard) -> Replies:
        """All interests as buttons, with what the resident has chosen."""
        voice = self._kit.voice(heard.language)
        consent = voice.say("attending_consent")
        return voice.reply(
            "attending_interests", consent, buttons=self._buttons(voice, heard)
        )

    def subscribe(self, heard: Heard, interests: Sequence[str]) -> Replies:
        """The resident wants to be told of these."""
        store, offered = self._kit.store, self._kit.interests
        try:
            for interest in interests:
                subscriptions.subscribe(store, offered, heard.resident_id, interest)
        except UnknownInterest:
            return self.offered(heard)
        return self._changed(heard, "attending_subscribed", interests)

    def unsubscribe(self, heard: Heard, interests: Sequence[str]) -> Replies:
        """The resident does not want to be told of these any more."""
        for interest in interests:
            subscriptions.unsubscribe(self._kit.store, heard.resident_id, interest)
        return self._changed(heard, "attending_unsubscribed", interests)

    def stop(self, heard: Heard) -> Replies:
        """Nothing more is sent, at once and on every channel."""
        before = subscriptions.stop(self._kit.store, heard.resident_id)
        voice = self._kit.voice(heard.language)
        if heard.group:  # where nobody subscribes
            return voice.reply("attending_stopped")
        buttons = [voice.button("button_only_urgent", "only_urgent")]
        if before != Wishes():
            buttons.insert(0, _take_back(voice, before))
        return voice.reply("attending_stopped", buttons=buttons)

    def only_urgent(self, heard: Heard) -> Replies:
        """Only what is urgent is sent."""
        before = subscriptions.only_urgent(self._kit.store, heard.resident_id)
        voice = self._kit.voice(heard.language)
        buttons = [voice.button("button_stop_all", "stop")]
        if before != Wishes(("urgent",)):
            buttons.insert(0, _take_back(voice, before))
        return voice.reply("attending_only_urgent", buttons=buttons)

    def take_back(self, heard: Heard, about: dict[str, Any]) -> Replies:
        """All is as it was before the resident stopped."""
        purposes = tuple(
            one for one in get_args(Purpose) if one in about.get("purposes", ())
        )
        wishes = Wishes(purposes, tuple(about.get("interests", ())))
        store, offered = self._kit.store, self._kit.interests
        subscriptions.restore(store, offered, heard.resident_id, wishes)
        now = subscriptions.wishes_of(store, heard.resident_id)
        voice = self._kit.voice(heard.language)
        buttons = self._buttons(voice, heard)
        if now == Wishes():
            return voice.reply("attending_stopped", buttons=buttons)
        if not now.interests:
            return voice.reply("attending_taken_back_urgent", buttons=buttons)
        names = self._names(voice, now.interests)
        return voice.reply("attending_taken_back", buttons=buttons, interests=names)

    def _changed(self, heard: Heard, key: str, interests: Sequence[str]) -> Replies:
        voice = self._kit.voice(heard.language)
        return voice.reply(
            key,
            voice.say("attending_consent"),
            buttons=self._buttons(voice, heard),
            interest=self._names(voice, interests),
        )

    def _buttons(self, voice: Voice, heard: Heard) -> list[Button]:
        chosen = subscriptions.interests_of(self._kit.store, heard.resident_id)
        found = []
        for one in self._kit.interests:
            name = self._kit.interests.name(one, voice.language) or one
            if one in chosen:
                values = {"interest": name}
                key = "button_interest_on"
                button = voice.button(key, "unsubscribe", interest=one, values=values)
                found.append(button)
            else:
                found.append(voice.titled(name, "subscribe", interest=one))
        if chosen:
            found.append(voice.button("button_stop_all", "stop"))
        return found

    def _names(self, voice: Voice, interests: Sequence[str]) -> str:
        names = (self._kit.interests.name(one, voice.language) for one in interests)
        return ", ".join(name for name in names if name)


def _take_back(voice: Voice, wishes: Wishes) -> Button:
    return voice.button(
        "button_take_back",
        "take_back",
        purposes=list(wishes.purposes),
        interests=list(wishes.interests),
    )
