"""A gathering is written, translated, published, changed and cancelled."""

from __future__ import annotations

import uuid
from typing import Any

from community.model.gathering import (
    Gathering,
    GatheringText,
    NewGathering,
    PlacesTaken,
)
from community.model.message import storable
from community.model.proposal import NotAllowed, ReasonMissing, TextChanged
from community.model.sign_up import COMING
from community.model.staff import Staff
from community.place import Place
from community.store import gatherings, history, sign_ups
from community.store.engine import Store
from community.usecases.gathering_checks import (
    checked,
    checked_words,
    must_be_ahead,
)
from community.usecases.gathering_work import (
    GatheringWork,
    locked,
    must_organise,
    organising,
)


def draft_gathering(
    store: Store, place: Place, staff: Staff, new: NewGathering
) -> Gathering:
    """Write down what is planned; no resident sees it yet.

    Raises:
        NotAllowed: If the colleague does not organise gatherings.
        TextMissing: If a part of the text is empty.
        TextTooLong: If a part of the text is too long.
        NoSuchTime: If it ends before it begins, or has begun.
        UnknownArea: If there is no such building or area.
        UnknownInterest: If there is no such interest.
    """
    must_organise(staff)
    now = store.clock.now()
    kept = checked(place, new)
    must_be_ahead(kept.time, now)
    with store.transaction() as connection:
        uid = str(uuid.uuid4())
        found = gatherings.create(connection, staff.id, uid, kept, now)
        history.append(
            connection, now, staff.actor, "gathering_drafted", "gathering", found.id
        )
        return found


def change_gathering(
    store: Store,
    place: Place,
    staff: Staff,
    gathering_id: int,
    new: NewGathering,
    sequence: int | None = None,
) -> Gathering:
    """Write a gathering anew; who signed up is told of another time or place.

    Who waits moves up if there is more room now.

    Args:
        new: All of it, in its base language.
        sequence: Of the gathering that the colleague had before them.

    Raises:
        GatheringNotFound: If there is no such gathering.
        GatheringClosed: If it was cancelled, or is over.
        TextChanged: If it is another by now.
        NotAllowed: If the colleague does not organise gatherings, or it would be in
            another language, which is a translation.
        PlacesTaken: If more people have a place than there would be room for.
        TextMissing, TextTooLong, NoSuchTime, UnknownArea, UnknownInterest: As for
            `draft_gathering`.
    """
    with organising(store, staff, gathering_id) as work:
        work.must_be("draft", "published")
        before = work.gathering
        if sequence not in (None, before.sequence):
            raise TextChanged(gathering_id)
        if new.language != before.base_language:
            raise NotAllowed(gathering_id)
        new = checked(place, new)
        if new.time != before.time:
            must_be_ahead(new.time, work.now, before.time)
        _must_have_room(work, new)
        _reword(work, new, staff)
        _change(work, new)
        if before.state == "published":
            work.watch(place.gatherings)
            _tell_changes(work, before)
            work.settle()
        return work.gathering


def translate_gathering(
    store: Store, gathering_id: int, text: GatheringText, staff: Staff | None
) -> None:
    """Keep what is said of a gathering in another language.

    Args:
        text: Made from the base text of its `base_version`; its `state` and
            `checked_by` are set here.
        staff: Who checked it; None if a machine made it. A machine never replaces what
            a person checked, unless that is stale.

    Raises:
        GatheringNotFound: If there is no such gathering.
        GatheringClosed: If it was cancelled, or is over.
        TextChanged: If the base text is another by now.
        NotAllowed: If the colleague does not organise gatherings, or it is in the
            base language.
        TextMissing: If a part of the text is empty.
        TextTooLong: If a part of the text is too long.
    """
    if staff is not None:
        must_organise(staff)
    with store.transaction() as connection:
        actor = staff.actor if staff else "desk"
        work = locked(connection, store, gathering_id, actor)
        work.must_be("draft", "published")
        if text.base_version != work.gathering.version:
            raise TextChanged(gathering_id)
        if text.language == work.gathering.base_language:
            raise NotAllowed(gathering_id)
        known = work.gathering.texts.get(text.language)
        if staff is None and known is not None and _holds(known, work.gathering):
            return
        _write(work, text.language, text.title, text.body, text.place, staff)
        work.change(changed_at=work.now)
        state = "checked" if staff else "machine"
        work.record("gathering_translated", language=text.language, state=state)


def publish_gathering(
    store: Store, place: Place, staff: Staff, gathering_id: int
) -> Gathering:
    """Let everybody read of a gathering, and sign up for it.

    Raises:
        GatheringNotFound: If there is no such gathering.
        GatheringClosed: If it is no draft.
        NoSuchTime: If it has begun.
        NotAllowed: If the colleague does not organise gatherings.
    """
    with organising(store, staff, gathering_id) as work:
        work.must_be("draft")
        must_be_ahead(work.gathering.time, work.now)
        work.move("published", published_at=work.now)
        work.watch(place.gatherings)
        work.record("gathering_published")
        return work.gathering


def cancel_gathering(
    store: Store, staff: Staff, gathering_id: int, reason: str = ""
) -> Gathering:
    """It does not take place; who signed up is told, with the reason.

    Args:
        reason: In the base language; a draft needs none.

    Raises:
        GatheringNotFound: If there is no such gathering.
        GatheringClosed: If it was cancelled before, or is over.
        ReasonMissing: If residents have read of it and no reason is given.
        NotAllowed: If the colleague does not organise gatherings.
    """
    reason = storable(reason).strip()
    with organising(store, staff, gathering_id) as work:
        before = work.gathering
        if before.state == "published" and not reason:
            raise ReasonMissing(gathering_id)
        sequence = before.sequence + 1
        work.move("cancelled", due_at=None, sequence=sequence, reason=reason or None)
        work.record("gathering_cancelled", reason=reason)
        work.tell("cancelled", "cancelled", reason=reason)
        return work.gathering


def _must_have_room(work: GatheringWork, new: NewGathering) -> None:
    gathering_id, people = work.gathering.id, work.gathering.people
    if new.capacity is not None and new.capacity < people:
        raise PlacesTaken(gathering_id)
    rows = sign_ups.of_gathering(work.connection, gathering_id)
    if not new.sign_up and any(each.state in COMING for each in rows):
        raise PlacesTaken(gathering_id)


def _reword(work: GatheringWork, new: NewGathering, staff: Staff) -> None:
    """Keep the base text; what was translated from another one is stale then."""
    base = work.gathering.base
    words = (new.title, new.body, new.place)
    if words != (base.title, base.body, base.place):
        work.change(version=work.gathering.version + 1)
        _write(work, new.language, *words, staff)


def _write(
    work: GatheringWork,
    language: str,
    title: str,
    body: str,
    place: str,
    staff: Staff | None,
) -> None:
    text = GatheringText(
        language,
        *checked_words(title, body, place),
        state="checked" if staff else "machine",
        checked_by=staff.id if staff else None,
        base_version=work.gathering.version,
    )
    gatherings.write(work.connection, work.gathering.id, text)


def _change(work: GatheringWork, new: NewGathering) -> None:
    sequence = work.gathering.sequence + 1
    values: dict[str, Any] = {
        "area": new.area,
        "interest": new.interest,
        "capacity": new.capacity,
        "sign_up": new.sign_up,
        "changed_at": work.now,
        "sequence": sequence,
    }
    work.change(**values, **gatherings.times(new.time))
    work.record("gathering_changed", sequence=sequence)


def _holds(text: GatheringText, gathering: Gathering) -> bool:
    return text.state == "checked" and text.base_version == gathering.version


def _tell_changes(work: GatheringWork, before: Gathering) -> None:
    """Only what makes somebody come at the wrong time or to the wrong place."""
    now = work.gathering
    if now.time != before.time or now.base.place != before.base.place:
        work.tell("changed", f"changed:{now.sequence}")
