"""duban desk: look after the desk file."""

from typing import Annotated

import typer

from bot.cli.options import Data
from bot.settings import load_settings
from storage.rules.desk import load_desk
from storage.rules.desk_checks import oddities

app = typer.Typer(help="Look after the desk file.", no_args_is_help=True)


@app.callback()
def desk() -> None:
    """Look after the desk file."""


@app.command("check")
def check(
    file: Annotated[
        str | None, typer.Argument(help="A desk file or a preset's name (else the one in force).")
    ] = None,
    data: Data = None,
) -> None:
    """Check a desk file: what is wrong is named with its line and what is expected."""
    file = file or load_settings(data_dir=data).where_a_desk_is().desk
    found = load_desk(file)
    typer.echo(
        f"{file} is a good desk file: {found.name.en} ({found.name.zh}), "
        f"{len(found.departments)} departments, {len(found.categories)} categories, "
        f"{len(found.grades)} grades."
    )
    for path, oddity in oddities(found):
        typer.echo(f"Please look again: {'.'.join(path)}: {oddity}.")
