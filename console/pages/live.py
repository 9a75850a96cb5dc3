"""The event stream that tells open pages what to look at again."""

from __future__ import annotations

from starlette.responses import Response, StreamingResponse

from community.store.engine import Store
from community.usecases import live as usecase
from community.usecases.sign_ins import find_session
from console.access import may
from console.live import Changed, Cursor, Source, cursor_of
from console.registry import Page
from console.settings import ROOT
from console.visit import Visit

page = Page("/live", permission="see_cases")


class _Store(Source):
    """The database as the stream asks it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def newest(self) -> Cursor:
        """Where the history and the messages end now."""
        return usecase.newest(self._store)

    def changes(self, after: Cursor) -> Changed:
        """What was done after a cursor."""
        return usecase.changes(self._store, after)


@page.get()
def listen(visit: Visit) -> Response:
    """Stay connected and hear what changes."""
    console = visit.console
    token = console.cookies.session_of(visit.request) or ""
    path = visit.request.url.path.removeprefix(ROOT)

    def allowed() -> bool:
        # An open page alone must not keep a session alive.
        session = find_session(console.store, token, path, used=False)
        return session is not None and may(session.staff.role, page.permission)

    # The browser tells where it was; a connection that it has begun anew does not,
    # and starts at what the page itself has shown.
    heard = visit.request.headers.get("last-event-id", "")
    shown = visit.request.query_params.get("after", "")
    after = cursor_of(heard) or cursor_of(shown)
    return StreamingResponse(
        console.live.events(_Store(console.store), token, after, allowed),
        media_type="text/event-stream",
        headers={"X-Accel-Buffering": "no"},
    )
