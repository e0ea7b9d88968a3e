"""What colleagues asked somebody and isn't answered yet: what they write without a reply may be the
answer."""

from aiogram.types import Message

from handlers.buttons import Button, button
from handlers.incoming import file_of
from handlers.limits import excerpt
from handlers.presses.customers import ChoicePress
from handlers.presses.writing import NotePress
from handlers.staff.advising import advise_with
from handlers.staff.for_customer import is_named
from handlers.staff.ticket_meant import worked_on
from handlers.turn import Turn
from prompts.wishes.answering_colleague import said_to_colleague
from storage.keyboards import keyboards_in
from storage.notes import Note, find_note
from storage.tickets import find_ticket

_LOOKED_AT = 12
"""Messages with buttons among which the questions are looked for."""
_MOST, _NAME = 2, 20


def open_questions(turn: Turn) -> list[Note]:
    """Those that stand in their chat and wait for an answer, the newest first."""
    beginning = f"{NotePress.__prefix__}:"
    newest = keyboards_in(turn.session, turn.person.account, turn.received_at, _LOOKED_AT)
    data = [key.get("callback_data", "") for each in newest for row in each.rows for key in row]
    asked = dict.fromkeys(
        NotePress.unpack(each).note for each in data if each.startswith(beginning)
    )
    found = [find_note(turn.session, each) for each in asked]
    return [each for each in found if each is not None and _waits(turn, each)][:_MOST]


def answer_choice(turn: Turn, question: Note, made: int) -> Button:
    """What they wrote, with the mark ``made``, is the answer."""
    ticket = find_ticket(turn.session, question.ticket_id)
    number = "" if ticket is None else ticket.number
    name = excerpt(question.author.name, _NAME)
    label = turn.texts.label("btn-answer-asked", name=name, number=number)
    return button(label, ChoicePress(what="advise", value=f"{question.id}-{made}"))


def answer_asker(turn: Turn, message: Message) -> bool:
    """Whether they say it to the colleague who asked; a customer in hand who bears the name is
    meant before."""
    words = message.text or ""
    for question in open_questions(turn) if words else ():
        told, name = said_to_colleague(words, question.author.name), question.author.name
        if told and not any(is_named(each.customer.name, name) for each in worked_on(turn)):
            file = file_of(message)
            advise_with(turn, question.id, told, [] if file is None else [file])
            return True
    return False


def _waits(turn: Turn, note: Note) -> bool:
    return note.asked_id == turn.person.id and note.answered_at is None and bool(note.text)
