"""What the book expects of a promise: when it is due, and who is told on the way, reckoned anew
from what happened, by the definitions of the desk file and by code of the book's own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from bot.simulate.hours import MINUTE, Counter, Elapsed, Micros, OpenHours
from storage.rules.desk import Desk
from storage.rules.durations import Duration

NAMES = ("acknowledge", "first_response", "resolve", "outer")
"""What a ticket can be promised at its opening."""
ACKNOWLEDGE = "acknowledge"
NEXT_RESPONSE = "next_response"
OUTER = "outer"
_BRIEF = 5 * MINUTE
_RECIPIENTS = ("supervisor", "manager", "quality_office")

Pause = tuple[Micros, Micros]


class Step(NamedTuple):
    """A milestone: when it is reached, when its card goes out, and to whom."""

    at: Micros
    name: str
    to: str
    card_at: Micros


@dataclass
class Matter:
    """A ticket, as far as its promises depend on it."""

    kind: str
    category: str
    grade: int
    group: str | None
    opened: Micros
    pauses: list[Pause] = field(default_factory=list)
    """When the clock stood, in order, without overlaps."""
    regraded: Micros | None = None
    accept_not_before: Micros | None = None
    """Of accepting it, since the grade changed: as if filed then, but no later than it was."""
    extended_by: Duration | None = None
    extended_at: Micros = 0
    """When the last of it was granted."""
    late: dict[tuple[str, Micros], Micros] = field(default_factory=dict)
    """What was missed when the grade changed, by name and beginning: when it had been due."""
    supplier: str | None = None


class Reckoning:
    """The desk file's promises, for instants between two dates."""

    def __init__(self, desk: Desk, since: date, until: date) -> None:
        self._desk = desk
        self._hours = OpenHours(desk, since, until)
        self._always = OpenHours(desk, since, until, always=True)
        self._elapsed = Elapsed()

    @property
    def hours(self) -> OpenHours:
        """The desk's working time."""
        return self._hours

    def longest_wait(self, since: Micros) -> Micros:
        """Until when a clock that stopped then may stand for a question to the customer."""
        return self._hours.after(since, self._desk.waiting.at_most)

    def opening(self, grade: int, at: Micros) -> Micros:
        """When a card goes out that is to go out at ``at``: in working hours of that grade."""
        return at if self._desk.grades[grade].round_the_clock else self._hours.opening(at)

    def promised(self, matter: Matter, name: str) -> Duration | None:
        """The duration that the desk file promises under that name; None: nothing."""
        found: Duration | None = None
        grade = self._desk.grades[matter.grade]
        if name == NEXT_RESPONSE:
            found = grade.next_response
        elif name != OUTER:
            found = getattr(grade, name)
        for rule in self._desk.promises:
            about = (rule.kind, rule.category, rule.grade, rule.group)
            is_ = (matter.kind, matter.category, matter.grade, matter.group)
            if all(asked in (None, fact) for asked, fact in zip(about, is_, strict=True)):
                found = getattr(rule, name) or found
        found = self._limit(matter, name) or found
        if found is None and name == NEXT_RESPONSE:
            return self.promised(matter, "first_response")
        return found

    def _limit(self, matter: Matter, name: str) -> Duration | None:
        """What a supplier has time for; nobody is given more or less of what is critical."""
        if matter.grade == 1:
            return None
        answering = self._desk.category(matter.category).department
        limits = []
        if matter.supplier is not None:
            supplier = self._desk.suppliers[matter.supplier]
            answering = supplier.department
            limits.append(supplier.limit)
        limits.append(self._desk.departments[answering].limit)
        return next(filter(None, (getattr(limit, name) for limit in limits)), None)

    def due(self, matter: Matter, name: str, begun: Micros) -> Micros | None:
        """When the promise falls due."""
        duration = self.promised(matter, name)
        if duration is None:
            return None
        if name == OUTER:
            return self._hours.after(begun, duration)
        if (name, begun) in matter.late:
            return matter.late[name, begun]
        if name == "resolve" and matter.extended_by is not None:
            return self._extended(matter, begun, duration, matter.extended_by)
        return self._due(matter, name, begun, duration)

    def _due(self, matter: Matter, name: str, begun: Micros, duration: Duration) -> Micros:
        due = self._moved(matter, begun, duration)
        if name == ACKNOWLEDGE and matter.accept_not_before is not None:
            return max(due, matter.accept_not_before)
        response = self.promised(matter, "first_response")
        if matter.regraded is None or response is None:
            return due
        return max(due, self._moved(matter, matter.regraded, response))

    def afresh(self, matter: Matter, name: str, at: Micros) -> Micros | None:
        """When it would fall due for a matter that is filed just then."""
        duration = self.promised(matter, name)
        return None if duration is None else self._calendar(matter.grade).after(at, duration)

    def steps(self, matter: Matter, name: str, begun: Micros) -> list[Step]:
        """The milestones in order of time."""
        due, duration = self.due(matter, name, begun), self.promised(matter, name)
        if due is None or duration is None:
            return []
        grade = matter.grade if name != OUTER else None
        clock = self._clock(grade, duration)
        pauses = [] if name == OUTER else _after(matter.pauses, begun)
        whole = _counted(clock, begun, due, pauses)
        chase = self._desk.chase
        found = [
            (_past(clock, begun, round(whole * chase.half), pauses), "half", "handler"),
            (
                _past(clock, begun, round(whole * chase.four_fifths), pauses),
                "four_fifths",
                "handler",
            ),
            (due, "due", "handler"),
            *self._escalations(matter.grade, due),
        ]
        found.sort(key=lambda step: step[0])
        # What another grade has put into the past is told when the grade was changed, and what
        # passed while the clock stood once it goes on.
        since = max([matter.regraded or begun, *(end for _, end in pauses)])
        return [Step(*each, self.opening(matter.grade, max(each[0], since))) for each in found]

    def _escalations(self, grade: int, due: Micros) -> Iterator[tuple[Micros, str, str]]:
        escalation, calendar = self._desk.escalation, self._calendar(grade)
        after = escalation.after
        if self._desk.grades[grade].round_the_clock:
            after = escalation.after_round_the_clock
        for number, (to, duration) in enumerate(zip(_RECIPIENTS, after, strict=False), 1):
            if to != "quality_office" or self._desk.quality_office is not None:
                yield calendar.after_due(due, duration), f"escalation_{number}", to

    def _moved(self, matter: Matter, begun: Micros, duration: Duration) -> Micros:
        due = self._calendar(matter.grade).after(begun, duration)
        clock = self._clock(matter.grade, duration)
        return _moved(clock, due, _after(matter.pauses, begun), _BRIEF)

    def _extended(self, matter: Matter, begun: Micros, duration: Duration, by: Duration) -> Micros:
        """What was promised when its time was last said anew is later by what was granted; what
        came since moves that."""
        said = max(matter.extended_at, matter.regraded or 0)
        before = [pause for pause in matter.pauses if pause[1] <= said]
        due = self._due(replace(matter, pauses=before), "resolve", begun, duration)
        later = self._calendar(matter.grade).after_due(due, by)
        since = [pause for pause in matter.pauses if pause[0] >= due or pause[1] > said]
        return _moved(self._clock(matter.grade, by), later, since, _BRIEF)

    def _calendar(self, grade: int) -> OpenHours:
        return self._always if self._desk.grades[grade].round_the_clock else self._hours

    def _clock(self, grade: int | None, duration: Duration) -> Counter:
        """On which the parts and pauses of a duration are counted (grade None: the desk's)."""
        if not duration.unit.working:
            return self._elapsed
        return self._hours if grade is None else self._calendar(grade)


def _after(pauses: Sequence[Pause], begun: Micros) -> list[Pause]:
    return [(max(start, begun), end) for start, end in pauses if end > begun]


def _moved(clock: Counter, at: Micros, pauses: Sequence[Pause], brief: Micros = 0) -> Micros:
    """Later by what the pauses cover, of those that begin before it; a ``brief`` one never to the
    other side of a time in which nothing is counted."""
    for start, end in pauses:
        covered = clock.total(end) - clock.total(start)
        if start < at and covered:
            later = clock.reach(clock.total(at) + covered)
            at = at if end - start < brief and later - at != covered else later
    return at


def _counted(clock: Counter, begun: Micros, due: Micros, pauses: Sequence[Pause]) -> Micros:
    whole = clock.total(due) - clock.total(begun)
    for start, end in pauses:
        if start < due:
            whole -= clock.total(min(end, due)) - clock.total(start)
    return whole


def _past(clock: Counter, begun: Micros, part: Micros, pauses: Sequence[Pause]) -> Micros:
    """The first instant at which so much has been counted since ``begun``."""
    return _moved(clock, clock.reach(clock.total(begun) + part), pauses)
