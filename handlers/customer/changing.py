"""A customer changes what they filed or passed on: whoever has read it reads the change."""

from collections.abc import Sequence

from aiogram.types import Message

from handlers.customer.changed_over import take_danger, tell_kept
from handlers.customer.emergency import say_number
from handlers.customer.past_handler import change_past_handler
from handlers.grading import raise_grade
from handlers.groups.posting import tell_groups
from handlers.incoming import words_of
from handlers.mirroring import mirror
from handlers.new_files import new_files_in
from handlers.redrawing import show_as_changed
from handlers.turn import Turn
from prompts.reading.grades import tells_of_danger
from storage.attachments import Enclosure, attachments_of
from storage.message_parts import change_piece, whole_with
from storage.messages import Message as Said
from storage.messages import Purpose, last_of, newest_words, said_as
from storage.promise_clock import await_response
from storage.ticket_lists import newest_filed_with
from storage.tickets import UNFINISHED, Ticket, find_ticket


def change_filed(turn: Turn, message: Message) -> bool:
    """A filed message was edited: the change is kept and shown; False when it is none of them."""
    source = message.message_id
    ticket, said = _changed(turn, source)
    if ticket is None:
        return False
    if message.location is not None:
        return True  # a live place moves by itself
    text, files = words_of(message), new_files_in(turn.session, ticket, turn.person, message)
    if not files and _says_already(turn, said, message):
        return True
    if change_past_handler(turn, message, ticket.id, _known(turn, ticket, said)):
        return True
    if ticket.state not in UNFINISHED:
        _keep_change(turn, ticket, said, message, files)
        return True
    show_change(turn, ticket, source, text, files)
    turn.say("change-noted", number=ticket.number)
    return True


def _keep_change(
    turn: Turn, ticket: Ticket, said: Said | None, message: Message, files: Sequence[Enclosure]
) -> None:
    """Nobody works on it any more: it is kept, and they hear that."""
    before, source = _known(turn, ticket, said), message.message_id
    text = _put(turn, said, source, words_of(message))
    at = turn.received_at
    mirror(turn, ticket, turn.person, None, said, text, at, files=files, source=source)
    if tells_of_danger(text) and not tells_of_danger(before):
        take_danger(turn, ticket, message)
    else:
        tell_kept(turn, ticket)


def _says_already(turn: Turn, said: Said | None, message: Message) -> bool:
    """Whether the words are the same; those that were made out of a voice aren't taken back."""
    text = words_of(message)
    if not text and (said is None or message.voice is not None):
        return True
    return said is not None and newest_words(turn.session, said) == _whole(turn, said, message)


def show_change(
    turn: Turn, ticket: Ticket, source: int, text: str, files: Sequence[Enclosure]
) -> None:
    """Keep that their message ``source`` says ``text`` with the new ``files``, and let whoever has
    it read that."""
    _, said = _changed(turn, source)
    before = _known(turn, ticket, said)
    text = _put(turn, said, source, text)
    reader, at = ticket.worker, turn.received_at
    mirror(turn, ticket, turn.person, reader, said, text, at, files=files, source=source)
    if tells_of_danger(text) and not tells_of_danger(before):
        say_number(turn, text)
        await_response(turn.session, ticket, turn.desk, turn.received_at)
    raise_grade(turn, ticket, text, known=before)
    tell_groups(turn, ticket)
    show_as_changed(turn, ticket)


def _put(turn: Turn, said: Said | None, source: int, text: str) -> str:
    """Keep what that piece of it says by now; returns all that it says."""
    if said is None:
        return text
    whole = whole_with(turn.session, said.id, source, text)
    change_piece(turn.session, said.id, source, text)
    return whole


def _whole(turn: Turn, said: Said, message: Message) -> str:
    """All that it says with the message as it is now."""
    return whole_with(turn.session, said.id, message.message_id, words_of(message))


def new_among(turn: Turn, ticket: Ticket, files: Sequence[Enclosure]) -> Sequence[Enclosure]:
    """Those of ``files`` that the ticket hasn't yet."""
    kept = attachments_of(turn.session, ticket.id)
    return [file for file in files if not any(each.enclosure.is_same_as(file) for each in kept)]


def _known(turn: Turn, ticket: Ticket, said: Said | None) -> str:
    """What was read of it before it was changed; what was filed is known as a whole."""
    if said is not None:
        return newest_words(turn.session, said)
    changed = last_of(turn.session, ticket.id, Purpose.CORRECTION)
    return ticket.text if changed is None else f"{ticket.text}\n{changed.text}"


def _changed(turn: Turn, source: int) -> tuple[Ticket | None, Said | None]:
    """What was filed with it, if anything was: whoever took it out of an earlier ticket made it a
    matter of its own. Else the message it became."""
    filed = newest_filed_with(turn.session, turn.person.id, source)
    said = said_as(turn.session, turn.person.id, source)
    if filed is not None:
        return filed, said if said is not None and said.ticket_id == filed.id else None
    return (None if said is None else find_ticket(turn.session, said.ticket_id)), said
