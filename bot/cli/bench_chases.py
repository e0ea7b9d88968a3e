"""duban bench --chases: what the chase sweep costs beside a large archive."""

import json
import re
from pathlib import Path
from textwrap import indent
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.table import Table

from bot.cli.progress import Bars
from bot.settings import SettingsError

if TYPE_CHECKING:
    from bot.bench.chase_report import ChaseReport

_COLUMNS = re.compile(r"^SELECT .*?\bFROM", re.DOTALL)


def measure(
    chases: int, archive: int, database: str | None, data: Path | None, *, as_json: bool
) -> None:
    """Measure and print; exit status 1 when not each due one was told exactly once."""
    from bot.bench.chases import bench_chases
    from bot.bench.crowd import BenchError

    with Bars() as bars:
        try:
            report = bench_chases(chases, archive, database, data, bars.show)
        except BenchError as error:
            raise SettingsError(str(error)) from error
    if as_json:
        typer.echo(json.dumps(report.as_json(), ensure_ascii=False))
    else:
        _print(report)
    if report.wrong:
        raise typer.Exit(1)


def _print(report: "ChaseReport") -> None:
    console = Console()
    console.print(
        f"The chase sweep on {report.database}, alone and beside {report.archive} open tickets"
        f" (filled in {report.fill_seconds:.0f} s)."
    )
    console.print(_table(report))
    for archive, milliseconds in report.idle_ms.items():
        console.print(f"Nothing due, archive {archive}: {milliseconds:.2f} ms a look.")
    console.print(f"Time per due one with the archive ÷ without: {report.ratio:.2f}")
    for sentence in report.wrong:
        console.print(f"Wrong: {sentence}")
    for plan in report.plans:
        typer.echo(f"\n{_COLUMNS.sub('SELECT … FROM', plan.statement)}")
        typer.echo(indent(plan.steps, "    "))


def _table(report: "ChaseReport") -> Table:
    table = Table("archive", "due", "ms", "ms per due", "due/s", "messages")
    for sweep in report.sweeps:
        table.add_row(
            str(sweep.archive),
            str(sweep.due),
            f"{1000 * sweep.seconds:.0f}",
            f"{sweep.ms_per_due:.2f}",
            f"{sweep.due / sweep.seconds:.0f}",
            str(sweep.messages),
        )
    return table
