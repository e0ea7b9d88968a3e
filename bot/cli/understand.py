"""duban understand: what the reader makes of texts."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from bot.cli.options import AsJson, ByReader, Data
from bot.cli.readers import opened, readers_of
from bot.cli.reading_view import shown
from bot.cli.records import STANDARD_INPUT, BadLine, Record, records_of
from bot.clock import Clock
from bot.desk_file import desk_of
from bot.settings import SettingsError, load_settings
from bot.teaching import models_at, reader_at
from prompts.reading.reading import Fact, FactType, Reader, Reading
from storage.rules.desk import Desk, load_desk

_INSTANT = "an ISO instant such as 2026-09-30T17:20+08:00 (without an offset: the desk's zone)"
_BAD_INPUT = 2


def command(
    file: Annotated[
        Path, typer.Argument(help='JSON lines with an "id" and a "text" each; - is standard input.')
    ] = STANDARD_INPUT,
    desk: Annotated[
        str | None, typer.Option(help="A desk file or a preset's name (instead of DUBAN_DESK).")
    ] = None,
    now: Annotated[
        str | None, typer.Option(metavar="ISO", help=f"When they were written: {_INSTANT}.")
    ] = None,
    reader: ByReader = None,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Say what the reader makes of each text: kind, category, grade, feeling, facts."""
    settings = load_settings(data_dir=data)
    found = load_desk(desk) if desk is not None else desk_of(settings)
    at = Clock().now() if now is None else _instant(now, found)
    name = reader or readers_of(settings)[-1]
    reading = opened(name, settings, lambda: reader_at(settings), lambda: models_at(settings))
    if asyncio.run(_understand(file, reading, at, found, as_json=as_json)):
        raise typer.Exit(_BAD_INPUT)


async def _understand(
    file: Path,
    reading: AbstractAsyncContextManager[Reader],
    now: datetime,
    desk: Desk,
    *,
    as_json: bool,
) -> int:
    async with reading as reader:
        return await _read_all(file, reader, now, desk, as_json=as_json)


async def _read_all(file: Path, reader: Reader, now: datetime, desk: Desk, *, as_json: bool) -> int:
    """Tells the reading of every good line; returns how many were bad."""
    bad = 0
    for record in records_of(file):
        if isinstance(record, BadLine):
            bad += 1
            typer.echo(record.why, err=True)
        else:
            reading = await reader.read(record.text, now=now, desk=desk)
            _tell(record, reading, desk, as_json=as_json)
    return bad


def _instant(text: str, desk: Desk) -> datetime:
    try:
        at = datetime.fromisoformat(text)
        at = at if at.utcoffset() is not None else at.replace(tzinfo=desk.zone)
        at.astimezone(desk.zone)  # the first and the last day of all aren't in every zone
    except (ValueError, OverflowError):
        raise SettingsError(f"--now takes {_INSTANT}; found {text!r}.") from None
    return at


def _tell(record: Record, reading: Reading, desk: Desk, *, as_json: bool) -> None:
    if as_json:
        line = json.dumps(as_record(record, reading), ensure_ascii=False)
        # Half of a pair of surrogates is possible in JSON, but not in UTF-8.
        typer.echo(line.encode("utf-8", "backslashreplace"))
    else:
        for part in shown(record, reading, desk):
            Console(highlight=False).print(part)


def as_record(record: Record, reading: Reading) -> dict[str, Any]:
    """A reading as one line of JSON."""
    return {
        "id": record.id,
        "kind": reading.kind,
        "category": reading.category,
        "grade": reading.grade,
        "sentiment": reading.sentiment,
        "facts": list(_facts(reading.facts)),
        "outcome": list(reading.outcome),
        "confidence": reading.confidence,
        "reader": reading.reader,
    }


def _facts(facts: tuple[Fact, ...]) -> Iterator[dict[str, Any]]:
    """Those of the types that other programs know; names of staff are for the desk's own cards."""
    for fact in facts:
        if fact.type is FactType.STAFF:
            continue
        yield {
            "type": fact.type,
            "value": fact.value,
            "start": fact.start,
            "end": fact.end,
            "norm": fact.norm,
        }
