"""导出: tickets are written into a file beside the desk, a page of the ledger at a time."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from handlers.access import scope_of
from handlers.manager.export_lines import cells_of, header_of
from handlers.words import department_word
from handlers.work import Work
from prompts.dates import say_date
from prompts.sheets import Cell, Sheet
from prompts.texts import Html, texts
from storage.exported import Exported, Whose, lines_after
from storage.exports import Export, end_export, next_export
from storage.rules.desk import Desk
from storage.rules.roles import Right, may

PAGE = 50
"""Tickets that are read at a stretch; between two pages the desk does what else there is."""
MOST = 5_000
"""Lines of one file."""


@dataclass(slots=True)
class Wanted:
    """An export on its way, with the lines that were read so far."""

    export: int
    whose: Whose
    language: str
    now: datetime
    last: Exported | None = None
    """The ticket that was read last."""
    lines: list[list[Cell]] = field(default_factory=list)


class Exports:
    """What somebody asked for, one after the other."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def look(self, session: Session, now: datetime) -> Wanted | None:
        """The next one, within what its reader may see now."""
        export = next_export(session)
        if export is None:
            return None
        return Wanted(export.id, _whose(self._desk, export), export.person.language, now)

    def read(self, session: Session, wanted: Wanted) -> bool:
        """Another page; False when there is no more."""
        page = lines_after(session, wanted.whose, wanted.last, PAGE)
        for line in page:
            wanted.last = line.ticket
            wanted.lines.append(cells_of(self._desk, line, wanted.language, wanted.now))
        return len(page) == PAGE and len(wanted.lines) <= MOST

    def matter(self, wanted: Wanted) -> Sheet:
        """The table, as far as a file goes."""
        title = texts(wanted.language).label("export-sheet")
        return Sheet(title, header_of(wanted.language), wanted.lines[:MOST])

    def act(self, session: Session, now: datetime, wanted: Wanted, file: bytes) -> None:
        """Send the file, unless its reader may not have it any more."""
        export = session.get_one(Export, wanted.export)
        if export.made_at is not None:
            return
        if wanted.whose != _whose(self._desk, export) or wanted.whose.departments == ():
            end_export(export, None, now)
            return
        count = min(len(wanted.lines), MOST)
        end_export(export, count, now)
        _send(Work(session, now, self._desk), export, wanted, file, count)


def _whose(desk: Desk, export: Export) -> Whose:
    """Nobody's tickets where they aren't allowed any."""
    person = export.person
    departments: tuple[str, ...] | None = ()
    if may(person.role, Right.EXPORT):
        departments = scope_of(desk, person, Right.EXPORT).departments
    return Whose(export.since, export.until, departments, person.id)


def _send(work: Work, export: Export, wanted: Wanted, file: bytes, count: int) -> None:
    person, said = export.person, work.texts_for(export.person)
    scope = None if wanted.whose.departments is None else wanted.whose.departments[0]
    about: dict[str, Any] = {
        "since": day_of(work.desk, export.since, person.language),
        "until": day_of(work.desk, export.until - timedelta(microseconds=1), person.language),
        "whose": department_word(work.desk, scope, person.language),
    }
    if not count:
        work.tell(person, "export-none", **about)
        return
    cut = [said.say("export-cut", most=MOST)] if len(wanted.lines) > MOST else []
    caption = Html("\n".join([said.say("export-done", count=count, **about), *cut]))
    first, last = (at.astimezone(work.desk.zone) for at in (export.since, export.until))
    name = f"duban-{first:%Y%m%d}-{last - timedelta(days=1):%Y%m%d}.xlsx"
    work.hand_out(person, name, file, caption)


def day_of(desk: Desk, at: datetime, language: str) -> str:
    """The day of the desk's calendar: 11月20日 周五."""
    return say_date(at.astimezone(desk.zone).date(), language=language)
