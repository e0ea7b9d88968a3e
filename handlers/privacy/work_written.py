"""What somebody wrote as one of the staff, in the file of what is held of them."""

from collections.abc import Iterator
from datetime import datetime

from handlers.staff.checking import Written
from handlers.turn import Turn
from prompts.reading.discretion import with_phones_masked
from storage.confirmations import Confirmation
from storage.extensions import Extension
from storage.held import rows_about_tickets
from storage.held_answers import HeldAnswer
from storage.messages import Message
from storage.notes import Note

Words = tuple[datetime, str, str]


def written_by(turn: Turn) -> list[Words]:
    """When, about what, and the words; telephone numbers in them are a customer's, and masked."""
    return sorted(_written(turn), key=lambda each: each[0])


def _written(turn: Turn) -> Iterator[Words]:
    session, person, label = turn.session, turn.person, turn.texts.label
    for said, number in rows_about_tickets(session, person, Message.author_id):
        yield said.said_at, _about(number, label("data-wrote-message")), _masked(said.text)
    for note, number in rows_about_tickets(session, person, Note.author_id):
        yield note.said_at, _about(number, label("data-wrote-note")), _masked(note.text)
    for wish, number in rows_about_tickets(session, person, Extension.asker_id):
        yield wish.asked_at, _about(number, label("data-wrote-wish")), _masked(wish.reason)
    for outcome, number in rows_about_tickets(session, person, Confirmation.asker_id):
        words = "\n".join(filter(None, (outcome.solution, outcome.cause)))
        yield outcome.asked_at, _about(number, label("data-wrote-outcome")), _masked(words)
    for outcome, number in rows_about_tickets(session, person, Confirmation.decider_id):
        if outcome.reason:
            at = outcome.decided_at or outcome.asked_at
            yield at, _about(number, label("data-wrote-return")), _masked(outcome.reason)
    for answer, number in rows_about_tickets(session, person, HeldAnswer.writer_id):
        words = Written.from_kept(answer.written).text
        yield answer.written_at, _about(number, label("data-wrote-held")), _masked(words)


def _about(number: str, what: str) -> str:
    return f"{number} · {what}"


def _masked(words: str) -> str:
    return with_phones_masked(words) or "—"
