"""What is promised for a ticket when it is filed, when it falls due, and who is told on the way.

Instants are aware; results are in UTC. What happens to a ticket later is in `course`.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from storage.rules.counting import Pauses
from storage.rules.course import Course, due_at, plan
from storage.rules.desk_course import Recipient
from storage.rules.desk_model import Desk
from storage.rules.durations import Duration
from storage.rules.kinds import Kind
from storage.rules.milestones import Milestone, MilestoneName
from storage.rules.promised import FILED, Promised, PromiseName, durations_for
from storage.rules.reckoning import due_time

__all__ = [
    "FILED",
    "DueTimes",
    "Milestone",
    "Pauses",
    "PlannedChase",
    "PromiseName",
    "Promised",
    "chases",
    "due_time",
    "due_times",
    "durations_for",
]


@dataclass(frozen=True, slots=True)
class DueTimes:
    """The instants at which a ticket's promises fall due."""

    acknowledge: datetime
    first_response: datetime
    resolve: datetime
    outer: datetime | None


class PlannedChase(NamedTuple):
    """A milestone of one of a ticket's promises."""

    promise: PromiseName
    milestone: MilestoneName
    to: Recipient
    at: datetime


def due_times(
    desk: Desk,
    *,
    kind: Kind,
    category: str,
    grade: int,
    group: str | None = None,
    supplier: str | None = None,
    opened: datetime,
    pauses: Pauses = (),
) -> DueTimes:
    """When each promise for a ticket opened at ``opened`` falls due."""
    what = durations_for(
        desk, kind=kind, category=category, grade=grade, group=group, supplier=supplier
    )
    grade = desk.grade_for(grade, group)
    course = Course(kind, category, grade, opened, pauses, group, supplier)

    def due(duration: Duration) -> datetime:
        return due_time(desk, grade=grade, duration=duration, opened=opened, pauses=pauses)

    return DueTimes(
        acknowledge=due(what.acknowledge),
        first_response=due(what.first_response),
        resolve=due(what.resolve),
        outer=due_at(desk, course, PromiseName.OUTER),
    )


def chases(desk: Desk, course: Course) -> list[PlannedChase]:
    """The milestones of all promises of a ticket of which nothing is met, in order of time."""
    found = [PlannedChase(name, *step) for name in PromiseName for step in plan(desk, course, name)]
    return sorted(found, key=lambda chase: chase.at)
