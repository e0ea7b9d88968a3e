"""What happened to a ticket, in plain words, newest last."""

from collections.abc import Iterable, Iterator

from handlers.buttons import Button
from handlers.limits import excerpt
from handlers.step_words import step_words
from handlers.steps import step_line, what_was_done
from handlers.work import Screen, Work
from prompts.texts import Html
from storage.audit import Entry, trail_of
from storage.people import Person
from storage.tickets import Ticket

SHOWN = 30
WORDS_SHOWN = 60
_NOTES = ("note", "consult", "advise")
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
    "take_back_outcome",
    "change_cause",
    "change_word",
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
    lines = [title, *more, *(_line(work, ticket, entry, reader) for entry in entries[-SHOWN:])]
    return Screen(Html("\n".join(lines)), [list(ways)])


def _line(work: Work, ticket: Ticket, entry: Entry, reader: Person) -> Html:
    """A step; of a note how it begins: the whole of it stands under 📖."""
    words = excerpt(step_words(work, entry), WORDS_SHOWN) if entry.action in _NOTES else ""
    return step_line(work, ticket, entry, reader, words)


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
