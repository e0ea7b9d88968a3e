"""A ticket as the staff see it, with what can be done about it."""

from collections.abc import Sequence

from handlers.buttons import Button, Rows, TicketPress, button, in_rows
from handlers.limits import excerpt
from handlers.relay import slot_of_ticket
from handlers.turn import Screen, Work
from handlers.words import (
    category_word,
    department_word,
    grade_word,
    handler_word,
    kind_word,
    staff_state_word,
)
from prompts.texts import Html, Word, quote
from storage.messages import attachments_of
from storage.people import Person
from storage.rules.moves import MOVES, Action, State
from storage.tickets import OPEN, Ticket

TEXT_SHOWN = 900

_ACTIONS = (
    (Action.ACCEPT, "btn-accept"),
    (Action.ASK, "btn-ask"),
    (Action.REPLY, "btn-reply"),
    (Action.RESOLVE, "btn-resolve"),
)


def staff_button(work: Work, ticket: Ticket, reader: Person, do: str, key: str) -> Button:
    """A button about the ticket as it is now."""
    press = TicketPress(do=do, ticket=ticket.id, version=ticket.version)
    return button(work.texts_for(reader).label(key), press)


def staff_card(
    work: Work,
    ticket: Ticket,
    reader: Person,
    *,
    key: str = "card-title",
    files: int | None = None,
) -> Screen:
    """The ticket with its deadline; ``key`` is the title (new, from the pool, as it stands).

    Who knows how many ``files`` it has says so; else they are counted.
    """
    language, texts = reader.language, work.texts_for(reader)
    if files is None:
        files = len(attachments_of(work.session, ticket.id))
    lines = [
        texts.say(key, number=ticket.number),
        texts.say(
            "card-about",
            kind=kind_word(ticket.kind, language),
            category=category_word(work.desk, ticket.category, language),
            grade=grade_word(work.desk, ticket.grade, language),
        ),
        texts.say("card-customer", customer=ticket.customer.name),
        quote(excerpt(ticket.text, TEXT_SHOWN)) if ticket.text else texts.say("no-words"),
        *([texts.say("card-files", count=files)] if files else []),
        texts.say(
            "card-state",
            state=staff_state_word(ticket.state, language),
            handler=handler_word(ticket, reader),
            department=department_word(work.desk, ticket.department, language),
        ),
        *_deadline(work, ticket, reader),
    ]
    return Screen(Html("\n".join(lines)), _rows(work, ticket, reader, files))


def _rows(work: Work, ticket: Ticket, reader: Person, files: int) -> Rows:
    see = [("story", "btn-story"), ("trail", "btn-history")]
    if files:
        see.insert(0, ("files", "btn-files"))
    looks = [staff_button(work, ticket, reader, do, key) for do, key in see]
    return [*work_rows(work, ticket, reader), looks]


def work_rows(work: Work, ticket: Ticket, reader: Person) -> Rows:
    """What its owner can do as the ticket stands; from the pool, whoever sees it."""
    if ticket.handler_id not in (None, reader.id):
        return []
    buttons = [
        staff_button(work, ticket, reader, action.value, key)
        for action, key in _ACTIONS
        if (ticket.state, action) in MOVES and ticket.state is not State.RESOLVED
    ]
    return in_rows(buttons, 2)


def open_row(work: Work, ticket: Ticket, reader: Person) -> list[Button]:
    """The way to the card, from a message about it."""
    return [staff_button(work, ticket, reader, "open", "btn-open")]


def tell_handler(work: Work, ticket: Ticket, key: str, **words: Word) -> None:
    """Say to the owner what happened to a ticket of theirs."""
    handler = ticket.handler
    if handler is not None:
        text = work.texts_for(handler).say(key, number=ticket.number, **words)
        screen = Screen(text, [open_row(work, ticket, handler)])
        work.send(handler, screen, slot=slot_of_ticket(ticket))


def _deadline(work: Work, ticket: Ticket, reader: Person) -> Sequence[Html]:
    if ticket.state not in OPEN:
        return []
    if ticket.paused_at is not None:
        return [work.texts_for(reader).say("card-clock-stands")]
    key = "card-due" if ticket.due_at > work.now else "card-overdue"
    return [work.texts_for(reader).say(key, due=work.by(ticket.due_at, reader))]
