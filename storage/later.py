"""Rows that are written together when the transaction commits: one statement for each table.

For what nothing in the same transaction looks at again, or hardly ever: whoever does calls
:func:`write_now` first. Making and sending a statement costs more than the row in it.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Insert, event
from sqlalchemy.orm import Session, SessionTransaction

_WAITING = "rows of this transaction"
_Row = dict[str, Any]
_Waiting = dict[Insert, list[tuple[_Row, SessionTransaction | None]]]


def write_later(session: Session, statement: Insert, rows: Iterable[_Row]) -> None:
    """Insert ``rows`` by ``statement`` (one and the same object each time) with the commit.

    What is said inside a savepoint that is rolled back was never said.
    """
    waiting: _Waiting = session.info.setdefault(_WAITING, {})
    savepoint = session.get_nested_transaction()
    waiting.setdefault(statement, []).extend((row, savepoint) for row in rows)


def unwritten(session: Session, statement: Insert) -> Iterator[_Row]:
    """The rows that wait for ``statement``: who only has to read them needn't write them first."""
    waiting: _Waiting = session.info.get(_WAITING, {})
    return (row for row, _ in waiting.get(statement, ()))


def write_now(session: Session) -> None:
    """Write what waits, for a query that has to see it."""
    waiting: _Waiting = session.info.pop(_WAITING, {})
    with session.no_autoflush:
        for statement, rows in waiting.items():
            if rows:
                session.execute(statement, [row for row, _ in rows])


@event.listens_for(Session, "before_commit")
def _write(session: Session) -> None:
    """Also told when a savepoint ends: then its rows are the enclosing one's, and wait on."""
    savepoint = session.get_nested_transaction()
    if savepoint is None:
        write_now(session)
        return
    enclosing = savepoint.parent
    mark = enclosing if enclosing is not None and enclosing.nested else None
    for rows in session.info.get(_WAITING, {}).values():
        rows[:] = [(row, mark if each is savepoint else each) for row, each in rows]


@event.listens_for(Session, "after_soft_rollback")
def _forget(session: Session, previous: SessionTransaction) -> None:
    waiting: _Waiting = session.info.pop(_WAITING, {})
    if previous.nested:
        session.info[_WAITING] = {
            statement: [row for row in rows if row[1] is not previous]
            for statement, rows in waiting.items()
        }
