"""One run of the bench: the desk, then the yardsticks, under the same load."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from bot.bench.crowd import BenchError, Crowd, Script
from bot.bench.ledger import Ledger, Written, ledger
from bot.bench.meter import Meter
from bot.bench.processes import the_desk, yardstick
from bot.bench.report import Figures, Filed, Report, Waits, per_update
from bot.bench.scripts import Filing, Joining, Talking
from bot.bench.telegram import Telegram
from bot.clock import Clock
from bot.invitations import make_code
from bot.own_folder import own_folder
from bot.settings import Settings, load_settings
from storage.rules.desk import Desk, load_desk
from storage.rules.roles import Role
from storage.tickets import Ticket

PER_SECOND = 20
"""The pace at which a desk is answered without waiting for others."""
_HANDLERS_EACH = 10
"""Handlers who join each department: with a delay, one chat takes few cards a second."""
_FIRST_CUSTOMER = 10_000
_FIRST_HANDLER = 1_000

Progress = Callable[[str, int, int], None]
"""Told: what is under way, how many updates are done, of how many."""


@dataclass(frozen=True, slots=True)
class Load:
    """What the bots have to bear."""

    updates: int
    customers: int
    delay_ms: int = 0

    @property
    def warm_up(self) -> int:
        """Updates before anything is measured: caches fill, code is loaded."""
        return min(200, self.updates)

    @property
    def paced(self) -> int:
        """Updates at `PER_SECOND`."""
        return max(2, min(400, self.updates // 8 * 2))

    @property
    def chats(self) -> range:
        return range(_FIRST_CUSTOMER, _FIRST_CUSTOMER + self.customers)


async def bench(load: Load, server: str | None, data: Path | None, progress: Progress) -> Report:
    """Measure. `server`: a PostgreSQL URL, else SQLite in a new folder in `data`.

    Nothing of it remains: databases and folders are its own, and removed.
    Raises BenchError when a bot can't be run or gets stuck.
    """
    with own_folder("bench", data) as folder:
        with ledger(server, folder, "duban") as book:
            desk, filed = await _measure_desk(load, folder, book, progress)
        echo = await _measure_yardstick(load, folder, "echo", None, progress)
        with ledger(server, folder, "rows") as book:
            rows = await _measure_yardstick(load, folder, "rows", book, progress)
    return Report(
        database="sqlite" if server is None else "postgresql",
        customers=load.customers,
        delay_ms=load.delay_ms,
        desk=desk,
        echo=echo,
        rows=rows,
        filed=filed,
    )


async def _measure_desk(
    load: Load, folder: Path, book: Ledger, progress: Progress
) -> tuple[Figures, Filed]:
    settings = load_settings(data_dir=folder, database_url=book.url, desk="general")
    desk, script = load_desk("general"), Filing()
    codes = _invite(settings, desk)
    async with (
        Telegram(load.delay_ms / 1000) as telegram,
        the_desk(telegram, folder, book.url) as pid,
    ):
        staff = Crowd(telegram, Joining(codes), codes)
        await staff.all_at_once(len(codes), lambda done: None)
        figures = await _measure(load, telegram, script, pid, book, "desk", progress)
    return figures, _filed(settings, script)


async def _measure_yardstick(
    load: Load, folder: Path, name: str, book: Ledger | None, progress: Progress
) -> Figures:
    url = "" if book is None else book.url
    async with (
        Telegram(load.delay_ms / 1000) as telegram,
        yardstick(telegram, folder, name, url) as pid,
    ):
        return await _measure(load, telegram, Talking(), pid, book, name, progress)


async def _measure(
    load: Load,
    telegram: Telegram,
    script: Script,
    pid: int,
    book: Ledger | None,
    name: str,
    progress: Progress,
) -> Figures:
    crowd = Crowd(telegram, script, load.chats)
    await crowd.all_at_once(load.warm_up, lambda done: None)
    before, calls = _written(book), telegram.calls
    meter = Meter(pid, load.updates)

    def at_full_load(done: int) -> None:
        meter.progress(done)
        progress(f"{name}, all at once", done, load.updates)

    seconds = await crowd.all_at_once(load.updates, at_full_load)
    cpu_ms, calls = meter.cpu_ms(), telegram.calls - calls
    commits, rows = per_update(before, _written(book), load.updates)
    full = Waits.of(crowd.waits)
    await crowd.paced(
        load.paced,
        PER_SECOND,
        lambda done: progress(f"{name}, {PER_SECOND}/s", done, load.paced),
    )
    return Figures(
        updates=load.updates,
        seconds=seconds,
        full=full,
        paced=Waits.of(crowd.waits),
        cpu_ms=cpu_ms,
        calls=calls / load.updates,
        commits=None if book is None else commits,
        rows=None if book is None else rows,
        memory=meter.memory(),
    )


def _written(book: Ledger | None) -> Written:
    return Written(0, 0) if book is None else book.written()


def _invite(settings: Settings, desk: Desk) -> dict[int, str]:
    """A code for each future handler, by chat."""
    departments = [name for name in desk.departments for _ in range(_HANDLERS_EACH)]
    database = settings.open_database()
    try:
        database.migrate()
        with database.writing() as session:
            codes = [
                make_code(session, database.keys, desk, Role.HANDLER, name, now=Clock().now())
                for name in departments
            ]
    finally:
        database.close()
    return dict(enumerate(codes, _FIRST_HANDLER))


def _filed(settings: Settings, script: Filing) -> Filed:
    """Ask the ledger: what counts is what was filed, not what was said."""
    database = settings.open_database()
    try:
        with database.reading() as session:
            tickets = session.scalar(select(func.count()).select_from(Ticket)) or 0
            assigned = session.scalar(select(func.count(Ticket.handler_id))) or 0
    finally:
        database.close()
    complaints = script.complaints.total()
    wrong = script.wrong()
    if tickets != complaints:
        wrong.append(f"{complaints} complaints were written and {tickets} tickets are there")
    if assigned != tickets:
        wrong.append(f"of {tickets} tickets, {assigned} have a handler")
    return Filed(
        complaints=complaints,
        drafts=script.drafts.total(),
        numbers=script.filed.total(),
        tickets=tickets,
        assigned=assigned,
        wrong=wrong,
    )


__all__ = ["BenchError", "Load", "bench"]
