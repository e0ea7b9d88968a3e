"""What `duban due` prints for people."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from rich.console import RenderableType
from rich.table import Table

from storage.rules.course import Course, Explanation, explain
from storage.rules.desk import Desk
from storage.rules.local_time import Span
from storage.rules.promises import PromiseName, chases

_MINUTE = timedelta(minutes=1)


def tables(desk: Desk, course: Course) -> Iterator[RenderableType]:
    """The promises, the chases, and what was counted towards the promise to resolve."""
    grade = desk.grades[course.grade].name.en
    opened = _shown(desk, course.opened)
    yield f"Opened {opened}, grade {course.grade} ({grade}); times are those of {desk.timezone}."
    made = [found for name in PromiseName if (found := explain(desk, course, name)) is not None]
    yield _promises(desk, made)
    yield _chases(desk, course)
    for found in made:
        if found.promise is PromiseName.RESOLVE:
            yield from _why(desk, found)


def _promises(desk: Desk, made: list[Explanation]) -> Table:
    table = Table("promise", "promised", "due")
    for found in made:
        table.add_row(found.promise, str(found.duration), _shown(desk, found.due))
    return table


def _chases(desk: Desk, course: Course) -> Table:
    table = Table("at", "promise", "milestone", "to")
    for chase in chases(desk, course):
        table.add_row(_shown(desk, chase.at), chase.promise, chase.milestone, chase.to)
    return table


def _why(desk: Desk, found: Explanation) -> Iterator[RenderableType]:
    table = Table("counted towards resolve", "until", "h:mm")
    for span in found.counted:
        table.add_row(*_between(desk, span), _length(span))
    yield table
    for day, name in found.skipped:
        yield f"Skipped: {day:%a %Y-%m-%d} {name.en if name else 'closed'}"
    for day in found.make_up:
        yield f"Counted: {day:%a %Y-%m-%d} make-up working day"
    for pause in found.pauses:
        yield "Paused:  {} to {}".format(*_between(desk, pause))


def _between(desk: Desk, span: Span) -> tuple[str, str]:
    return _shown(desk, span[0]), _shown(desk, span[1])


def _length(span: Span) -> str:
    hours, minutes = divmod(round((span[1] - span[0]) / _MINUTE), 60)
    return f"{hours}:{minutes:02d}"


def _shown(desk: Desk, at: datetime) -> str:
    local = at.astimezone(desk.zone)
    return f"{local:%a %Y-%m-%d %H:%M}" + (f":{local:%S}" if local.second else "")
