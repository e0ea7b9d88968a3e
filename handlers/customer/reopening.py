"""A closed ticket is opened again: the customer says that it isn't solved after all.

It keeps its number, its grade and its promises, and the clock goes on from where it stood. Who had
it has it again; where they are not there any more it is dispatched.
"""

from collections.abc import Sequence
from functools import partial

from aiogram.types import Message

from handlers.access import ticket_of_customer
from handlers.cards.own_card import own_button
from handlers.cards.telling import tell_handler
from handlers.customer import verdict
from handlers.customer.emergency import warn_of
from handlers.customer.hearing import said_in
from handlers.customer.wish_cards import look_button
from handlers.errors import AppealedAlready, TooLateToReopen
from handlers.incoming import file_of, is_empty, words_of
from handlers.opening_again import open_again
from handlers.referring import may_reopen
from handlers.turn import Turn
from handlers.work import Screen
from storage.appeals import appeal_against
from storage.attachments import Enclosure
from storage.message_parts import Piece
from storage.messages import Message as Said
from storage.rules.roles import Right
from storage.tickets import Ticket

REOPENING = "reopening"
"""Step: the next message says why a closed ticket is to be opened again."""


def begin_reopening(turn: Turn, ticket: Ticket) -> None:
    """Ask why; where somebody higher up has it, say that and what is next."""
    if tell_of_appeal(turn, ticket):
        return
    _still_possible(turn, ticket)
    turn.go(REOPENING, ticket=ticket.id)
    turn.ask("reopen-why", number=ticket.number)


def tell_of_appeal(turn: Turn, ticket: Ticket) -> bool:
    """Whether there is an appeal against it, and they were told why it stays as it is."""
    appeal = appeal_against(turn.session, ticket)
    if appeal is None:
        return False
    key = "reopen-appealed" if appeal.is_open else "reopen-appeal-decided"
    look = look_button(turn.texts, appeal.id, appeal.number)
    asked = turn.texts.say(key, number=ticket.number, appeal=appeal.number)
    turn.send(turn.person, Screen(asked, [[look]]))
    return True


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
    leave = own_button(turn, turn.person, ticket, "leave_closed", "btn-leave-closed")
    due = turn.by(ticket.due_at, turn.person)
    return Screen(turn.texts.say(key, number=ticket.number, due=due), [[look], [leave]])


def open_for_customer(
    turn: Turn,
    ticket: Ticket,
    why: str,
    files: Sequence[Enclosure],
    *,
    source: int | None,
    pieces: Sequence[Piece] = (),
) -> Said:
    """The same for whoever says it for them."""
    _still_possible(turn, ticket)
    tell = partial(tell_handler, turn, ticket, "handler-reopened-by-customer")
    open_again(turn, ticket, ticket.customer, tell)
    return verdict.give_reason(turn, ticket, why, files, source=source, pieces=pieces)


def _still_possible(turn: Turn, ticket: Ticket) -> None:
    appeal = appeal_against(turn.session, ticket)
    if appeal is not None:
        raise AppealedAlready(number=ticket.number, appeal=appeal.number)
    if not may_reopen(turn, ticket):
        raise TooLateToReopen(number=ticket.number)
