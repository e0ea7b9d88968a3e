"""Ticks: APScheduler only wakes; what is due stands in rows, so nothing is lost while we are down.

Its job store is memory, its jobs are fixed: one per tick, never two of one at a time, late ones
run once (misfire_grace_time=None; the default of a second drops a job when the loop was busy).
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Protocol

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.orm import Session

from bot.clock import Clock
from bot.gate import Gate
from storage.contention import is_contention

log = structlog.get_logger()


class Tick(Protocol):
    """Something that is looked after at intervals (handlers.ticks)."""

    @property
    def name(self) -> str: ...
    @property
    def every(self) -> timedelta: ...
    @property
    def batch(self) -> int:
        """How many it does at most in one transaction."""

    @property
    def next_due(self) -> Callable[[Session], datetime | None]:
        """When there is something to do next; None: nothing, or it is not known."""

    @property
    def run(self) -> Callable[[Session, datetime], int]:
        """Does what is due in the open transaction; returns how many that was."""


class Scheduler:
    """Runs ticks; `after_commit` wakes the delivery."""

    def __init__(
        self, gate: Gate, clock: Clock, ticks: Sequence[Tick], after_commit: Callable[[], None]
    ) -> None:
        self._gate = gate
        self._clock = clock
        self._ticks = ticks
        self._after_commit = after_commit
        self._jobs = AsyncIOScheduler(timezone="UTC")

    def start(self) -> None:
        for tick in self._ticks:
            self._jobs.add_job(
                self._run,
                "interval",
                [tick],
                seconds=tick.every.total_seconds(),
                id=tick.name,
                coalesce=True,
                max_instances=1,
                misfire_grace_time=None,
            )
        self._jobs.start()

    def stop(self) -> None:
        self._jobs.shutdown(wait=False)

    async def tick_now(self) -> None:
        """All ticks at once, for a clock that was moved on."""
        for tick in self._ticks:
            await self._run(tick)

    def next_due(self, session: Session) -> datetime | None:
        """When one of the ticks has something to do next."""
        found = (tick.next_due(session) for tick in self._ticks)
        return min((due for due in found if due is not None), default=None)

    async def _run(self, tick: Tick) -> None:
        try:
            while await self._once(tick) >= tick.batch:
                pass
        except Exception as error:
            # What was due is still due at the next tick.
            if is_contention(error):
                log.info("tick_contended", tick=tick.name, error=type(error).__name__)
            else:
                log.exception("tick_failed", tick=tick.name)

    async def _once(self, tick: Tick) -> int:
        async with self._gate.writing() as session:
            done = tick.run(session, self._clock.now())
        if done:
            self._after_commit()
        return done
