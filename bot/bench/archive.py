"""So many open tickets: a page of them is really filed, the rest are copies made by the database.

Copied is every column of the ticket and of whatever belongs to a ticket (promises, trail, …), so
that a page with new columns or tables is copied as well. Only the names differ: id, number, draft.
(So the trail of a copy isn't chained to its number; the sweep doesn't look at that.)
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    String,
    Table,
    cast,
    insert,
    literal,
    select,
    true,
)
from sqlalchemy.orm import Session

from storage import people
from storage.base import Base, table_of
from storage.database import Database
from storage.employment import employ
from storage.people import Person
from storage.promises import make_promises, promised
from storage.rules.course import Course
from storage.rules.desk import Desk
from storage.rules.kinds import Kind
from storage.rules.promised import PromiseName
from storage.rules.roles import Role
from storage.tickets import Filing, Ticket, open_ticket

PAGE = 1000
HANDLERS = 50
_PAGES_AT_ONCE = 50
_APART = timedelta(seconds=2)
_CATEGORY, _GRADE = "delay", 3
WORDS = "快递压坏了，三天没人处理，要求赔偿 380 元。电话打了三次都没有人接。"

Progress = Callable[[int], None]
"""Told how many tickets there are by now."""


class Filer:
    """Files tickets of one customer, shared out among the handlers of a department."""

    def __init__(self, database: Database, desk: Desk, now: datetime) -> None:
        self.database = database
        self._desk = desk
        with database.writing() as session:
            self._customer = _person(session, 1, Role.CUSTOMER, now)
            self._handlers = [_person(session, 2 + n, Role.HANDLER, now) for n in range(HANDLERS)]
            department = desk.category(_CATEGORY).department
            for handler in self._handlers:
                employ(session, handler, Role.HANDLER, department, digest_due=now)

    def file(self, drafts: range, first: datetime, apart: timedelta = timedelta()) -> None:
        """File one ticket a draft, ``apart`` from each other, the earliest at ``first``."""
        with self.database.writing() as session:
            for number, draft in enumerate(drafts):
                self._file(session, draft, first + number * apart)

    def _file(self, session: Session, draft: int, at: datetime) -> None:
        handler = session.merge(self._handlers[draft % HANDLERS], load=False)
        customer = session.merge(self._customer, load=False)
        filing = Filing(draft, Kind.COMPLAINT, _CATEGORY, _GRADE, WORDS, [], [draft], "zh")
        course = Course(kind=filing.kind, category=_CATEGORY, grade=_GRADE, opened=at)
        made = promised(self._desk, course)
        resolve = made[PromiseName.RESOLVE].counted.due
        ticket = open_ticket(session, filing, customer, self._desk, handler, due_at=resolve, at=at)
        make_promises(session, ticket, self._desk, made)


def _person(session: Session, number: int, role: Role, now: datetime) -> Person:
    return people.meet(session, number, name=f"{role} {number}", language="zh", now=now)


def fill(filer: Filer, tickets: int, since: datetime, progress: Progress) -> None:
    """File the first page, opened from ``since`` on, and copy it until there are so many."""
    filer.file(range(min(PAGE, tickets)), since, _APART)
    pages = -(-tickets // PAGE)
    for first in range(1, pages, _PAGES_AT_ONCE):
        last = min(first + _PAGES_AT_ONCE, pages) - 1
        with filer.database.writing() as session:
            for table in _tables():
                _copy(session, table, _numbers(first, last), tickets)
        progress(last * PAGE)
    progress(tickets)


def _tables() -> Iterator[Table]:
    """The tickets, and then what belongs to them."""
    yield table_of(Ticket)
    yield from (each for each in Base.metadata.sorted_tables if "ticket_id" in each.c)


def _numbers(first: int, last: int) -> FromClause:
    start = select(literal(first).label("page")).cte("copies", recursive=True)
    return start.union_all(select(start.c.page + 1).where(start.c.page < last))


def _copy(session: Session, table: Table, copies: FromClause, tickets: int) -> None:
    """Copy rows of the first page, once a number in ``copies``."""
    ticket = table_of(Ticket)
    original = ticket.alias("original")
    draft = original.c.draft + copies.c.page * PAGE
    rows: FromClause = original.join(copies, true())
    new: dict[str, ColumnElement[Any]]
    if table is ticket:
        new = {"draft": draft, "number": literal("A").concat(cast(draft, String))}
    else:
        rows = rows.join(table, table.c.ticket_id == original.c.id)
        rows = rows.join(ticket, ticket.c.draft == draft)
        new = {"ticket_id": ticket.c.id}
    source = original if table is ticket else table
    names = [each.name for each in table.c if each.name != "id"]
    found = select(*(new.get(name, source.c[name]) for name in names)).select_from(rows)
    found = found.where(original.c.draft.between(0, PAGE - 1), draft < tickets).order_by(draft)
    session.execute(insert(table).from_select(names, found))
