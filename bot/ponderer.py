"""The desk's long thoughts: looked for at intervals, thought out aside, acted on in one
transaction each."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Protocol, Self

import structlog
from sqlalchemy.orm import Session

from bot.aside import ThoughtFailedError, think_aside
from bot.clock import Clock
from bot.gate import Gate
from bot.teaching import ModelsInUse
from storage.contention import is_contention
from storage.database import Database

log = structlog.get_logger()

_FOLLOW = timedelta(seconds=10)
"""How long a process goes on reading by models that another one has replaced."""


class Pondering(Protocol):
    """A piece of it (handlers.pondering)."""

    @property
    def name(self) -> str: ...
    @property
    def every(self) -> timedelta: ...
    @property
    def look(self) -> Callable[[Session, datetime], Any]: ...
    @property
    def read(self) -> Callable[[Session, Any], bool]: ...
    @property
    def thought(self) -> str: ...
    @property
    def matter(self) -> Callable[[Any], Any]: ...
    @property
    def act(self) -> Callable[[Session, datetime, Any, Any], None]: ...


class Ponderer:
    """`async with Ponderer(…)`: within the block the desk ponders, and reads by what it learnt.

    ``ponderings`` are those of this process; each process that reads follows the models.
    """

    def __init__(
        self,
        database: Database,
        gate: Gate,
        clock: Clock,
        models: ModelsInUse,
        ponderings: Sequence[Pondering],
        after_commit: Callable[[], None],
    ) -> None:
        self._database = database
        self._gate = gate
        self._clock = clock
        self._models = models
        self._ponderings = ponderings
        self._after_commit = after_commit
        self._turn = asyncio.Lock()
        self._tasks: list[asyncio.Task[None]] = []

    async def __aenter__(self) -> Self:
        for pondering in self._ponderings:
            self._begin(pondering.every, partial(self._ponder, pondering))
        self._begin(_FOLLOW, self._follow)
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._tasks:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def ponder_now(self) -> None:
        """All of it at once, without waiting for the intervals."""
        for pondering in self._ponderings:
            await self._ponder(pondering)
        await self._follow()

    def _begin(self, every: timedelta, do: Callable[[], Awaitable[None]]) -> None:
        self._tasks.append(asyncio.create_task(_regularly(every, do)))

    async def _follow(self) -> None:
        self._models.follow()

    async def _ponder(self, pondering: Pondering) -> None:
        async with self._turn:  # one process beside the desk is enough
            try:
                await self._once(pondering)
            except ThoughtFailedError as error:
                log.warning("thought_failed", name=pondering.name, error=str(error))
            except Exception as error:
                # What was to be thought out is so the next time.
                if is_contention(error):
                    log.info("pondering_contended", name=pondering.name)
                else:
                    log.exception("pondering_failed", name=pondering.name)

    async def _once(self, pondering: Pondering) -> None:
        with self._database.reading() as session:
            question = pondering.look(session, self._clock.now())
        if question is None:
            return
        await self._read(pondering, question)
        answer = await think_aside(pondering.thought, pondering.matter(question))
        async with self._gate.writing() as session:
            pondering.act(session, self._clock.now(), question, answer)
        self._models.follow()
        self._after_commit()

    async def _read(self, pondering: Pondering, question: Any) -> None:
        more = True
        while more:
            with self._database.reading() as session:
                more = pondering.read(session, question)
            await asyncio.sleep(0)


async def _regularly(every: timedelta, do: Callable[[], Awaitable[None]]) -> None:
    while True:
        await asyncio.sleep(every.total_seconds())
        await do()
