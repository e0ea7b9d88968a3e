"""Who may do what with which ticket, decided afresh at every press and command.

The table of roles is :mod:`storage.rules.roles`; here it meets the record: a handler's own
tickets and the department's pool, a supervisor's and manager's department, a customer's own. The
quality office, to which missed promises of every department go up, looks at all of them.
"""

from handlers.errors import NotNow, NotYours, OutOfDate, Taken
from handlers.turn import Turn
from storage.people import Person
from storage.rules.desk import Desk
from storage.rules.moves import Action, NotPossible, move
from storage.rules.roles import OVERSIGHT, Right, Role, may
from storage.ticket_lists import Scope
from storage.tickets import Ticket, find_ticket


def ticket_of_customer(turn: Turn, ticket_id: int) -> Ticket:
    """The ticket, if it is the person's own matter."""
    ticket = find_ticket(turn.session, ticket_id)
    if ticket is None or ticket.customer_id != turn.person.id:
        raise NotYours
    return ticket


def ticket_of_staff(turn: Turn, ticket_id: int, right: Right) -> Ticket:
    """The ticket, if the person's role and scope allow ``right`` with it."""
    ticket = find_ticket(turn.session, ticket_id)
    if ticket is None or not allowed(turn.desk, turn.person, ticket, right):
        raise NotYours
    return ticket


def ticket_of_reader(turn: Turn, ticket: Ticket | None) -> Ticket:
    """The ticket, if it is the person's own matter or in their scope as staff."""
    own = ticket is not None and ticket.customer_id == turn.person.id
    if ticket is None or not (own or allowed(turn.desk, turn.person, ticket, Right.SEE_TICKET)):
        raise NotYours
    return ticket


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
    if ticket is None or not (may(person.role, Right.ACCEPT) and _in_scope(person, ticket)):
        raise NotYours
    if ticket.handler is not None and ticket.handler.id != person.id:
        raise Taken(number=ticket.number, handler=ticket.handler.name)


def allowed(desk: Desk, person: Person, ticket: Ticket, right: Right) -> bool:
    """Whether the person's role and scope give them ``right`` with the ticket."""
    if not (person.is_staff and may(person.role, right)):
        return False
    if ticket.handler_id == person.id:
        return True
    if person.role is Role.HANDLER:
        in_pool = ticket.handler_id is None and right in (Right.SEE_TICKET, Right.ACCEPT)
        return in_pool and _in_scope(person, ticket)
    return right in OVERSIGHT and (
        _in_scope(person, ticket) or (right in _OF_QUALITY and _of_quality(person, desk))
    )


def _in_scope(person: Person, ticket: Ticket) -> bool:
    if ticket.handler_id == person.id:
        return True
    return person.department is None or person.department == ticket.department


def scope_of(desk: Desk, person: Person) -> Scope:
    """Which tickets somebody of the staff may see."""
    department = None if _of_quality(person, desk) else person.department
    return Scope(person.id, department, others=person.role is not Role.HANDLER)


_OF_QUALITY = (Right.SEE_TICKET, Right.TAKE_NOTE)


def _of_quality(person: Person, desk: Desk) -> bool:
    return desk.quality_office is not None and person.department == desk.quality_office.id
