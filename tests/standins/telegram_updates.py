"""Makes updates as Telegram sends them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from community.clock import Clock
from tests.standins.telegram_calls import Sent
from tests.standins.telegram_files import Files
from tests.standins.telegram_queue import Update

_ENTITIES = re.compile(
    r"(?<![\w/@])(?:(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?)|(?P<mention>@\w{3,32}))"
)


@dataclass(frozen=True)
class Person:
    """Somebody with Telegram; the private chat with the bot has the same id."""

    id: int = 7_000_000_001
    first_name: str = "Nguyễn"
    language_code: str | None = "vi"

    @property
    def user(self) -> dict[str, Any]:
        """The User object."""
        user = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        return user | (
            {"language_code": self.language_code} if self.language_code else {}
        )

    @property
    def chat(self) -> dict[str, Any]:
        """The Chat object of the private chat."""
        return {"id": self.id, "type": "private", "first_name": self.first_name}


@dataclass(frozen=True)
class Group:
    """A group; ``supergroup`` or, with a short negative id, ``group``."""

    id: int = -1_004_001
    title: str = "Khu phố"
    type: str = "supergroup"

    @property
    def chat(self) -> dict[str, Any]:
        """The Chat object."""
        return {"id": self.id, "type": self.type, "title": self.title}


RESIDENT = Person()


class UpdateMaker:
    """Makes updates; each is a dictionary that a test may still change.

    The methods take who writes (`person`) and, for a message in a group, where
    (`group`); further fields of the Message object go in by name.

    Args:
        clock: The time of the messages.
        bot: The User object of the bot.
        next_id: Gives the next ``update_id``.
        numbers: Gives the next ``message_id``.
        files: Where photos and the like are kept to be fetched.
    """

    def __init__(
        self,
        clock: Clock,
        bot: dict[str, Any],
        next_id: Callable[[], int],
        numbers: Iterator[int],
        files: Files,
    ) -> None:
        self._clock = clock
        self._bot = bot
        self._next_id = next_id
        self._numbers = numbers
        self._files = files

    def message(
        self, person: Person = RESIDENT, group: Group | None = None, **fields: Any
    ) -> Update:
        """A message of any content."""
        message = {
            "message_id": next(self._numbers),
            "date": self._now(),
            "from": person.user,
            "chat": (group or person).chat,
        }
        return self.update("message", message | fields)

    def text(
        self,
        text: str,
        person: Person = RESIDENT,
        group: Group | None = None,
        reply_to: Sent | None = None,
        **fields: Any,
    ) -> Update:
        """A text, with the entities of its commands and mentions."""
        if found := entities(text):
            fields = {"entities": found} | fields
        if reply_to is not None:
            fields["reply_to_message"] = reply_to.message
        return self.message(person, group, text=text, **fields)

    def command(
        self, name: str, payload: str = "", to: str = "", **options: Any
    ) -> Update:
        """A command: `/name@to payload`; takes the options of `text`."""
        address = f"@{to}" if to else ""
        return self.text(f"/{name}{address} {payload}".strip(), **options)

    def edited(self, update: Update, text: str) -> Update:
        """The same message with another text."""
        message = {k: v for k, v in update["message"].items() if k != "entities"}
        found = {"entities": entities(text)} if entities(text) else {}
        changes = {"text": text, "edit_date": self._now()} | found
        return self.update("edited_message", message | changes)

    def location(
        self, latitude: float = 39.99, longitude: float = 116.47, **options: Any
    ) -> Update:
        """A place on the map; takes the options of `message`, as those below."""
        place = {"latitude": latitude, "longitude": longitude}
        return self.message(location=place, **options)

    def contact(
        self,
        phone: str = "+84900000000",
        owner: int | None = None,
        person: Person = RESIDENT,
        **options: Any,
    ) -> Update:
        """A contact; its owner is the sender, or the user of that id."""
        card = {
            "phone_number": phone,
            "first_name": person.first_name,
            "user_id": person.id if owner is None else owner,
        }
        return self.message(person, contact=card, **options)

    def photo(
        self, caption: str = "", size: int | None = None, **options: Any
    ) -> Update:
        """A photo in two sizes, the larger of so many bytes."""
        small = self._files.add(b"small photo", "small.jpg")
        large = self._files.add(b"large photo", "large.jpg", size)
        sizes = [
            small.described(width=90, height=60),
            large.described(width=1280, height=853),
        ]
        return self.message(photo=sizes, **_captioned(caption), **options)

    def voice(self, size: int | None = None, **options: Any) -> Update:
        """A voice message."""
        stored = self._files.add(b"a voice", "voice.ogg", size)
        voice = stored.described(duration=5, mime_type="audio/ogg")
        return self.message(voice=voice, **options)

    def document(
        self,
        name: str = "a.pdf",
        caption: str = "",
        size: int | None = None,
        **options: Any,
    ) -> Update:
        """A document."""
        stored = self._files.add(b"a document", name, size)
        document = stored.described(file_name=name, mime_type="application/pdf")
        return self.message(document=document, **_captioned(caption), **options)

    def member(self, status: str, person: Person = RESIDENT) -> Update:
        """The person has blocked the bot (``kicked``), or lets it in (``member``)."""
        before = {"kicked": "member", "member": "kicked"}[status]
        change = {
            "chat": person.chat,
            "from": person.user,
            "date": self._now(),
            "old_chat_member": self._membership(before),
            "new_chat_member": self._membership(status),
        }
        return self.update("my_chat_member", change)

    def callback(
        self,
        data: str,
        message: dict[str, Any],
        person: Person = RESIDENT,
        inaccessible: bool = False,
    ) -> Update:
        """A button press; of an inaccessible message only the number is known."""
        if inaccessible:
            names = ("message_id", "chat")
            message = {name: message[name] for name in names} | {"date": 0}
        number = self._next_id()
        query = {
            "id": f"query-{number}",
            "from": person.user,
            "chat_instance": f"chat-{message['chat']['id']}",
            "data": data,
            "message": message,
        }
        return {"update_id": number, "callback_query": query}

    def update(self, kind: str, content: dict[str, Any]) -> Update:
        """An update of any kind."""
        return {"update_id": self._next_id(), kind: content}

    def _membership(self, status: str) -> dict[str, Any]:
        until = {"until_date": 0} if status == "kicked" else {}
        return {"status": status, "user": self._bot} | until

    def _now(self) -> int:
        return int(self._clock.now().timestamp())


def entities(text: str) -> list[dict[str, Any]]:
    """The commands and mentions of a text, counted in UTF-16 units as Telegram does."""
    return [
        {
            "type": found.lastgroup,
            "offset": utf16_length(text[: found.start()]),
            "length": utf16_length(found[0]),
        }
        for found in _ENTITIES.finditer(text)
    ]


def utf16_length(text: str) -> int:
    """The length of a text in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def _captioned(caption: str) -> dict[str, str]:
    return {"caption": caption} if caption else {}
