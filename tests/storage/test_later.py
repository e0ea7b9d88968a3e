"""Rows that are written with the commit, and savepoints on the way."""

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from storage.database import Database
from storage.later import write_later
from storage.meta import Meta

_INSERT = insert(Meta)


def _say(session: Session, name: str) -> None:
    write_later(session, _INSERT, [{"key": name, "value": "x"}])


def _written(database: Database) -> set[str]:
    with database.reading() as session:
        return set(session.scalars(select(Meta.key).where(Meta.value == "x")))


def _count(session: Session) -> int:
    return session.scalar(select(func.count()).where(Meta.value == "x")) or 0


def test_the_end_of_a_savepoint_writes_nothing_yet(database: Database) -> None:
    with database.writing() as session:
        with session.begin_nested():
            _say(session, "a")
        assert _count(session) == 0
    assert _written(database) == {"a"}


def test_what_is_said_in_a_savepoint_that_is_undone_was_never_said(database: Database) -> None:
    with database.writing() as session:
        _say(session, "before")
        undone = session.begin_nested()
        _say(session, "within")
        undone.rollback()
        _say(session, "after")
    assert _written(database) == {"before", "after"}


def test_rows_of_a_savepoint_that_ended_go_with_the_enclosing_one(database: Database) -> None:
    with database.writing() as session:
        enclosing = session.begin_nested()
        with session.begin_nested():
            _say(session, "within")
        enclosing.rollback()
        with session.begin_nested(), session.begin_nested():
            _say(session, "kept")
    assert _written(database) == {"kept"}
