"""Due rows are worked each for itself: one that can't be worked holds up none of the others."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import structlog
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm.exc import StaleDataError

from handlers.turn import Work
from storage.base import Base
from storage.people import administrators

log = structlog.get_logger()

Row = TypeVar("Row", bound=Base)


def one_by_one(
    work: Work,
    rows: Sequence[Row],
    do: Callable[[Work, Row], None],
    set_aside: Callable[[Work, Row], None],
) -> int:
    """Do each row in a savepoint of its own; returns how many there were.

    What fails is undone and set aside, so that it isn't due for ever, and the administrators are
    told. What the database itself refuses (another process was quicker) is left to the next tick.
    """
    for row in rows:
        try:
            with work.session.begin_nested():
                do(work, row)
        except (DBAPIError, StaleDataError):
            raise
        except Exception as error:
            log.exception("due_work_failed", table=row.__tablename__)
            set_aside(work, row)
            for administrator in administrators(work.session):
                work.tell(administrator, "parked-admin", error=type(error).__name__)
    return len(rows)
