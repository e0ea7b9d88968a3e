"""How a database goes about what it is asked."""

from collections.abc import Callable
from typing import Any

from sqlalchemy.orm import Session

from bot.bench import plans
from bot.bench.plans import gather_statistics
from storage.database import Database

__all__ = ["gather_statistics", "plans_of", "steps_of"]


def plans_of(database: Database, work: Callable[[Session], object]) -> list[str]:
    """The plan of each statement of ``work``, which is rolled back."""
    return [plan.steps for plan in plans.plans_of(database, work)]


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
