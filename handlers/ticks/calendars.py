"""A year whose public holidays are not official is a guess: the administrators are warned."""

from collections.abc import Iterator

from handlers.work import Screen, Work
from storage.people import Person
from storage.teams import administrators

_ANNOUNCED_FROM = 10
"""The month from which next year's days are awaited: the State Council of China announces them
in October or November."""


def warn_of_guesses(work: Work, limit: int) -> int:
    """Warn of each such year once a month; returns how many years there are.

    Of the current year at once; of the next one from October on, in working hours. ``once`` names
    administrator, year and month, so that who joins later is warned too.
    """
    years = list(_guessed(work))
    for administrator in administrators(work.session):
        for year, key in years:
            _warn(work, administrator, year, key)
    return len(years)


def _guessed(work: Work) -> Iterator[tuple[int, str]]:
    """The years, with the text that says so."""
    calendar, today = work.desk.calendar, work.now.astimezone(work.desk.zone).date()
    if not calendar.official(today.year):
        yield today.year, "calendar-current"
    coming = today.year + 1
    if (
        today.month >= _ANNOUNCED_FROM
        and not calendar.official(coming)
        and calendar.is_working(work.now)
    ):
        yield coming, "calendar-coming"


def _warn(work: Work, person: Person, year: int, key: str) -> None:
    month = work.now.astimezone(work.desk.zone).strftime("%Y-%m")
    once = f"calendar:{person.id}:{year}:{month}"
    work.send(person, Screen(work.texts_for(person).say(key, year=str(year))), once=once)
