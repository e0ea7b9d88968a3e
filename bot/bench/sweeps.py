"""One ledger, and the desk's chase tick at work on it."""

from datetime import datetime, timedelta
from time import perf_counter

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from bot.bench.archive import Filer
from bot.bench.plans import Plan, plans_of
from handlers.ticks import Tick, all_ticks
from storage.audit import Entry
from storage.base import Base
from storage.database import Database
from storage.outbox import OutboxRow
from storage.promises import Promise
from storage.rules.desk import load_desk

_FIRST_DUE = 10**12
"""The drafts of what is due: past those of any archive."""


class Sweeper:
    """Files what is due at ``now`` and lets the tick find it."""

    def __init__(self, database: Database, now: datetime) -> None:
        desk = load_desk("general")
        self.database = database
        self.filer = Filer(database, desk, now)
        self.wrong: list[str] = []
        self._now = now
        self._tick: Tick = next(tick for tick in all_ticks(desk) if tick.name == "chases")
        self._next = _FIRST_DUE

    def sweep(self, due: int) -> tuple[float, int]:
        """How many seconds so many due ones took, and how many messages were made of them."""
        before = self._told()
        self._make_due(due)
        seconds = self.look()
        chases, messages = (new - old for new, old in zip(self._told(), before, strict=True))
        if chases != due or self._left():
            self.wrong.append(f"of {due} due, {chases} were told and {self._left()} are left")
        return seconds, messages

    def look(self) -> float:
        """What the scheduler does each second: seconds until nothing due is left."""
        begun, done = perf_counter(), self._tick.batch
        while done >= self._tick.batch:
            with self.database.writing() as session:
                done = self._tick.run(session, self._now)
        return perf_counter() - begun

    def plans(self) -> list[Plan]:
        """How the database goes about one that is due."""
        self._make_due(1)
        return plans_of(self.database, lambda session: self._tick.run(session, self._now))

    def _make_due(self, count: int) -> None:
        drafts = range(self._next, self._next + count)
        self.filer.file(drafts, self._now - timedelta(hours=1))
        self._next = drafts.stop

    def _told(self) -> tuple[int, int]:
        with self.database.reading() as session:
            chases = (Entry.at == self._now, Entry.action == "chase")
            return _count(session, Entry, *chases), _count(session, OutboxRow)

    def _left(self) -> int:
        with self.database.reading() as session:
            return _count(session, Promise, Promise.chase_at <= self._now)


def _count(session: Session, entity: type[Base], *wanted: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).select_from(entity).where(*wanted)) or 0
