"""What happened to a ticket, in plain words, newest last."""

from collections.abc import Iterable, Iterator

from handlers.buttons import Button
from handlers.steps import step_line, what_was_done
from handlers.work import Screen, Work
from prompts.texts import Html
from storage.audit import Entry, trail_of
from storage.people import Person
from storage.tickets import Ticket

SHOWN = 30
INTERNAL = (
    "chase",
    "escalate",
    "still_overdue",
    "seen",
    "reclassify",
    "link",
    "differ",
    "ask_extension",
    "refuse_extension",
    "ask_confirmation",
    "confirm_outcome",
    "return_outcome",
    "unconfirmed",
    "assess",
    "send_anyway",
    "note",
    "consult",
    "advise",
    "return",
    "supervise",
    "let_go",
    "supplier",
    "supplier_answered",
    "ask_limit",
    "grant_limit",
    "refuse_limit",
)
"""How the desk drives its own people is not told to customers."""


def history_screen(work: Work, ticket: Ticket, reader: Person, *ways: Button) -> Screen:
    """The latest things that were done, for staff, with the ``ways`` on from there."""
    entries = trail_of(work.session, ticket.id)
    title = work.texts_for(reader).say("history-title", number=ticket.number)
    more = ["…"] if len(entries) > SHOWN else []
    lines = [title, *more, *(step_line(work, ticket, entry, reader) for entry in entries[-SHOWN:])]
    return Screen(Html("\n".join(lines)), [list(ways)])


def told_to(
    work: Work, reader: Person, entries: Iterable[Entry], *, as_customer: bool = False
) -> Iterator[tuple[Entry, str]]:
    """What of the trail a reader may know, each with what it says in plain words; ``as_customer``
    of a matter of their own, whatever they are to the desk."""
    for entry in entries:
        if entry.action not in INTERNAL if as_customer else _concerns(reader, entry):
            yield entry, what_was_done(work, entry, reader)


def _concerns(reader: Person, entry: Entry) -> bool:
    return reader.is_staff or entry.action not in INTERNAL
