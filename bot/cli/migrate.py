"""duban migrate: bring the database to this version (every start does the same)."""

import typer

from bot.cli.options import Data
from bot.settings import load_settings


def command(data: Data = None) -> None:
    """Bring the database to the newest version."""
    database = load_settings(data_dir=data).open_database()
    try:
        database.migrate()
    finally:
        database.close()
    typer.echo("The database is up to date.")
