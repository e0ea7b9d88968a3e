"""Lists of tickets, a page at a time, a button each."""

from collections.abc import Callable, Sequence
from datetime import datetime
from math import ceil
from typing import Protocol, TypeVar

from aiogram.filters.callback_data import CallbackData

from handlers.buttons import Button, OwnPress, Rows, TicketPress, button
from handlers.turn import Turn
from handlers.words import matter_words, own_state_word, staff_state_word
from handlers.work import Screen
from prompts.texts import Html
from storage.attention import About, about_among
from storage.promises import Awaited
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
    more: Callable[[Ticket], Sequence[str]] = lambda _: (),
) -> Screen:
    """One page of a list: ``found`` holds one more ticket than a page where there are more;
    ``more`` as for :func:`staff_list`."""
    shown = found[:PAGE]
    said, rows = _own_list(turn, shown) if own else staff_list(turn, shown, more=more)
    ways = turning(turn, page, len(found) > PAGE, page_of)
    return Screen(Html("\n".join((title, *said))), [*rows, ways])


def _own_list(turn: Turn, tickets: Sequence[Ticket]) -> tuple[list[Html], Rows]:
    return [], [[_own_line(turn, each)] for each in tickets]


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
    def next_due_at(self) -> datetime: ...
    @property
    def paused_at(self) -> datetime | None: ...


AnyListed = TypeVar("AnyListed", bound=Listed)


def staff_list(
    turn: Turn,
    tickets: Sequence[AnyListed],
    who: Callable[[AnyListed], str] = lambda _: "",
    more: Callable[[AnyListed], Sequence[str]] = lambda _: (),
) -> tuple[list[Html], Rows]:
    """Of each ticket a line that says how it stands, and a button that opens it; ``who`` has it in
    hand, where that is to be said; ``more`` is what else its line says."""
    found = about_among(turn.session, [ticket.id for ticket in tickets])
    about = [(ticket, found[ticket.id]) for ticket in tickets]
    return (
        [_standing(turn, ticket, each, more(ticket)) for ticket, each in about],
        [[_opening(turn, ticket, each, who(ticket))] for ticket, each in about],
    )


def _opening(turn: Turn, ticket: Listed, about: About, who: str) -> Button:
    """A phone's button shows some twenty characters: the number, and what and whom it is about."""
    matter = matter_words(turn.desk, about.category, about.customer, turn.person.language)
    sign, _ = _colour(turn, ticket, about.next)
    label = " · ".join(filter(None, (f"{sign} {ticket.number}", matter, who)))
    return button(label, TicketPress(do="open", ticket=ticket.id, version=ticket.version))


def _standing(turn: Turn, ticket: Listed, about: About, more: Sequence[str]) -> Html:
    """Its colour, also in a word, which promise falls due first, and what wants attention."""
    sign, colour = _colour(turn, ticket, about.next)
    due = [] if about.next is None else [_due(turn, about.next)]
    words = " · ".join((colour, *due, *more, *_marks(turn, about)))
    return turn.texts.say("list-line", sign=sign, number=ticket.number, words=words)


def _colour(turn: Turn, ticket: Listed, due: Awaited | None) -> tuple[str, str]:
    label = turn.texts.label
    if ticket.state not in OPEN:
        return "✅", staff_state_word(ticket.state, turn.person.language)
    if due is not None and due.due_at <= turn.now:
        return "🔴", label("colour-overdue")
    if ticket.paused_at is not None:
        return "⏸", staff_state_word(ticket.state, turn.person.language)
    if ticket.next_due_at <= turn.after(turn.desk.digest.due_soon):
        return "🟡", label("colour-soon")
    return "🟢", label("colour-later")


def _due(turn: Turn, due: Awaited) -> str:
    key = f"list-{due.name.value.replace('_', '-')}"
    return turn.texts.label(key, due=turn.by(due.due_at, turn.person))


def _marks(turn: Turn, about: About) -> list[str]:
    """What somebody should see to, whatever the deadline."""
    marks = {
        "mark-urged": about.urges,
        "mark-reworked": about.reworks,
        "mark-unanswered": int(about.unanswered),
        "mark-confirming": int(about.confirming),
    }
    return [turn.texts.label(key, count=count) for key, count in marks.items() if count]


def page_line(turn: Turn, page: int, total: int) -> list[Html]:
    """Which page it is (the first: 0) of how many; none where there is but one."""
    pages = ceil(total / PAGE)
    if pages < 2:
        return []
    return [turn.texts.say("page-of", page=min(page + 1, pages), pages=pages)]


def turning(turn: Turn, page: int, more: bool, page_of: PageOf) -> list[Button]:
    """The ways to the page before and, where there is more, to the next one."""
    texts, row = turn.texts, []
    if page:
        row.append(button(texts.label("btn-previous"), page_of(page - 1)))
    if more:
        row.append(button(texts.label("btn-next"), page_of(page + 1)))
    return row
