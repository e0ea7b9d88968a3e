"""duban bench: what an update costs, from HTTP to HTTP, beside two yardsticks."""

import asyncio
import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.cli import bench_chases
from bot.cli.options import AsJson, Data
from bot.cli.progress import Bars
from bot.settings import SettingsError

if TYPE_CHECKING:
    from bot.bench.bench import Load
    from bot.bench.report import Figures, Report

_WRONG_SHOWN = 20


def command(
    updates: Annotated[int, typer.Option(min=4, help="Updates under full load.")] = 3000,
    customers: Annotated[int, typer.Option(min=1, help="Customers side by side.")] = 300,
    database: Annotated[
        str | None,
        typer.Option(help="A PostgreSQL server's URL; a database is made there, and dropped."),
    ] = None,
    delay: Annotated[int, typer.Option(min=0, help="Milliseconds each Bot API call takes.")] = 0,
    chases: Annotated[
        int | None, typer.Option(min=1, help="Measure the chase sweep instead: so many due.")
    ] = None,
    archive: Annotated[
        int, typer.Option(min=1, help="Open tickets beside them of which nothing is due.")
    ] = 100_000,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Measure the desk: customers file complaints through a local stub of Telegram."""
    if database is not None and not database.startswith("postgresql"):
        raise SettingsError("--database takes a PostgreSQL URL; without it, SQLite is measured.")
    if chases is not None:
        bench_chases.measure(chases, archive, database, data, as_json=as_json)
    else:
        _measure(updates, customers, delay, database, data, as_json=as_json)


def _measure(
    updates: int,
    customers: int,
    delay: int,
    database: str | None,
    data: Path | None,
    *,
    as_json: bool,
) -> None:
    from bot.bench.bench import BenchError, Load, bench

    load = Load(updates - updates % 2, customers, delay)
    with Bars() as bars:
        try:
            report = asyncio.run(bench(load, database, data, bars.show))
        except BenchError as error:
            raise SettingsError(str(error)) from error
    if as_json:
        typer.echo(json.dumps(report.as_json(), ensure_ascii=False))
    else:
        _print(report, load)
    if report.filed.wrong:
        raise typer.Exit(1)


def _print(report: "Report", load: "Load") -> None:
    console = Console()
    console.print(
        f"{load.updates} updates of {load.customers} customers on {report.database},"
        f" {load.delay_ms} ms a Bot API call. Waits are p50 / p95 / p99; CPU, calls, commits and"
        " rows are per update."
    )
    console.print(_table(report))
    filed = report.filed
    console.print(
        f"{filed.complaints} complaints written: {filed.drafts} drafts, {filed.numbers} numbers,"
        f" {filed.tickets} tickets, {filed.assigned} of them assigned."
    )
    for sentence in filed.wrong[:_WRONG_SHOWN]:
        console.print(f"Wrong: {sentence}")


def _table(report: "Report") -> Table:
    table = Table("", "desk", "echo", "rows", "÷ echo", "÷ rows")
    columns = [_cells(figures) for figures in (report.desk, report.echo, report.rows)]
    ratios = report.ratios()
    for row, name in enumerate(_NAMES):
        compared = [f"{ratios[each][name]:.2f}" if name in ratios[each] else "" for each in ratios]
        table.add_row(_NAMES[name], *(column[row] for column in columns), *compared)
    return table


_NAMES = {
    "per_second": "updates/s",
    "full": "ms all at once",
    "paced_p50": "ms at 20/s",
    "cpu_ms": "CPU ms",
    "calls": "calls",
    "commits": "commits",
    "rows": "new rows",
    "memory": "MB 1/4, 1/2, end",
    "peak": "MB peak",
}


def _cells(figures: "Figures") -> list[str]:
    memory = figures.memory
    return [
        f"{figures.per_second:.0f}",
        f"{figures.full.p50:.0f} / {figures.full.p95:.0f} / {figures.full.p99:.0f}",
        f"{figures.paced.p50:.1f} / {figures.paced.p95:.1f} / {figures.paced.p99:.1f}",
        f"{figures.cpu_ms:.2f}",
        f"{figures.calls:.2f}",
        "" if figures.commits is None else f"{figures.commits:.2f}",
        "" if figures.rows is None else f"{figures.rows:.2f}",
        f"{memory.quarter:.0f}, {memory.half:.0f}, {memory.end:.0f}",
        f"{memory.peak:.0f}",
    ]
