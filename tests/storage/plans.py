"""How a database goes about what it is asked."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import event, text
from sqlalchemy.orm import Session

from storage.database import Database

Statement = tuple[str, Any]


def plans_of(database: Database, work: Callable[[Session], object]) -> list[str]:
    """The plan of each statement of ``work``, which is rolled back."""
    with database.writing() as session:
        said: list[Statement] = []
        connection = session.connection()

        def note(_: Any, __: Any, statement: str, values: Any, *___: Any) -> None:
            said.append((statement, values))

        event.listen(connection, "before_cursor_execute", note)
        work(session)
        event.remove(connection, "before_cursor_execute", note)
        explain = "EXPLAIN QUERY PLAN " if database.is_sqlite else "EXPLAIN "
        plans = [connection.exec_driver_sql(explain + words, values) for words, values in said]
        lines = ["\n".join(str(row[-1]) for row in plan) for plan in plans]
        session.rollback()
    return lines


def gather_statistics(database: Database) -> None:
    """PostgreSQL plans by them; SQLite has none, in the tests as in a real desk."""
    if not database.is_sqlite:
        with database.writing() as session:
            session.execute(text("ANALYZE"))


def steps_of(database: Database, work: Callable[[Session], object]) -> int:
    """How many instructions SQLite's machine takes for ``work``, which is rolled back."""
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    with database.writing() as session:
        driver: Any = session.connection().connection.driver_connection
        driver.set_progress_handler(count, 1)
        work(session)
        driver.set_progress_handler(None, 0)
        session.rollback()
    return steps
