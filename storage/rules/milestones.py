"""Who is told what on the way to a due instant, and after it was missed."""

from collections.abc import Iterator
from datetime import datetime
from typing import Literal, NamedTuple

from storage.rules.counting import Counted, calendar_of
from storage.rules.desk_course import ESCALATES_TO, Recipient
from storage.rules.desk_model import Desk

MilestoneName = Literal[
    "half", "four_fifths", "due", "escalation_1", "escalation_2", "escalation_3"
]
_STEPS: tuple[MilestoneName, ...] = ("escalation_1", "escalation_2", "escalation_3")


class Milestone(NamedTuple):
    """A moment on the way of one promise, and who is told."""

    name: MilestoneName
    to: Recipient
    at: datetime


def milestones_of(desk: Desk, grade: int, counted: Counted) -> list[Milestone]:
    """Who is told what on the way to the due instant and after it, in order of time.

    Half and four fifths are parts of the counted time. Without a quality office the last step
    falls away.
    """
    found = [
        Milestone("half", "handler", counted.after(desk.chase.half)),
        Milestone("four_fifths", "handler", counted.after(desk.chase.four_fifths)),
        Milestone("due", "handler", counted.due),
        *_escalations(desk, grade, counted.due),
    ]
    return sorted(found, key=lambda milestone: milestone.at)


def first_milestone(desk: Desk, counted: Counted) -> Milestone:
    """The first of `milestones_of`, without reckoning the others."""
    return Milestone("half", "handler", counted.after(desk.chase.half))


def _escalations(desk: Desk, grade: int, due: datetime) -> Iterator[Milestone]:
    all_day = desk.grades[grade].round_the_clock
    after = desk.escalation.after_round_the_clock if all_day else desk.escalation.after
    for name, to, duration in zip(_STEPS, ESCALATES_TO, after, strict=False):
        if to != "quality_office" or desk.quality_office is not None:
            # A day's hours can be over before the shift over midnight of the day before, to which
            # the due instant belongs (see `WorkCalendar.day_of`); a step after it is no earlier.
            yield Milestone(name, to, max(due, calendar_of(desk, grade).add_to_due(due, duration)))
