"""What happened to a ticket, in plain words, newest last."""

from handlers.buttons import Button
from handlers.turn import Screen, Work
from prompts.texts import Html
from storage.audit import Entry, trail_of
from storage.people import Person
from storage.tickets import Ticket

SHOWN = 30


def history_screen(work: Work, ticket: Ticket, reader: Person, back: Button) -> Screen:
    """The latest things that were done, with the way ``back``."""
    entries = trail_of(work.session, ticket.id)[-SHOWN:]
    title = work.texts_for(reader).say("history-title", number=ticket.number)
    lines = [title, *(_line(work, entry, reader) for entry in entries)]
    return Screen(Html("\n".join(lines)), [[back]])


def _line(work: Work, entry: Entry, reader: Person) -> Html:
    texts = work.texts_for(reader)
    what = texts.label(f"did-{entry.action.replace('_', '-')}")
    return texts.say("history-line", at=work.when(entry.at, reader), what=what)
