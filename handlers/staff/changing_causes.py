"""The message with a cause is changed afterwards: the cause is what it says now, wherever the
outcome stands; once that was told, the trail says that it was changed."""

from aiogram.types import Message

from handlers.cards.outcome_card import show_asked
from handlers.incoming import words_of
from handlers.turn import Turn
from prompts.wishes.causes import cause_in
from storage.audit import trail_of
from storage.confirmations import Confirmation
from storage.decisions import undecided_of
from storage.held_answers import held_by
from storage.rules.moves import Action
from storage.ticket_lists import with_cause_from
from storage.ticket_moves import change_cause as put_right
from storage.tickets import Ticket


def change_cause(turn: Turn, message: Message) -> bool:
    """Whether the message gave a cause that they can change: then it is followed."""
    words, source = cause_in(words_of(message)), message.message_id
    if not (turn.person.is_staff and words):
        return False
    changed = _held(turn, source, words) or _asked(turn, source, words) or _told(turn, source)
    if changed is None:
        return False
    if changed.cause_source == source and changed.cause != words:
        put_right(turn.session, changed, turn.person, words, turn.received_at)
    turn.say("cause-changed", number=changed.number)
    return True


def _held(turn: Turn, source: int, words: str) -> Ticket | None:
    """Of an outcome that can still be taken back."""
    for held in held_by(turn.session, turn.person):
        if held.written.get("cause_source") == source:
            held.written = {**held.written, "cause": words}
            return held.ticket
    return None


def _asked(turn: Turn, source: int, words: str) -> Ticket | None:
    """Of one that waits for a superior's word: they see what it says now."""
    for waiting in undecided_of(turn.session, Confirmation, turn.person):
        if waiting.written.get("cause_source") == source:
            waiting.cause = words
            show_asked(turn, waiting)
            return waiting.ticket
    return None


def _told(turn: Turn, source: int) -> Ticket | None:
    """Of one that they told."""
    for ticket in with_cause_from(turn.session, turn.person.id, source):
        resolved = [
            entry.actor_id
            for entry in trail_of(turn.session, ticket.id)
            if entry.action == Action.RESOLVE.value
        ]
        if resolved[-1:] == [turn.person.id]:
            return ticket
    return None
