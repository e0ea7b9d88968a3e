"""Desks and tickets for tests: the general desk with another calendar, or other promises."""

from datetime import datetime

from storage.rules.course import Course, Explanation, explain
from storage.rules.desk import Desk, load_desk
from storage.rules.durations import Duration
from storage.rules.kinds import Kind
from storage.rules.promises import PromiseName
from storage.rules.worktime import WorkCalendar

GENERAL = load_desk("general")


def desk_on(calendar: WorkCalendar) -> Desk:
    """The general desk with that calendar."""
    desk = GENERAL.model_copy(update={"timezone": calendar.zone.key})
    vars(desk)["calendar"] = calendar
    return desk


def promising(desk: Desk, resolve: str) -> Desk:
    """The desk when it promises this for all grades, and keeps its calendar."""
    duration = Duration.parse(resolve)
    grades = {
        number: grade.model_copy(update={"resolve": duration})
        for number, grade in desk.grades.items()
    }
    changed = desk.model_copy(update={"grades": grades})
    vars(changed)["calendar"] = desk.calendar
    return changed


def at(text: str) -> datetime:
    """An instant by the general desk's clock."""
    return datetime.fromisoformat(f"{text}+08:00")


def course(opened: str, grade: int = 3) -> Course:
    """A complaint of which nothing is known but its opening."""
    return Course(Kind.COMPLAINT, "other", grade, at(opened))


def why(desk: Desk, ticket: Course) -> Explanation:
    """Why it is to be resolved by then."""
    found = explain(desk, ticket, PromiseName.RESOLVE)
    assert found is not None
    return found
