"""A desk of the real machinery in this process, against the sandbox's Bot API server."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.clock import MovableClock
from bot.engine import Engine
from bot.roles import ROLES
from bot.sandbox.people import Person
from bot.sandbox.server import create_server
from bot.sandbox.world import World
from bot.settings import load_settings
from storage import outbox
from storage.database import Database
from storage.inbox import InboxRow
from storage.outbox import OutboxRow, Outcome
from tests.engine.desk import Echo, business
from tests.sandbox.conftest import served


class EchoDesk:
    """The running desk and what one asks it in a test."""

    def __init__(self, world: World, database: Database, clock: MovableClock, base: str) -> None:
        self.world = world
        self.database = database
        self.clock = clock
        self.base = base
        self.echo = Echo()
        self.receipts: list[tuple[str, Outcome]] = []
        self.blocked: list[int] = []
        self.receipt_errors: list[Exception] = []
        self.engine: Engine | None = None

    @asynccontextmanager
    async def running(self, *roles: str, **settings: Any) -> AsyncIterator[Engine]:
        given = load_settings(token=self.world.token, api_base=self.base, **settings)
        parts = replace(
            business(self.echo), on_receipt=self._on_receipt, on_blocked=self._on_blocked
        )
        async with Engine(given, self.clock, self.database, parts, roles or ROLES) as engine:
            self.engine = engine
            yield engine
        self.engine = None

    def _on_receipt(self, session: Session, receipt: str, outcome: Outcome) -> None:
        if self.receipt_errors:
            raise self.receipt_errors.pop()
        self.receipts.append((receipt, outcome))

    def _on_blocked(self, session: Session, chat_id: int, at: object) -> None:
        self.blocked.append(chat_id)

    def put(
        self, person: Person, text: str = "", /, method: str = "sendMessage", **more: Any
    ) -> None:
        """One row of the outbox, in a transaction of its own."""
        params = more.pop("params", {"text": text})
        with self.database.writing() as session:
            outbox.put(
                session,
                chat_id=person.id,
                method=method,
                params=params,
                at=self.clock.now(),
                **more,
            )

    def hears(self, person: Person) -> list[str]:
        """What the desk said to the person, in order."""
        return [m["text"] for m in self.world.chat(person.id) if m["from"]["is_bot"]]

    def outbox(self) -> list[OutboxRow]:
        with self.database.reading() as session:
            return list(session.scalars(select(OutboxRow).order_by(OutboxRow.id)))

    def states(self) -> list[str]:
        return [row.state for row in self.outbox()]

    def inbox(self) -> list[InboxRow]:
        with self.database.reading() as session:
            return list(session.scalars(select(InboxRow).order_by(InboxRow.id)))

    async def until(self, true: Callable[[], bool], *, clock_runs: bool = True) -> None:
        """Waits for it; the desk's clock runs fast meanwhile, so that retries come due."""
        async with asyncio.timeout(40):
            while not true():
                if clock_runs:
                    self.clock.move(timedelta(seconds=0.2))
                if self.engine is not None:
                    self.engine.delivery.wake()
                await asyncio.sleep(0.01)

    async def until_settled(self) -> None:
        await self.until(lambda: not {"pending", "sending"} & set(self.states()))


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
def world(clock: MovableClock) -> Iterator[World]:
    world = World(clock)
    yield world
    world.close()


@pytest.fixture
def lin(world: World) -> Person:
    person = world.add_person("林")
    world.says(person.id, "/start")
    return person


@pytest.fixture
def wang(world: World) -> Person:
    person = world.add_person("Wang", language_code="en")
    world.says(person.id, "/start")
    return person


@pytest.fixture
async def desk(
    world: World, database: Database, clock: MovableClock, tmp_path: Path
) -> AsyncIterator[EchoDesk]:
    async with served(create_server(world, first_retry=0.01)) as base:
        yield EchoDesk(world, database, clock, base)
