"""An update to what it asks of us; nothing here talks to anybody."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from telegram import CallbackQuery, Chat, ChatMemberUpdated, Message, Update, User
from telegram.constants import ChatType

from bot.channels.base import Inbound
from bot.channels.telegram.attachments import attachment_of, notice_for
from bot.channels.telegram.received import (
    Ignored,
    Me,
    Moved,
    Pressed,
    Received,
    Returned,
    Said,
    Stopped,
)
from community.languages import match
from community.model.residence import written_code

CHANNEL = "telegram"
GREETING = "/greet"
# What the bot's own commands mean; what else begins with "/" is text.
COMMANDS = {
    "start": GREETING,
    "help": "/what_can_you_do",
    "language": "/change_language",
    "human": "/human",
}
# The command that asks for a code; a code is for nobody else's eyes.
LINK = "link"

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]+))?(?:\s+(.*))?", re.S)
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
_CHOICE = re.compile(r"[A-Za-z0-9_-]{1,64}")
_GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)
_GONE = ("kicked", "left")


def parse(update: Any) -> Update | None:
    """An update as the library reads it; ``None`` if it is none."""
    if not isinstance(update, dict) or type(update.get("update_id")) is not int:
        return None
    try:
        return Update.de_json(update, None)
    except Exception:  # the library checks nothing: anything may be wrong inside
        return None


def in_group(chat: Chat | None) -> bool:
    """Whether it is a group, where it matters how the bot is called."""
    return chat is not None and chat.type in _GROUPS


def read(update: Update, me: Me) -> Received:
    """What an update asks of us."""
    if update.callback_query:
        return _press(update.callback_query, update.update_id)
    if update.my_chat_member:
        return _membership(update.my_chat_member)
    if update.message:
        return _message(update.message, update.update_id, me)
    if update.edited_message:
        return Ignored("edited")  # what was said stands; a correction is a new message
    return Ignored("unknown_kind")


def _message(message: Message, update_id: int, me: Me) -> Received:
    chat, person = message.chat, message.from_user
    if message.migrate_to_chat_id:
        return Moved(str(chat.id), str(message.migrate_to_chat_id))
    if message.migrate_from_chat_id:
        return Moved(str(message.migrate_from_chat_id), str(chat.id))
    if person is None or person.is_bot or message.sender_chat:
        # Also an anonymous administrator: nobody we could tell from another one.
        return Ignored("nobody")
    text = (message.text or message.caption or "").strip()
    command = _COMMAND.fullmatch(text) if message.text else None
    if in_group(chat):
        if not _for_me(message, command, me):
            return Ignored("not_for_us")
        text = _without_mention(text, me)
    elif chat.type != ChatType.PRIVATE:
        return Ignored("unknown_chat")
    name = command[1].lower() if command else ""
    if name in COMMANDS:
        payload = command[3] if command else None
        if name == "start" and payload and written_code(payload):
            # The link of a household slip; whoever followed it pressed "start" then.
            return _content(message, person, update_id, payload)
        language = _language(payload) if name == "start" else None
        said = _inbound(message, person, update_id, text, command=COMMANDS[name])
        return Said(said, language)
    if name == LINK and in_group(chat):
        refusal = _inbound(message, person, update_id, text, notice="link_privately")
        return Said(refusal)
    return _content(message, person, update_id, LINK if name == LINK else text)


def _content(
    message: Message, person: User, update_id: int, text: str
) -> Said | Ignored:
    attachment = attachment_of(message)
    more: dict[str, Any] = {"attachments": (attachment,)} if attachment else {}
    if attachment and attachment.file_id:
        # What cannot be kept is said of each, also within an album.
        more["album"] = message.media_group_id
    if not text:
        notice = notice_for(message, attachment)
        if notice is None and not (message.text or message.caption):
            return Ignored("service")
        # Without a notice it was a group's bare "@bot".
        more |= {"notice": notice} if notice else {"command": GREETING}
    return Said(_inbound(message, person, update_id, text, **more))


def _inbound(
    message: Message,
    person: User,
    update_id: int,
    text: str,
    album: str | None = None,
    **more: Any,
) -> Inbound:
    group = in_group(message.chat)
    origin = _origin(message.message_id, _thread(message), group)
    return Inbound(
        channel=CHANNEL,
        address=_address(message.chat.id, person, group),
        platform_id=f"update-{update_id}",
        text=text,
        language_hint=match(person.language_code),
        origin=origin | ({"album": album} if album else {}),
        **more,
    )


def _press(query: CallbackQuery, update_id: int) -> Received:
    message, person, data = query.message, query.from_user, query.data or ""
    if message is None:
        return Ignored("press_elsewhere")  # on a message sent through another bot
    group = in_group(message.chat)
    thread = _thread(message) if isinstance(message, Message) else None
    pressed = Inbound(
        channel=CHANNEL,
        address=_address(message.chat.id, person, group),
        platform_id=f"update-{update_id}",
        text="",
        language_hint=match(person.language_code),
        origin=_origin(message.message_id, thread, group),
    )
    prefix, _, code = data.partition(":")
    if prefix == "lang" and (language := match(code)):
        return Said(replace(pressed, command=GREETING), language, query.id)
    if not _CHOICE.fullmatch(data):
        return Pressed(pressed, query.id)
    return Pressed(replace(pressed, choice=data), query.id)


def _membership(change: ChatMemberUpdated) -> Received:
    if change.chat.type != ChatType.PRIVATE:
        # Who writes to a group without us is told so by the error; see `errors`.
        return Ignored("group_membership")
    before, now = change.old_chat_member.status, change.new_chat_member.status
    if now in _GONE:
        return Stopped(str(change.chat.id))
    return Returned(str(change.chat.id)) if before in _GONE else Ignored("membership")


def _for_me(message: Message, command: re.Match[str] | None, me: Me) -> bool:
    """Whether a message in a group is meant for the bot."""
    if command and command[2]:
        return command[2].lower() == (me.username or "").lower()
    if command:
        return command[1].lower() in (*COMMANDS, LINK)
    replied = message.reply_to_message
    if replied and replied.from_user and replied.from_user.id == me.id:
        # Every message of a topic replies to the one that opened it.
        return replied.forum_topic_created is None
    return _mentions(message, me)


def _mentions(message: Message, me: Me) -> bool:
    mentioned = message.parse_entities() if message.text else {}
    mentioned |= message.parse_caption_entities() if message.caption else {}
    name = f"@{me.username}".lower() if me.username else None
    return any(
        (entity.type == "mention" and written.lower() == name)
        or (entity.user is not None and entity.user.id == me.id)
        for entity, written in mentioned.items()
    )


def _without_mention(text: str, me: Me) -> str:
    if me.username is None or text.startswith("/"):
        return text
    return re.sub(rf"@{me.username}\b", "", text, flags=re.I).strip()


def _address(chat_id: int, person: User, group: bool) -> str:
    """A person is one resident in private and another one in each group."""
    return f"{chat_id}:{person.id}" if group else str(chat_id)


def _thread(message: Message) -> int | None:
    """The topic; outside topics the number means a chain of replies."""
    return message.message_thread_id if message.is_topic_message else None


def _origin(message_id: int, thread_id: int | None, group: bool) -> dict[str, Any]:
    return {"message_id": message_id, "thread_id": thread_id, "group": group}


def _language(payload: str | None) -> str | None:
    """The language of a link such as ``t.me/…?start=lang_vi``."""
    if payload is None or not _PAYLOAD.fullmatch(payload):
        return None
    prefix, _, code = payload.partition("_")
    return match(code) if prefix == "lang" else None
