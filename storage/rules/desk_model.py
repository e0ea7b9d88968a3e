"""What a desk file says: everything about a desk that its organisation decides."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Any, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BeforeValidator, Field

from storage.rules.desk_course import (
    Assignment,
    Chase,
    Closing,
    Digest,
    Drafts,
    Escalation,
    Extension,
    FollowUp,
    Invite,
    Urge,
    Waiting,
)
from storage.rules.desk_customers import Customers, Emergency
from storage.rules.desk_hours import Hours, SpecialDay
from storage.rules.desk_parts import (
    Category,
    Department,
    Grade,
    GradeNumber,
    Group,
    KindRule,
    PromiseRule,
    Supplier,
)
from storage.rules.desk_privacy import Privacy
from storage.rules.desk_replies import Reply
from storage.rules.desk_resolving import Answering, Resolving
from storage.rules.desk_words import Language, Name, Part, Words
from storage.rules.hours import Shifts
from storage.rules.kinds import Kind
from storage.rules.mentions import Mentions
from storage.rules.public_holidays import PublicHolidays
from storage.rules.tree import Tree
from storage.rules.worktime import WorkCalendar

OTHER = "other"
"""The category of what fits no other one; every desk has it."""
_MADE_ONCE = (
    "zone",
    "calendar",
    "round_the_clock_calendar",
    "tree",
    "named_departments",
    "named_places",
    "named_suppliers",
)


def _known_zone(key: str) -> str:
    try:
        ZoneInfo(key)
    except (ZoneInfoNotFoundError, ValueError):
        raise ValueError(f'expected a time zone such as "Asia/Shanghai", found "{key}"') from None
    return key


def _with_ids(tables: object) -> object:
    """Each table of a table gets its key as its id."""
    if not isinstance(tables, dict):
        return tables
    return {
        key: {"id": key, **table} if isinstance(table, dict) else table
        for key, table in tables.items()
    }


class Desk(Part):
    """A desk, as `desk.load_desk` gives it: all that names another part of it names a real one."""

    name: Name
    timezone: Annotated[str, AfterValidator(_known_zone)]
    language: Language = "zh"  # spoken where a person's own isn't known
    hours: Hours
    holidays: tuple[SpecialDay, ...] = ()
    grades: dict[GradeNumber, Grade]
    departments: Annotated[dict[str, Department], BeforeValidator(_with_ids), Field(min_length=1)]
    categories: Annotated[dict[str, Category], BeforeValidator(_with_ids)]
    suppliers: Annotated[dict[str, Supplier], BeforeValidator(_with_ids)] = Field(
        default_factory=dict
    )
    kinds: dict[Kind, KindRule] = Field(default_factory=dict)
    groups: dict[str, Group] = Field(default_factory=dict)
    promises: tuple[PromiseRule, ...] = ()
    replies: tuple[Reply, ...] = ()  # the most fitting is offered first
    forbidden: Words = Words()  # what staff never write, besides what nobody should
    assignment: Assignment = Assignment()
    waiting: Waiting = Waiting()
    extension: Extension = Extension()
    answering: Answering = Answering()
    resolving: Resolving = Resolving()
    urge: Urge = Urge()
    chase: Chase = Chase()
    escalation: Escalation = Escalation()
    digest: Digest = Digest()
    closing: Closing = Closing()
    customers: Customers = Customers()
    emergency: Emergency | None = None  # none: words of danger are only graded
    follow_up: FollowUp = FollowUp()
    drafts: Drafts = Drafts()
    invite: Invite = Invite()
    privacy: Privacy = Privacy()

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with other fields. (Pydantic's own would keep the old calendar.)"""
        copy = super().model_copy(update=update, deep=deep)
        for made_once in _MADE_ONCE:
            copy.__dict__.pop(made_once, None)
        return copy

    @cached_property
    def zone(self) -> ZoneInfo:
        """The time zone of the desk's hours, days and dates."""
        return ZoneInfo(self.timezone)

    @cached_property
    def calendar(self) -> WorkCalendar:
        """The desk's working time."""
        hours = self.hours
        country = PublicHolidays(hours.country, hours.region) if hours.country else None
        return WorkCalendar(
            self.zone,
            hours.weekly,
            holidays=country,
            make_up=hours.on_make_up_days,
            overrides=self._special_hours(),
            confirmed=frozenset(hours.confirmed_years),
        )

    @cached_property
    def round_the_clock_calendar(self) -> WorkCalendar:
        """The calendar of grades that know no closing time."""
        return WorkCalendar.round_the_clock(self.zone)

    @cached_property
    def tree(self) -> Tree:
        """Which department is within which."""
        return Tree({each.id: each.within for each in self.departments.values()})

    @cached_property
    def named_places(self) -> Mentions:
        """Finds the departments whose places a text names."""
        departments = self.departments.values()
        return Mentions({each.id: (*each.places.zh, *each.places.en) for each in departments})

    @cached_property
    def named_departments(self) -> Mentions:
        """Finds the departments that a text names, or names whoever works there by their trade."""
        return Mentions({each.id: each.called for each in self.departments.values()})

    @cached_property
    def named_suppliers(self) -> Mentions:
        """Finds the suppliers that a text names."""
        return Mentions({each.id: each.called for each in self.suppliers.values()})

    @property
    def quality_office(self) -> Department | None:
        """The department that hears last of a missed promise."""
        return next((each for each in self.departments.values() if each.quality_office), None)

    def category(self, category_id: str) -> Category:
        """The category of that id; "other" when there is none (any more)."""
        return self.categories.get(category_id) or self.categories[OTHER]

    def kind(self, kind: Kind) -> KindRule:
        """What the desk says about a kind of ticket."""
        return self.kinds.get(kind) or KindRule()

    def usual_grade(self, kind: Kind, category: str) -> int:
        """The grade of a ticket in which no word raises it: the kind's, else the category's."""
        return self.kind(kind).grade or self.category(category).grade

    def grade_for(self, grade: int, group: str | None) -> int:
        """The grade as it is for that group of customers; doing it twice changes nothing."""
        known = self.groups.get(group) if group is not None else None
        return known.lifts.get(grade, grade) if known else grade

    def closing_on(self, day: date) -> Name | None:
        """What closes the desk on ``day``: a date of its own, else a public holiday."""
        own = [special for special in self.holidays if day in _days(special)]
        return own[-1].name if own else self.calendar.holiday_name(day)

    def _special_hours(self) -> dict[date, Shifts]:
        return {day: self._hours_on(special) for special in self.holidays for day in _days(special)}

    def _hours_on(self, special: SpecialDay) -> Shifts:
        return self.hours.on_make_up_days if special.working else special.hours


def _days(special: SpecialDay) -> Iterator[date]:
    last = special.until or special.date
    for ordinal in range(special.date.toordinal(), last.toordinal() + 1):
        yield date.fromordinal(ordinal)
