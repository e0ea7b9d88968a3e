"""The one place that wires the house: ledger, desk, reactions, thinker and machinery."""

import asyncio
import gc
import signal
from collections.abc import AsyncIterator, Collection, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from datetime import datetime
from typing import Self

import structlog
from sqlalchemy.orm import Session

from bot.clock import Clock
from bot.desk_file import desk_of
from bot.engine import Business, Engine
from bot.last_desk import keep_desk
from bot.model import model_as_told, thinking
from bot.ponderer import Ponderer
from bot.roles import ROLES
from bot.settings import Settings
from bot.teaching import ModelsInUse
from handlers import receipts
from handlers.outages import own_up
from handlers.pondering import all_ponderings
from handlers.reception import Reception
from handlers.ticks import all_ticks
from prompts.thinking import Thinker
from storage import meta
from storage.database import Database
from storage.rules.desk import Desk

log = structlog.get_logger()


class House:
    """`async with House(settings, clock) as house:` — the desk works inside the block.

    Raises SettingsError, DeskFileError, DeskIsRunningError or SealError with a sentence for the
    person at the terminal.
    """

    def __init__(self, settings: Settings, clock: Clock, roles: Collection[str] = ROLES) -> None:
        self.settings = settings
        self.clock = clock
        self.desk = desk_of(settings)
        settings.require_token()
        self.database: Database = settings.open_database()
        self.engine: Engine
        """Within the block only."""
        self._roles = roles
        self._stack = AsyncExitStack()

    async def __aenter__(self) -> Self:
        async with AsyncExitStack() as stack:
            stack.callback(self.database.close)
            self.database.take_desk_lock()
            self.database.migrate()
            keep_desk(self.settings.data_dir, self.settings.desk)
            own_up_to_outage(self.database, self.desk, self.clock.now())
            models = ModelsInUse(self.database)
            thinker = await stack.enter_async_context(
                thinking(self.settings, self.database, self.clock, self.writing, models)
            )
            business = business_of(self.settings, self.desk, self.database, thinker)
            self.engine = Engine(self.settings, self.clock, self.database, business, self._roles)
            self.engine.gate.after_unlearning = models.follow
            await stack.enter_async_context(self.engine)
            self._ponderer = await stack.enter_async_context(self._pondering(models))
            self._stack = stack.pop_all()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Session]:
        """A write transaction beside the desk's own ones; what it says goes out at once."""
        async with self.engine.gate.writing() as session:
            yield session
        self.engine.delivery.wake()

    async def tick_now(self) -> None:
        """Do what is due by the clock as it stands now (the sandbox moved it on)."""
        await self.engine.tick_now()
        await self._ponderer.ponder_now()

    def _pondering(self, models: ModelsInUse) -> Ponderer:
        here = "scheduler" in self._roles
        return Ponderer(
            self.database,
            self.engine.gate,
            self.clock,
            models,
            all_ponderings(self.desk, self.database.keys) if here else [],
            after_commit=self.engine.delivery.wake,
        )


def spare_the_collector() -> None:
    """What has been loaded stays: looking it through for garbage again and again cost 6 %."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 50, 100)


async def run_desk(settings: Settings, roles: Collection[str] = ROLES) -> None:
    """Run until SIGTERM or SIGINT; says `Desk ready` on standard output when it works."""
    with ended_by_signals():
        async with House(settings, Clock(), roles) as house:
            spare_the_collector()
            print("Desk ready", flush=True)  # noqa: T201 -- people and scripts wait for this line
            await house.engine.ended()


@contextmanager
def ended_by_signals() -> Iterator[None]:
    """SIGTERM and SIGINT end the block, at any point of it, also while it is still starting."""
    work = asyncio.current_task()
    loop = asyncio.get_running_loop()
    asked = False

    def end() -> None:
        nonlocal asked
        if work is not None and not asked:  # a second signal must not disturb the clean end
            asked = True
            work.cancel()

    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, end)
    try:
        yield
    except asyncio.CancelledError:
        if not asked:
            raise
        log.info("desk_stopped")


def own_up_to_outage(database: Database, desk: Desk, now: datetime) -> None:
    """At the start: whoever may have written in vain while the desk was down is told."""
    with database.writing() as session:
        last = meta.get(session, meta.HEARTBEAT)
        if last is not None:
            own_up(session, desk, stopped_at=datetime.fromisoformat(last), now=now)


def business_of(settings: Settings, desk: Desk, database: Database, thinker: Thinker) -> Business:
    """What the machinery serves: reactions, regular work, the thinker and the desk file."""
    return Business(
        reception=Reception(
            desk, database.keys, administrators=settings.admins, model=model_as_told(settings)
        ),
        thinker=thinker,
        desk=desk,
        ticks=all_ticks(desk),
        on_receipt=lambda session, receipt, outcome: receipts.settled(
            session, desk, receipt, outcome
        ),
        on_blocked=lambda session, chat_id, at: receipts.blocked(session, desk, chat_id, at),
    )
