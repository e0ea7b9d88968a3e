"""What follows when Telegram took or refused a message: only then has somebody been told."""

from datetime import datetime

from sqlalchemy.orm import Session

from handlers.staff.ticket_card import tell_handler
from handlers.turn import Work
from storage.messages import BY_STAFF, Message, Purpose
from storage.outbox import Outcome
from storage.people import mark_blocked
from storage.promises import meet, stop_chasing
from storage.rules.desk import Desk
from storage.rules.moves import State
from storage.rules.promises import PromiseName
from storage.tickets import Ticket, begin_pause, find_ticket


def settled(session: Session, desk: Desk, receipt: str, outcome: Outcome) -> None:
    """A message with the receipt ``message:<id>`` arrived or never will."""
    message = session.get(Message, int(receipt.partition(":")[2]))
    ticket = None if message is None else find_ticket(session, message.ticket_id)
    if message is None or ticket is None:
        return
    if outcome.sent:
        _arrived(session, ticket, message, outcome.at)
    else:
        message.refused_at = outcome.at
        if message.purpose in BY_STAFF:
            tell_handler(Work(session, outcome.at, desk), ticket, "staff-not-delivered")


def blocked(session: Session, chat_id: int, at: datetime) -> None:
    """Telegram says that this person can't be written to."""
    mark_blocked(session, chat_id, at)


def _arrived(session: Session, ticket: Ticket, message: Message, at: datetime) -> None:
    message.delivered_at = at
    if message.purpose in BY_STAFF:
        meet(session, ticket, PromiseName.FIRST_RESPONSE, at)
    if message.purpose is Purpose.OUTCOME:
        meet(session, ticket, PromiseName.RESOLVE, at)
    if message.purpose is Purpose.QUESTION and ticket.state is State.WAITING:
        begin_pause(ticket, at)
        stop_chasing(session, ticket)
