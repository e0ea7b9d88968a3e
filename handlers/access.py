"""Who may do what with which ticket, decided afresh at every press and command.

The table of roles is :mod:`storage.rules.roles`; here it meets the record: a handler's own
tickets and the department's pool, a supervisor's and manager's department, a customer's own.
"""

from handlers.errors import NotNow, NotYours, OutOfDate, Taken
from handlers.turn import Turn
from storage.people import Person
from storage.rules.moves import Action, NotPossible, move
from storage.rules.roles import Right, Role, may
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
    if ticket is None or not _allowed(turn.person, ticket, right):
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


def _allowed(person: Person, ticket: Ticket, right: Right) -> bool:
    if not (person.is_staff and may(person.role, right) and _in_scope(person, ticket)):
        return False
    if person.role is Role.HANDLER:
        return ticket.handler_id == person.id or (
            ticket.handler_id is None and right in (Right.SEE_TICKET, Right.ACCEPT)
        )
    return right in (Right.SEE_TICKET, Right.ACCEPT) or ticket.handler_id == person.id


def _in_scope(person: Person, ticket: Ticket) -> bool:
    if ticket.handler_id == person.id:
        return True
    return person.department is None or person.department == ticket.department
