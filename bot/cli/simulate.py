"""duban simulate: the real desk in made-up time, checked by other books."""

import asyncio
import json
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.cli.options import AsJson, Data
from bot.cli.progress import Bars
from bot.logging import configure
from bot.own_folder import own_folder
from bot.settings import Settings, load_settings

if TYPE_CHECKING:
    from bot.simulate.simulation import Report

_SHOWN = 50


def command(
    days: Annotated[int, typer.Option(min=1, max=3660, help="Days of made-up time.")] = 30,
    tickets: Annotated[int, typer.Option(min=0, help="Tickets filed in that time.")] = 300,
    seed: Annotated[int, typer.Option(min=0, help="The same seed, the same play.")] = 1,
    desk: Annotated[
        str | None, typer.Option(help="A preset or desk file (instead of DUBAN_DESK).")
    ] = None,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Play the desk with made-up people, and check that each promise, chase, escalation and digest
    comes exactly once and at the right moment. Exit status 1 where one doesn't."""
    with own_folder("simulate", data) as folder:
        settings = load_settings(desk=desk).model_copy(
            update={"data_dir": folder, "database_url": None, "keys": None}
        )
        configure("ERROR", settings.secrets())
        report = asyncio.run(_play(settings, days, tickets, seed))
    if as_json:
        typer.echo(json.dumps(report.as_json(), ensure_ascii=False))
    else:
        _print(report)
    if report.tally.deviations:
        raise typer.Exit(1)


async def _play(settings: Settings, days: int, tickets: int, seed: int) -> "Report":
    from bot.desk_file import desk_of
    from bot.house import spare_the_collector
    from bot.simulate.simulation import Simulation, Wish

    simulation = Simulation(settings, desk_of(settings), Wish(days, tickets, seed))
    spare_the_collector()
    with Bars() as bars:
        return await simulation.play(bars.show)


def _print(report: "Report") -> None:
    console = Console()
    table = Table("what happened", "times")
    for what, times in sorted(report.tally.counts.items()):
        table.add_row(what, str(times))
    console.print(table)
    deviations = report.tally.deviations
    for each in deviations[:_SHOWN]:
        console.print(f"{each.at} {each.ticket} {each.what}: {each.words}", markup=False)
    if len(deviations) > _SHOWN:
        console.print(f"… and {len(deviations) - _SHOWN} more (--json shows all).")
    console.print(
        f"{report.virtual.days} days in {report.seconds:.1f} s: {len(deviations)} deviations."
    )
