"""Who may do what with which ticket, decided afresh at every press and command.

The table of roles is :mod:`storage.rules.roles`; here it meets the record: whose ticket it is, who
has it in hand, to which department it belongs.
"""

from collections.abc import Iterable

from handlers.errors import (
    InThePool,
    NotNow,
    NotYourRole,
    NotYours,
    OutOfDate,
    OutOfReach,
    Reassigned,
    Refused,
    Taken,
)
from handlers.turn import Turn
from storage import audit
from storage.kept_from import kept_from
from storage.people import Person
from storage.queues import Scope
from storage.rules.desk import Desk
from storage.rules.levels import highest_for, takes
from storage.rules.moves import Action, NotPossible, State, move
from storage.rules.roles import (
    AS_CUSTOMER,
    AS_FILER,
    Reach,
    Right,
    Role,
    covers,
    may,
    may_decide_for,
    reach_of,
)
from storage.tickets import Ticket, find_ticket


def ticket_of_customer(turn: Turn, ticket_id: int, right: Right = Right.FOLLOW) -> Ticket:
    """The ticket, if it is the person's own matter and they have ``right`` with it."""
    ticket = find_ticket(turn.session, ticket_id)
    if ticket is None or not allowed(turn.desk, turn.person, ticket, right):
        raise NotYours
    return ticket


def ticket_of_staff(turn: Turn, ticket_id: int, right: Right) -> Ticket:
    """The ticket, if the person's role and scope allow ``right`` with it."""
    may_do(turn, right)
    ticket = find_ticket(turn.session, ticket_id)
    if ticket is None or not allowed(turn.desk, turn.person, ticket, right):
        raise _why_not(turn, ticket, right)
    return ticket


def _why_not(turn: Turn, ticket: Ticket | None, right: Right) -> Refused:
    """Who knows of the ticket, and could do it with it in hand, reads who has it. For all others a
    number that there isn't reads like one that is none of their business."""
    person = turn.person
    if not person.is_staff:
        return NotYours()
    in_hand = _reach(turn.desk, person, right) in (Reach.OWN, Reach.POOL)
    if ticket is None or not in_hand or not _knows_of(turn, ticket):
        return OutOfReach()
    if ticket.is_worked_on_by(person):
        return NotNow(number=ticket.number)
    if ticket.handler is None:
        return InThePool(number=ticket.number)
    return Reassigned(number=ticket.number, handler=ticket.handler.name)


def _knows_of(turn: Turn, ticket: Ticket) -> bool:
    """They see it, or had it in hand and could have it again."""
    if allowed(turn.desk, turn.person, ticket, Right.SEE_TICKET):
        return True
    if not _if_pooled(turn.desk, turn.person, ticket, Right.ACCEPT):
        return False
    given = audit.entries_of(turn.session, [ticket.id], ("assign",))
    return any(entry.detail["handler"] == turn.person.id for entry in given)


def ticket_of_reader(turn: Turn, ticket: Ticket | None) -> Ticket:
    """The ticket, if it is the person's own matter or in their scope as staff."""
    if ticket is None or not may_read(turn, ticket):
        raise OutOfReach if turn.person.is_staff else NotYours
    return ticket


def may_read(turn: Turn, ticket: Ticket) -> bool:
    """Whether the person whose turn it is sees the ticket."""
    return sees(turn.desk, turn.person, ticket)


def sees(desk: Desk, person: Person, ticket: Ticket) -> bool:
    """Whether it is the person's own matter, one that they filed, or in their scope as staff."""
    rights = (Right.FOLLOW, Right.FOLLOW_FILED, Right.SEE_TICKET)
    return any(allowed(desk, person, ticket, each) for each in rights)


def may_do(turn: Turn, right: Right) -> None:
    """Refuse somebody whose role doesn't have ``right`` at all; staff read from which role on it is
    theirs."""
    if may(turn.person.role, right):
        return
    if turn.person.is_staff:
        role = next(role for role in Role if may(role, right))
        raise NotYourRole(role=turn.texts.label(f"role-{role.value}"))
    raise NotYours


def not_below(turn: Turn, asker: Person) -> None:
    """Refuse somebody to decide what a person above them asked for."""
    if not may_decide_for(turn.person.role, asker.role):
        raise NotYourRole(role=turn.texts.label(f"role-{asker.role.value}"))


def still_at(ticket: Ticket, version: int) -> None:
    """Refuse a button that was made for an older version of the ticket."""
    if ticket.version != version:
        raise OutOfDate(number=ticket.number)


def possible(ticket: Ticket, action: Action) -> None:
    """Refuse what the ticket's state doesn't allow."""
    try:
        move(ticket.state, action)
    except NotPossible as error:
        raise NotNow(number=ticket.number) from error


def not_taken(turn: Turn, ticket_id: int) -> None:
    """Tell somebody who could have accepted the ticket that another was faster."""
    person, ticket = turn.person, find_ticket(turn.session, ticket_id)
    if ticket is None or not _if_pooled(turn.desk, person, ticket, Right.ACCEPT):
        raise OutOfReach if person.is_staff else NotYours
    if ticket.is_open and ticket.handler and not ticket.is_worked_on_by(person):
        refused = Taken if ticket.state is not State.NEW else Reassigned
        raise refused(number=ticket.number, handler=ticket.handler.name)


def allowed(desk: Desk, person: Person, ticket: Ticket, right: Right) -> bool:
    """Whether the person's role and scope give them ``right`` with the ticket."""
    if right in AS_CUSTOMER:
        own = ticket.customer_id == person.id
        return covers(_reach(desk, person, right), own=own, pooled=False, department=False)
    filed = right in AS_FILER and ticket.filed_by_id == person.id
    return _stands_free(desk, person, ticket, right) and covers(
        _reach(desk, person, right),
        own=filed or ticket.is_worked_on_by(person),
        pooled=ticket.handler_id is None and may_work_on(desk, person, ticket),
        department=reaches(desk, person, ticket.department),
    )


def is_kept_from(person: Person, ticket: Ticket) -> bool:
    """Whether somebody must have no part in it as one of the staff: it complains about them, or is
    their own matter, which they follow as a customer."""
    return person.id in kept_from(ticket)


def known_to(ticket: Ticket, people: Iterable[Person]) -> list[Person]:
    """Those of ``people`` who may be told of the ticket as staff."""
    return [each for each in people if not is_kept_from(each, ticket)]


def may_work_on(desk: Desk, person: Person, ticket: Ticket) -> bool:
    """Whether they can have it in hand, as far as that doesn't depend on their department: an
    appeal goes to a level that did not decide before, and not to who had a part in it."""
    if is_kept_from(person, ticket):
        return False
    if not ticket.level:
        return True
    office = in_office(desk, person)
    return person.id not in (ticket.barred or ()) and takes(
        person.role, ticket.level, in_office=office
    )


_LOOKS = frozenset({Right.SEE_TICKET, Right.SEE_PHONE, Right.NOTE, *AS_FILER})
"""What a department, or who filed it, may do with a ticket that goes to a higher level."""


def _stands_free(desk: Desk, person: Person, ticket: Ticket, right: Right) -> bool:
    """Whether nothing of the ticket itself keeps them from it. To give an appeal to another
    department would take it from its level."""
    if is_kept_from(person, ticket):
        return False
    if not ticket.level or right in _LOOKS:
        return True
    moves = right in (Right.RETURN, Right.SUPPLIER)
    return not moves and may_work_on(desk, person, ticket) and _may_decide(desk, person, ticket)


def _may_decide(desk: Desk, person: Person, ticket: Ticket) -> bool:
    """Whether an appeal, or a complaint about staff, is theirs to decide by the table."""
    return covers(
        _reach(desk, person, Right.APPEAL),
        own=ticket.is_worked_on_by(person),
        pooled=ticket.handler_id is None,
        department=reaches(desk, person, ticket.department),
    )


def _if_pooled(desk: Desk, person: Person, ticket: Ticket, right: Right) -> bool:
    """Whether they would have ``right`` with the ticket if nobody had it in hand."""
    return _stands_free(desk, person, ticket, right) and covers(
        _reach(desk, person, right),
        own=ticket.is_worked_on_by(person),
        pooled=True,
        department=reaches(desk, person, ticket.department),
    )


def in_scope(desk: Desk, person: Person, ticket: Ticket) -> bool:
    """Whether they may know that there is such a ticket: it is of a department of theirs, whoever
    has it."""
    return ticket.handler_id == person.id or reaches(desk, person, ticket.department)


def scope_of(desk: Desk, person: Person, right: Right = Right.LISTS) -> Scope:
    """Which tickets a list that needs ``right`` shows somebody; refused to who doesn't have it."""
    reach = _reach(desk, person, right)
    if reach is None:
        raise NotYours
    departments = None if reach is Reach.ALL else _departments(desk, person)
    others = reach in (Reach.DEPARTMENT, Reach.ALL)
    absent = tuple(each.id for each in person.stands_in_for)
    level = highest_for(person.role, in_office=in_office(desk, person))
    return Scope(person.id, departments, others=others, stands_in_for=absent, level=level)


def _departments(desk: Desk, person: Person) -> tuple[str, ...] | None:
    """The department they belong to; for who leads it, those within it as well. None: all."""
    if person.department is None:
        return None
    return desk.tree.below(person.department) if person.role.leads else (person.department,)


def reaches(desk: Desk, person: Person, department: str) -> bool:
    """Whether it is their department, or one that they lead, or they work for all."""
    theirs = _departments(desk, person)
    return theirs is None or department in theirs


def _reach(desk: Desk, person: Person, right: Right) -> Reach | None:
    return reach_of(person.role, right, quality_office=in_office(desk, person))


def in_office(desk: Desk, person: Person) -> bool:
    """Whether they belong to the quality office."""
    office = desk.quality_office
    return office is not None and person.department == office.id
