"""The book's account of one ticket: what was promised, what happened, who must hear of it when."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from bot.simulate.hours import SECOND, Micros
from bot.simulate.readers import Whose
from bot.simulate.reckoning import (
    ACKNOWLEDGE,
    NAMES,
    NEXT_RESPONSE,
    OUTER,
    Matter,
    Reckoning,
    Step,
)
from storage.rules.durations import Duration

_UNFINISHED = ("new", "in_progress", "waiting", "resolved")
RESOLVE = "resolve"
LATE = 60 * SECOND
"""What goes out later than this after its time belongs into the summary after a stop."""


@dataclass
class Pledge:
    """A promise in the book."""

    name: str
    begun: Micros
    due: Micros
    steps: list[Step]
    ahead: list[str]
    """The names of its milestones that are still to be told."""
    met: Micros | None = None
    told_all: Micros | None = None
    """Since when nothing of it is left to be told; None: something is."""
    goes_on: Micros = 0
    """When its clock last went on after it stood."""
    put_off: Micros = 0
    """Not before then: what a stop of the desk has made late is told in working hours as well."""

    @property
    def names(self) -> list[str]:
        """Of all its milestones, in order of time."""
        return [step.name for step in self.steps]

    @property
    def next_step(self) -> Step | None:
        """The next one to be told, if it isn't met before."""
        return next((step for step in self.steps if step.name in self.ahead), None)


class Reached(NamedTuple):
    """A milestone whose card is due."""

    account: "Account"
    promise: str
    step: Step


class Account:
    """One ticket. ``handler`` is the owner's chat; None: the pool; ``customer`` the customer's."""

    def __init__(
        self,
        reckoning: Reckoning,
        ticket: int,
        number: str,
        whose: Whose,
        customer: int,
        matter: Matter,
    ) -> None:
        self.ticket, self.number = ticket, number
        self._whose = whose
        self.customer, self.matter = customer, matter
        self.handler: int | None = None
        self.state = "new"
        self.stopped: Micros | None = None
        self.wait_ends: Micros | None = None
        self.pledges: dict[str, Pledge] = {}
        self.words: list[Micros] = []
        """When the customer wrote."""
        self.stops: list[tuple[str, Micros]] = []
        """When the clock stopped and went on, as far as it isn't compared with the desk's yet."""
        self.recorded: list[tuple[str, Micros]] = []
        """The same as the desk recorded it."""
        self._reckoning = reckoning
        for name in NAMES:
            self._pledge(name, matter.opened)

    @property
    def whose(self) -> Whose:
        """Whom its cards are for."""
        return self._whose._replace(owner=self.handler)

    def happens(self, action: str, at: Micros, now: Micros, detail: dict[str, Any]) -> None:
        """Something was done to the ticket at ``at``; the desk worked it at ``now``."""
        deed = _DEEDS.get(action)
        if deed is not None:
            deed(self, at, now, detail)

    def arrives(self, purpose: str, said: Micros, at: Micros) -> None:
        """A message of the staff, written at ``said``, was accepted by Telegram."""
        self._meet("first_response", at)
        awaited = self.pledges.get(NEXT_RESPONSE)
        if awaited is not None and awaited.begun <= said:
            self._meet(NEXT_RESPONSE, at)
        if purpose == RESOLVE and self.state == "resolved":
            self._outcome_told(at)
        if purpose == "ask" and self.state == "waiting":
            self._stop(at, self._reckoning.longest_wait(at))
        unanswered = [word for word in self.words if word > said]
        if unanswered:
            self._await_response(min(unanswered))

    def next_at(self) -> Micros | None:
        """When somebody is to be told something, or the clock goes on by itself."""
        moments = [max(step.card_at, pledge.put_off) for pledge, step in self._waiting()]
        if self.wait_ends is not None:
            moments.append(self.wait_ends)
        return min(moments, default=None)

    def reached(self, now: Micros) -> list[Reached]:
        """What is to be told by now; it counts as told."""
        found: list[Reached] = []
        for pledge, _ in list(self._waiting()):
            while (step := pledge.next_step) is not None and self._is_due(pledge, step, now):
                pledge.ahead = pledge.names[pledge.names.index(step.name) + 1 :]
                pledge.told_all = None if pledge.ahead else now
                found.append(Reached(self, pledge.name, step))
        return found

    def _is_due(self, pledge: Pledge, step: Step, now: Micros) -> bool:
        if now - step.card_at > LATE:
            pledge.put_off = self._reckoning.opening(self.matter.grade, now)
        return max(step.card_at, pledge.put_off) <= now

    def ends_wait(self, now: Micros) -> None:
        """Where the customer has had their time by now, the clock goes on."""
        if self.wait_ends is not None and self.wait_ends <= now:
            self._resume(now)
            self._go(self.wait_ends)
            self._reckon(now)

    def still_missed(self, morning: Micros) -> list[str]:
        """What is to be named again that morning: missed, and told of to the last before it."""
        waits = self.stopped is not None and self.state != "resolved"
        if waits or self.state not in _UNFINISHED:
            return []
        return [
            pledge.name
            for pledge in self.pledges.values()
            if pledge.met is None
            and not self._stands(pledge)
            and pledge.told_all is not None
            and max(pledge.told_all, pledge.goes_on) < morning
        ]

    def _resume(self, now: Micros) -> None:
        """Before the clock goes on: what it stood for runs from now on."""
        for pledge in self.pledges.values():
            if self._stands(pledge) or self.state not in _UNFINISHED:
                pledge.goes_on = now

    def _waiting(self) -> Iterator[tuple[Pledge, Step]]:
        if self.state in _UNFINISHED:
            for pledge in self.pledges.values():
                step = pledge.next_step
                if pledge.met is None and not self._stands(pledge) and step is not None:
                    yield pledge, step

    def _stands(self, pledge: Pledge) -> bool:
        asked = pledge.name == NEXT_RESPONSE and self.state == "resolved"
        return self.stopped is not None and pledge.name != OUTER and not asked

    def _pledge(self, name: str, begun: Micros) -> None:
        due = self._reckoning.due(self.matter, name, begun)
        if due is not None:
            steps = self._reckoning.steps(self.matter, name, begun)
            names = [step.name for step in steps]
            self.pledges[name] = Pledge(name, begun, due, steps, names)

    def _reckon(self, now: Micros) -> None:
        for pledge in self.pledges.values():
            if pledge.met is None:
                missed = pledge.due <= now
                self._reckon_one(pledge)
                if missed and pledge.due > now:
                    _begin_anew(pledge, now)

    def _reckon_one(self, pledge: Pledge) -> None:
        due = self._reckoning.due(self.matter, pledge.name, pledge.begun)
        pledge.due = pledge.due if due is None else due
        pledge.steps = self._reckoning.steps(self.matter, pledge.name, pledge.begun)

    def _meet(self, name: str, at: Micros) -> None:
        pledge = self.pledges.get(name)
        if pledge is not None and pledge.met is None:
            pledge.met = at

    def _stop(self, at: Micros, until: Micros | None) -> None:
        if self.stopped is None:
            self.stopped = at
            self.stops.append(("stop", at))
        self.wait_ends = until

    def _go(self, at: Micros) -> None:
        if self.stopped is not None:
            at = max(at, self.stopped)
            self.matter.pauses.append((self.stopped, at))
            self.stops.append(("go", at))
            self.stopped = self.wait_ends = None

    def _await_response(self, at: Micros) -> None:
        last = self.pledges.get(NEXT_RESPONSE)
        answered = self.pledges["first_response"].met is not None
        if self.state in _UNFINISHED and answered and (last is None or last.met is not None):
            self._pledge(NEXT_RESPONSE, at)

    def _outcome_told(self, at: Micros) -> None:
        self._meet(RESOLVE, at)
        self._meet(OUTER, at)
        self._stop(at, None)

    def _accepted(self, at: Micros, now: Micros, detail: dict[str, Any]) -> None:
        self.state = "in_progress"
        self._meet("acknowledge", at)

    def _asked(self, at: Micros, now: Micros, detail: dict[str, Any]) -> None:
        self.state = "waiting"

    def _answered(self, at: Micros, now: Micros, detail: dict[str, Any]) -> None:
        self._resume(now)
        self.state = "in_progress"
        self._go(at)
        self._reckon(now)
        self._added(at, now, detail)

    def _added(self, at: Micros, now: Micros, detail: dict[str, Any]) -> None:
        self.words.append(at)
        self._await_response(at)

    def _resolved(self, at: Micros, now: Micros, detail: dict[str, Any]) -> None:
        self._resume(now)
        self.state = "resolved"
        self._go(at)
        self._reckon(now)

    def _satisfied(self, at: Micros, now: Micros, detail: dict[str, Any]) -> None:
        self._knows_outcome(at)
        self._closed(at, now, detail)

    def _rejected(self, at: Micros, now: Micros, detail: dict[str, Any]) -> None:
        self._knows_outcome(at)
        self._reopened(at, now, detail)

    def _knows_outcome(self, at: Micros) -> None:
        for name in ("first_response", RESOLVE, OUTER):
            self._meet(name, at)

    def _reopened(self, at: Micros, now: Micros, detail: dict[str, Any]) -> None:
        self._resume(now)
        self.state = "in_progress"
        self._go(at)
        for name in (RESOLVE, OUTER):
            if name in self.pledges:
                pledge = self.pledges[name]
                pledge.met = None
                self._reckon_one(pledge)
                _begin_anew(pledge, now)
        self._reckon(now)

    def _reopened_anew(self, at: Micros, now: Micros, detail: dict[str, Any]) -> None:
        self._reopened(at, now, detail)
        self.state = "new"

    def _closed(self, at: Micros, now: Micros, detail: dict[str, Any]) -> None:
        self.state = "closed"
        self.wait_ends = None

    def _regraded(self, at: Micros, now: Micros, detail: dict[str, Any]) -> None:
        for pledge in self.pledges.values():
            if pledge.met is None and pledge.due <= min(at, self.stopped or at):
                self.matter.late[pledge.name, pledge.begun] = pledge.due
        self.matter.grade, self.matter.regraded = detail["after"], at
        stood = self.pledges[ACKNOWLEDGE].due
        fresh = self._reckoning.afresh(self.matter, ACKNOWLEDGE, at)
        self.matter.accept_not_before = stood if fresh is None else min(fresh, stood)
        self._reckon(now)

    def _extended(self, at: Micros, now: Micros, detail: dict[str, Any]) -> None:
        self.matter.extended_by, self.matter.extended_at = Duration.parse(detail["extended_by"]), at
        self.matter.late.pop((RESOLVE, self.matter.opened), None)
        self._reckon(now)

    def _seen(self, at: Micros, now: Micros, detail: dict[str, Any]) -> None:
        for pledge in self.pledges.values():
            if pledge.met is None and pledge.due <= now and pledge.ahead:
                pledge.ahead, pledge.told_all = [], now

    def _phoned(self, at: Micros, now: Micros, detail: dict[str, Any]) -> None:
        self._meet("first_response", at)
        self._meet(NEXT_RESPONSE, at)
        if self.state == "resolved":
            self._outcome_told(at)


def _begin_anew(pledge: Pledge, now: Micros) -> None:
    """Its milestones are told again, as far as they are ahead."""
    pledge.ahead = [step.name for step in pledge.steps if step.at > now]
    pledge.told_all = None if pledge.ahead else now


_DEEDS: dict[str, Callable[[Account, Micros, Micros, dict[str, Any]], None]] = {
    "accept": Account._accepted,
    "ask": Account._asked,
    "answer": Account._answered,
    "add": Account._added,
    "resolve": Account._resolved,
    "not_satisfied": Account._rejected,
    "reopen": Account._reopened,
    "reopen_anew": Account._reopened_anew,
    "satisfied": Account._satisfied,
    "lapse": Account._closed,
    "withdraw": Account._closed,
    "regrade": Account._regraded,
    "grant_extension": Account._extended,
    "seen": Account._seen,
    "phone": Account._phoned,
}
