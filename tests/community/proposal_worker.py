"""A process of its own that is killed before a statement of what it does.

Run as ``python -m tests.community.proposal_worker <task> <url> <resident> <proposal>
<statement>``.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import Any

from sqlalchemy import event

from community.store.engine import Store, open_store
from community.usecases.announcements import tell_announcements
from community.usecases.proposal_supports import support
from tests.community.proposal_steps import procedure, says


def main(task: str, url: str, resident: str, proposal: str, statement: str) -> None:
    """Do one task."""
    store = open_store(url)
    _die_before(store, int(statement))
    if task == "support-and-die":
        rules = procedure(flats=40, quorum=40)
        support(store, rules, int(resident), int(proposal), "en")
    else:
        tell_announcements(store, says, lambda *_: None)


def _die_before(store: Store, statement: int) -> None:
    left = statement

    def count(*_: Any) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    # Each statement, and COMMIT.
    event.listen(store.engine, "before_cursor_execute", count)
    event.listen(store.engine, "commit", count)


if __name__ == "__main__":
    main(*sys.argv[1:])
