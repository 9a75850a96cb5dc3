"""What staff see of residents: who there is, where and until when they are reached."""

from __future__ import annotations

from collections import defaultdict

from community.model.case_rights import may_see
from community.model.resident import ResidentNotFound
from community.model.resident_views import (
    Reached,
    ResidentCase,
    ResidentFile,
    ResidentLine,
)
from community.model.staff import Staff
from community.store import cases, resident_pages, residents
from community.store.engine import Row, Store
from community.usecases.reply_windows import window

# Staff recognise an address by its end; the whole of it would be a way to the person.
SHOWN_SIGNS = 4


def list_residents(
    store: Store,
    *,
    resident_id: int | None = None,
    channel: str | None = None,
    language: str | None = None,
    before: int | None = None,
    limit: int,
) -> list[ResidentLine]:
    """Residents who fit, newest first.

    Args:
        before: The id of the last resident of the page before.
    """
    with store.reading() as connection:
        ids = resident_pages.page(
            connection,
            resident_id=resident_id,
            channel=channel,
            language=language,
            before=before,
            most=limit,
        )
        found = resident_pages.reached(connection, ids)
    by_resident: dict[int, list[Row]] = defaultdict(list)
    for row in found:
        by_resident[row.resident_id].append(row)
    return [_line(each, by_resident[each]) for each in ids]


def view_resident(store: Store, staff: Staff, resident_id: int) -> ResidentFile:
    """A resident's page, as far as a colleague may see it.

    Raises:
        ResidentNotFound: If there is none with this id.
    """
    with store.reading() as connection:
        resident = residents.get(connection, resident_id)
        if resident is None:
            raise ResidentNotFound(resident_id)
        rows = resident_pages.reached(connection, [resident_id])
        theirs = cases.of_resident(connection, resident_id)
    return ResidentFile(
        resident_id,
        resident.language_chosen,
        resident.created_at,
        tuple(_reached(store, row) for row in rows),
        tuple(
            ResidentCase(case.id, case if may_see(case, staff) else None)
            for case in reversed(theirs)
        ),
    )


def _line(resident_id: int, rows: list[Row]) -> ResidentLine:
    newest_first = sorted(
        (row for row in rows if row.last_at), key=lambda row: row.last_at, reverse=True
    )
    spoken = (row.language for row in [*newest_first, *rows] if row.language)
    return ResidentLine(
        resident_id,
        next(spoken, None),
        tuple(dict.fromkeys(row.channel for row in rows)),
        newest_first[0].last_at if newest_first else None,
        sum(bool(row.open_case) for row in rows),
    )


def _reached(store: Store, row: Row) -> Reached:
    return Reached(
        row.channel,
        _end(row.channel, row.address),
        row.state,
        row.conversation_id,
        row.owner,
        row.language,
        row.last_at,
        window(store, row.channel, row.address),
        bool(row.open_case),
    )


def _end(channel: str, address: str) -> str:
    # On the web the address is the key to the conversation and says nothing to people.
    if channel == "web" or len(address) <= SHOWN_SIGNS:
        return ""
    return address[-SHOWN_SIGNS:]
