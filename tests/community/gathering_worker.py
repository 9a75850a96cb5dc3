"""A process whose children are killed before each statement of what they do in turn.

Run as ``python -m tests.community.gathering_worker <task> <url> <resident>
<gathering>``; says how many of them were killed before one lived to the end.
"""

from __future__ import annotations

import os
import signal
import sys
from itertools import count

from community.store.engine import open_store
from community.usecases.gathering_news import tell_gathering_news
from community.usecases.sign_ups import cancel_sign_up
from tests.clock import FakeClock
from tests.community.gathering_steps import says
from tests.community.worker import die_before


def main(task: str, url: str, resident: str, gathering: str) -> None:
    """Do one task until it is done."""
    for statement in count(1):
        pid = os.fork()
        if pid == 0:
            _do(task, url, int(resident), int(gathering), statement)
            os._exit(0)
        _, status = os.waitpid(pid, 0)
        if os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0:
            print(statement - 1)
            return
        assert os.WTERMSIG(status) == signal.SIGKILL


def _do(task: str, url: str, resident: int, gathering: int, statement: int) -> None:
    store = open_store(url, FakeClock())
    die_before(store, statement)
    if task == "cancel-and-die":
        cancel_sign_up(store, resident, gathering)
    else:
        tell_gathering_news(store, says, lambda _: None)


if __name__ == "__main__":
    main(*sys.argv[1:])
