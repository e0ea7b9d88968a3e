"""办结: solution, then cause; the outcome goes to the customer for their verdict."""

from dataclasses import replace

from aiogram.types import Message

from handlers.access import possible, ticket_of_staff
from handlers.incoming import words_of
from handlers.quoting import quoted
from handlers.relay import relay
from handlers.staff.checking import Way, Written, passes
from handlers.staff.phoning import confirm_sent
from handlers.turn import Turn
from storage.messages import Purpose, write
from storage.promises import reckon
from storage.rules.moves import Action
from storage.rules.roles import Right
from storage.ticket_moves import resolve
from storage.tickets import Ticket

SOLVING = "solving"
"""Step: the next message is the solution, as the customer will read it."""
EXPLAINING = "explaining"
"""Step: the next message is the cause, for the desk."""


def begin_resolving(turn: Turn, ticket: Ticket) -> None:
    """Ask for the solution."""
    possible(ticket, Action.RESOLVE)
    turn.go(SOLVING, ticket=ticket.id)
    turn.ask("staff-solution", number=ticket.number)


def take_solution(turn: Turn, message: Message) -> None:
    """The solution; the cause is asked next."""
    ticket = _ticket(turn)
    if not words_of(message):
        turn.ask("words-needed")
        return
    turn.go(None)
    _look_at(turn, ticket, Written.of(message))


def change_solution(turn: Turn, message: Message) -> bool:
    """The solution was changed before the cause was given; False when it is another message."""
    said = turn.conversation.data
    if turn.conversation.step != EXPLAINING or said["source"] != message.message_id:
        return False
    before = Written.from_kept(said)
    changed = replace(before, text=words_of(message) or before.text)
    ticket = _ticket(turn)
    turn.go(None)
    if passes(turn, ticket, Way.SOLUTION, changed):
        turn.go(EXPLAINING, ticket=ticket.id, **changed.kept())
    return True


def keep_solution(turn: Turn, ticket: Ticket, written: Written, *_: object) -> None:
    """It may be told as it is; the cause is asked."""
    possible(ticket, Action.RESOLVE)
    if not written.text:
        turn.go(SOLVING, ticket=ticket.id)
        turn.ask("words-needed")
        return
    turn.go(EXPLAINING, ticket=ticket.id, **written.kept())
    turn.ask("staff-cause", number=ticket.number)


def _look_at(turn: Turn, ticket: Ticket, written: Written) -> None:
    if passes(turn, ticket, Way.SOLUTION, written):
        keep_solution(turn, ticket, written)


def take_cause(turn: Turn, message: Message) -> None:
    """The cause: the ticket is resolved and the outcome told."""
    ticket, said = _ticket(turn), Written.from_kept(turn.conversation.data)
    if not words_of(message):
        turn.ask("words-needed")
        return
    turn.go(None)
    resolve(
        turn.session,
        ticket,
        turn.person,
        solution=said.text,
        cause=words_of(message),
        at=turn.now,
    )
    # Until the customer knows the outcome the clock runs and its promises are chased.
    reckon(turn.session, ticket, turn.desk, turn.now)
    _tell_outcome(turn, ticket, said)
    confirm_sent(turn, ticket, "staff-resolved")


def _tell_outcome(turn: Turn, ticket: Ticket, said: Written) -> None:
    kept = write(
        turn.session,
        ticket,
        turn.person,
        Purpose.OUTCOME,
        ticket.solution or "",
        at=turn.received_at,
        source=said.source,
        enclosures=said.files,
        about=quoted(turn, said.replies_to),
    )
    relay(turn, ticket, ticket.customer, kept, files=said.files)


def _ticket(turn: Turn) -> Ticket:
    ticket = ticket_of_staff(turn, int(turn.conversation.data["ticket"]), Right.RESOLVE)
    possible(ticket, Action.RESOLVE)
    return ticket
