"""询问客户, 回复客户: the handler writes to the customer."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from aiogram.types import Message

from handlers.access import possible, ticket_of_staff
from handlers.incoming import is_empty
from handlers.mirroring import mirror
from handlers.quoting import quoted
from handlers.relay import relay
from handlers.staff.checking import RIGHTS, Way, Written, joins_held, passes
from handlers.staff.phoning import ask_phone_button, confirm_sent, worded
from handlers.staff.resolving import joins_solution
from handlers.staff.undoing import can_be_undone, correction_by, joins_kept_back, keep_back
from handlers.turn import Turn
from handlers.work import Work
from storage.message_parts import change_piece
from storage.messages import BY_STAFF, Purpose, newest_words, said_as, write
from storage.people import Person
from storage.rules.moves import Action
from storage.rules.roles import Right
from storage.ticket_moves import ask_customer, reply
from storage.tickets import Ticket, find_ticket

ASKING = "asking"
"""Step: the next message is a question to the customer."""
REPLYING = "replying"
"""Step: the next message is a reply to the customer."""


@dataclass(frozen=True, slots=True)
class _About:
    """One way of writing to the customer."""

    action: Action
    purpose: Purpose
    verb: Callable[..., None]


_WAYS = {
    Way.QUESTION: _About(Action.ASK, Purpose.QUESTION, ask_customer),
    Way.REPLY: _About(Action.REPLY, Purpose.REPLY, reply),
}


def begin_asking(turn: Turn, ticket: Ticket) -> None:
    """Take the next message for a question to the customer."""
    possible(ticket, Action.ASK)
    turn.go(ASKING, ticket=ticket.id)
    ways = ask_phone_button(turn, ticket, turn.person)
    turn.ask(worded(ticket, "staff-ask"), ways=ways, number=ticket.number)


def ask_on(turn: Turn, message: Message) -> None:
    """The question that was waited for."""
    _write_on(turn, message, Way.QUESTION)


def reply_on(turn: Turn, message: Message) -> None:
    """The reply that was waited for."""
    _write_on(turn, message, Way.REPLY)


def reply_to(turn: Turn, ticket_id: int, message: Message, *, confirm: bool = True) -> None:
    """The handler answered a relayed message: that is a reply to its ticket."""
    ticket = ticket_of_staff(turn, ticket_id, Right.REPLY)
    if is_empty(message):
        turn.say("cannot-keep")
        return
    if joins_held(turn, ticket, message) or (not confirm and _joins(turn, ticket, message)):
        return
    _look_and_send(turn, ticket, Written.of(message), Way.REPLY, confirm=confirm)


def _joins(turn: Turn, ticket: Ticket, message: Message) -> bool:
    """The rest of an album goes with its first picture."""
    joins = (joins_solution, joins_kept_back)
    return any(join(turn, ticket, message) for join in joins)


def change_said(turn: Turn, message: Message) -> bool:
    """The handler changed what the customer was already sent; False when it is no such thing."""
    said = said_as(turn.session, turn.person.id, message.message_id)
    if said is None or said.purpose not in BY_STAFF:
        return False
    ticket = find_ticket(turn.session, said.ticket_id)
    written = None if ticket is None else correction_by(turn, ticket, message)
    if written is None or written.says(newest_words(turn.session, said)):
        return True
    ticket = ticket_of_staff(turn, said.ticket_id, Right.REPLY)
    possible(ticket, Action.REPLY)
    if passes(turn, ticket, Way.CORRECTION, written):
        send_correction(turn, ticket, written)
    return True


def send_question(turn: Turn, ticket: Ticket, written: Written, *_: object) -> None:
    """The customer is asked."""
    _send(turn, ticket, written, Way.QUESTION)


def send_reply(turn: Turn, ticket: Ticket, written: Written, *_: object) -> None:
    """The customer is answered."""
    _send(turn, ticket, written, Way.REPLY)


def send_correction(turn: Turn, ticket: Ticket, written: Written, *_: object) -> None:
    """The customer is told what a message says now."""
    possible(ticket, Action.REPLY)
    if can_be_undone(turn, ticket):
        keep_back(turn, ticket, Way.CORRECTION, written.kept())
    else:
        deliver(turn, ticket, turn.person, Way.CORRECTION, written, turn.received_at)


def deliver(
    work: Work, ticket: Ticket, writer: Person, way: Way, written: Written, written_at: datetime
) -> None:
    """What ``writer`` wrote then goes to the customer now."""
    if way is Way.CORRECTION:
        said = said_as(work.session, writer.id, written.source or 0)
        reader, files = ticket.customer, written.files
        mirror(work, ticket, writer, reader, said, written.text, written_at, files=files)
        if said is not None:
            change_piece(work.session, said.id, *written.pieces[0])
        return
    about = _WAYS[way]
    about.verb(work.session, ticket, writer, work.now)
    kept = write(
        work.session,
        ticket,
        writer,
        about.purpose,
        written.text,
        at=written_at,
        source=written.source,
        enclosures=written.files,
        about=quoted(work, writer, written.replies_to),
        pieces=written.pieces,
    )
    relay(work, ticket, ticket.customer, kept, files=written.files)


def write_as(turn: Turn, ticket: Ticket, written: Written, way: Way) -> None:
    """What was written before it was said for which ticket it is, or said beside it."""
    _look_and_send(turn, ticket, written, way)


def _write_on(turn: Turn, message: Message, way: Way) -> None:
    ticket = ticket_of_staff(turn, int(turn.conversation.data["ticket"]), RIGHTS[way])
    if is_empty(message):
        turn.say("cannot-keep")
        return
    turn.take_out_question()
    turn.go(None)
    _look_and_send(turn, ticket, Written.of(message).about(ticket), way)


def _look_and_send(
    turn: Turn, ticket: Ticket, written: Written, way: Way, *, confirm: bool = True
) -> None:
    possible(ticket, _WAYS[way].action)
    if passes(turn, ticket, way, written):
        _send(turn, ticket, written, way, confirm=confirm)


def _send(turn: Turn, ticket: Ticket, written: Written, way: Way, *, confirm: bool = True) -> None:
    possible(ticket, _WAYS[way].action)
    if can_be_undone(turn, ticket):
        keep_back(turn, ticket, way, written.kept(), show=confirm)
        return
    deliver(turn, ticket, turn.person, way, written, turn.received_at)
    if confirm:
        confirm_sent(turn, ticket, "staff-sent")
