"""The commands put together; mistakes become sentences and exit status 2."""

import sys
from importlib.metadata import version
from typing import Annotated, NoReturn

import typer
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, OperationalError

from bot.cli import (
    bench,
    desk,
    doctor,
    due,
    evaluate,
    invite,
    migrate,
    replay,
    run,
    sandbox,
    simulate,
    tickets,
    understand,
)
from bot.settings import SettingsError, load_settings
from storage.database import DeskIsRunningError
from storage.keys import SealError
from storage.rules.desk import DeskFileError

app = typer.Typer(
    help="Duban (督办): the complaint desk that lives in chat and lets no promise slip.",
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.command("sandbox")(sandbox.command)
app.command("run")(run.command)
app.command("replay")(replay.command)
app.command("invite")(invite.command)
app.command("tickets")(tickets.command)
app.command("due")(due.command)
app.command("bench")(bench.command)
app.command("simulate")(simulate.command)
app.command("doctor")(doctor.command)
app.command("understand")(understand.command)
app.command("evaluate")(evaluate.command)
app.command("migrate")(migrate.command)
app.add_typer(desk.app, name="desk")


@app.callback(invoke_without_command=True)
def duban(
    context: typer.Context,
    show_version: Annotated[bool, typer.Option("--version", help="Say the version.")] = False,
) -> None:
    """Without a command: the sandbox, or the desk itself where a token is set."""
    if show_version:
        typer.echo(f"duban {version('duban')}")
    elif context.invoked_subcommand is None:
        if load_settings().token is None:
            sandbox.command()
        else:
            run.command()


def main() -> None:
    """Run the command line."""
    try:
        app()
    except (SettingsError, DeskFileError, DeskIsRunningError, SealError) as error:
        _refuse(str(error))
    except OSError as error:
        what = f"{error.filename} can't be used" if error.filename else "The machine refuses"
        _refuse(f"{what}: {error.strerror or error}.")
    except (OperationalError, NoSuchModuleError, ArgumentError) as error:
        # Without SQLAlchemy's own lines: the statement and its values are nobody's business.
        reason = str(getattr(error, "orig", None) or error).strip().partition("\n")[0]
        _refuse(f"The database can't be used: {reason.rstrip('.')}.")


def _refuse(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr)  # noqa: T201 -- the answer to the person at the terminal
    sys.exit(2)
