"""The part of a desk file that says how the desk deals with what people tell it."""

from datetime import timedelta
from typing import Annotated

from pydantic import AfterValidator, Field

from storage.rules.desk_words import Name, Part, lit
from storage.rules.durations import Duration, Unit


def _days(duration: Duration) -> Duration:
    if duration.unit is not Unit.DAY or duration.amount == 0:
        raise ValueError(f'expected days such as "1095d", found "{duration}"')
    return duration


Days = Annotated[Duration, AfterValidator(_days)]


class Privacy(Part):
    """The notice, and how long is kept what names people or is written in their words.

    Three years: the limitation of claims (Civil Code of the PRC, article 188), and what the
    E-Commerce Law (article 31) asks at least for records of a transaction.
    """

    version: int = Field(default=1, ge=1)  # one more, and everybody is shown the notice again
    contact: Name | None = None  # whom to ask about one's data, such as an address
    words: Days = lit("1095d")  # what was written about a ticket, from its close
    people: Days = lit("1095d")  # somebody's name and phone, from their last word or ticket
    drafts: Days = lit("7d")  # what was begun and not filed


def length_of(days: Duration) -> timedelta:
    """A number of days as a span: here nothing closes for business."""
    return timedelta(days=days.amount)
