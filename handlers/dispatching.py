"""派单: a new ticket finds its owner, or goes to the pool and everybody who could take it."""

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import partial

from handlers.access import is_kept_from, known_to, may_work_on, scope_of
from handlers.cards.staff_card import staff_card
from handlers.groups.posting import show_in_group
from handlers.relay import slot_of_card
from handlers.work import Work
from prompts.texts import texts
from storage.assignment import Need, give_to_fittest
from storage.kept_from import kept_from
from storage.loads import give
from storage.people import Person
from storage.regions import regions_named_in
from storage.rules.counting import calendar_of
from storage.rules.desk import Desk
from storage.rules.levels import Level, highest_for
from storage.rules.own_hours import minute_of_week
from storage.rules.roles import Right
from storage.teams import (
    administrators,
    colleagues_of,
    handlers_of,
    managers_of,
    managers_over,
    members_of,
    nearest_managers,
    nearest_supervisors,
    supervisors_of,
    working_within,
)
from storage.tickets import Ticket


def handler_for(
    work: Work, department: str, at: datetime, *, grade: int, customer: Person, told: str
) -> Person | None:
    """Who gets the customer's ticket in the department, opened at ``at``, in which they ``told``
    what happened: whom it fits best, and to whom it is counted at once; None: the pool."""
    need = _need(work, department, grade, customer.language, at, told)
    return give_to_fittest(work.session, need, at, without=[customer.id])


def next_handler(
    work: Work, ticket: Ticket, at: datetime, *, without: Collection[int] = ()
) -> Person | None:
    """Who gets the ticket that is dispatched anew, but for those who had their turn; one that goes
    to a higher level, whoever has least to do there."""
    if ticket.level:
        return _next_on_level(work, ticket, at, without)
    need = _need(work, ticket.department, ticket.grade, ticket.language, at, ticket.text)
    return give_to_fittest(work.session, need, at, without=kept_from(ticket).union(without))


def _next_on_level(
    work: Work, ticket: Ticket, at: datetime, without: Collection[int]
) -> Person | None:
    takers = [each for each in takers_of(work, ticket) if each.at_work and each.id not in without]
    heir = min(takers, key=lambda each: each.load, default=None)
    if heir is not None:
        give(work.session, heir, at)
    return heir


def _need(work: Work, department: str, grade: int, language: str, at: datetime, told: str) -> Need:
    desk = work.desk
    return Need(
        department=department,
        language=language,
        minute=minute_of_week(at, desk.calendar),
        open=desk.calendar.is_working(at),
        at_any_hour=grade == 1,
        near=regions_named_in(work.session, desk, told, work.now),
    )


def dispatch(work: Work, ticket: Ticket, handler: Person | None, *, files: int) -> None:
    """Show the new ticket, filed with so many files, to its ``handler`` or to the pool."""
    leaders = alarmed(work, ticket)
    if handler is not None:
        key = "card-assigned-above" if _is_above(ticket, handler) else "card-assigned"
        show(work, ticket, [handler], key, files=files)
    else:
        show(work, ticket, _without(pool_of(work, ticket), leaders), "card-pool", files=files)
    show(work, ticket, leaders, "card-grave", files=files)


def _is_above(ticket: Ticket, handler: Person) -> bool:
    """Whether it came to them because nobody of its own level may have it."""
    return bool(ticket.level) and highest_for(handler.role, in_office=False) > ticket.level


def tell_if_nobody_may(work: Work, ticket: Ticket) -> None:
    """All who could decide it are concerned: the administrators, who can appoint somebody, are
    asked to; where there is none, the managers are told who makes one. The words say nothing of
    what it is about, and no number to whom it complains about."""
    if not ticket.level or ticket.handler is not None or takers_of(work, ticket):
        return
    appointing = administrators(work.session)
    key = "nobody-may-decide" if appointing else "nobody-may-decide-or-appoint"
    for reader in appointing or managers_of(work.session, work.desk, ticket.department):
        work.tell(reader, key, matter=matter_word(ticket, reader))


def matter_word(ticket: Ticket, reader: Person) -> str:
    """The ticket's number; to whom it is kept from, no more than that there is one."""
    if is_kept_from(reader, ticket):
        return texts(reader.language).label("matter-unnamed")
    return ticket.number


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
    if ticket.level:
        return takers_of(work, ticket)
    return (
        known_to(ticket, handlers_of(work.session, ticket.department))
        or known_to(ticket, managers_of(work.session, work.desk, ticket.department))
        or known_to(ticket, administrators(work.session))
    )


def takers_of(work: Work, ticket: Ticket) -> list[Person]:
    """Who may work on a ticket that goes to a higher level: those of that level, or of the next
    one where all of them had a part in it."""
    for level in Level:
        if level >= ticket.level:
            people = of_level(work, level, ticket.department)
            found = [each for each in people if may_work_on(work.desk, each, ticket)]
            if found:
                return found
    return known_to(ticket, administrators(work.session))


def of_level(work: Work, level: Level, department: str) -> Sequence[Person]:
    """Who decides on that level for ``department``."""
    office = work.desk.quality_office
    if level is Level.SUPERVISOR:
        return supervisors_of(work.session, work.desk, department)
    if level is Level.MANAGER:
        return managers_of(work.session, work.desk, department)
    return [] if office is None else members_of(work.session, office.id)


def colleagues_for(work: Work, ticket: Ticket, *, without: Collection[int]) -> list[Person]:
    """Who else could have the ticket in hand: those on duty first, the least loaded first."""
    if not ticket.level:
        others = colleagues_of(work.session, work.desk, ticket.department, without=without)
        return known_to(ticket, others)
    others = [each for each in takers_of(work, ticket) if each.id not in without]
    return sorted(others, key=lambda each: (not each.on_duty, each.load, each.id))


def within_reach_of(
    work: Work, person: Person, ticket: Ticket, *, without: Collection[int]
) -> list[Person]:
    """To whom a superior could give the ticket: its department's first, then whoever else is in
    their scope; an appeal stays with who may decide it."""
    near = colleagues_for(work, ticket, without=without)
    if ticket.level:
        return near
    departments = scope_of(work.desk, person, Right.ASSIGN).departments
    known = {*without, *(each.id for each in near)}
    others = working_within(work.session, departments, without=known)
    return [*near, *known_to(ticket, others)]


def superiors_for(work: Work, ticket: Ticket, besides: Person | None = None) -> list[Person]:
    """Who is told when a promise of the ticket is missed, ``besides`` whoever missed it: the
    nearest supervisors, or the managers where it is about the only one of them; of what goes to a
    higher level, who may decide it."""
    deciding = takers_of(work, ticket) if ticket.level else []
    nearest = partial(nearest_supervisors, work.session, work.desk, ticket.department)
    told = _others(deciding, besides) if deciding else nearest(partial(_may_know, ticket, besides))
    return told or managers_for(work, ticket, besides)


def managers_for(work: Work, ticket: Ticket, besides: Person | None = None) -> list[Person]:
    """The nearest managers who are told of the ticket; of what goes to a higher level, those of
    them who may decide it, or whoever else may."""
    deciding = takers_of(work, ticket) if ticket.level else []
    nearest = partial(nearest_managers, work.session, work.desk, ticket.department)
    if deciding:
        told = nearest(partial(_may_decide, work.desk, ticket, besides))
        told = told or _others(deciding, besides)
    else:
        told = nearest(partial(_may_know, ticket, besides))
    return told or _others(known_to(ticket, administrators(work.session)), besides)


def office_for(
    work: Work, ticket: Ticket, office: str, besides: Person | None = None
) -> list[Person]:
    """Whom of the quality office it goes up to; of what goes to a higher level, those who may
    decide it, or whoever else may."""
    members = _others(known_to(ticket, members_of(work.session, office)), besides)
    takers = takers_of(work, ticket) if ticket.level else []
    if not takers:
        return members
    deciding = [each for each in members if may_work_on(work.desk, each, ticket)]
    return deciding or _others(takers, besides)


def _may_know(ticket: Ticket, besides: Person | None, person: Person) -> bool:
    return bool(_others(known_to(ticket, [person]), besides))


def _may_decide(desk: Desk, ticket: Ticket, besides: Person | None, person: Person) -> bool:
    return person is not besides and may_work_on(desk, person, ticket)


def _others(people: Sequence[Person], besides: Person | None) -> list[Person]:
    return [person for person in people if person is not besides]


def alarmed(work: Work, ticket: Ticket) -> Sequence[Person]:
    """Which managers are told of the ticket at once, because of its grade: a city's, too, of what
    is one of its counties'."""
    at_once = work.desk.grades[ticket.grade].managers_at_once
    if not at_once:
        return []
    managers = managers_over(work.session, work.desk, ticket.department)
    return known_to(ticket, managers) or known_to(ticket, administrators(work.session))


def _without(people: Sequence[Person], others: Sequence[Person]) -> Sequence[Person]:
    known = {person.id for person in others}
    return [person for person in people if person.id not in known]
