"""A closed ticket is opened again: the customer says that it isn't solved after all.

It keeps its number, its grade and its promises, and the clock goes on from where it stood. Who had
it has it again; where they are not there any more it is dispatched.
"""

from collections.abc import Sequence

from aiogram.types import Message

from handlers.access import may_work_on, ticket_of_customer
from handlers.cards.own_card import own_button
from handlers.cards.staff_card import tell_handler
from handlers.customer import verdict
from handlers.customer.emergency import warn_of
from handlers.customer.hearing import said_in
from handlers.dispatching import accept_by, next_handler, pool_of, show
from handlers.errors import TooLateToReopen
from handlers.incoming import file_of, is_empty, words_of
from handlers.raising import raise_reworked
from handlers.referring import may_reopen
from handlers.turn import Turn
from handlers.work import Screen, Work
from storage.attachments import Enclosure, attachments_of
from storage.audit import trail_of
from storage.follow_ups import drop_follow_up
from storage.message_parts import Piece
from storage.people import Person
from storage.promise_clock import renew_resolution
from storage.rules.moves import Action, State
from storage.rules.roles import Right
from storage.ticket_moves import pass_on, reopen
from storage.tickets import Ticket

REOPENING = "reopening"
"""Step: the next message says why a closed ticket is to be opened again."""


def begin_reopening(turn: Turn, ticket: Ticket) -> None:
    """Ask why."""
    _still_possible(turn, ticket)
    turn.go(REOPENING, ticket=ticket.id)
    turn.ask("reopen-why", number=ticket.number)


def take_reason(turn: Turn, message: Message) -> None:
    """The reason: it is open again, and its handler reads why."""
    ticket = ticket_of_customer(turn, int(turn.conversation.data["ticket"]), Right.JUDGE)
    if is_empty(message):
        turn.say("cannot-keep")
        return
    turn.go(None)
    warn_of(turn, words_of(message))
    file = file_of(message)
    files = [] if file is None else [file]
    why, source = said_in(turn, message), message.message_id
    turn.send(turn.person, open_with(turn, ticket, why, files, source=source))


def open_with(
    turn: Turn,
    ticket: Ticket,
    why: str,
    files: Sequence[Enclosure],
    *,
    source: int,
    pieces: Sequence[Piece] = (),
) -> Screen:
    """Its customer opens it again and says ``why``; returns what they read of that."""
    open_for_customer(turn, ticket, why, files, source=source, pieces=pieces)
    key = "reopened-until" if ticket.due_at > turn.now else "reopened-late"
    look = own_button(turn, turn.person, ticket, "look", "btn-look")
    due = turn.by(ticket.due_at, turn.person)
    return Screen(turn.texts.say(key, number=ticket.number, due=due), [[look]])


def open_for_customer(
    turn: Turn,
    ticket: Ticket,
    why: str,
    files: Sequence[Enclosure],
    *,
    source: int | None,
    pieces: Sequence[Piece] = (),
) -> None:
    """The same for whoever says it for them."""
    _still_possible(turn, ticket)
    open_again(turn, ticket, ticket.customer, "handler-reopened-by-customer")
    verdict.give_reason(turn, ticket, why, files, source=source, pieces=pieces)


def open_again(turn: Turn, ticket: Ticket, actor: Person, key: str) -> None:
    """Open it for ``actor``, and tell whoever has it from now on by the text ``key``."""
    there = _is_there(turn, ticket)
    reopen(turn.session, ticket, actor, turn.now, anew=not there)
    renew_resolution(turn.session, ticket, turn.desk, turn.now)
    drop_follow_up(turn.session, ticket)
    if there:
        tell_handler(turn, ticket, key)
    else:
        _dispatch(turn, ticket)
    raise_reworked(turn, ticket)


def _is_there(work: Work, ticket: Ticket) -> bool:
    """Whether who had it can have it again: a ticket that was closed before they accepted it is
    to be accepted first."""
    handler = ticket.handler
    return (
        handler is not None
        and not _was_new(work, ticket)
        and handler.is_staff
        and handler.blocked_at is None
        and may_work_on(work.desk, handler, ticket)
    )


def _was_new(work: Work, ticket: Ticket) -> bool:
    if ticket.closed_why is None:
        return False
    closings = (each for each in trail_of(work.session, ticket.id) if each.action == Action.CLOSE)
    return [each.detail["before"] for each in closings][-1:] == [State.NEW]


def _dispatch(turn: Turn, ticket: Ticket) -> None:
    heir = next_handler(turn, ticket, turn.now)
    until = None if heir is None else accept_by(turn, ticket.grade, turn.now)
    pass_on(turn.session, ticket, heir, accept_by=until, at=turn.now)
    readers = pool_of(turn, ticket) if heir is None else [heir]
    files = len(attachments_of(turn.session, ticket.id))
    show(turn, ticket, readers, "card-pool" if heir is None else "card-assigned", files=files)


def _still_possible(turn: Turn, ticket: Ticket) -> None:
    if not may_reopen(turn, ticket):
        raise TooLateToReopen(number=ticket.number)
