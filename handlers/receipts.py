"""What follows when Telegram took or refused a message: only then has somebody been told."""

from datetime import datetime

from sqlalchemy.orm import Session

from handlers.changes_anew import send_instead
from handlers.groups import arriving
from handlers.groups.places import lose
from handlers.manager import announcing
from handlers.owed_answers import owes_answer
from handlers.undelivered import tell_lost, tell_not_shown
from handlers.unreachable import lost
from handlers.work import Work
from storage.messages import (
    BY_STAFF,
    Message,
    Purpose,
    attachments_with,
    newest_words,
    words_since,
)
from storage.outbox import Outcome
from storage.outcome_known import begin_judging, resolution_told
from storage.people import Person, find
from storage.promise_clock import await_response, stop_chasing
from storage.promises import meet, promises_of
from storage.rules.desk import Desk
from storage.rules.moves import State
from storage.rules.promises import PromiseName
from storage.ticket_moves import stop
from storage.tickets import Ticket, find_ticket


def settled(session: Session, desk: Desk, receipt: str, outcome: Outcome) -> None:
    """What has the receipt ``<kind>:<id>`` arrived or never will: a "message" (its words), a
    further "part" of one, a "file" of one, a "change" of its words or a "new_file" in a copy; an
    "announcement"; a file that was "shown" to somebody; what a "thread" of a group was told."""
    work = Work(session, outcome.at, desk)
    kind, _, number = receipt.partition(":")
    if kind == "thread":
        arriving.settled(work, number, outcome)
    elif kind == "announcement":
        announcing.count(work, int(number), outcome)
    elif kind == "shown":
        _shown(work, number, outcome)
    else:
        _piece_settled(work, kind, int(number), outcome)


def _piece_settled(work: Work, piece: str, message_id: int, outcome: Outcome) -> None:
    message = work.session.get(Message, message_id)
    ticket = None if message is None else find_ticket(work.session, message.ticket_id)
    if message is None or ticket is None:
        return
    if piece in ("change", "new_file"):
        _change_settled(work, piece, ticket, message, outcome)
    elif not outcome.sent:
        if piece == "message":
            message.refused_at = outcome.at
        tell_lost(work, ticket, message, piece, outcome)
    elif piece == "message":
        _arrived(work.session, work.desk, ticket, message, outcome.at)


def _change_settled(
    work: Work, piece: str, ticket: Ticket, change: Message, outcome: Outcome
) -> None:
    """Where only the copy can't be changed, what it says now comes in a message of its own."""
    if outcome.sent:
        change.delivered_at = outcome.at
    elif not (outcome.blocked or outcome.doubtful):
        send_instead(work, ticket, change, piece)
    elif change.refused_at is None:
        change.refused_at = outcome.at
        tell_lost(work, ticket, change, "change", outcome)


def _shown(work: Work, whose: str, outcome: Outcome) -> None:
    ticket_id, _, person_id = whose.partition(":")
    ticket = find_ticket(work.session, int(ticket_id))
    reader = work.session.get(Person, int(person_id))
    if ticket is not None and reader is not None and not outcome.sent:
        tell_not_shown(work, ticket, reader)


def blocked(session: Session, desk: Desk, chat_id: int, at: datetime) -> None:
    """Telegram says that this person, or this group, can't be written to."""
    if chat_id < 0:
        lose(Work(session, at, desk), chat_id)
        return
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
    unanswered = next(
        (word for word in words_since(session, ticket, message.said_at) if _awaits(session, word)),
        None,
    )
    if unanswered is not None:
        await_response(session, ticket, desk, unanswered.said_at)
    begin_judging(session, ticket, desk, at)


def _awaits(session: Session, word: Message) -> bool:
    files = bool(attachments_with(session, word))
    return owes_answer(word.purpose, newest_words(session, word), files=files)


def _answered(session: Session, ticket: Ticket, message: Message, at: datetime) -> None:
    """What the customer wrote before the staff did is answered; what came later is not."""
    awaited = promises_of(session, ticket).get(PromiseName.NEXT_RESPONSE)
    if awaited is not None and awaited.begun_at <= message.said_at:
        meet(session, ticket, PromiseName.NEXT_RESPONSE, at)
