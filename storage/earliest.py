"""When the next thing of a kind falls due, found at the beginning of its index."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session


def earliest(session: Session, due: InstrumentedAttribute[datetime | None]) -> datetime | None:
    """The first instant in the column (indexed); None when nothing is due."""
    return session.scalar(select(due).where(due.is_not(None)).order_by(due).limit(1))
