"""询问客户, 回复客户: the handler writes to the customer."""

from collections.abc import Callable
from dataclasses import dataclass

from aiogram.types import Message

from handlers.access import possible, ticket_of_staff
from handlers.incoming import is_empty, words_of
from handlers.mirroring import mirror
from handlers.quoting import quoted
from handlers.relay import relay
from handlers.staff.checking import Way, Written, joins_held, passes
from handlers.staff.phoning import ask_phone_button, confirm_sent
from handlers.turn import Turn
from storage.messages import BY_STAFF, Purpose, newest_words, said_as, write
from storage.rules.moves import Action
from storage.rules.roles import Right
from storage.ticket_moves import ask_customer, reply
from storage.tickets import Ticket

ASKING = "asking"
"""Step: the next message is a question to the customer."""
REPLYING = "replying"
"""Step: the next message is a reply to the customer."""


@dataclass(frozen=True, slots=True)
class _Way:
    """One way of writing to the customer."""

    name: Way
    action: Action
    right: Right
    purpose: Purpose
    verb: Callable[..., None]


_ASK = _Way(Way.QUESTION, Action.ASK, Right.ASK, Purpose.QUESTION, ask_customer)
_REPLY = _Way(Way.REPLY, Action.REPLY, Right.REPLY, Purpose.REPLY, reply)


def begin_asking(turn: Turn, ticket: Ticket) -> None:
    """Take the next message for a question to the customer."""
    possible(ticket, Action.ASK)
    turn.go(ASKING, ticket=ticket.id)
    ways = ask_phone_button(turn, ticket, turn.person)
    turn.ask("staff-ask", ways=ways, number=ticket.number)


def begin_replying(turn: Turn, ticket: Ticket) -> None:
    """Take the next message for a reply to the customer."""
    possible(ticket, Action.REPLY)
    turn.go(REPLYING, ticket=ticket.id)
    turn.ask("staff-reply", number=ticket.number)


def ask_on(turn: Turn, message: Message) -> None:
    """The question that was waited for."""
    _write_on(turn, message, _ASK)


def reply_on(turn: Turn, message: Message) -> None:
    """The reply that was waited for."""
    _write_on(turn, message, _REPLY)


def reply_to(turn: Turn, ticket_id: int, message: Message, *, confirm: bool = True) -> None:
    """The handler answered a relayed message: that is a reply to its ticket."""
    ticket = ticket_of_staff(turn, ticket_id, Right.REPLY)
    if is_empty(message):
        turn.say("cannot-keep")
        return
    if not joins_held(turn, ticket, message):
        _look_and_send(turn, ticket, Written.of(message), _REPLY, confirm=confirm)


def change_said(turn: Turn, message: Message) -> bool:
    """The handler changed what the customer was already sent; False when it is no such thing."""
    said = said_as(turn.session, turn.person.id, message.message_id)
    if said is None or said.purpose not in BY_STAFF:
        return False
    if newest_words(turn.session, said) == words_of(message):
        return True
    ticket = ticket_of_staff(turn, said.ticket_id, Right.REPLY)
    possible(ticket, Action.REPLY)
    written = Written(words_of(message), message.message_id)
    if passes(turn, ticket, Way.CORRECTION, written):
        send_correction(turn, ticket, written)
    return True


def send_question(turn: Turn, ticket: Ticket, written: Written, *_: object) -> None:
    """The customer is asked."""
    _send(turn, ticket, written, _ASK)


def send_reply(turn: Turn, ticket: Ticket, written: Written, *_: object) -> None:
    """The customer is answered."""
    _send(turn, ticket, written, _REPLY)


def send_correction(turn: Turn, ticket: Ticket, written: Written, *_: object) -> None:
    """The customer is told what a message says now."""
    possible(ticket, Action.REPLY)
    said = said_as(turn.session, turn.person.id, written.source or 0)
    mirror(turn, ticket, ticket.customer, said, written.text)


def _write_on(turn: Turn, message: Message, way: _Way) -> None:
    ticket = ticket_of_staff(turn, int(turn.conversation.data["ticket"]), way.right)
    if is_empty(message):
        turn.say("cannot-keep")
        return
    turn.go(None)
    _look_and_send(turn, ticket, Written.of(message), way)


def _look_and_send(
    turn: Turn, ticket: Ticket, written: Written, way: _Way, *, confirm: bool = True
) -> None:
    possible(ticket, way.action)
    if passes(turn, ticket, way.name, written):
        _send(turn, ticket, written, way, confirm=confirm)


def _send(turn: Turn, ticket: Ticket, written: Written, way: _Way, *, confirm: bool = True) -> None:
    possible(ticket, way.action)
    way.verb(turn.session, ticket, turn.person, turn.now)
    kept = write(
        turn.session,
        ticket,
        turn.person,
        way.purpose,
        written.text,
        at=turn.received_at,
        source=written.source,
        enclosures=written.files,
        about=quoted(turn, written.replies_to),
    )
    relay(turn, ticket, ticket.customer, kept, files=written.files)
    if confirm:
        confirm_sent(turn, ticket, "staff-sent")
