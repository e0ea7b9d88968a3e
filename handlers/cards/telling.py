"""What happened to a ticket, said to whoever has it, with the way to its card."""

from collections.abc import Sequence

from handlers.buttons import Button
from handlers.cards.deadlines import deadline_lines
from handlers.cards.staff_buttons import open_row
from handlers.relay import slot_of_ticket
from handlers.work import Screen, Work
from prompts.texts import Html, Word
from storage.tickets import Ticket


def tell_handler(
    work: Work,
    ticket: Ticket,
    key: str,
    *,
    first: Sequence[Button] = (),
    deadlines: bool = False,
    **words: Word,
) -> None:
    """Say to the owner what happened to a ticket of theirs, where asked for with what is due or
    overdue; the buttons ``first`` stand before the way to its card."""
    handler = ticket.worker
    if handler is not None:
        said = work.texts_for(handler).say(key, number=ticket.number, **words)
        due = deadline_lines(work, ticket, handler) if deadlines else []
        text = Html("\n".join([said, *due]))
        screen = Screen(text, [[*first, *open_row(work, ticket, handler)]])
        work.send(handler, screen, slot=slot_of_ticket(ticket))
