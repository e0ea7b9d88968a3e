"""Tables of tickets and people: what people wrote is text, and what one copies stays whole."""

import os
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.cli.reading_view import printable

_READ_ELSEWHERE = 160
"""Columns, where it goes into a file or another program: nobody's window is too narrow."""


def print_table(
    columns: Sequence[str], rows: Iterable[Sequence[object]], *, whole: Collection[str]
) -> None:
    """Print it; the columns named in ``whole`` are never cut, the others take more lines, and of
    ``text`` there is as much as one line holds."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    for name in columns:
        table.add_column(name, no_wrap=name in whole, overflow="fold")
    for row in rows:
        table.add_row(*(_cell(name, value) for name, value in zip(columns, row, strict=True)))
    console = Console(highlight=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = _READ_ELSEWHERE
    console.print(table)


def at_desk(instant: str, zone: ZoneInfo) -> str:
    """An ISO instant by the clock of the desk."""
    return f"{datetime.fromisoformat(instant).astimezone(zone):%Y-%m-%d %H:%M}"


def _cell(column: str, value: object) -> Text:
    one_line = column == "text"
    return Text(
        printable(_plain(value)), no_wrap=one_line, overflow="ellipsis" if one_line else None
    )


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    return "" if value is None else str(value)
