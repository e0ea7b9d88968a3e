"""内部备注, 问同事: what the staff write about a ticket for each other.

None of it stands under a name of the ticket in a chat (:func:`handlers.relay.slot_of_ticket`): a
reply to a message that does goes to the customer.
"""

from collections.abc import Sequence
from functools import partial

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import allowed, in_scope, ticket_of_staff
from handlers.buttons import Button, button
from handlers.cards.staff_buttons import open_row
from handlers.errors import NotYours
from handlers.incoming import file_of, words_of
from handlers.limits import units
from handlers.presses.writing import NotePress
from handlers.relay import slot_of_story, ticket_of_story
from handlers.staff.colleagues import CONSULT, choose_colleague
from handlers.staff.files import show_files
from handlers.turn import Turn
from handlers.words import (
    category_word,
    department_word,
    filed_words,
    in_each_language,
    kind_word,
    several,
)
from handlers.work import Screen
from prompts.texts import Html, quote
from storage.attachments import Enclosure, files_of_note
from storage.keyboards import keyboards_in
from storage.notes import Note, NotePurpose, enclose_with, find_note, last_question_to, write_note
from storage.outbox import slot_of
from storage.people import Person
from storage.rules.roles import Right
from storage.tickets import Ticket, find_ticket

router = Router(name="staff.notes")

NOTING, CONSULTING, ADVISING = "noting", "consulting", "advising"
"""Steps: the next message is a note, a question to a colleague, the answer to one."""
KEEP_FILES = (NOTING, CONSULTING, ADVISING)
"""Those whose files are kept with the words."""
_FILES, _ALBUM = "files", "noted"
LONGEST = 1000
"""In Telegram's units: it is read on one screen, together with what it is about."""
TEXT_SHOWN = 900


def begin_noting(turn: Turn, ticket: Ticket) -> None:
    """Take the next message for a note."""
    turn.go(NOTING, ticket=ticket.id)
    turn.ask("staff-note", number=ticket.number)


def take_note_text(turn: Turn, message: Message) -> None:
    """The note; the owner reads what somebody else notes about their ticket."""
    ticket = ticket_of_staff(turn, int(turn.conversation.data["ticket"]), Right.NOTE)
    said = _said(turn, message)
    if said is not None:
        turn.go(None)
        keep_note(turn, ticket, *said, album=message.media_group_id)


def keep_note(
    turn: Turn,
    ticket: Ticket,
    text: str,
    files: Sequence[Enclosure] = (),
    *,
    album: str | None = None,
) -> None:
    """The note is theirs; whoever writes a longer one, or none with the ``files``, is asked for
    another. The rest of their ``album`` goes with it."""
    if not text or units(text) > LONGEST:
        turn.go(NOTING, ticket=ticket.id, files=[each.kept() for each in files])
        turn.ask("note-too-long" if text else "words-needed", most=LONGEST)
        return
    purpose, at = NotePurpose.NOTE, turn.received_at
    note = write_note(turn.session, ticket, turn.person, purpose, text, at, files=files)
    _say_noted(turn, ticket, len(files))
    if album is not None:
        turn.conversation.data = {**turn.conversation.data, _ALBUM: [album, note.id]}
    worker = ticket.worker
    if worker is not None and worker.id != turn.person.id:
        _show_new(turn, ticket, worker, note)


def _say_noted(turn: Turn, ticket: Ticket, files: int) -> None:
    lines = [turn.texts.say("staff-noted", number=ticket.number)]
    if files:
        lines.append(turn.texts.say("card-files", count=files))
    screen = Screen(Html("\n".join(lines)), [open_row(turn, ticket, turn.person)])
    turn.send(turn.person, screen)


def joins_note(turn: Turn, message: Message) -> bool:
    """The rest of an album whose first picture came with a note is kept with that."""
    album, note_id = turn.conversation.data.get(_ALBUM, (None, 0))
    file, note = file_of(message), find_note(turn.session, note_id)
    if album is None or album != message.media_group_id or file is None or note is None:
        return False
    ticket = ticket_of_staff(turn, note.ticket_id, Right.NOTE)
    if words_of(message):
        keep_note(turn, ticket, words_of(message), [file], album=album)
        return True
    enclose_with(turn.session, ticket, note, [file])
    turn.mark_kept(turn.person.account, message.message_id)
    worker = ticket.worker
    if worker is not None and worker.id != turn.person.id:
        show_files(turn, ticket, worker, files_of_note(turn.session, ticket.id, note.id)[-1:])
    return True


def choose_consulted(turn: Turn, ticket: Ticket) -> None:
    """Let the owner choose whom to ask."""
    choose_colleague(turn, ticket, CONSULT, "staff-consult")


def begin_consulting(turn: Turn, ticket: Ticket, colleague: Person, question: str) -> None:
    """Take the next message for a question to ``colleague``, unless there is one; who asks outside
    says themselves what has to be known of the matter."""
    if question and units(question) <= LONGEST:
        _consult(turn, ticket, colleague, question)
        return
    turn.go(CONSULTING, ticket=ticket.id, person=colleague.id)
    inside = in_scope(turn.desk, colleague, ticket)
    key = "staff-consult-what" if inside else "staff-consult-outside"
    turn.ask(
        key,
        number=ticket.number,
        colleague=colleague.name,
        department=in_each_language(partial(department_word, turn.desk, colleague.department)),
    )


def consult(turn: Turn, message: Message) -> None:
    """The question: the colleague sees what it is about, and can answer."""
    data = turn.conversation.data
    ticket = ticket_of_staff(turn, int(data["ticket"]), Right.CONSULT)
    colleague = turn.session.get(Person, data["person"])
    if colleague is None or not colleague.is_staff:
        raise NotYours
    said = _said(turn, message)
    if said is not None:
        _consult(turn, ticket, colleague, *said)


def _consult(
    turn: Turn,
    ticket: Ticket,
    colleague: Person,
    text: str,
    files: Sequence[Enclosure] = (),
) -> None:
    turn.go(None)
    note = write_note(
        turn.session,
        ticket,
        turn.person,
        NotePurpose.QUESTION,
        text,
        turn.received_at,
        asked=colleague,
        files=files,
    )
    _ask(turn, ticket, colleague, note)
    rows = [open_row(turn, ticket, turn.person)]
    turn.say("staff-consulted", number=ticket.number, colleague=colleague.name, rows=rows)


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
    before = said_before.get(_FILES, []) if step == ADVISING else []
    turn.go(ADVISING, note=note_id, files=before)
    note, ticket = _asked(turn, note_id)
    said = _said(turn, message)
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
        _show_new(turn, ticket, reader, answer)


def _readers(turn: Turn, ticket: Ticket, note: Note) -> list[Person]:
    """Who asked may not work here any more, or the ticket be another's."""
    concerned = [person for person in (note.author, ticket.worker) if person is not None]
    once = {each.id: each for each in concerned if each.id != turn.person.id}
    return [each for each in once.values() if allowed(turn.desk, each, ticket, Right.SEE_TICKET)]


def reason_of(turn: Turn, message: Message, before: str | None = None) -> str | None:
    """The words of the message, with those ``before`` it, if they are fit to be read on one screen;
    else they are asked for again."""
    return fit_reason(turn, words_of(message), before)


def fit_reason(turn: Turn, words: str, before: str | None = None) -> str | None:
    """The same of these words."""
    text = "\n".join(filter(None, (before, words)))
    if not words:
        turn.ask("words-needed")
    elif units(text) > LONGEST:
        turn.ask("note-too-long", most=LONGEST)
    else:
        return text
    return None


def _said(turn: Turn, message: Message) -> tuple[str, list[Enclosure]] | None:
    """The words and the files; without words that fit these are asked for, and the files wait."""
    file = file_of(message)
    files = [Enclosure(*each) for each in turn.conversation.data.get(_FILES, [])]
    files = [*files, *([] if file is None else [file])]
    text = reason_of(turn, message)
    if text is not None:
        return text, files
    kept = [each.kept() for each in files]
    turn.conversation.data = {**turn.conversation.data, _FILES: kept}
    return None


def _show_new(turn: Turn, ticket: Ticket, reader: Person, note: Note) -> None:
    """The note, and its files below it."""
    files = files_of_note(turn.session, ticket.id, note.id)
    show_note(turn, ticket, reader, note, len(files))
    show_files(turn, ticket, reader, files)


def show_note(turn: Turn, ticket: Ticket, reader: Person, note: Note, files: int = 0) -> None:
    """Let a colleague read the note, and how many files came with it."""
    key, texts = f"note-{note.purpose.value}", turn.texts_for(reader)
    head = texts.say(key, number=ticket.number, author=note.author.name)
    lines = [head, quote(note.text), *([texts.say("card-files", count=files)] if files else [])]
    screen = Screen(Html("\n".join(lines)), [open_row(turn, ticket, reader)])
    turn.send(reader, screen, slot=slot_of_story(ticket))


def _ask(turn: Turn, ticket: Ticket, colleague: Person, note: Note) -> None:
    """What the customer wrote is read by those only whose department has the ticket."""
    texts, language = turn.texts_for(colleague), colleague.language
    lines = [
        texts.say("note-question", number=ticket.number, author=note.author.name),
        quote(note.text),
        texts.say(
            "note-about",
            kind=kind_word(ticket.kind, language),
            category=category_word(turn.desk, ticket.category, language),
        ),
    ]
    if in_scope(turn.desk, colleague, ticket):
        lines.append(filed_words(ticket, language, TEXT_SHOWN, discreet=True))
    screen = Screen(Html("\n".join(lines)), [[_answer_button(turn, colleague, note)]])
    turn.send(colleague, screen, slot=slot_of_story(ticket))
    show_files(turn, ticket, colleague, files_of_note(turn.session, ticket.id, note.id))


def _answer_button(turn: Turn, colleague: Person, note: Note) -> Button:
    label = turn.texts_for(colleague).label("btn-advise")
    return button(label, NotePress(do="answer", note=note.id))


def _asked(turn: Turn, note_id: int) -> tuple[Note, Ticket]:
    """The question and its ticket, if it is this person who was asked."""
    note = find_note(turn.session, note_id)
    ticket = None if note is None else find_ticket(turn.session, note.ticket_id)
    theirs = note is not None and note.asked_id == turn.person.id and turn.person.is_staff
    if note is None or ticket is None or not theirs:
        raise NotYours
    return note, ticket
