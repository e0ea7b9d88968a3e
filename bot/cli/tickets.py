"""duban tickets: the tickets of the desk, as a table or as JSON."""

import json
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from bot.cli.options import AsJson, Data
from bot.settings import SettingsError, load_settings
from storage.listing import listed
from storage.rules.moves import State

_SHOWN = ("number", "kind", "category", "grade", "state", "handler", "due", "text")
_TEXT_SHOWN = 60
_RATIOS = {"text": 1}


def command(
    state: Annotated[str | None, typer.Option(help="Only tickets in this state.")] = None,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """List the tickets, the newest last."""
    database = load_settings(data_dir=data).where_a_desk_is().open_database()
    try:
        database.migrate()
        with database.reading() as session:
            rows = listed(session, _state(state))
    finally:
        database.close()
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False))
    else:
        _print(rows)


def _state(state: str | None) -> State | None:
    try:
        return None if state is None else State(state)
    except ValueError:
        known = ", ".join(State)
        raise SettingsError(f"There is no state {state!r}; known: {known}.") from None


def _print(rows: list[dict[str, Any]]) -> None:
    table = Table()
    for name in _SHOWN:
        table.add_column(name, no_wrap=True, overflow="ellipsis", ratio=_RATIOS.get(name))
    for row in rows:
        text = " ".join(row["text"].split())[:_TEXT_SHOWN]
        table.add_row(*(str(row[name] or "") for name in _SHOWN[:-1]), text)
    Console().print(table)
