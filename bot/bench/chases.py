"""The chase sweep: what it takes with nothing but what is due, and with a large archive beside it.

The sweep is the desk's own tick, run as its scheduler does: a transaction a batch. Two ledgers,
one empty and one full, are measured in turns, so that whatever else the machine does meanwhile
slows both.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter
from zoneinfo import ZoneInfo

from bot.bench.archive import fill
from bot.bench.bench import Progress
from bot.bench.chase_report import ChaseReport, Sweep
from bot.bench.ledger import ledger
from bot.bench.plans import gather_statistics
from bot.bench.sweeps import Sweeper
from bot.own_folder import own_folder
from bot.settings import load_settings

NOW = datetime(2026, 11, 18, 16, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
"""A Wednesday afternoon: of what was opened an hour ago, half of the time to accept it is over."""
_NOT_DUE_SINCE = NOW - timedelta(minutes=50)
_WARM_UP = 20
_ROUNDS = 5
_LOOKS = 20


def bench_chases(
    due: int, archive: int, server: str | None, data: Path | None, progress: Progress
) -> ChaseReport:
    """Measure. ``server``: a PostgreSQL URL, else SQLite in a new folder in ``data``.

    Nothing of it remains. Raises BenchError when the server can't be used.
    """
    with (
        own_folder("bench", data) as folder,
        _sweeper(server, folder, "alone") as alone,
        _sweeper(server, folder, "beside") as beside,
    ):
        seconds = _fill(beside, archive, progress)
        sides = {0: alone, archive: beside}
        for side in sides.values():
            side.sweep(_WARM_UP)
        return ChaseReport(
            database="postgresql" if server else "sqlite",
            archive=archive,
            fill_seconds=seconds,
            sweeps=[
                sweep
                for count in (max(1, due // 10), due)
                for sweep in _in_turns(sides, count, progress)
            ],
            idle_ms={str(size): _idle(side) for size, side in sides.items()},
            plans=beside.plans(),
            wrong=[*alone.wrong, *beside.wrong],
        )


@contextmanager
def _sweeper(server: str | None, folder: Path, name: str) -> Iterator[Sweeper]:
    with ledger(server, folder, name) as book:
        settings = load_settings(data_dir=folder, database_url=book.url, desk="general")
        database = settings.open_database()
        try:
            database.migrate()
            database.take_desk_lock()
            yield Sweeper(database, NOW)
        finally:
            database.close()


def _fill(side: Sweeper, archive: int, progress: Progress) -> float:
    begun = perf_counter()
    fill(side.filer, archive, _NOT_DUE_SINCE, lambda done: progress("archive", done, archive))
    gather_statistics(side.database)
    return perf_counter() - begun


def _in_turns(sides: dict[int, Sweeper], due: int, progress: Progress) -> list[Sweep]:
    """The middle one of several sweeps of each side."""
    runs: dict[int, list[Sweep]] = {archive: [] for archive in sides}
    for done in range(1, _ROUNDS + 1):
        for archive, side in sides.items():
            seconds, messages = side.sweep(due)
            runs[archive].append(Sweep(archive, due, seconds, messages))
        progress(f"{due} due", done, _ROUNDS)
    return [sorted(each, key=lambda run: run.seconds)[_ROUNDS // 2] for each in runs.values()]


def _idle(side: Sweeper) -> float:
    return 1000 * median(side.look() for _ in range(_LOOKS))
