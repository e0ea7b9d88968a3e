"""duban run: the desk against a Bot API server."""

import asyncio
from typing import Annotated

import typer

from bot.cli.options import Data
from bot.logging import configure
from bot.roles import ROLES
from bot.settings import SettingsError, load_settings


def command(
    roles: Annotated[
        str, typer.Option(help="What this process does, separated by commas.")
    ] = ",".join(ROLES),
    data: Data = None,
) -> None:
    """Run the desk until SIGTERM."""
    from bot.house import run_desk

    settings = load_settings(data_dir=data).by_its_desk()
    settings.require_token()
    configure(settings.log_level, settings.secrets())
    asyncio.run(run_desk(settings, _chosen(roles)))


def _chosen(roles: str) -> frozenset[str]:
    chosen = frozenset(role.strip() for role in roles.split(",") if role.strip())
    if not chosen or not chosen <= frozenset(ROLES):
        raise SettingsError(f"--roles takes any of {', '.join(ROLES)}, separated by commas.")
    return chosen
