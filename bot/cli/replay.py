"""duban replay: send real texts through the whole way and report what was filed."""

import asyncio
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import orjson
import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from bot.cli.options import AsJson, Data
from bot.logging import configure
from bot.settings import Settings, SettingsError, load_settings

if TYPE_CHECKING:
    from bot.replay import Report

_SHOWN = 20


def command(
    file: Annotated[Path, typer.Argument(help='A file of JSON lines with a "text" each.')],
    limit: Annotated[int | None, typer.Option(help="Only the first so many.")] = None,
    customers: Annotated[int, typer.Option(help="How many customers write them.")] = 10,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """File each text as a customer would, and report what became of it.

    Where no data folder is named this happens in the sandbox's, duban-data/sandbox.
    """
    from bot.sandbox.sandbox import sandboxed

    settings = sandboxed(load_settings(data_dir=data))
    configure("WARNING", settings.secrets())
    report = asyncio.run(_replay(settings, _records(file, limit), customers))
    if as_json:
        typer.echo(json.dumps(report.as_json(), ensure_ascii=False))
    else:
        _print(report)
    if report.not_filed:
        raise typer.Exit(1)


async def _replay(settings: Settings, records: list[dict[str, Any]], customers: int) -> "Report":
    from bot.replay import replay
    from bot.sandbox.sandbox import Sandbox

    columns = (TextColumn("Filing"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task("Filing", total=len(records))
        async with Sandbox(settings) as sandbox:
            return await replay(
                sandbox, records, customers, progress=lambda: progress.advance(task)
            )


def _records(file: Path, limit: int | None) -> list[dict[str, Any]]:
    try:
        lines = file.read_bytes().splitlines()
    except OSError as error:
        raise SettingsError(f"{file} can't be read: {error.strerror}.") from error
    numbered = [(number, line) for number, line in enumerate(lines, 1) if line.strip()]
    return [_record(file, number, line) for number, line in numbered[:limit]]


def _record(file: Path, number: int, line: bytes) -> dict[str, Any]:
    try:
        record = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise SettingsError(f"{file}:{number}: expected a line of JSON: {error}.") from error
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise SettingsError(f'{file}:{number}: expected an object with a "text".')
    return record


def _print(report: "Report") -> None:
    console = Console()
    console.print(f"{report.filed} of {report.texts} texts filed in {report.seconds:.1f} s")
    for title, counted in (
        ("kind", report.kinds),
        ("category", report.categories),
        ("grade", report.grades),
    ):
        console.print(_table(title, counted))
    for lost in report.not_filed[:_SHOWN]:
        console.print(f"Not filed: {lost['id']}: {lost['why']}")


def _table(title: str, counted: Counter[str]) -> Table:
    table = Table(title, "tickets")
    for name, number in sorted(counted.items(), key=lambda one: (-one[1], one[0])):
        table.add_row(name, str(number))
    return table
