"""Whom it concerns that a promise falls due, or was missed."""

from collections.abc import Sequence

from handlers.cards.outcome_card import asked_about, outcome_that_keeps
from handlers.dispatching import managers_for, office_for, pool_of, superiors_for
from handlers.work import Work
from storage.people import Person
from storage.promises import Promise
from storage.rules.desk_course import Recipient
from storage.tickets import Ticket


def chased_for(work: Work, promise: Promise) -> Sequence[Person]:
    """Whose turn it is, or those who could take it."""
    return _confirming(work, promise) or _working_on(work, promise.ticket)


def acting_on(work: Work, promise: Promise) -> Sequence[Person]:
    """The same of what was missed long ago: what nobody took by then the superiors see to."""
    ticket = promise.ticket
    if ticket.worker is None and not ticket.level:
        return superiors_for(work, ticket)
    return chased_for(work, promise)


def above(work: Work, ticket: Ticket, worker: Person) -> Sequence[Person]:
    """Who answers for it that the one who works on it does something."""
    return superiors_for(work, ticket, worker)


def raised_to(work: Work, ticket: Ticket, to: Recipient) -> Sequence[Person]:
    """Who is told on that step that a promise was missed: whoever missed it is told nothing of
    themselves, but the next one up. Nobody, where there is nobody else."""
    worker, office = ticket.worker, work.desk.quality_office
    if to == "quality_office" and office is not None:
        return office_for(work, ticket, office.id, worker) or managers_for(work, ticket, worker)
    if to == "manager":
        return managers_for(work, ticket, worker)
    return superiors_for(work, ticket, worker)


def _confirming(work: Work, promise: Promise) -> Sequence[Person]:
    """Whose turn it is while an outcome waits to be confirmed: the handler has done their part."""
    outcome = outcome_that_keeps(work, promise)
    return [] if outcome is None else asked_about(work, outcome)


def _working_on(work: Work, ticket: Ticket) -> Sequence[Person]:
    """The owner, or those who could take it; for an owner who can't be reached, the superiors."""
    worker = ticket.worker
    if worker is None:
        return pool_of(work, ticket)
    if worker.blocked_at is not None or worker.away_until is not None:
        return superiors_for(work, ticket) or [worker]
    return [worker]
