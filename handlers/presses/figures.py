"""What is pressed under the figures of a day."""

from aiogram.filters.callback_data import CallbackData

from handlers.presses.numbers import Id, Ordinal, Page, Second


class FigurePress(CallbackData, prefix="n"):
    """The list behind a number of the digest, of the time between two Unix seconds."""

    figure: str
    since: Second
    until: Second
    page: Page = 0
    turning: bool = False
    """Pressed under the list itself, which is turned in place; else under the digest."""
    department: Id = 0
    """Whose figure it is, by the department's place in the desk file, beginning with 1; 0: all."""


class DigestPress(CallbackData, prefix="dg"):
    """How a manager wants their digest."""

    do: str
    value: str = ""


class DigestDayPress(CallbackData, prefix="dd"):
    """The figures of another day."""

    day: Ordinal
    """As :meth:`datetime.date.toordinal` counts it."""
    turning: bool
    """Pressed under such a day itself, which is turned in place; else under a digest."""


class ExportPress(CallbackData, prefix="ex"):
    """Tickets of which time are written into a file."""

    period: str
