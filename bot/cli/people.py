"""duban people: look after the people whom the desk knows."""

from typing import Annotated

import typer

from bot.cli import people_import
from bot.cli.options import Data
from bot.desk_file import desk_of
from bot.settings import SettingsError, load_settings
from storage.people import find, put_in_group

app = typer.Typer(help="Look after the people whom the desk knows.", no_args_is_help=True)


@app.callback()
def people() -> None:
    """Look after the people whom the desk knows."""


app.command("import")(people_import.command)


@app.command("group")
def group(
    person: Annotated[int, typer.Argument(help="The customer's Telegram id.")],
    name: Annotated[str, typer.Argument(help="A group of the desk file, such as VIP; none: none.")],
    data: Data = None,
) -> None:
    """Put a customer into a group: what they file from now on is promised as to that group."""
    settings = load_settings(data_dir=data).where_a_desk_is()
    known = desk_of(settings).groups
    if name != "none" and name not in known:
        raise SettingsError(f"There is no group {name!r}; known: {', '.join(known)}, none.")
    database = settings.open_database()
    try:
        database.migrate()
        with database.writing() as session:
            customer = find(session, person)
            if customer is None:
                raise SettingsError(f"The desk knows nobody with the Telegram id {person}.")
            put_in_group(customer, None if name == "none" else name)
    finally:
        database.close()
    typer.echo(f"{person} is in {'no group' if name == 'none' else f'the group {name}'} now.")
