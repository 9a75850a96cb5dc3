"""A process whose children are killed before each statement of what they do in turn.

Run as ``python -m tests.community.proposal_worker <task> <url> <resident> <proposal>``;
says how many of them were killed before one lived to the end.
"""

from __future__ import annotations

import os
import signal
import sys
from itertools import count

from community.store.engine import open_store
from community.usecases.announcements import tell_announcements
from community.usecases.proposal_supports import support
from tests.community.proposal_steps import procedure, says
from tests.community.worker import die_before


def main(task: str, url: str, resident: str, proposal: str) -> None:
    """Do one task until it is done."""
    for statement in count(1):
        pid = os.fork()
        if pid == 0:
            _do(task, url, int(resident), int(proposal), statement)
            os._exit(0)
        _, status = os.waitpid(pid, 0)
        if os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0:
            print(statement - 1)
            return
        assert os.WTERMSIG(status) == signal.SIGKILL


def _do(task: str, url: str, resident: int, proposal: int, statement: int) -> None:
    store = open_store(url)
    die_before(store, statement)
    if task == "support-and-die":
        rules = procedure(flats=40, quorum=40)
        support(store, rules, resident, proposal, "en")
    else:
        tell_announcements(store, says, lambda *_: None)


if __name__ == "__main__":
    main(*sys.argv[1:])
