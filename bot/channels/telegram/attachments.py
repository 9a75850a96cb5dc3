"""What a Telegram message brings beside text."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import Contact, Location, Message, PhotoSize, User, Venue

from bot.channels.base import LARGEST_FILE, Attachment
from community.model.message import storable

_UNREADABLE = (
    *("sticker", "dice", "poll", "story", "game", "invoice"),
    *("paid_media", "checklist"),
)
_NOTICES = {"location": "location_kept", "voice": "voice_kept"}


def attachment_of(message: Message) -> Attachment | None:
    """What came with a message, if it can be kept."""
    if message.venue:
        return _venue(message.venue)
    if message.location:
        return _location(message.location)
    if message.contact:
        return _contact(message.contact, message.from_user)
    if message.photo:
        return _photo(message.photo)
    video = message.video or message.animation or message.video_note
    document = message.document or message.audio
    for kind, file in (
        ("voice", message.voice),
        ("video", video),
        ("document", document),
    ):
        if file:
            name = getattr(file, "file_name", None)
            return _file(kind, file.file_id, file.file_size, name)
    return None


def notice_for(message: Message, attachment: Attachment | None) -> str | None:
    """What the desk says to a message without text; ``None`` if it is nothing at all.

    The names are keys of ``locales/*/channels.ftl``.
    """
    if attachment is None:
        unreadable = any(getattr(message, name) for name in _UNREADABLE)
        return "cannot_read" if unreadable else None
    if (attachment.size or 0) > LARGEST_FILE:
        return "attachment_too_large"
    return _NOTICES.get(attachment.kind, "attachment_kept")


def _file(kind: str, file_id: str, size: int | None, name: str | None) -> Attachment:
    if (size or 0) > LARGEST_FILE:
        return Attachment(kind, name=_clean(name), size=size)
    return Attachment(kind, file_id, _clean(name), size)


def _photo(sizes: Sequence[PhotoSize]) -> Attachment:
    """The largest size that can be fetched."""
    fetched = [s for s in sizes if (s.file_size or 0) <= LARGEST_FILE] or sizes
    best = max(fetched, key=lambda size: size.width * size.height)
    return _file("photo", best.file_id, best.file_size, None)


def _location(place: Location) -> Attachment:
    return Attachment(
        "location", latitude=float(place.latitude), longitude=float(place.longitude)
    )


def _venue(venue: Venue) -> Attachment:
    place = venue.location
    return Attachment(
        "location",
        name=_clean(venue.title),
        latitude=float(place.latitude),
        longitude=float(place.longitude),
        text=_clean(venue.address),
    )


def _contact(contact: Contact, sender: User | None) -> Attachment:
    """A contact; its text says ``own`` only if Telegram knows it as the sender's."""
    own = sender is not None and contact.user_id == sender.id
    whose = "own" if own else "other"
    name = " ".join(filter(None, (contact.first_name, contact.last_name)))
    return Attachment(
        "contact", name=_clean(name), text=_clean(f"{whose} {contact.phone_number}")
    )


def _clean(text: str | None) -> str | None:
    return storable(text) if text else None
