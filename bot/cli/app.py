"""The commands put together; mistakes become sentences and exit status 2."""

import sys
from importlib import import_module
from importlib.metadata import version
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup
from typer.main import get_command, get_group

from storage.rules.mistake import Mistake

COMMANDS = {
    "sandbox": "bot.cli.sandbox",
    "run": "bot.cli.run",
    "replay": "bot.cli.replay",
    "invite": "bot.cli.invite",
    "tickets": "bot.cli.tickets",
    "people": "bot.cli.people",
    "due": "bot.cli.due",
    "bench": "bot.cli.bench",
    "simulate": "bot.cli.simulate",
    "doctor": "bot.cli.doctor",
    "understand": "bot.cli.understand",
    "teach": "bot.cli.teach",
    "same": "bot.cli.same",
    "evaluate": "bot.cli.evaluate",
    "migrate": "bot.cli.migrate",
    "desk": "bot.cli.desk",
}
"""Each command's module, with its function ``command`` or its group ``app``."""


class _Commands(TyperGroup):
    """Loads a command when it is called for: together they take seconds."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(COMMANDS[cmd_name])
        if hasattr(module, "app"):
            group = get_group(module.app)
            group.name = cmd_name
            return group
        alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
        alone.command(cmd_name)(module.command)
        return get_command(alone)


app = typer.Typer(
    cls=_Commands,
    help="Duban (督办): the complaint desk that lives in chat and lets no promise slip.",
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    add_completion=False,
)


@app.callback(invoke_without_command=True)
def duban(
    context: typer.Context,
    show_version: Annotated[bool, typer.Option("--version", help="Say the version.")] = False,
) -> None:
    """Without a command: the sandbox, or the desk itself where a token is set."""
    if show_version:
        typer.echo(f"duban {version('duban')}")
    elif context.invoked_subcommand is None:
        from bot.settings import load_settings

        main_job = "sandbox" if load_settings().token is None else "run"
        import_module(COMMANDS[main_job]).command()


def main() -> None:
    """Run the command line."""
    try:
        app()
    except Mistake as error:
        _refuse(str(error))
    except OSError as error:
        what = f"{error.filename} can't be used" if error.filename else "The machine refuses"
        _refuse(f"{what}: {error.strerror or error}.")
    except Exception as error:
        _refuse(_of_database(error))


def _of_database(error: Exception) -> str:
    """What is wrong with the database; raises again what is no fault of it."""
    from sqlalchemy.exc import ArgumentError, NoSuchModuleError, OperationalError

    if not isinstance(error, OperationalError | NoSuchModuleError | ArgumentError):
        raise error
    # Without SQLAlchemy's own lines: the statement and its values are nobody's business.
    reason = str(getattr(error, "orig", None) or error).strip().partition("\n")[0]
    return f"The database can't be used: {reason.rstrip('.')}."


def _refuse(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr)  # noqa: T201 -- the answer to the person at the terminal
    sys.exit(2)
