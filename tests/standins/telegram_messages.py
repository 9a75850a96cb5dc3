"""The chats: messages that are sent, edited and shown."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator
from typing import Any

from community.clock import Clock
from tests.standins.telegram_calls import Call, Fault, Sent
from tests.standins.telegram_errors import refusal
from tests.standins.telegram_files import Files
from tests.standins.telegram_limits import Limits
from tests.standins.telegram_text import shown_caption, shown_text

Message = dict[str, Any]

ACTIONS = frozenset(
    (
        *("typing", "upload_photo", "record_video", "upload_video", "record_voice"),
        *("upload_voice", "upload_document", "choose_sticker", "find_location"),
        *("record_video_note", "upload_video_note"),
    )
)
MOST_BUTTONS = 100
MOST_IN_A_ROW = 8
LONGEST_DATA = 64  # bytes


class Messages:
    """Answers the methods that write into chats, and remembers the chats.

    Args:
        clock: The time of the messages.
        bot: The User object of the bot.
        limits: What lets a message pass.
        files: Where photos are kept.
        faults: Where breaches are noted that the real server lets pass.
        numbers: The numbers of messages, shared with those that people send.
    """

    def __init__(
        self,
        clock: Clock,
        bot: dict[str, Any],
        limits: Limits,
        files: Files,
        faults: list[Fault],
        numbers: Iterator[int],
    ) -> None:
        self.sent: list[Sent] = []
        self._clock = clock
        self._bot = bot
        self._limits = limits
        self._files = files
        self._faults = faults
        self._numbers = numbers
        self._chats: dict[int, dict[str, Any]] = {}
        self._messages: dict[tuple[int, int], Message] = {}
        self._lock = threading.RLock()

    def note(self, message: Message) -> None:
        """A message of an update; those of the bot are kept as they are."""
        chat = message.get("chat") or {}
        if not isinstance(chat.get("id"), int) or not message.get("date"):
            return
        key = chat["id"], message.get("message_id", 0)
        with self._lock:
            self._chats[chat["id"]] = chat
            if not (self._is_own(message) and key in self._messages):
                self._messages[key] = message

    def message(self, chat_id: int, message_id: int) -> Message:
        """A message as it is shown now.

        Raises:
            KeyError: There is none.
        """
        return self._messages[chat_id, message_id]

    def send_message(self, call: Call) -> Message:
        """`sendMessage`."""
        self._note_markdown(call)
        text = shown_text(call.text("text"), call.text("parse_mode"))
        return self._send(call, text, {"text": text})

    def send_photo(self, call: Call) -> Message:
        """`sendPhoto`."""
        self._note_markdown(call)
        caption = shown_caption(call.text("caption"), call.text("parse_mode"))
        content: dict[str, Any] = {"photo": [self._files.photo(call)]}
        return self._send(call, caption, content | {"caption": caption})

    def send_chat_action(self, call: Call) -> bool:
        """`sendChatAction`."""
        _chat_id(call)
        if call.text("action") not in ACTIONS:
            raise refusal("action")
        return True

    def edit_message_text(self, call: Call) -> Message:
        """`editMessageText`."""
        self._note_markdown(call)
        text = shown_text(call.text("text"), call.text("parse_mode"))
        return self._edit(call, {"text": text})

    def edit_message_reply_markup(self, call: Call) -> Message:
        """`editMessageReplyMarkup`."""
        return self._edit(call, {})

    def _send(self, call: Call, text: str, content: dict[str, Any]) -> Message:
        chat_id = _chat_id(call)
        markup = self._markup(call)
        answered = self._answered(call, chat_id)
        self._limits.admit(chat_id)
        message = {
            "message_id": next(self._numbers),
            "from": self._bot,
            "chat": self._chats.get(chat_id) or _unknown_chat(chat_id),
            "date": int(self._clock.now().timestamp()),
            **content,
        }
        if answered is not None:
            message["reply_to_message"] = answered
        if thread := call.number("message_thread_id", 0):
            message |= {"message_thread_id": thread, "is_topic_message": True}
        if markup.get("inline_keyboard"):
            message["reply_markup"] = markup
        number = int(message["message_id"])
        with self._lock:
            self._messages[chat_id, number] = message
        self.sent.append(
            Sent(call.method, chat_id, call.params, call.time, number, text, message)
        )
        return message

    def _edit(self, call: Call, content: dict[str, Any]) -> Message:
        key = _chat_id(call), call.number("message_id", 0)
        old = self._messages.get(key)
        if old is None or not self._is_own(old):
            raise refusal("edit_not_found")
        new = {k: v for k, v in old.items() if k != "reply_markup"} | content
        markup = self._markup(call)
        if markup.get("inline_keyboard"):
            new["reply_markup"] = markup
        if {**new, "edit_date": 0} == {**old, "edit_date": 0}:
            raise refusal("not_modified")
        new["edit_date"] = int(self._clock.now().timestamp())
        with self._lock:
            self._messages[key] = new
        return new

    def _answered(self, call: Call, chat_id: int) -> Message | None:
        reply = call.params.get("reply_parameters")
        if not isinstance(reply, dict):
            return None
        message = self._messages.get((chat_id, reply.get("message_id", 0)))
        if message is None and not reply.get("allow_sending_without_reply"):
            raise refusal("reply_not_found")
        return message and {k: message[k] for k in message if k != "reply_to_message"}

    def _markup(self, call: Call) -> dict[str, Any]:
        markup = call.params.get("reply_markup") or {}
        if not isinstance(markup, dict):
            raise refusal("markup")
        rows = markup.get("inline_keyboard", [])
        for row in rows:
            if len(row) > MOST_IN_A_ROW:
                self._fault(call, "reply_markup", f"{len(row)} buttons in a row")
        buttons = list(itertools.chain.from_iterable(rows))
        if len(buttons) > MOST_BUTTONS:
            raise refusal("markup_too_long")
        for button in buttons:
            data = button.get("callback_data")
            if data is not None and not 1 <= len(data.encode()) <= LONGEST_DATA:
                raise refusal("button_data")
        return markup

    def _is_own(self, message: Message) -> bool:
        return bool(message.get("from", {}).get("id") == self._bot["id"])

    def _note_markdown(self, call: Call) -> None:
        if call.text("parse_mode").lower().startswith("markdown"):
            self._fault(call, "parse_mode", "the stand-in parses HTML only")

    def _fault(self, call: Call, path: str, text: str) -> None:
        self._faults.append(Fault(call.method, "standin", path, text))


def _chat_id(call: Call) -> int:
    chat_id = call.chat_id
    if chat_id in (None, ""):
        raise refusal("chat_id_empty")
    if not isinstance(chat_id, int) or not chat_id:
        raise refusal("chat_not_found")
    return chat_id


def _unknown_chat(chat_id: int) -> dict[str, Any]:
    if chat_id > 0:
        return {"id": chat_id, "type": "private", "first_name": "Somebody"}
    kind = "supergroup" if str(chat_id).startswith("-100") else "group"
    return {"id": chat_id, "type": kind, "title": "A group"}
