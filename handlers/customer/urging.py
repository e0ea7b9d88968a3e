"""催单: the customer presses for progress, and the handler hears of it at once."""

from collections.abc import Sequence
from typing import NamedTuple

from handlers.access import possible
from handlers.cards.deadlines import deadline_lines
from handlers.cards.staff_buttons import open_row, work_rows
from handlers.dispatching import pool_of, superiors_for
from handlers.errors import TooSoon
from handlers.relay import slot_of_ticket
from handlers.turn import Turn
from handlers.work import Screen
from prompts.texts import Html
from storage.people import Person
from storage.rules.moves import Action, State
from storage.tickets import Ticket
from storage.urges import next_urge, urge


class Urged(NamedTuple):
    """What became of it, as the texts say it."""

    whom: str
    """Who was reminded: the "handler", those who could take it from the "pool", those "above" a
    handler who can't be reached, or "nobody"."""
    at: str
    """From when on it can be pressed for again."""


def urge_on(turn: Turn, ticket: Ticket) -> None:
    """At most once in the desk's interval; the customer hears when the next is possible."""
    turn.say("urged", number=ticket.number, **press_on(turn, ticket)._asdict())


def press_on(turn: Turn, ticket: Ticket) -> Urged:
    """Press for its customer, who may themselves be there or on the telephone."""
    possible(ticket, Action.URGE)
    if _is_too_soon(turn, ticket):
        earliest = next_urge(ticket.urged_at, turn.desk) or turn.now
        raise TooSoon(number=ticket.number, at=turn.when(earliest, turn.person))
    return _press(turn, ticket)


def urge_beside(turn: Turn, ticket: Ticket) -> Urged | None:
    """Press for it along with what they add, if they may by now."""
    if ticket.state is State.RESOLVED or _is_too_soon(turn, ticket):
        return None
    return _press(turn, ticket)


def _is_too_soon(turn: Turn, ticket: Ticket) -> bool:
    earliest = next_urge(ticket.urged_at, turn.desk)
    return earliest is not None and turn.received_at < earliest


def _press(turn: Turn, ticket: Ticket) -> Urged:
    """Tell those who can do something."""
    urge(turn.session, ticket, ticket.customer, turn.received_at)
    whom, readers = _urged(turn, ticket)
    for reader in readers:
        screen = _screen(turn, ticket, reader)
        turn.send(reader, screen, slot=slot_of_ticket(ticket))
    again = next_urge(ticket.urged_at, turn.desk) or turn.now
    return Urged(whom if readers else "nobody", turn.when(again, turn.person))


def _urged(turn: Turn, ticket: Ticket) -> tuple[str, Sequence[Person]]:
    """The owner; without one who can be reached, those who could take it or see to it."""
    handler = ticket.worker
    if handler is None:
        return "pool", pool_of(turn, ticket)
    if handler.blocked_at is None:
        return "handler", [handler]
    return "above", superiors_for(turn, ticket)


def _screen(turn: Turn, ticket: Ticket, reader: Person) -> Screen:
    head = turn.texts_for(reader).say(
        "handler-urged", number=ticket.number, customer=ticket.customer.name, count=ticket.urges
    )
    text = Html("\n".join([head, *deadline_lines(turn, ticket, reader)]))
    rows = [*work_rows(turn, ticket, reader), open_row(turn, ticket, reader)]
    return Screen(text, rows)
