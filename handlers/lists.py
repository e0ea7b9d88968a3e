"""Lists of tickets, a page at a time, a button each."""

from collections.abc import Callable, Sequence
from datetime import datetime
from math import ceil
from typing import Protocol, TypeVar

from aiogram.filters.callback_data import CallbackData

from handlers.buttons import Button, Rows, button, in_rows
from handlers.cards.matter import first_words
from handlers.presses.customers import OwnPress
from handlers.presses.tickets import TicketPress
from handlers.turn import Turn
from handlers.words import (
    grave_words,
    late_words,
    matter_words,
    own_state_word,
    promise_word,
    staff_state_word,
)
from handlers.work import Screen
from prompts.texts import Html
from storage.attention import About, about_among
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
    def paused_at(self) -> datetime | None: ...


AnyListed = TypeVar("AnyListed", bound=Listed)


def staff_list(
    turn: Turn,
    tickets: Sequence[AnyListed],
    more: Callable[[AnyListed], Sequence[str]] = lambda _: (),
    words: Callable[[AnyListed], str] | None = None,
) -> tuple[list[Html], Rows]:
    """Of each ticket what its line says, how it stands and what it is about, and a button that
    opens it; ``more`` is what else it says, ``words`` what of its text it shows (None: the
    beginning)."""
    found = about_among(turn.session, [ticket.id for ticket in tickets], turn.now)
    about = [(ticket, found[ticket.id]) for ticket in tickets]
    said = [
        Html("\n".join((_standing(turn, ticket, each, more(ticket)), _matter(turn, each, text))))
        for ticket, each in about
        for text in [None if words is None else words(ticket)]
    ]
    return said, in_rows([_opening(turn, ticket, each) for ticket, each in about], 2)


def _opening(turn: Turn, ticket: Listed, about: About) -> Button:
    """What the line says needn't be said twice."""
    sign, _ = _colour(turn, ticket, about)
    press = TicketPress(do="open", ticket=ticket.id, version=ticket.version)
    return button(f"{sign} {ticket.number}", press)


def _standing(turn: Turn, ticket: Listed, about: About, more: Sequence[str]) -> Html:
    """Its colour, also in a word, how grave it is, which promise is missed or falls due first, and
    what wants attention."""
    sign, colour = _colour(turn, ticket, about)
    grave = grave_words(turn.desk, about.grade, turn.person.language)
    words = " · ".join((*grave, *colour, *_due(turn, about), *more, *_marks(turn, about)))
    return turn.texts.say("list-line", sign=sign, number=ticket.number, words=words)


def _matter(turn: Turn, about: About, words: str | None) -> Html:
    """Whom and what it is about, with the first of the customer's words."""
    whom = matter_words(turn.desk, about.category, about.customer, turn.person.language)
    told = first_words(about.text) if words is None else words
    if not told:
        return turn.texts.say("list-matter", matter=whom)
    return turn.texts.say("list-matter-words", matter=whom, words=told)


def _colour(turn: Turn, ticket: Listed, about: About) -> tuple[str, Sequence[str]]:
    """The sign, and the word for it; what is overdue is said with the promise."""
    if about.missed is not None:
        return "🔴", ()
    label, state = turn.texts.label, staff_state_word(ticket.state, turn.person.language)
    if ticket.state not in OPEN:
        return "✅", (state,)
    if ticket.paused_at is not None:
        return "⏸", (state,)
    soon = turn.after(turn.desk.digest.due_soon)
    if about.reminded and about.next is not None and about.next.due_at <= soon:
        return "🟡", (label("colour-soon"),)
    return "🟢", (label("colour-later"),)


def _due(turn: Turn, about: About) -> Sequence[str]:
    """The gravest promise that is missed, and by how long; else what falls due first."""
    language = turn.person.language
    if about.missed is not None:
        promise = promise_word(about.missed.name, language)
        late = late_words(turn.now - about.missed.due_at, language)
        return (turn.texts.label("list-late", promise=promise, late=late),)
    due = about.next
    if due is None or due.due_at <= turn.now:
        return ()
    key = f"list-{due.name.value.replace('_', '-')}"
    return (turn.texts.label(key, due=turn.by(due.due_at, turn.person)),)


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
