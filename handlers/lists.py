"""Lists of tickets, a page at a time, a button each."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from aiogram.filters.callback_data import CallbackData

from handlers.buttons import Button, OwnPress, TicketPress, button
from handlers.turn import Screen, Turn
from handlers.words import staff_state_word, state_word
from prompts.texts import Html
from storage.queues import overdue_among
from storage.rules.moves import State
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
    shown = found[:PAGE]
    late = set() if own else overdue_among(turn.session, [each.id for each in shown], turn.now)
    rows = [[_line(turn, ticket, late=ticket.id in late, own=own)] for ticket in shown]
    return Screen(title, [*rows, turning(turn, page, len(found) > PAGE, page_of)])


def _line(turn: Turn, ticket: Ticket, *, late: bool, own: bool) -> Button:
    if own:
        label = f"{ticket.number} · {state_word(ticket.state, turn.person.language)}"
        return button(label, OwnPress(do="look", ticket=ticket.id, version=ticket.version))
    return staff_line(turn, ticket, late=late)


class Listed(Protocol):
    """As much of a ticket as a line of the staff's lists needs."""

    @property
    def id(self) -> int: ...
    @property
    def number(self) -> str: ...
    @property
    def version(self) -> int: ...
    @property
    def state(self) -> State: ...
    @property
    def due_at(self) -> datetime: ...
    @property
    def paused_at(self) -> datetime | None: ...


def staff_line(turn: Turn, ticket: Listed, *, late: bool, who: str = "") -> Button:
    """A ticket with its colour, which is also said in a word; ``late``: a promise is missed."""
    sign, *words = _urgency(turn, ticket, late=late)
    label = " · ".join(filter(None, (f"{sign} {ticket.number}", *words, who)))
    return button(label, TicketPress(do="open", ticket=ticket.id, version=ticket.version))


def _urgency(turn: Turn, ticket: Listed, *, late: bool) -> tuple[str, ...]:
    if ticket.state not in OPEN:
        return "✅", staff_state_word(ticket.state, turn.person.language)
    due, label = turn.by(ticket.due_at, turn.person), turn.texts.label
    if late:
        return "🔴", label("colour-overdue"), due
    if ticket.paused_at is not None:
        return "⏸", staff_state_word(ticket.state, turn.person.language)
    if ticket.due_at <= turn.after(turn.desk.digest.due_soon):
        return "🟡", label("colour-soon"), due
    return "🟢", label("colour-later"), due


def turning(turn: Turn, page: int, more: bool, page_of: PageOf) -> list[Button]:
    """The ways to the page before and, where there is more, to the next one."""
    texts, row = turn.texts, []
    if page:
        row.append(button(texts.label("btn-previous"), page_of(page - 1)))
    if more:
        row.append(button(texts.label("btn-next"), page_of(page + 1)))
    return row
