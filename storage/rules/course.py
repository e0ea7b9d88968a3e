"""The course of a ticket: when its promises fall due, who is told on the way, and why then."""

from datetime import datetime, timedelta

from storage.rules.counting import calendar_of
from storage.rules.desk_model import Desk
from storage.rules.explaining import Explanation, explain
from storage.rules.milestones import Milestone, milestones_of
from storage.rules.promised import PromiseName
from storage.rules.reckoning import Course, reckon

__all__ = [
    "Course",
    "Explanation",
    "Milestone",
    "due_at",
    "explain",
    "plan",
    "sending_at",
]

_NOTHING = timedelta()


def due_at(
    desk: Desk, course: Course, promise: PromiseName, begun: datetime | None = None
) -> datetime | None:
    """When a promise falls due; None where nothing is promised (see `reckoning.reckon`)."""
    found = reckon(desk, course, promise, begun)
    return None if found is None else found.counted.due


def plan(
    desk: Desk, course: Course, promise: PromiseName, begun: datetime | None = None
) -> list[Milestone]:
    """Who is told of a promise, and at which instants, in order of time."""
    found = reckon(desk, course, promise, begun)
    return [] if found is None else milestones_of(desk, course.grade, found.counted)


def sending_at(desk: Desk, grade: int, at: datetime) -> datetime:
    """When a card about what happens at ``at`` goes out: in working hours.

    Closing times are within them: what is due at the close of business is told then.
    """
    return calendar_of(desk, grade).advance(at, _NOTHING)
