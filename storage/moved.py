"""Which promises another course would move: told before something is changed."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy.orm import Session

from storage.promises import promises_of
from storage.rules.course import Course, due_at
from storage.rules.desk import Desk
from storage.rules.promised import PromiseName
from storage.tickets import Ticket


class Moved(NamedTuple):
    """A promise that would fall due at another time."""

    promise: PromiseName
    before: datetime
    after: datetime

    @property
    def later(self) -> bool:
        """Whether the customer would have to wait longer for it."""
        return self.after > self.before


def moved_by(session: Session, desk: Desk, ticket: Ticket, course: Course) -> list[Moved]:
    """The ticket's promises that aren't kept and would fall due at another time."""
    open_ones = [each for each in promises_of(session, ticket).values() if each.met_at is None]
    found = [
        Moved(each.name, each.due_at, due_at(desk, course, each.name, each.begun_at) or each.due_at)
        for each in open_ones
    ]
    return [each for each in found if each.after != each.before]
