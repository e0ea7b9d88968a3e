"""duban people import: customers with their groups, and staff, from a CSV or XLSX file."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli.options import AsJson, Data
from bot.cli.tables import print_table
from bot.clock import Clock
from bot.desk_file import desk_of
from bot.people.sheet import lines_of
from bot.settings import Settings, SettingsError, load_settings
from handlers.people_files.wishes import Colleague, Wish, wishes_of
from storage.rules.desk import Desk
from storage.rules.phones import masked

_SHOWN = ("line", "name", "role", "department", "group", "phone", "outcome")
_WHOLE = ("line", "role", "phone", "outcome")


def command(
    file: Annotated[Path, typer.Argument(help="A .csv or .xlsx file.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Change nothing.")] = False,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Make customers known with their groups, and invites for staff; all lines or none.

    Columns: name, role, phone, telegram_id, group, department, region, language (or 姓名, 角色 …).
    """
    settings = load_settings(data_dir=data).where_a_desk_is()
    desk = desk_of(settings)
    wishes, wrong = wishes_of(lines_of(file), desk)
    if wrong:
        said = [mistake.said_of_line("en") for mistake in wrong]
        raise SettingsError("\n".join([*said, f"{file}: nothing was done."]))
    rows = _done(settings, desk, wishes, dry_run=dry_run)
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False))
    else:
        _print(rows, dry_run=dry_run)


def _done(
    settings: Settings, desk: Desk, wishes: Sequence[Wish], *, dry_run: bool
) -> list[dict[str, Any]]:
    from handlers.people_files.doing import Done, carry_out, foresee

    def plain(done: Done) -> dict[str, Any]:
        return {
            **_plain(done.wish),
            "outcome": done.outcome,
            **({} if done.code is None else {"code": done.code, "link": done.link}),
        }

    database = settings.open_database()
    try:
        database.migrate()
        if dry_run:
            with database.reading() as session:
                return [plain(done) for done in foresee(session, database.keys, wishes)]
        with database.writing() as session:
            carried = carry_out(session, database.keys, desk, wishes, now=Clock().now())
            return [plain(done) for done in carried]
    finally:
        database.close()


def _plain(wish: Wish) -> dict[str, Any]:
    if isinstance(wish, Colleague):
        region = "、".join(wish.regions) or None
        about = {"role": wish.role.value, "department": wish.department, "region": region}
    else:
        phone = None if wish.phone is None else masked(wish.phone)
        about = {"role": "customer", "phone": phone, "group": wish.group}
    return {"line": wish.line, "name": wish.name, **about}


def _print(rows: list[dict[str, Any]], *, dry_run: bool) -> None:
    print_table(_SHOWN, ([_cell(row, name) for name in _SHOWN] for row in rows), whole=_WHOLE)
    counted = Counter(row["outcome"] for row in rows)
    said = ", ".join(f"{count} {outcome}" for outcome, count in counted.items()) or "nobody"
    typer.echo(f"{said}; nothing was done yet." if dry_run else f"{said}.")
    for row in rows:
        if "code" in row:
            where = row["link"] or f"/start {row['code']}"
            typer.echo(f"{row['name']} ({row['role']}): {where}")


def _cell(row: dict[str, Any], name: str) -> str:
    """The places that somebody answers for stand with the department."""
    parts = (row.get(name), row.get("region") if name == "department" else None)
    return " · ".join(str(part) for part in parts if part)
