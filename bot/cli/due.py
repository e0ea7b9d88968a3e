"""duban due: when the promises for a ticket fall due, who is told when, and what was counted."""

import json
from datetime import datetime
from typing import Annotated, Any

import typer
from rich.console import Console

from bot.cli.due_tables import tables
from bot.cli.options import AsJson, Data
from bot.settings import SettingsError, load_settings
from storage.rules.course import Course, due_at, explain
from storage.rules.desk import Desk, load_desk
from storage.rules.kinds import Kind
from storage.rules.promises import FILED, PromiseName, chases
from storage.rules.worktime import NoWorkingTime

_INSTANT = "an ISO instant with an offset, such as 2026-09-30T17:20+08:00"
_MADE = (*FILED, PromiseName.OUTER)


def command(
    opened: Annotated[str, typer.Option(help=f"When the ticket is opened: {_INSTANT}.")],
    grade: Annotated[int, typer.Option(min=1, max=4, help="1 (critical) to 4 (minor).")],
    kind: Annotated[Kind, typer.Option(help="The kind of ticket.")] = Kind.COMPLAINT,
    category: Annotated[str, typer.Option(help="A category of the desk file.")] = "other",
    desk: Annotated[
        str | None, typer.Option(help="A desk file or a preset's name (instead of DUBAN_DESK).")
    ] = None,
    group: Annotated[str | None, typer.Option(help="The customer's group, such as VIP.")] = None,
    supplier: Annotated[
        str | None, typer.Option(help="A supplier of the desk file, whose limit it has.")
    ] = None,
    pause: Annotated[
        list[str] | None,
        typer.Option(metavar="FROM/TO", help="When the clock stood. May be given several times."),
    ] = None,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Say when the promises for a ticket fall due, who is told when, and what was counted."""
    found = load_desk(desk or load_settings(data_dir=data).desk)
    course = Course(
        kind=kind,
        category=_known("category", category, found.categories),
        grade=found.grade_for(grade, group),
        group=None if group is None else _known("group", group, found.groups),
        supplier=None if supplier is None else _known("supplier", supplier, found.suppliers),
        opened=_instant("--opened", opened),
        pauses=[_pause(each) for each in pause or ()],
    )
    try:
        if as_json:
            typer.echo(json.dumps(_as_json(found, course)))
        else:
            for table in list(tables(found, course)):
                Console(highlight=False).print(table, soft_wrap=isinstance(table, str))
    except OverflowError:
        raise SettingsError("That is too far away: years go from 1 to 9999.") from None
    except NoWorkingTime as error:
        raise SettingsError(f"It falls due never: {error}.") from None


def _as_json(desk: Desk, course: Course) -> dict[str, Any]:
    def iso(at: datetime) -> str:
        return at.astimezone(desk.zone).isoformat()

    due = {name.value: due_at(desk, course, name) for name in _MADE}
    resolve = explain(desk, course, PromiseName.RESOLVE)
    return {
        **{name: None if at is None else iso(at) for name, at in due.items()},
        "chases": [{**chase._asdict(), "at": iso(chase.at)} for chase in chases(desk, course)],
        "counted": [[iso(start), iso(end)] for start, end in resolve.counted] if resolve else [],
    }


def _known(what: str, given: str, known: dict[str, Any]) -> str:
    if given not in known:
        names = ", ".join(known) or "none"
        raise SettingsError(f"The desk file has no {what} {given!r}; known: {names}.")
    return given


def _instant(option: str, text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
        if at.utcoffset() is not None:
            return at
    except ValueError:
        pass
    raise SettingsError(f"{option} takes {_INSTANT}; found {text!r}.")


def _pause(text: str) -> tuple[datetime, datetime]:
    start, slash, end = text.partition("/")
    if not slash:
        raise SettingsError(f"--pause takes FROM/TO, two instants; found {text!r}.")
    pause = _instant("--pause", start), _instant("--pause", end)
    if pause[1] < pause[0]:
        raise SettingsError(f"--pause can't end before it begins; found {text!r}.")
    return pause
