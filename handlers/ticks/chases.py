"""催办: reminders before a promise is due, and who is told when it was missed.

What comes due for one person at one moment is one message; for a customer, too.
"""

from collections.abc import Mapping, Sequence
from functools import partial

from handlers.cards.chase_card import chase_card, went_up
from handlers.customer.delays import delay_screen, is_told
from handlers.groups.posting import show_in_group
from handlers.relay import slot_of_due, slot_of_raised
from handlers.staff.telling_of_delay import have_told_of_delay, is_to_be_phoned
from handlers.ticks.assignments import pass_on_unaccepted
from handlers.ticks.one_by_one import on_its_own, one_by_one
from handlers.ticks.readers import chased_for, raised_to
from handlers.work import Work
from storage import audit
from storage.chases import Reached, due_chases, tell
from storage.courses import courses_of
from storage.people import Person
from storage.promises import Promise
from storage.rules.course import Course
from storage.rules.milestones import Milestone
from storage.tickets import Ticket

TOLD_LATE = "told_late"
"""The customer was told that a promise was missed."""


def chase(work: Work, limit: int) -> int:
    """Tell everybody what is due by now; returns how many promises, or tickets that nobody had
    accepted, were looked at.

    Who had a ticket up to now is chased for it before it is passed on; a supervisor who gets it
    then reads on the card that brings it what is missed, and not once more as an escalation.
    """
    due = due_chases(work.session, work.now, limit)
    tidings = _Tidings(courses_of(work.session, [promise.ticket for promise in due]))
    worked = one_by_one(work, due, tidings.reach, _set_aside)
    raised = [each for each in tidings.told.values() if went_up(each[1])]
    for person, reached in tidings.told.values():
        if not went_up(reached):
            on_its_own(work, person, partial(_send, work, person, reached))
    passed = pass_on_unaccepted(work, limit)
    for person, reached in raised:
        left = [each for each in reached if not passed.says(each.promise, person)]
        if left:
            on_its_own(work, person, partial(_send, work, person, left))
    for ticket in tidings.to_phone.values():
        on_its_own(work, ticket.customer, partial(have_told_of_delay, work, ticket))
    for missed in tidings.late.values():
        customer = missed[0][0].ticket.customer
        on_its_own(work, customer, partial(_own_up, work, customer, missed))
    return max(worked, passed.looked_at)


class _Tidings:
    """What came due at one moment, by who hears of it."""

    def __init__(self, courses: Mapping[int, Course]) -> None:
        self._courses = courses
        self.told: dict[int, tuple[Person, list[Reached]]] = {}
        self.late: dict[int, list[tuple[Promise, bool]]] = {}
        """What each customer hears was missed, and whether a superior is told of it."""
        self.to_phone: dict[int, Ticket] = {}
        """Of which the customer has no chat to hear it in."""

    def reach(self, work: Work, promise: Promise) -> None:
        """The promise moves on to its next milestone."""
        reached = tell(promise, self._courses[promise.ticket_id], work.desk, work.now)
        last = {each.milestone.to: each for each in reached}
        readers = {to: _recipients(work, promise, last[to].milestone) for to in last}
        for each in reached:
            if readers[each.milestone.to]:
                _record(work, each, readers[each.milestone.to])
        raised = any(people for to, people in readers.items() if to != "handler")
        if any(to != "handler" for to in last):
            show_in_group(work, promise.ticket)
        for to, people in readers.items():
            for person in people:
                self.told.setdefault(person.id, (person, []))[1].append(last[to])
        if any(each.milestone.name == "due" for each in reached):
            self._late(work, promise, raised=raised)

    def _late(self, work: Work, promise: Promise, *, raised: bool) -> None:
        """The customer is to know of it."""
        if is_told(work, promise):
            self.late.setdefault(promise.ticket.customer_id, []).append((promise, raised))
        elif is_to_be_phoned(work, promise):
            self.to_phone[promise.ticket_id] = promise.ticket


def _own_up(work: Work, customer: Person, missed: Sequence[tuple[Promise, bool]]) -> None:
    """A superior is named only where one is told of all of it."""
    promises = [promise for promise, _ in missed]
    raised = all(raised for _, raised in missed)
    work.send(customer, delay_screen(work, customer, promises, raised=raised))
    for promise in promises:
        audit.record(
            work.session,
            promise.ticket,
            TOLD_LATE,
            actor_id=None,
            at=work.now,
            promise=promise.name.value,
            round=promise.round,
        )


def _send(work: Work, person: Person, reached: Sequence[Reached]) -> None:
    tickets = {each.promise.ticket_id: each.promise.ticket for each in reached}
    alone = went_up(reached) and len(tickets) == 1
    slot = slot_of_raised(*tickets.values()) if alone else slot_of_due(tickets.values())
    work.send(person, chase_card(work, person, reached), slot=slot)


def _set_aside(work: Work, promise: Promise) -> None:
    """Not for ever: it is looked at once more the next morning."""
    promise.chase_at = work.desk.calendar.next_morning(work.now)


def _recipients(work: Work, promise: Promise, milestone: Milestone) -> Sequence[Person]:
    ticket = promise.ticket
    if milestone.to == "handler":
        return chased_for(work, promise)
    return raised_to(work, ticket, milestone.to)


def _record(work: Work, reached: Reached, people: Sequence[Person]) -> None:
    """What was told of, to whom, and to how many more."""
    promise, milestone = reached.promise, reached.milestone
    audit.record(
        work.session,
        promise.ticket,
        "chase" if milestone.to == "handler" else "escalate",
        actor_id=None,
        at=work.now,
        promise=promise.name.value,
        round=promise.round,
        milestone=milestone.name,
        told=people[0].id,
        more=len(people) - 1,
        also=",".join(str(each.id) for each in people[1:]) or None,
    )
