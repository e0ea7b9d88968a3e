"""Lists of tickets, a page at a time, a button each."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from aiogram.filters.callback_data import CallbackData

from handlers.buttons import Button, OwnPress, TicketPress, button
from handlers.turn import Turn
from handlers.words import matter_words, own_state_word, promise_word, staff_state_word
from handlers.work import Screen
from prompts.texts import Html
from storage.queues import About, about_among
from storage.rules.moves import State
from storage.rules.promised import PromiseName
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
    lines = [_own_line(turn, each) for each in shown] if own else staff_lines(turn, shown)
    rows = [[line] for line in lines]
    return Screen(title, [*rows, turning(turn, page, len(found) > PAGE, page_of)])


def _own_line(turn: Turn, ticket: Ticket) -> Button:
    label = f"{ticket.number} · {own_state_word(ticket, turn.person.language)}"
    return button(label, OwnPress(do="look", ticket=ticket.id, version=ticket.version))


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


AnyListed = TypeVar("AnyListed", bound=Listed)


def staff_lines(
    turn: Turn, tickets: Sequence[AnyListed], who: Callable[[AnyListed], str] = lambda _: ""
) -> list[Button]:
    """A line for each ticket; ``who`` has it in hand, where that is to be said."""
    about = about_among(turn.session, [ticket.id for ticket in tickets], turn.now)
    return [_staff_line(turn, ticket, about[ticket.id], who(ticket)) for ticket in tickets]


def _staff_line(turn: Turn, ticket: Listed, about: About, who: str) -> Button:
    """A ticket with its colour, which is also said in a word, and what and whom it is about."""
    sign, *words = _urgency(turn, ticket, about.late)
    matter = matter_words(turn.desk, about.category, about.customer, turn.person.language)
    label = " · ".join(filter(None, (f"{sign} {ticket.number}", *words, matter, who)))
    return button(label, TicketPress(do="open", ticket=ticket.id, version=ticket.version))


def _urgency(turn: Turn, ticket: Listed, late: PromiseName | None) -> tuple[str, ...]:
    if ticket.state not in OPEN:
        return "✅", staff_state_word(ticket.state, turn.person.language)
    due, label = turn.by(ticket.due_at, turn.person), turn.texts.label
    if late is not None:
        return "🔴", label("colour-overdue", promise=promise_word(late, turn.person.language))
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
