"""What follows when Telegram took or refused a message: only then has somebody been told."""

from datetime import datetime

from sqlalchemy.orm import Session

from handlers.cards.staff_buttons import phoned_button
from handlers.cards.staff_card import tell_handler
from handlers.manager import announcing
from handlers.turn import Work
from handlers.unreachable import lost
from storage.messages import BY_STAFF, Message, Purpose, next_word
from storage.outbox import Outcome
from storage.people import find
from storage.promises import (
    await_response,
    begin_judging,
    meet,
    promises_of,
    resolution_told,
    stop_chasing,
)
from storage.rules.desk import Desk
from storage.rules.moves import State
from storage.rules.promises import PromiseName
from storage.ticket_moves import stop
from storage.tickets import UNFINISHED, Ticket, find_ticket


def settled(session: Session, desk: Desk, receipt: str, outcome: Outcome) -> None:
    """What has the receipt ``message:<id>`` or ``announcement:<id>`` arrived or never will."""
    kind, _, number = receipt.partition(":")
    if kind == "announcement":
        announcing.count(Work(session, outcome.at, desk), int(number), outcome)
    else:
        _message_settled(session, desk, int(number), outcome)


def _message_settled(session: Session, desk: Desk, message_id: int, outcome: Outcome) -> None:
    message = session.get(Message, message_id)
    ticket = None if message is None else find_ticket(session, message.ticket_id)
    if message is None or ticket is None:
        return
    if outcome.sent:
        _arrived(session, desk, ticket, message, outcome.at)
    else:
        message.refused_at = outcome.at
        # Whose refusal has just made the phone task needs no second word about it.
        if message.purpose in BY_STAFF and ticket.unreachable_at != outcome.at:
            _ask_to_phone(Work(session, outcome.at, desk), ticket)


def blocked(session: Session, desk: Desk, chat_id: int, at: datetime) -> None:
    """Telegram says that this person can't be written to."""
    person = find(session, chat_id)
    if person is not None:
        lost(Work(session, at, desk), person)


def _arrived(session: Session, desk: Desk, ticket: Ticket, message: Message, at: datetime) -> None:
    message.delivered_at = at
    if message.purpose not in BY_STAFF:
        return
    meet(session, ticket, PromiseName.FIRST_RESPONSE, at)
    _answered(session, ticket, message, at)
    if message.purpose is Purpose.OUTCOME and ticket.state is State.RESOLVED:
        resolution_told(session, ticket, at)
    if message.purpose is Purpose.QUESTION and ticket.state is State.WAITING:
        stop(session, ticket, at, until=desk.calendar.add(at, desk.waiting.at_most))
        stop_chasing(session, ticket)
    unanswered = next_word(session, ticket, message.said_at)
    if unanswered is not None:
        await_response(session, ticket, desk, unanswered)
    begin_judging(session, ticket, desk, at)


def _ask_to_phone(work: Work, ticket: Ticket) -> None:
    handler = ticket.handler
    if handler is not None:
        phoned = [phoned_button(work, ticket, handler)] if ticket.state in UNFINISHED else []
        tell_handler(work, ticket, "staff-not-delivered", first=phoned)


def _answered(session: Session, ticket: Ticket, message: Message, at: datetime) -> None:
    """What the customer wrote before the staff did is answered; what came later is not."""
    awaited = promises_of(session, ticket).get(PromiseName.NEXT_RESPONSE)
    if awaited is not None and awaited.begun_at <= message.said_at:
        meet(session, ticket, PromiseName.NEXT_RESPONSE, at)
