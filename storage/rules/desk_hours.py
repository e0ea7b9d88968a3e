"""The parts of a desk file that say when the desk works."""

import datetime as dt  # a field of ours is called date
from typing import Annotated

from pydantic import AfterValidator, model_validator
from pydantic_core import PydanticCustomError

from storage.rules.desk_words import Name, Part
from storage.rules.hours import Shifts, in_order

DayHours = Annotated[Shifts, AfterValidator(in_order)]


class Hours(Part):
    """When the desk works, by the clock of its time zone."""

    country: str | None = None  # ISO 3166 code: its public holidays and make-up days hold
    region: str | None = None  # a part of that country with holidays of its own
    confirmed_years: tuple[int, ...] = ()  # holidays looked up by hand, see [[holidays]]
    monday: DayHours = ()
    tuesday: DayHours = ()
    wednesday: DayHours = ()
    thursday: DayHours = ()
    friday: DayHours = ()
    saturday: DayHours = ()
    sunday: DayHours = ()
    make_up: DayHours = ()  # of a make-up working day; default: as on the week's first working day

    @property
    def weekly(self) -> dict[int, Shifts]:
        """The shifts by weekday; Monday is 0."""
        days = (self.monday, self.tuesday, self.wednesday, self.thursday, self.friday)
        return dict(enumerate((*days, self.saturday, self.sunday)))

    @property
    def on_make_up_days(self) -> Shifts:
        """The shifts of a make-up working day."""
        return self.make_up or next((day for day in self.weekly.values() if day), ())


class SpecialDay(Part):
    """A date, or all from ``date`` to ``until``, on which other hours hold than usual."""

    date: dt.date
    until: dt.date | None = None
    name: Name | None = None
    working: bool = False  # the hours of a make-up day
    hours: DayHours = ()  # hours of its own; without these two the desk is closed

    @model_validator(mode="after")
    def _makes_sense(self) -> "SpecialDay":
        if self.until is not None and self.until < self.date:
            raise PydanticCustomError(
                "until", "expected a date that isn't before `date`", {"path": ["until"]}
            )
        if self.working and self.hours:
            raise PydanticCustomError(
                "hours", "expected either `working` or `hours`", {"path": ["hours"]}
            )
        return self
