"""Until which day somebody is away: offered as buttons, or read from what they write."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from handlers.buttons import Button, button
from handlers.errors import NotYours, OutOfDate
from handlers.presses.people import AwayPress
from handlers.staff.absence_words import Half, days_named, half_named
from handlers.turn import Turn
from prompts.dates import say_weekday
from storage.people import Person

_DAY = timedelta(days=1)
_NOON = time(12)
_WEEKDAYS_AHEAD = range(2, 7)
"""Days from today: the weekday alone names them."""


def day_buttons(turn: Turn, person: Person) -> list[Button]:
    """The nearest last days of an absence, each once, among them the working days of the week
    ahead."""
    label, today = turn.texts.label, _today(turn)
    offered: dict[date, tuple[str, str]] = {}
    for value, last in _UNTIL.items():
        offered.setdefault(last(today), (label(f"btn-away-{value}"), value))
    for day in (today + ahead * _DAY for ahead in _WEEKDAYS_AHEAD):
        if turn.desk.calendar.is_working_day(day):
            weekday = say_weekday(day, language=turn.person.language)
            offered.setdefault(day, (label("away-until-day", day=weekday), str(day)))
    return [
        button(words, AwayPress(do="until", person=person.id, value=value))
        for _, (words, value) in sorted(offered.items())
    ]


def day_pressed(turn: Turn, value: str) -> date:
    """The last day that the button ``value`` means, as long as it isn't past."""
    if value in _UNTIL:
        return _UNTIL[value](_today(turn))
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise NotYours from None
    if day < _today(turn):
        raise OutOfDate
    return day


def days_written(turn: Turn, words: str) -> list[date]:
    """The first and the last day that are named, none of them past; one alone is the last."""
    return days_named(words, _today(turn), turn.desk.calendar)


def back_after(turn: Turn, day: date) -> datetime:
    """When the desk works next after that day (UTC)."""
    return opening(turn, day + _DAY)


def lasts(turn: Turn, days: list[date], words: str) -> tuple[datetime, datetime]:
    """From when until when (UTC) an absence on :func:`days_written` of these ``words`` is; of one
    day also its half: the afternoon begins as the desk works on from noon."""
    begins, ends = _begins_on(turn, days), back_after(turn, days[-1])
    half, day = half_named(words), days[0]
    if half is None or days[-1] != day:
        return begins, ends
    local = datetime.combine(day, _NOON, turn.desk.zone)
    noon = turn.desk.calendar.next_working(local).astimezone(UTC)
    if not begins < noon < ends:
        return begins, ends
    return (begins, noon) if half is Half.MORNING else (noon, ends)


def _begins_on(turn: Turn, days: list[date]) -> datetime:
    """When an absence on these days begins (UTC): as the desk opens on the
    first, on days without work at midnight; now, where only the last is named."""
    if len(days) < 2:
        return turn.now
    begins = opening(turn, days[0])
    if begins < back_after(turn, days[-1]):
        return begins
    return datetime.combine(days[0], time(), turn.desk.zone).astimezone(UTC)


def opening(turn: Turn, day: date) -> datetime:
    """When the desk works next from the beginning of that day on (UTC)."""
    midnight = datetime.combine(day, time(), turn.desk.zone)
    return turn.desk.calendar.next_working(midnight).astimezone(UTC)


def _today(turn: Turn) -> date:
    return turn.now.astimezone(turn.desk.zone).date()


_UNTIL: dict[str, Callable[[date], date]] = {
    "today": lambda today: today,
    "tomorrow": lambda today: today + _DAY,
    "week": lambda today: today + (6 - today.weekday()) * _DAY,
}
"""The last day of it."""
