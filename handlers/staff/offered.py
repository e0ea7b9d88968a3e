"""The tickets whose customers somebody of the staff could be writing to: what is written before it
is said for whom may be about any of them, and goes with whoever of these is erased."""

from collections.abc import Iterable, Sequence

from handlers.turn import Turn
from storage.rules.moves import MOVES, Action
from storage.ticket_lists import in_hands_of
from storage.tickets import Ticket

MOST = 8
"""Tickets to choose from, the nearest deadline first; any other is answered from its card."""


def in_hand(turn: Turn) -> list[Ticket]:
    """Those whose customers can be written to as things stand; also of whom one stands in for."""
    person = turn.person
    owners = [person, *person.stands_in_for]
    theirs = [ticket for each in owners for ticket in in_hands_of(turn.session, each.id)]
    mine = [
        ticket
        for ticket in theirs
        if (ticket.state, Action.REPLY) in MOVES and ticket.is_worked_on_by(person)
    ]
    return sorted(mine, key=lambda ticket: (ticket.due_at, ticket.id))


def numbers_offered(tickets: Sequence[Ticket]) -> list[str]:
    """As a step keeps them beside the words, by which these are found once one of the customers
    is erased (:mod:`storage.erasing`)."""
    return [ticket.number for ticket in tickets[:MOST]]


def slot_of_offered(numbers: Iterable[str]) -> str | None:
    """The name of a message with such words: it names the tickets, though the message doesn't
    (:mod:`storage.erasures`). Several may bear the same: none of them is changed."""
    named = ",".join(numbers)
    return f"offered:{named}" if named else None
