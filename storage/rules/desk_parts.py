"""The parts of a desk file."""

import datetime as dt  # a field of ours is called date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from storage.rules.durations import Duration
from storage.rules.hours import Shifts, in_order
from storage.rules.kinds import Kind

Language = Literal["zh", "en"]
GradeNumber = Annotated[int, Field(ge=1, le=4)]
DayHours = Annotated[Shifts, AfterValidator(in_order)]


def lit(text: str) -> Duration:
    """A duration written in the code: the default of a field."""
    return Duration.parse(text)


class Part(BaseModel):
    """A table of the desk file: it can't be changed, and a field it doesn't know is a mistake."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _knows_its_fields(cls, given: object) -> object:
        if isinstance(given, dict):
            for key in given:
                if key not in cls.model_fields:
                    known = ", ".join(sorted(cls.model_fields))
                    raise PydanticCustomError(
                        "unknown_field",
                        "no such field; known here: {known}",
                        {"known": known, "path": [key]},
                    )
        return given


class Name(Part):
    """What something is called on screen, in both languages."""

    zh: str = Field(min_length=1)
    en: str = Field(min_length=1)

    def text(self, lang: str) -> str:
        """The name in ``lang``; any language but Chinese reads English."""
        return self.zh if lang == "zh" else self.en

    @model_validator(mode="before")
    @classmethod
    def _of_one_word(cls, given: object) -> object:
        return {"zh": given, "en": given} if isinstance(given, str) else given


class Words(Part):
    """Words or sentences by language."""

    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    def of(self, lang: str) -> tuple[str, ...]:
        """Those of ``lang``; any language but Chinese has the English ones."""
        return self.zh if lang == "zh" else self.en


class Grade(Part):
    """How grave a ticket is, and what is promised for it (service rules, 1)."""

    name: Name
    acknowledge: Duration
    first_response: Duration
    next_response: Duration | None = None  # after each further message; default: as the first
    resolve: Duration
    round_the_clock: bool = False  # its working time is all time
    managers_at_once: bool = False


class Department(Part):
    """Who handles tickets."""

    id: str
    name: Name
    supplier: bool = False  # answers for suppliers and outsourced units
    quality_office: bool = False  # the last step of escalation; at most one department


class Category(Part):
    """What a ticket is about, who handles it, and by which words it is recognised."""

    id: str
    name: Name
    department: str
    grade: GradeNumber = 3
    words: Words = Words()
    examples: Words = Words()


class KindRule(Part):
    """How the desk treats one kind of ticket."""

    on: bool = True
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


class Digest(Part):
    """The managers' summary of the day."""

    at: dt.time = dt.time(18)  # by the desk's clock
    due_soon: Duration = lit("4wh")


class Chase(Part):
    """When the handler is reminded, in parts of the counted time; at the due instant always."""

    half: float = Field(default=0.5, gt=0, lt=1)
    four_fifths: float = Field(default=0.8, gt=0, lt=1)


def _three(steps: tuple[Duration, ...]) -> tuple[Duration, ...]:
    if len(steps) > len(ESCALATES_TO):
        raise ValueError("expected at most three: supervisor, manager, quality office")
    return steps


Steps = Annotated[tuple[Duration, ...], AfterValidator(_three)]
Recipient = Literal["handler", "supervisor", "manager", "quality_office"]
ESCALATES_TO: tuple[Recipient, ...] = ("supervisor", "manager", "quality_office")


class Escalation(Part):
    """How long after a missed promise each next one is told: `ESCALATES_TO`, in that order."""

    after: Steps = (lit("0m"), lit("4wh"), lit("1wd"))
    after_round_the_clock: Steps = (lit("0m"), lit("30m"), lit("2h"))  # grades on that clock


class Assignment(Part):
    """How a ticket finds its owner."""

    accept_within: Duration = lit("2wh")  # then it goes to the next one


class Closing(Part):
    """How a ticket comes to its end."""

    verdict_within: Duration = lit("3d")  # then the desk closes it


class Question(Part):
    """A question of the follow-up."""

    id: Literal["solved", "stars", "word"]
    text: Name


def _each_once(questions: tuple[Question, ...]) -> tuple[Question, ...]:
    if len({question.id for question in questions}) < len(questions):
        raise ValueError("expected each question once")
    return questions


class FollowUp(Part):
    """The questions to the customer after the close."""

    after: Duration = lit("1d")
    expires: Duration = lit("7d")
    questions: Annotated[tuple[Question, ...], AfterValidator(_each_once)] = ()


class Invite(Part):
    """How staff are let in."""

    valid: Duration = lit("7d")
