"""Whether the customer can have seen what they were asked, when they wrote."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, bindparam, func, literal_column, select
from sqlalchemy.orm import Session

from storage.base import Instant
from storage.later import write_now
from storage.messages import BY_CUSTOMER, Message, Purpose
from storage.outbox import OutboxRow
from storage.tickets import IS_OPEN, Ticket

# As a constant, so that the index of what isn't settled serves.
_IS_PENDING = OutboxRow.state == literal_column("'pending'")
_ON_ITS_WAY = timedelta(seconds=2)
"""A message is seen before Telegram's word that it was taken has come back to the desk."""


def was_asked(session: Session, ticket: Ticket, at: datetime) -> bool:
    """Whether a question that is open may have been in front of the customer at ``at`` (UTC).

    If none was, what they wrote then is no answer. What Telegram refused for good is taken for
    known: the customer may have been told by telephone.
    """
    questions = _open_questions(session, ticket)
    waiting = _not_sent(session, ticket, questions)
    return any(
        question.said_at <= at
        and question.id not in waiting
        and (question.delivered_at is None or question.delivered_at <= at + _ON_ITS_WAY)
        for question in questions
    )


def latest_reply(session: Session, customer_id: int, since: datetime) -> Message | None:
    """What was written last to the customer about an open ticket, no earlier than ``since`` (UTC)
    and with no word of theirs after it; a question that stops the clock is none of these."""
    reply = _latest(session, Purpose.REPLY, customer_id, since)
    return None if reply is None or _is_followed(session, reply, _BY_CUSTOMER) else reply


def latest_answer(session: Session, customer_id: int, since: datetime) -> Message | None:
    """What the customer answered last about an open ticket, no earlier than ``since`` (UTC) and
    with no word of the staff's after it: people answer in pieces."""
    answer = _latest(session, Purpose.ANSWER, customer_id, since)
    return None if answer is None or _is_followed(session, answer, ~_BY_CUSTOMER) else answer


_BY_CUSTOMER = Message.purpose.in_(BY_CUSTOMER)
_LATEST = (
    select(Message)
    .join(Ticket, Ticket.id == Message.ticket_id)
    .where(Ticket.customer_id == bindparam("customer"), IS_OPEN)
    .where(Message.purpose == bindparam("purpose", type_=Message.purpose.type))
    .where(Message.said_at >= bindparam("since", type_=Instant))
    .order_by(Message.id.desc())
    .limit(1)
)


def _latest(
    session: Session, purpose: Purpose, customer_id: int, since: datetime
) -> Message | None:
    wanted = {"purpose": purpose, "customer": customer_id, "since": since}
    return session.scalar(_LATEST, wanted)


def _is_followed(session: Session, message: Message, by: ColumnElement[bool]) -> bool:
    """Whether the ticket has a later message of those."""
    later = (Message.ticket_id == message.ticket_id) & (Message.id > message.id)
    return session.scalar(select(Message.id).where(later, by).limit(1)) is not None


def _open_questions(session: Session, ticket: Ticket) -> Sequence[Message]:
    """What was asked since the latest answer."""
    theirs = Message.ticket_id == ticket.id
    answered = select(func.max(Message.id)).where(theirs, Message.purpose == Purpose.ANSWER)
    since = session.scalar(answered) or 0
    asked = select(Message).where(theirs, Message.purpose == Purpose.QUESTION, Message.id > since)
    return session.scalars(asked).all()


def _not_sent(session: Session, ticket: Ticket, questions: Iterable[Message]) -> set[int]:
    """Those of which nothing can have reached Telegram yet."""
    write_now(session)
    receipts = {f"message:{question.id}": question.id for question in questions}
    pending = (
        select(OutboxRow.receipt)
        .where(OutboxRow.chat_id == ticket.customer.telegram_id, _IS_PENDING)
        .where(OutboxRow.doubts == 0, OutboxRow.receipt.in_(receipts))
    )
    return {receipts[receipt] for receipt in session.scalars(pending) if receipt is not None}
