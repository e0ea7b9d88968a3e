"""duban people: look after the people whom the desk knows."""

import json
from typing import Annotated, Any

import typer

from bot.cli import people_import
from bot.cli.options import AsJson, Data
from bot.cli.people_desk import group_named, known, looked_at, person_known, worked_on
from bot.cli.tables import at_desk, print_table
from bot.invitations import department_named, role_named
from storage.people import Person, put_in_group
from storage.role_changes import RoleChange, role_changes
from storage.teams import staff_of

app = typer.Typer(help="Look after the people whom the desk knows.", no_args_is_help=True)

Account = Annotated[int, typer.Argument(metavar="TELEGRAM_ID", help="Their Telegram id.")]
_CHANGED = ("at", "telegram_id", "name", "deed", "role", "department", "by")
NEWEST = 1000
"""Changes of roles that are listed."""
_SHOWN = ("telegram_id", "name", "role", "suspended", "department", "on_duty", "tickets")
_WHOLE = ("at", "telegram_id", "role", "suspended", "on_duty", "tickets")


@app.callback()
def people() -> None:
    """Look after the people whom the desk knows."""


app.command("import")(people_import.command)


@app.command("list")
def list_staff(
    department: Annotated[
        str | None, typer.Option(help="Only of this one, and what is within it.")
    ] = None,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """List who works for the desk, the suspended too."""
    with looked_at(data) as (session, desk):
        where = department_named(desk, department)
        theirs = None if where is None else desk.tree.below(where)
        rows = [_plain(person) for person in staff_of(session, theirs)]
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False))
    else:
        print_table(_SHOWN, ([row[name] for name in _SHOWN] for row in rows), whole=_WHOLE)


@app.command("group")
def group(
    person: Account,
    name: Annotated[str, typer.Argument(help="A group of the desk file, such as VIP; none: none.")],
    data: Data = None,
) -> None:
    """Put a customer into a group: what they file from now on is promised as to that group."""
    with worked_on(data) as work:
        put_in_group(known(work, person), group_named(work.desk, name))
    typer.echo(f"{person} is in {'no group' if name == 'none' else f'the group {name}'} now.")


@app.command("role")
def role(
    person: Account,
    name: Annotated[str, typer.Argument(help="handler, supervisor, manager or admin.")],
    department: Annotated[
        str | None, typer.Option(help="A department of the desk file; without: for all of them.")
    ] = None,
    data: Data = None,
) -> None:
    """Give somebody a role on the staff; they are told in the chat."""
    from handlers.manager.staffing import change_role

    with worked_on(data, role_of=person) as work:
        where = department_named(work.desk, department)
        change_role(work, known(work, person), role_named(name), where, None)
    typer.echo(f"{person} is a {name} now, {department or 'for all departments'}.")


@app.command("suspend")
def suspend(person: Account, data: Data = None) -> None:
    """Take somebody's rights away, until they are readmitted; others get their tickets."""
    from handlers.manager.staffing import counted, suspend_member

    with worked_on(data, role_of=person) as work:
        count = counted(suspend_member(work, known(work, person, staff=True), None))
    typer.echo(f"{person} is suspended; {_tickets(count)} handed over.")


@app.command("readmit")
def readmit(person: Account, data: Data = None) -> None:
    """Let somebody in again who was suspended."""
    from handlers.manager.staffing import readmit_member

    with worked_on(data) as work:
        readmit_member(work, known(work, person, suspended=True), None)
    typer.echo(f"{person} is let in again.")


@app.command("handover")
def handover(
    person: Account,
    to: Annotated[
        int | None, typer.Option(help="A Telegram id; without: whoever has least to do.")
    ] = None,
    data: Data = None,
) -> None:
    """Give all that somebody has in hand to others."""
    from handlers.manager.staffing import counted, hand_over_all

    with worked_on(data) as work:
        heir = None if to is None else known(work, to, staff=True, but=person)
        count = counted(hand_over_all(work, known(work, person), None, to=heir))
    typer.echo(f"{_tickets(count)} handed over.")


@app.command("history")
def history(
    person: Annotated[
        int | None, typer.Argument(metavar="[TELEGRAM_ID]", help="Only theirs.")
    ] = None,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Who changed whose role, and when, the newest first."""
    with looked_at(data) as (session, desk):
        people = None if person is None else [person_known(session, person)]
        rows = [_changed(change) for change in role_changes(session, people, limit=NEWEST)]
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False))
    else:
        shown = ({**row, "at": at_desk(row["at"], desk.zone)} for row in rows)
        print_table(_CHANGED, ([row[name] for name in _CHANGED] for row in shown), whole=_WHOLE)


def _changed(change: RoleChange) -> dict[str, Any]:
    return {
        "at": change.at.isoformat(timespec="seconds"),
        "telegram_id": change.person.telegram_id,
        "name": change.person.name,
        "deed": change.deed.value,
        "role": change.role.value,
        "department": change.department,
        "by": None if change.by is None else change.by.name,
    }


def _plain(person: Person) -> dict[str, Any]:
    return {
        "telegram_id": person.telegram_id,
        "name": person.name,
        "role": (person.suspended_from or person.role).value,
        "suspended": person.suspended_from is not None,
        "department": person.department,
        "on_duty": person.on_duty,
        "tickets": person.load,
    }


def _tickets(count: int) -> str:
    return "1 ticket" if count == 1 else f"{count} tickets"
