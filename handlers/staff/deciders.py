"""Who may decide whether a promise becomes later (more time, a supplier's limit), and what those
who were asked see once one of them has."""

from collections.abc import Callable

from handlers.access import allowed, not_below, possible, ticket_of_staff
from handlers.deciders import deciders_of
from handlers.errors import Decided, NotYours, OnesOwn, Replaced
from handlers.turn import Turn
from handlers.work import Screen
from storage.decisions import ASKED, REPLACED, Decision, Some, find_decision
from storage.people import Person
from storage.rules.roles import Right
from storage.tickets import Ticket


def makes_later(turn: Turn, ticket: Ticket) -> bool:
    """Whether they may make a promise later: never that of a ticket of their own."""
    own = ticket.is_worked_on_by(turn.person)
    return not own and allowed(turn.desk, turn.person, ticket, Right.DECIDE_EXTENSION)


def to_be_decided(turn: Turn, kind: type[Some], wish_id: int) -> Some:
    """What a superior may make a promise later by, if this person may decide about it and nobody
    has yet."""
    wish = find_decision(turn.session, kind, wish_id)
    if wish is None:
        raise NotYours
    ticket = ticket_of_staff(turn, wish.ticket_id, Right.DECIDE_EXTENSION)
    if wish.asker_id == turn.person.id or ticket.is_worked_on_by(turn.person):
        raise OnesOwn(number=ticket.number)
    not_below(turn, wish.asker)
    if wish.state == REPLACED:
        raise Replaced(number=ticket.number)
    if wish.state != ASKED:
        raise Decided(number=ticket.number, decider=wish.decider.name if wish.decider else "")
    possible(ticket, kind.stands_while)
    return wish


def concerned_by(wish: Decision) -> list[Person]:
    """Whoever asked, as long as they work here, and whoever has the ticket by now."""
    both = (wish.asker, wish.ticket.worker)
    return list({each.id: each for each in both if each is not None and each.is_staff}.values())


def show_decided(
    turn: Turn, wish: Decision, slot: str, screen: Callable[[Person], Screen], *, here: bool
) -> None:
    """The buttons go, with everybody who was asked; in their place stands who decided. ``here``:
    it was decided in the very message that asked, not from a list."""
    if here:
        turn.show(screen(turn.person))
    for reader in deciders_of(turn, wish.ticket, wish.asker, Right.DECIDE_EXTENSION):
        if not here or reader.id != turn.person.id:
            turn.update(reader, slot, screen(reader))
