"""The parts of a desk file that say what customers are shown."""

from typing import Literal

from pydantic import Field

from storage.rules.desk_words import Name, Part


class Customers(Part):
    """How customers see the desk."""

    show: Literal["name", "team"] = "team"  # who of the staff did something: the first name, or not
    told_of_delay: bool = False  # whether they hear that what they were promised was missed
    phone: str | None = Field(default=None, min_length=1, max_length=40)  # the desk's own number


class Emergency(Part):
    """Whom to phone where words tell of danger."""

    phone: Name  # by language, where those who read another one are elsewhere
    text: Name | None = None  # what is said with it; default: a text of ours
