"""Until when what of a ticket is due, as the staff read it."""

from collections.abc import Sequence

from handlers.words import duration_word
from handlers.work import Work
from prompts.texts import Html
from storage.extensions import granted_to
from storage.people import Person
from storage.promises import next_answer
from storage.rules.moves import State
from storage.tickets import OPEN, Ticket


def deadline_lines(work: Work, ticket: Ticket, reader: Person) -> Sequence[Html]:
    """What falls due first, until when it is to be resolved, and whether that was extended."""
    if ticket.state not in OPEN:
        return []
    if ticket.paused_at is not None:
        return [work.texts_for(reader).say("card-clock-stands")]
    texts, granted = work.texts_for(reader), granted_to(ticket)
    key = "card-due" if ticket.due_at > work.now else "card-overdue"
    resolve = texts.say(key, due=work.by(ticket.due_at, reader))
    lines = [*_first_due_line(work, ticket, reader), *_theirs_until(work, ticket, reader), resolve]
    if granted is not None:
        lines.append(texts.say("card-extended", amount=duration_word(granted, reader.language)))
    return lines


def _first_due_line(work: Work, ticket: Ticket, reader: Person) -> Sequence[Html]:
    """What the customer waits for before the outcome: the first of it that isn't done."""
    awaited, texts = next_answer(work.session, ticket), work.texts_for(reader)
    if awaited is None:
        return []
    key = "card-first-due" if awaited.due_at > work.now else "card-first-overdue"
    promise = texts.label(f"promise-{awaited.name.value.replace('_', '-')}")
    return [texts.say(key, promise=promise, due=work.by(awaited.due_at, reader))]


def _theirs_until(work: Work, ticket: Ticket, reader: Person) -> Sequence[Html]:
    """Whoever was given it reads when it goes to somebody else: often before the promise is due."""
    until = ticket.accept_by if ticket.handler_id == reader.id else None
    if until is None or ticket.state is not State.NEW or until <= work.now:
        return []
    return [work.texts_for(reader).say("card-theirs-until", due=work.by(until, reader))]
