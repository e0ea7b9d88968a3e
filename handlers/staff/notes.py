"""内部备注, 问同事: what the staff write about a ticket for each other.

None of it stands under a name of the ticket in a chat (:func:`handlers.relay.slot_of_ticket`): a
reply to a message that does goes to the customer.
"""

from collections.abc import Sequence
from functools import partial

from aiogram.types import Message

from handlers.access import in_scope, ticket_of_staff
from handlers.buttons import Button, button
from handlers.cards.staff_buttons import open_row
from handlers.errors import NotYours
from handlers.incoming import file_of, words_of
from handlers.limits import units
from handlers.presses.writing import NotePress
from handlers.relay import slot_of_story
from handlers.staff.colleagues import CONSULT, choose_colleague
from handlers.staff.files import show_files
from handlers.turn import Turn
from handlers.words import (
    category_word,
    department_word,
    filed_words,
    in_each_language,
    kind_word,
)
from handlers.work import Screen
from prompts.texts import Html, quote
from storage.attachments import Enclosure, files_of_note
from storage.notes import Note, NotePurpose, enclose_with, find_note, write_note
from storage.people import Person
from storage.rules.roles import Right
from storage.tickets import Ticket

NOTING, CONSULTING, ADVISING = "noting", "consulting", "advising"
"""Steps: the next message is a note, a question to a colleague, the answer to one."""
KEEP_FILES = (NOTING, CONSULTING, ADVISING)
"""Those whose files are kept with the words."""
FILES, _ALBUM = "files", "noted"
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
    said = said_in(turn, message)
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
        show_new(turn, ticket, worker, note)


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
    said = said_in(turn, message)
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


def said_in(turn: Turn, message: Message) -> tuple[str, list[Enclosure]] | None:
    """The words and the files; without words that fit these are asked for, and the files wait."""
    file = file_of(message)
    files = [Enclosure(*each) for each in turn.conversation.data.get(FILES, [])]
    files = [*files, *([] if file is None else [file])]
    text = reason_of(turn, message)
    if text is not None:
        return text, files
    kept = [each.kept() for each in files]
    turn.conversation.data = {**turn.conversation.data, FILES: kept}
    return None


def show_new(turn: Turn, ticket: Ticket, reader: Person, note: Note) -> None:
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
