"""The running number of the day, without gaps and without doubles."""

from datetime import date
from typing import Any, cast

from sqlalchemy import Executable, String, bindparam
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, table_of
from storage.rules.kinds import Kind
from storage.rules.numbers import ticket_number


class DayCount(Base):
    """How many tickets were numbered on one day of the desk's calendar."""

    __tablename__ = "day_count"

    day: Mapped[str] = mapped_column(String(10), primary_key=True)
    tickets: Mapped[int]


def next_number(session: Session, kind: Kind, day: date) -> str:
    """The number of the next ticket opened on ``day``, the date in the desk's zone.

    The count moves inside the filing transaction: a filing that fails gives its number back.
    """
    counted = _COUNTED[session.get_bind().dialect.name]
    with session.no_autoflush:
        running = session.execute(counted, {"day": day.isoformat()}).scalar_one()
    return ticket_number(kind, day, running)


def _counted(insert: Any) -> Executable:
    """One more ticket on the day; gives how many there are now."""
    table = table_of(DayCount)
    first = insert(table).values(day=bindparam("day"), tickets=1)
    more = {"tickets": table.c.tickets + 1}
    counted = first.on_conflict_do_update(index_elements=["day"], set_=more)
    return cast(Executable, counted.returning(table.c.tickets))


_COUNTED = {"sqlite": _counted(sqlite_insert), "postgresql": _counted(postgresql_insert)}
