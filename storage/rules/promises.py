"""What is promised for a ticket, when it falls due, and who is told on the way there.

Everything is reckoned from the opening and the pauses, so that it can be reckoned anew at any
time and comes out the same. Instants are aware; results are in UTC.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from storage.rules.counting import Counted, Pauses, calendar_of, clear, clock_of, moved_on
from storage.rules.desk_course import Recipient
from storage.rules.desk_model import Desk
from storage.rules.desk_parts import PromiseRule
from storage.rules.durations import Duration
from storage.rules.kinds import Kind
from storage.rules.local_time import Span
from storage.rules.milestones import (
    Milestone,
    MilestoneName,
    first_milestone_at,
    milestones,
)
from storage.rules.worktime import in_utc

__all__ = [
    "DueTimes",
    "Milestone",
    "Pauses",
    "PlannedChase",
    "PromiseName",
    "Promised",
    "chases",
    "counted",
    "due_time",
    "due_times",
    "durations_for",
    "first_milestone_at",
    "milestones",
]


class PromiseName(StrEnum):
    """What is promised."""

    ACKNOWLEDGE = "acknowledge"  # a handler accepts the ticket
    FIRST_RESPONSE = "first_response"  # a message of the staff reaches the customer
    RESOLVE = "resolve"  # the outcome reaches the customer


@dataclass(frozen=True, slots=True)
class Promised:
    """The durations promised for a ticket. No pause moves the ``outer`` one."""

    acknowledge: Duration
    first_response: Duration
    next_response: Duration
    resolve: Duration
    outer: Duration | None


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


def durations_for(
    desk: Desk, *, kind: Kind, category: str, grade: int, group: str | None = None
) -> Promised:
    """The grade's promises, changed by the desk's rules that fit; of two, the later one holds."""
    grade = desk.grade_for(grade, group)
    usual = desk.grades[grade]
    fitting = [rule for rule in desk.promises if _fits(rule, kind, category, grade, group)]

    def last(name: str, default: Duration | None) -> Duration | None:
        given = (getattr(rule, name) for rule in reversed(fitting))
        return next((duration for duration in given if duration is not None), default)

    first_response = last("first_response", None) or usual.first_response
    return Promised(
        acknowledge=last("acknowledge", None) or usual.acknowledge,
        first_response=first_response,
        next_response=last("next_response", usual.next_response) or first_response,
        resolve=last("resolve", None) or usual.resolve,
        outer=last("outer", None),
    )


def due_times(
    desk: Desk,
    *,
    kind: Kind,
    category: str,
    grade: int,
    group: str | None = None,
    opened: datetime,
    pauses: Pauses = (),
) -> DueTimes:
    """When each promise for a ticket opened at ``opened`` falls due."""
    what = durations_for(desk, kind=kind, category=category, grade=grade, group=group)
    grade = desk.grade_for(grade, group)

    def due(duration: Duration) -> datetime:
        return due_time(desk, grade=grade, duration=duration, opened=opened, pauses=pauses)

    return DueTimes(
        acknowledge=due(what.acknowledge),
        first_response=due(what.first_response),
        resolve=due(what.resolve),
        outer=desk.calendar.add(opened, what.outer) if what.outer else None,
    )


def due_time(
    desk: Desk, *, grade: int, duration: Duration, opened: datetime, pauses: Pauses = ()
) -> datetime:
    """When ``duration`` is used up, moved on by the pauses in the duration's own clock."""
    due = calendar_of(desk, grade).add(opened, duration)
    return moved_on(clock_of(desk, grade, duration), due, clear(pauses, opened))


def chases(
    desk: Desk,
    *,
    kind: Kind,
    category: str,
    grade: int,
    group: str | None = None,
    opened: datetime,
    pauses: Pauses = (),
) -> list[PlannedChase]:
    """The milestones of all promises of a ticket of which nothing is met, in order of time."""
    what = durations_for(desk, kind=kind, category=category, grade=grade, group=group)
    grade = desk.grade_for(grade, group)
    found: list[PlannedChase] = []
    for name in PromiseName:
        duration: Duration = getattr(what, name)
        due = due_time(desk, grade=grade, duration=duration, opened=opened, pauses=pauses)
        plan = milestones(
            desk, grade=grade, opened=opened, due=due, duration=duration, pauses=pauses
        )
        found += [PlannedChase(name, *milestone) for milestone in plan]
    return sorted(found, key=lambda chase: chase.at)


def counted(
    desk: Desk,
    *,
    grade: int,
    opened: datetime,
    due: datetime,
    duration: Duration,
    pauses: Pauses = (),
) -> list[Span]:
    """The stretches of time that count towards ``due`` on the clock of ``duration``, in order."""
    return Counted(clock_of(desk, grade, duration), opened, in_utc(due), pauses).spans()


def _fits(rule: PromiseRule, kind: Kind, category: str, grade: int, group: str | None) -> bool:
    asked = (rule.kind, rule.category, rule.grade, rule.group)
    return all(
        wanted is None or wanted == actual
        for wanted, actual in zip(asked, (kind, category, grade, group), strict=True)
    )
