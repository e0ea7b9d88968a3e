"""The real desk, without HTTP and without waiting: it does what is due when it is asked to."""

from contextlib import ExitStack
from datetime import datetime

import structlog

from bot.delivery import Delivery
from bot.engine import Business, regular_work
from bot.gate import Gate
from bot.house import business_of, own_up_to_outage
from bot.pacing import Pacing
from bot.scheduler import Tick
from bot.settings import Settings
from bot.simulate.clock import MadeUpClock
from bot.simulate.dues import tried_again_at
from bot.simulate.telegram import Telegram
from bot.teaching import reader_of
from bot.worker import Worker
from prompts.thinking import OfflineThinker
from storage import inbox
from storage.database import Database
from storage.locks import Locks
from storage.rules.desk import Desk

log = structlog.get_logger()

_AGAIN = "what is tried again"
_MOST_ROUNDS = 50
"""So often at one instant a tick can find something to do before it counts as never ending."""


class RealDesk:
    """A desk on a ledger, that can be stopped, killed and started again on the same ledger."""

    def __init__(self, settings: Settings, clock: MadeUpClock, telegram: Telegram, desk: Desk):
        self.desk = desk
        self._settings = settings
        self._clock = clock
        self._telegram = telegram
        self.database: Database = settings.open_database()
        self._stack = ExitStack()
        self._ticks: dict[str, Tick] = {}
        self._dues: dict[str, datetime] | None = None
        self._tried_at = clock.now()
        self.up = False
        self.troubles: list[str] = []
        """What went wrong in it, in sentences."""

    def start(self) -> None:
        """As at a start of the program."""
        if not self.up:
            self.database.take_desk_lock()  # only who has it clears the log of what was written
            self.database.migrate()
            own_up_to_outage(self.database, self.desk, self._clock.now())
            self._dues = None
            thinker = OfflineThinker(reader_of(self.database))
            self._assemble(business_of(self._settings, self.desk, self.database, thinker))
            self.up = True

    async def stop(self, *, killed: bool = False) -> None:
        """Stopped in peace, or killed while it sends: what it said then, it doesn't know."""
        await self._run(self._ticks["heartbeat"])
        if killed:
            self._telegram.stuck = True
            await self._delivery.deliver_all()
            self._telegram.stuck = False
        self._stack.close()
        self.up = False

    def close(self) -> None:
        """For good."""
        self._stack.close()
        self.database.close()

    def next_due(self) -> datetime | None:
        """When after now the next of its work falls due."""
        now = self._clock.now()
        return min((at for at in self._find_dues().values() if at > now), default=None)

    async def do_due(self) -> bool:
        """Do what is due now, as the scheduler would; returns whether there was anything."""
        found = False
        for _ in range(_MOST_ROUNDS):
            due = [name for name, at in self._find_dues().items() if at <= self._clock.now()]
            if not due:
                return found
            found = True
            for name in due:
                await self._do(name)
            await self._deliver()
        self.troubles.append(f"{', '.join(due)}: due again and again at {self._clock.now()}")
        return found

    async def do_all(self) -> None:
        """Do all regular work, due or not."""
        for tick in self._ticks.values():
            await self._run(tick)
        await self._deliver()

    async def take_in(self) -> bool:
        """Fetch what people did, work it, and send what follows; whether there was anything."""
        updates = self._telegram.updates()
        if not updates and self._dues is not None:
            return False
        if updates:
            async with self._gate.writing() as session:
                inbox.receive(session, updates, self._clock.now())
        await self._worker.work_all()
        await self._deliver()
        return True

    def _find_dues(self) -> dict[str, datetime]:
        """When each piece of work is due, looked up anew only after something was done."""
        if self._dues is None:
            with self.database.reading() as session:
                found = {name: tick.next_due(session) for name, tick in self._ticks.items()}
                found[_AGAIN] = tried_again_at(session, self._tried_at)
            self._dues = {name: at for name, at in found.items() if at is not None}
        return self._dues

    async def _do(self, name: str) -> None:
        if name == _AGAIN:
            self._tried_at = self._clock.now()
            await self._worker.work_all()
        else:
            await self._run(self._ticks[name])

    async def _deliver(self) -> None:
        self._dues = None
        await self._delivery.deliver_all()

    async def _run(self, tick: Tick) -> None:
        try:
            while True:
                async with self._gate.writing() as session:
                    done = tick.run(session, self._clock.now())
                if done < tick.batch:
                    return
        except Exception as error:
            log.exception("tick_failed", tick=tick.name)
            self.troubles.append(f"the tick {tick.name} failed: {type(error).__name__}")

    def _assemble(self, business: Business) -> None:
        self._gate = Gate(self.database)
        locks = self._stack.enter_context(Locks(self.database))
        self._delivery = Delivery(
            gate=self._gate,
            bot=self._telegram,
            pacing=Pacing(limits=False, seconds=self._clock.seconds),
            clock=self._clock,
            locks=locks,
            on_receipt=business.on_receipt,
            on_blocked=business.on_blocked,
        )
        self._worker = Worker(
            database=self.database,
            gate=self._gate,
            locks=locks,
            clock=self._clock,
            reception=business.reception,
            thinker=business.thinker,
            desk=business.desk,
            after_commit=lambda: None,
            show_typing=lambda chat: None,
            fetch=self._telegram.fetch,
        )
        self._ticks = {tick.name: tick for tick in regular_work(business)}


def in_haste(database: Database) -> None:
    """Don't wait for the disk at each commit: this ledger is thrown away anyway."""
    with database.own_connection() as connection:
        driver = connection.connection.driver_connection
        if driver is not None and database.is_sqlite:
            driver.execute("PRAGMA synchronous=OFF")
