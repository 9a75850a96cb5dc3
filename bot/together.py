"""What is asked one by one is done together, as much as came while one run went on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")


class Together(Generic[Asked, Answer]):
    """Shares the runs of something that costs as much for many as for one.

    Args:
        do: Does it in a thread: one answer for each that was asked, in order.
    """

    def __init__(self, do: Callable[[Sequence[Asked]], Sequence[Answer]]) -> None:
        self._do = do
        self._asked: list[tuple[Asked, asyncio.Future[Answer]]] = []
        self._run: asyncio.Task[None] | None = None

    async def ask(self, what: Asked) -> Answer:
        """The answer to one; if a run fails, everybody in it hears why."""
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._asked.append((what, answer))
        if self._run is None or self._run.done():
            self._run = asyncio.create_task(self._runs())
        return await answer

    async def _runs(self) -> None:
        while self._asked:
            taken, self._asked = self._asked, []
            try:
                found = await asyncio.to_thread(self._do, [what for what, _ in taken])
            except Exception as error:
                for _, answer in taken:
                    if not answer.done():
                        answer.set_exception(error)
                continue
            for (_, answer), each in zip(taken, found, strict=True):
                if not answer.done():
                    answer.set_result(each)
