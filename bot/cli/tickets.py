"""duban tickets: the tickets of the desk, as a table or as JSON."""

import json
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer

from bot.cli.options import AsJson, Data
from bot.cli.tables import at_desk, print_table
from bot.desk_file import desk_of
from bot.settings import SettingsError, load_settings
from storage.listing import listed
from storage.rules.moves import State

_SHOWN = ("number", "grade", "state", "due", "category", "handler", "text")
_WHOLE = ("number", "grade", "state", "due", "category")
_TEXT_SHOWN = 60


def command(
    state: Annotated[str | None, typer.Option(help="Only tickets in this state.")] = None,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """List the tickets, the newest last."""
    settings = load_settings(data_dir=data).where_a_desk_is()
    database = settings.open_database()
    try:
        database.migrate()
        with database.reading() as session:
            rows = listed(session, _state(state))
    finally:
        database.close()
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False))
    else:
        zone = desk_of(settings).zone
        print_table(_SHOWN, (_shown(row, zone) for row in rows), whole=_WHOLE)


def _state(state: str | None) -> State | None:
    try:
        return None if state is None else State(state)
    except ValueError:
        known = ", ".join(State)
        raise SettingsError(f"There is no state {state!r}; known: {known}.") from None


def _shown(row: dict[str, Any], zone: ZoneInfo) -> list[object]:
    text = " ".join(row["text"].split())[:_TEXT_SHOWN]
    shown = {**row, "due": at_desk(row["due"], zone), "text": text}
    return [shown[name] for name in _SHOWN]
