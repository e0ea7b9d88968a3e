"""How a database goes about what it is asked."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, event, text
from sqlalchemy.orm import Session

from storage.database import Database
from storage.later import write_now

_PLANNED = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")
_Asked = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Plan:
    """One statement, and what the database does for it."""

    statement: str
    steps: str


def plans_of(database: Database, work: Callable[[Session], object]) -> list[Plan]:
    """The plans of the statements of ``work``, each once; the work is rolled back."""
    asked: _Asked = {}

    def note(_: Any, __: Any, statement: str, values: Any, ___: Any, many: bool) -> None:
        if statement.startswith(_PLANNED):
            asked.setdefault(statement, values[0] if many else values)

    with database.writing() as session:
        connection = session.connection()
        event.listen(connection, "before_cursor_execute", note)
        work(session)
        session.flush()
        write_now(session)
        event.remove(connection, "before_cursor_execute", note)
        explain = "EXPLAIN QUERY PLAN " if database.is_sqlite else "EXPLAIN "
        found = [_plan(connection, explain, *each) for each in asked.items()]
        session.rollback()
    return found


def _plan(connection: Connection, explain: str, statement: str, values: Any) -> Plan:
    lines = connection.exec_driver_sql(explain + statement, values)
    return Plan(statement, "\n".join(str(line[-1]) for line in lines))


def gather_statistics(database: Database) -> None:
    """PostgreSQL plans by them; a desk's SQLite has none."""
    if not database.is_sqlite:
        with database.writing() as session:
            session.execute(text("ANALYZE"))
