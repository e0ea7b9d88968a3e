"""The desk file and its calendar."""

from collections.abc import Iterator
from datetime import datetime

from bot.desk_file import desk_of
from bot.doctor.findings import Finding, Look, good, problem, warning
from bot.settings import Settings
from storage.rules.desk import Desk, DeskFileError


def look_at_desk(settings: Settings, now: datetime) -> Look[Desk | None]:
    """The desk file, its zone, and the public holidays of this year and the next.

    The desk, or None where there is none that could be worked with.
    """
    try:
        desk = desk_of(settings)
    except DeskFileError as error:
        yield problem("desk file", str(error), "Mend it; `duban desk check FILE` checks it.")
        return None
    yield good("desk file", f"{settings.desk}: {desk.name.en} ({desk.name.zh})")
    here = now.astimezone(desk.zone)
    yield good("time zone", f"{desk.timezone}, where it is {here:%Y-%m-%d %H:%M}")
    yield from _calendar(desk, here.year)
    return desk


def _calendar(desk: Desk, year: int) -> Iterator[Finding]:
    if desk.hours.country is None:
        yield good("calendar", "the desk file names no country: no public holidays are kept")
        return
    yield _year_of(desk, year) or good("calendar", f"{year} is official ({desk.hours.country})")
    coming = year + 1
    yield _year_of(desk, coming, coming=True) or good("calendar", f"{coming} is official, too")


def _year_of(desk: Desk, year: int, *, coming: bool = False) -> Finding | None:
    """What is to be said of a year that isn't official."""
    if desk.calendar.official(year):
        return None
    return (warning if coming else problem)(
        "calendar",
        f"{year} IS NOT OFFICIAL: its public holidays ({desk.hours.country}) are reckoned, its"
        f" make-up working days unknown. Promises that reach into {year} may end on a wrong day.",
        f"Once they are announced, bring Duban up to date; or write the days into the desk file"
        f" as [[holidays]] and set confirmed_years = [{year}] under [hours].",
    )
