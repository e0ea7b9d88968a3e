"""答复同事: a colleague who was asked about a ticket answers, and who asked reads it."""

from collections.abc import Sequence

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import allowed
from handlers.errors import NotYours
from handlers.limits import units
from handlers.presses.writing import NotePress
from handlers.relay import ticket_of_story
from handlers.staff.notes import ADVISING, FILES, LONGEST, said_in, show_new
from handlers.turn import Turn
from handlers.words import several
from storage.attachments import Enclosure
from storage.keyboards import keyboards_in
from storage.notes import Note, NotePurpose, find_note, last_question_to, write_note
from storage.outbox import slot_of
from storage.people import Person
from storage.rules.roles import Right
from storage.tickets import Ticket, find_ticket

router = Router(name="staff.advising")


@router.callback_query(NotePress.filter())
async def pressed(press: CallbackQuery, callback_data: NotePress, turn: Turn) -> None:
    """The colleague who was asked answers."""
    if callback_data.do != "answer":
        raise NotYours
    note, ticket = _asked(turn, callback_data.note)
    turn.go(ADVISING, note=note.id)
    turn.ask("staff-advise", number=ticket.number)


def advise(turn: Turn, message: Message) -> None:
    """The answer goes to whoever asked, and to who has the ticket by now."""
    advise_on(turn, message, int(turn.conversation.data["note"]))


def question_replied_to(turn: Turn, message: Message) -> int | None:
    """The question of a colleague's that this is a reply to, if it is this person who was asked."""
    replied_to = message.reply_to_message
    if replied_to is None or not turn.person.speaks_as_staff:
        return None
    slot = slot_of(turn.session, turn.person.account, replied_to.message_id)
    ticket_id = ticket_of_story(slot)
    if ticket_id is None:
        return None
    note = last_question_to(turn.session, turn.person.id, ticket_id)
    return None if note is None else note.id


def question_just_asked(turn: Turn) -> int | None:
    """The question of a colleague's that stands right above what they write, not answered yet."""
    newest = keyboards_in(turn.session, turn.person.account, turn.received_at, 1)
    data = [key.get("callback_data", "") for each in newest for row in each.rows for key in row]
    asked = next((each for each in data if each.startswith(f"{NotePress.__prefix__}:")), None)
    note = None if asked is None else find_note(turn.session, NotePress.unpack(asked).note)
    if note is None or note.asked_id != turn.person.id or note.answered_at is not None:
        return None
    return note.id


def advise_on(turn: Turn, message: Message, note_id: int) -> None:
    """The answer to that question; where it can't be taken, it is asked for."""
    step, said_before = turn.conversation.step, turn.conversation.data
    before = said_before.get(FILES, []) if step == ADVISING else []
    turn.go(ADVISING, note=note_id, files=before)
    note, ticket = _asked(turn, note_id)
    said = said_in(turn, message)
    if said is None:
        return
    _advise(turn, note, ticket, *said)


def advise_with(turn: Turn, note_id: int, text: str, files: Sequence[Enclosure]) -> None:
    """The same of what they had written before it was known for whom."""
    note, ticket = _asked(turn, note_id)
    if text and units(text) <= LONGEST:
        _advise(turn, note, ticket, text, files)
        return
    turn.go(ADVISING, note=note_id, files=[each.kept() for each in files])
    turn.ask("note-too-long" if text else "words-needed", most=LONGEST)


def _advise(turn: Turn, note: Note, ticket: Ticket, text: str, files: Sequence[Enclosure]) -> None:
    turn.go(None)
    note.answered_at = turn.received_at
    purpose, at = NotePurpose.ANSWER, turn.received_at
    answer = write_note(turn.session, ticket, turn.person, purpose, text, at, files=files)
    readers = _readers(turn, ticket, note)
    if readers:
        names = several((each.name for each in readers), turn.person.language)
        turn.say("staff-advised", number=ticket.number, colleague=names)
    else:
        turn.say("staff-advised-pool", number=ticket.number)
    for reader in readers:
        show_new(turn, ticket, reader, answer)


def _readers(turn: Turn, ticket: Ticket, note: Note) -> list[Person]:
    """Who asked may not work here any more, or the ticket be another's."""
    concerned = [person for person in (note.author, ticket.worker) if person is not None]
    once = {each.id: each for each in concerned if each.id != turn.person.id}
    return [each for each in once.values() if allowed(turn.desk, each, ticket, Right.SEE_TICKET)]


def _asked(turn: Turn, note_id: int) -> tuple[Note, Ticket]:
    """The question and its ticket, if it is this person who was asked."""
    note = find_note(turn.session, note_id)
    ticket = None if note is None else find_ticket(turn.session, note.ticket_id)
    theirs = note is not None and note.asked_id == turn.person.id and turn.person.is_staff
    if note is None or ticket is None or not theirs:
        raise NotYours
    return note, ticket
