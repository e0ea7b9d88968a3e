"""One write transaction at a time in this process, however many tasks want one."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from sqlalchemy.orm import Session

from storage.corrections import unlearnt_in
from storage.database import Database


class Gate:
    """`async with gate.writing() as session:` — as `Database.writing`, in turn.

    SQLite has one writing connection. A handler may suspend within its transaction (aiogram runs
    plain functions in a thread); a second transaction begun meanwhile on the same loop would wait
    for ever for the first one. Nothing in the block may wait for the network.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._turn = asyncio.Lock()
        self.after_unlearning: Callable[[], None] = _nothing
        """Called once models are deleted, with somebody's words: this process drops its own."""

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Session]:
        async with self._turn:
            with self._database.writing() as session:
                yield session
            if unlearnt_in(session):
                self.after_unlearning()


def _nothing() -> None:
    """Nobody here reads by models."""
