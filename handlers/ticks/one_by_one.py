"""Due rows are worked each for itself: one that can't be worked holds up none of the others."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

import structlog
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm.exc import StaleDataError

from handlers.work import Work
from storage.base import Base
from storage.people import Person
from storage.teams import administrators
from storage.tickets import Ticket

log = structlog.get_logger()

Row = TypeVar("Row", bound=Base)


def one_by_one(
    work: Work,
    rows: Sequence[Row],
    do: Callable[[Work, Row], None],
    set_aside: Callable[[Work, Row], None],
) -> int:
    """Do each row in a savepoint of its own; returns how many there were.

    What fails is set aside, so that it isn't due for ever.
    """
    for row in rows:
        if not on_its_own(work, row, partial(do, work, row)):
            set_aside(work, row)
    return len(rows)


def on_its_own(work: Work, row: Base, do: Callable[[], None]) -> bool:
    """Do what is due about ``row``, in a savepoint; returns whether it succeeded.

    What fails is undone and the administrators are told. What the database itself refuses
    (another process was quicker) is left to the next tick.
    """
    try:
        with work.session.begin_nested():
            do()
    except (DBAPIError, StaleDataError):
        raise
    except Exception as error:
        log.exception("due_work_failed", table=row.__tablename__)
        what = f"{_name(row)}: {type(error).__name__}"
        for administrator in administrators(work.session):
            work.tell(administrator, "parked-admin", error=what)
        return False
    return True


def _name(row: Base) -> str:
    """How the administrators find it: the ticket's number, or whom it was for."""
    if isinstance(row, Person):
        return row.name
    ticket = row if isinstance(row, Ticket) else getattr(row, "ticket", None)
    return ticket.number if isinstance(ticket, Ticket) else row.__tablename__
