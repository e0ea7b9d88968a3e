"""催办: reminders before a promise is due, and who is told when it was missed.

What comes due for one person at one moment is one message; for a customer, too.
"""

from collections.abc import Sequence
from functools import partial

from handlers.cards.chase_card import chase_card
from handlers.customer.delays import delay_screen, is_told
from handlers.dispatching import managers_for, office_for, superiors_for
from handlers.groups.posting import show_in_group
from handlers.relay import slot_of_raised
from handlers.ticks.one_by_one import on_its_own, one_by_one
from handlers.ticks.readers import chased_for
from handlers.work import Work
from storage import audit
from storage.courses import courses_of
from storage.people import Person
from storage.promises import Promise, Reached, due_chases, tell
from storage.rules.milestones import Milestone

TOLD_LATE = "told_late"
"""The customer was told that a promise was missed."""

_Told = dict[int, tuple[Person, list[Reached]]]
_Late = dict[int, list[tuple[Promise, bool]]]
"""What each customer hears was missed, and whether a superior is told of it."""


def chase(work: Work, limit: int) -> int:
    """Tell everybody what is due by now; returns how many promises were looked at."""
    due = due_chases(work.session, work.now, limit)
    courses = courses_of(work.session, [promise.ticket for promise in due])
    told: _Told = {}
    late: _Late = {}

    def reach(work: Work, promise: Promise) -> None:
        reached = tell(promise, courses[promise.ticket_id], work.desk, work.now)
        last = {each.milestone.to: each for each in reached}
        readers = {to: _recipients(work, promise, last[to].milestone) for to in last}
        for each in reached:
            if readers[each.milestone.to]:
                _record(work, each)
        if any(each.milestone.to != "handler" for each in reached):
            show_in_group(work, promise.ticket)
        for to, people in readers.items():
            for person in people:
                told.setdefault(person.id, (person, []))[1].append(last[to])
        if any(each.milestone.name == "due" for each in reached) and is_told(work, promise):
            raised = any(people for to, people in readers.items() if to != "handler")
            late.setdefault(promise.ticket.customer_id, []).append((promise, raised))

    worked = one_by_one(work, due, reach, _set_aside)
    for person, reached in told.values():
        on_its_own(work, person, partial(_send, work, person, reached))
    for missed in late.values():
        customer = missed[0][0].ticket.customer
        on_its_own(work, customer, partial(_own_up, work, customer, missed))
    return worked


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
    went_up = any(each.milestone.to != "handler" for each in reached)
    slot = slot_of_raised(*tickets.values()) if went_up and len(tickets) == 1 else None
    work.send(person, chase_card(work, person, reached), slot=slot)


def _set_aside(work: Work, promise: Promise) -> None:
    promise.chase_at = None


def _recipients(work: Work, promise: Promise, milestone: Milestone) -> Sequence[Person]:
    ticket = promise.ticket
    if milestone.to == "handler":
        return chased_for(work, promise)
    office = work.desk.quality_office
    if milestone.to == "supervisor" or (milestone.to == "quality_office" and office is None):
        return superiors_for(work, ticket)
    if milestone.to == "manager" or office is None:
        return managers_for(work, ticket)
    return office_for(work, ticket, office.id)


def _record(work: Work, reached: Reached) -> None:
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
    )
