"""duban sandbox: the whole desk and a page with three chats, on this machine alone."""

import asyncio
import signal
from typing import Annotated

import typer

from bot.cli.options import Data
from bot.logging import configure
from bot.settings import Settings, load_settings

PORT = 8787


def command(
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The page's port; 0 takes any free one.")
    ] = PORT,
    data: Data = None,
    preset: Annotated[
        str | None, typer.Option(help="A preset or desk file (instead of DUBAN_DESK).")
    ] = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Forget earlier data.")] = False,
) -> None:
    """Try the desk in the browser: no token, no internet.

    Where no data folder is named it keeps to one of its own, duban-data/sandbox.
    """
    from bot.sandbox.sandbox import begin_anew, sandboxed

    settings = sandboxed(load_settings(data_dir=data, desk=preset))
    configure(settings.log_level, settings.secrets())
    if fresh:
        begin_anew(settings)
    asyncio.run(_serve(settings, port))


async def _serve(settings: Settings, port: int) -> None:
    from bot.sandbox.sandbox import Sandbox

    stopped = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stopped.set)
    async with Sandbox(settings, port=port) as sandbox:
        typer.echo(f"Sandbox ready: {sandbox.address}")
        typer.echo(
            f"Its data is in {settings.data_dir} (other commands: the same --data), "
            f"its desk file is {settings.desk}."
        )
        await stopped.wait()
