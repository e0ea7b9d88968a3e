"""duban same: which records tell the same incident."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.cli.options import AsJson, Data
from bot.cli.reading_view import printable
from bot.cli.records import STANDARD_INPUT, BadLine, Record, records_of

_BAD_INPUT = 2
_TEXT_SHOWN = 60


def command(
    file: Annotated[
        Path, typer.Argument(help='JSON lines with an "id" and a "text" each; - is standard input.')
    ] = STANDARD_INPUT,
    as_json: AsJson = False,
    _data: Data = None,  # every command takes it; this one reads the file alone
) -> None:
    """Group the records that tell the same incident. Nothing is merged."""
    # Only here: scipy takes longer to load than other commands to run.
    from prompts.reading.sameness.sameness import same_incident

    records, bad = _records(file)
    groups = same_incident([record.text for record in records])
    if as_json:
        for record, group in zip(records, groups, strict=True):
            line = json.dumps({"id": record.id, "group": group}, ensure_ascii=False)
            # Half of a pair of surrogates is possible in JSON, but not in UTF-8.
            typer.echo(line.encode("utf-8", "backslashreplace"))
    else:
        _print(records, groups)
    if bad:
        raise typer.Exit(_BAD_INPUT)


def _records(file: Path) -> tuple[list[Record], int]:
    """The good lines; how many were bad, each of which is named."""
    records, bad = [], 0
    for record in records_of(file):
        if isinstance(record, BadLine):
            bad += 1
            typer.echo(record.why, err=True)
        else:
            records.append(record)
    return records, bad


def _print(records: Sequence[Record], groups: Sequence[int]) -> None:
    """The groups of more than one; what people wrote is text, never markup."""
    members: dict[int, list[Record]] = {}
    for record, group in zip(records, groups, strict=True):
        members.setdefault(group, []).append(record)
    together = {group: found for group, found in members.items() if len(found) > 1}
    table = Table()
    table.add_column("group", no_wrap=True)
    table.add_column("id", no_wrap=True)
    table.add_column("text")  # the only one that gives way in a narrow terminal
    for group, found in together.items():
        for record in found:
            name = "" if record.id is None else str(record.id)
            text = " ".join(printable(record.text).split())[:_TEXT_SHOWN]
            table.add_row(str(group), Text(printable(name)), Text(text))
        table.add_section()
    if together:
        Console(highlight=False).print(table)
    alone = len(members) - len(together)
    typer.echo(f"{len(records)} records: {len(together)} incidents told more than once, "
               f"{alone} records like no other.")  # fmt: skip
