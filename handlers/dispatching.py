"""派单: a new ticket finds its owner, or goes to the pool and everybody who could take it."""

from collections.abc import Collection, Sequence
from datetime import datetime

from handlers.cards.staff_card import staff_card
from handlers.groups.posting import show_in_group
from handlers.relay import slot_of_card
from handlers.turn import Work
from storage.assignment import Need, give_to_fittest
from storage.people import (
    Person,
    administrators,
    handlers_of,
    managers_of,
    managers_over,
)
from storage.rules.counting import calendar_of
from storage.rules.own_hours import minute_of_week
from storage.tickets import Ticket


def handler_for(
    work: Work, department: str, at: datetime, *, grade: int, customer: Person
) -> Person | None:
    """Who gets the customer's ticket in the department, opened at ``at``: whom it fits best, and to
    whom it is counted at once; None: the pool."""
    need = _need(work, department, grade, customer.language, at)
    return give_to_fittest(work.session, need, at, without=[customer.id])


def next_handler(
    work: Work, ticket: Ticket, at: datetime, *, without: Collection[int] = ()
) -> Person | None:
    """Who gets the ticket that is dispatched anew, but for those who had their turn."""
    need = _need(work, ticket.department, ticket.grade, ticket.language, at)
    return give_to_fittest(work.session, need, at, without=[ticket.customer_id, *without])


def _need(work: Work, department: str, grade: int, language: str, at: datetime) -> Need:
    desk = work.desk
    return Need(
        department=department,
        language=language,
        minute=minute_of_week(at, desk.calendar),
        open=desk.calendar.is_working(at),
        at_any_hour=grade == 1,
    )


def dispatch(work: Work, ticket: Ticket, handler: Person | None, *, files: int) -> None:
    """Show the new ticket, filed with so many files, to its ``handler`` or to the pool."""
    leaders = alarmed(work, ticket)
    if handler is not None:
        show(work, ticket, [handler], "card-assigned", files=files)
    else:
        show(work, ticket, _without(pool_of(work, ticket), leaders), "card-pool", files=files)
    show(work, ticket, leaders, "card-grave", files=files)


def show(work: Work, ticket: Ticket, readers: Sequence[Person], key: str, *, files: int) -> None:
    """Show the ticket's card to each of ``readers``; what is in the pool, to its department's group
    as well."""
    if ticket.handler is None:
        show_in_group(work, ticket)
    for reader in readers:
        screen = staff_card(work, ticket, reader, key=key, files=files)
        work.send(reader, screen, slot=slot_of_card(ticket))


def accept_by(work: Work, grade: int, at: datetime) -> datetime:
    """Until when a ticket of the grade that is assigned at ``at`` has to be accepted."""
    return calendar_of(work.desk, grade).add(at, work.desk.assignment.accept_within)


def pool_of(work: Work, ticket: Ticket) -> Sequence[Person]:
    """Who could take the ticket, or has to see to it that somebody does."""
    return (
        handlers_of(work.session, ticket.department)
        or managers_of(work.session, work.desk, ticket.department)
        or administrators(work.session)
    )


def alarmed(work: Work, ticket: Ticket) -> Sequence[Person]:
    """Which managers are told of the ticket at once, because of its grade: a city's, too, of what
    is one of its counties'."""
    at_once = work.desk.grades[ticket.grade].managers_at_once
    return managers_over(work.session, work.desk, ticket.department) if at_once else []


def _without(people: Sequence[Person], others: Sequence[Person]) -> Sequence[Person]:
    known = {person.id for person in others}
    return [person for person in people if person.id not in known]
