"""Residents are told that there is a gathering: a notice is drafted from it."""

from __future__ import annotations

from community.gathering_texts import GatheringTexts
from community.model.gathering import Gathering, GatheringClosed, GatheringText
from community.model.notice import (
    LONGEST_BODY,
    Audience,
    NewNotice,
    Notice,
    NoticeTooLong,
)
from community.model.proposal import EVERYWHERE
from community.model.staff import Staff
from community.place import Place
from community.store.engine import Store
from community.usecases.gathering_pages import who_comes
from community.usecases.notice_drafts import draft_notice, put_notice_text


def announce_gathering(
    store: Store, texts: GatheringTexts, place: Place, staff: Staff, gathering_id: int
) -> Notice:
    """Draft a notice of what a gathering is, when and where.

    It says so in each language in which the gathering has a text that is not stale, and
    is for whom the gathering is for. A second colleague approves it, as any other.

    Raises:
        GatheringNotFound: If there is no such gathering.
        GatheringClosed: If residents cannot read of it, or it is over.
        NotAllowed: If the colleague does not organise gatherings.
        NoticeTooLong: If a text is too long for a notice together with time and place.
    """
    gathering, _ = who_comes(store, staff, gathering_id)
    over = store.clock.now() >= gathering.time.ends_at
    if gathering.state != "published" or over:
        raise GatheringClosed(gathering_id)
    said = {
        text.language: (text, texts.described(gathering, text))
        for text in _readable(gathering)
    }
    if any(len(body) > LONGEST_BODY for _, body in said.values()):
        raise NoticeTooLong(gathering_id)
    base, body = said.pop(gathering.base_language)
    new = NewNotice(
        base.language,
        base.title,
        body,
        kind="gathering",
        audience=_audience(place, gathering),
    )
    notice = draft_notice(store, staff, new, place.interests)
    for text, body in said.values():
        notice = put_notice_text(
            store,
            staff,
            notice.id,
            text.language,
            text.title,
            body,
            text.state,
            text.checked_by,
        )
    return notice


def _readable(gathering: Gathering) -> list[GatheringText]:
    """Its texts; one that was made from an older base may name the wrong room."""
    version = gathering.version
    return [t for t in gathering.texts.values() if t.base_version == version]


def _audience(place: Place, gathering: Gathering) -> Audience:
    everywhere = gathering.area == EVERYWHERE
    buildings = () if everywhere else place.proposals.buildings_of(gathering.area)
    return Audience(buildings=buildings, interests=(gathering.interest,))
