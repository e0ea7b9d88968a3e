"""When the next thing of a kind falls due, found at the beginning of its index."""

from datetime import datetime
from functools import cache

from sqlalchemy import Select, select
from sqlalchemy.orm import InstrumentedAttribute, Session


def earliest(session: Session, due: InstrumentedAttribute[datetime | None]) -> datetime | None:
    """The first instant in the column (indexed); None when nothing is due."""
    return session.scalar(_first_of(due))


@cache
def _first_of(
    due: InstrumentedAttribute[datetime | None],
) -> Select[datetime | None]:
    """Made once a column: to make a statement costs more than to run it."""
    return select(due).where(due.is_not(None)).order_by(due).limit(1)
