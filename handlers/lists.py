"""Lists of tickets, a page at a time, a button each."""

from collections.abc import Callable, Sequence

from aiogram.filters.callback_data import CallbackData

from handlers.buttons import Button, OwnPress, TicketPress, button
from handlers.turn import Screen, Turn
from handlers.words import staff_state_word, state_word
from prompts.texts import Html
from storage.tickets import OPEN, Ticket

PAGE = 8

PageOf = Callable[[int], CallbackData]
"""Makes the press that opens a page."""


def page_screen(
    turn: Turn,
    title: Html,
    found: Sequence[Ticket],
    page: int,
    page_of: PageOf,
    *,
    own: bool = False,
) -> Screen:
    """One page of a list: ``found`` holds one more ticket than a page where there are more."""
    rows = [[_line(turn, ticket, own=own)] for ticket in found[:PAGE]]
    return Screen(title, [*rows, turning(turn, page, len(found) > PAGE, page_of)])


def _line(turn: Turn, ticket: Ticket, *, own: bool) -> Button:
    if own:
        label = f"{ticket.number} · {state_word(ticket.state, turn.person.language)}"
        return button(label, OwnPress(do="look", ticket=ticket.id, version=ticket.version))
    label = f"{_urgency(turn, ticket)} {ticket.number} · {_when(turn, ticket)}"
    return button(label, TicketPress(do="open", ticket=ticket.id, version=ticket.version))


def _urgency(turn: Turn, ticket: Ticket) -> str:
    if ticket.state not in OPEN:
        return "✅"
    if ticket.paused_at is not None:
        return "⏸"
    if ticket.due_at <= turn.now:
        return "🔴"
    return "🟡" if ticket.due_at <= turn.after(turn.desk.digest.due_soon) else "🟢"


def _when(turn: Turn, ticket: Ticket) -> str:
    if ticket.state in OPEN and ticket.paused_at is None:
        return turn.by(ticket.due_at, turn.person)
    return staff_state_word(ticket.state, turn.person.language)


def turning(turn: Turn, page: int, more: bool, page_of: PageOf) -> list[Button]:
    """The ways to the page before and, where there is more, to the next one."""
    texts, row = turn.texts, []
    if page:
        row.append(button(texts.label("btn-previous"), page_of(page - 1)))
    if more:
        row.append(button(texts.label("btn-next"), page_of(page + 1)))
    return row
