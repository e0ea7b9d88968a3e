"""What happened to a ticket, in plain words, newest last."""

from handlers.buttons import Button
from handlers.turn import Screen, Work
from prompts.texts import Html
from storage.audit import Entry, trail_of
from storage.people import Person
from storage.tickets import Ticket

SHOWN = 30
INTERNAL = ("chase", "escalate", "seen", "ask_extension", "refuse_extension")
"""How the desk drives its own people is not told to customers."""


def history_screen(work: Work, ticket: Ticket, reader: Person, *ways: Button) -> Screen:
    """The latest things that were done, with the ``ways`` on from there."""
    entries = [entry for entry in trail_of(work.session, ticket.id) if _concerns(reader, entry)]
    title = work.texts_for(reader).say("history-title", number=ticket.number)
    more = ["…"] if len(entries) > SHOWN else []
    lines = [title, *more, *(_line(work, entry, reader) for entry in entries[-SHOWN:])]
    return Screen(Html("\n".join(lines)), [list(ways)])


def _concerns(reader: Person, entry: Entry) -> bool:
    return reader.is_staff or entry.action not in INTERNAL


def _line(work: Work, entry: Entry, reader: Person) -> Html:
    texts = work.texts_for(reader)
    what = texts.label(f"did-{entry.action.replace('_', '-')}")
    return texts.say("history-line", at=work.when(entry.at, reader), what=what)
