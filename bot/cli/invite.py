"""duban invite: a one-use code that makes somebody a member of the staff."""

import asyncio
import json
from typing import Annotated

import typer

from bot.cli.options import AsJson, Data
from bot.clock import Clock
from bot.desk_file import desk_of
from bot.invitations import ask_username, make_code, role_named
from bot.settings import load_settings
from storage import meta
from storage.invites import link_to


def command(
    role: Annotated[str, typer.Argument(help="handler, supervisor, manager or admin.")],
    department: Annotated[str | None, typer.Option(help="A department of the desk file.")] = None,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Make a code: whoever first says `/start CODE` to the bot has the role at once."""
    settings = load_settings(data_dir=data).where_a_desk_is()
    database = settings.open_database()
    try:
        database.migrate()
        with database.writing() as session:
            username = meta.get(session, meta.BOT_USERNAME)
            code = make_code(
                session,
                database.keys,
                desk_of(settings),
                role_named(role),
                department,
                now=Clock().now(),
            )
    finally:
        database.close()
    if username is None and settings.token is not None:
        username = asyncio.run(ask_username(settings))
    _print(code, link_to(username, code), as_json=as_json)


def _print(code: str, link: str | None, *, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps({"code": code, "link": link}))
    else:
        typer.echo(f"Send them this link: {link}" if link else f"Let them send: /start {code}")
