"""The parts of a desk file that say who handles what, and what is promised for it."""

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from storage.rules.desk_words import Name, Part, Words
from storage.rules.durations import Duration
from storage.rules.facts import FactType
from storage.rules.kinds import Kind

GradeNumber = Annotated[int, Field(ge=1, le=4)]


class Grade(Part):
    """How grave a ticket is, and what is promised for it (service rules, 1)."""

    name: Name
    acknowledge: Duration
    first_response: Duration
    next_response: Duration | None = None  # after each further message; default: as the first
    resolve: Duration
    round_the_clock: bool = False  # its working time is all time
    managers_at_once: bool = False


class Limits(Part):
    """The time that suppliers have; what is left out is as for everybody."""

    acknowledge: Duration | None = None
    first_response: Duration | None = None
    next_response: Duration | None = None
    resolve: Duration | None = None
    outer: Duration | None = None


class Department(Part):
    """Who handles tickets."""

    id: str
    name: Name
    within: str | None = None  # the department it is part of: whoever leads that reaches it too
    words: Words = Words()  # what people call it and who works there: praise of them comes here
    places: Words = Words()  # matters of the departments around it that name one come here
    supplier: bool = False  # answers for suppliers and outsourced units
    limit: Limits = Limits()  # of those, where a supplier has none of its own
    quality_office: bool = False  # the last step of escalation; at most one department

    @property
    def called(self) -> tuple[str, ...]:
        """By what a text names it."""
        return (self.name.zh, self.name.en, *self.words.zh, *self.words.en)


class Category(Part):
    """What a ticket is about, who handles it, and by which words it is recognised."""

    id: str
    name: Name
    department: str
    grade: GradeNumber = 3
    words: Words = Words()
    examples: Words = Words()
    needs: tuple[FactType, ...] = ()  # what the customer is asked for, in this order
    conduct: bool = False  # about how staff behave: whether it is about the handler is asked


class Supplier(Part):
    """Somebody outside who has to answer before a matter can be settled."""

    id: str
    name: Name
    words: Words = Words()  # brands and other names by which it is recognised
    department: str  # who answers for it
    limit: Limits = Limits()

    @property
    def called(self) -> tuple[str, ...]:
        """By what a text names it."""
        return (self.name.zh, self.name.en, *self.words.zh, *self.words.en)


class KindRule(Part):
    """How the desk treats one kind of ticket."""

    grade: GradeNumber | None = None  # goes before the category's


class Group(Part):
    """A group of customers, such as VIPs; ``lifts`` says which grade becomes which for them."""

    name: Name
    lifts: dict[GradeNumber, GradeNumber] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _lifts_once(self) -> "Group":
        for grade, lifted in self.lifts.items():
            if lifted >= grade or lifted in self.lifts:
                raise PydanticCustomError(
                    "lifts",
                    "expected a graver (smaller) grade that isn't itself lifted",
                    {"path": ["lifts", str(grade)]},
                )
        return self


class PromiseRule(Part):
    """Promises that differ from the grade's, for tickets that fit all of the first four."""

    kind: Kind | None = None
    category: str | None = None
    grade: GradeNumber | None = None
    group: str | None = None
    acknowledge: Duration | None = None
    first_response: Duration | None = None
    next_response: Duration | None = None
    resolve: Duration | None = None
    outer: Duration | None = None  # the latest end, which no pause moves
