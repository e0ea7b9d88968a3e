"""The list of tickets behind each number of a digest."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from math import ceil

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.access import may_do, scope_of
from handlers.errors import NotYours
from handlers.lists import PAGE, page_line, page_screen
from handlers.presses.figures import FigurePress
from handlers.turn import Turn
from handlers.words import handler_word
from handlers.work import Screen, Work
from prompts.dates import say_day
from prompts.texts import Html
from storage.figures import (
    Figure,
    Span,
    count,
    tickets_behind,
)
from storage.people import Person
from storage.rules.desk import Desk
from storage.rules.roles import Right
from storage.tickets import UNFINISHED, Ticket

router = Router(name="manager.digest_lists")


@router.callback_query(FigurePress.filter())
async def pressed(press: CallbackQuery, callback_data: FigurePress, turn: Turn) -> None:
    """The list behind a number."""
    may_do(turn, Right.DIGEST)
    if callback_data.figure not in list(Figure):
        raise NotYours
    found = _list(turn, callback_data)
    if callback_data.turning:
        turn.show(found)
    else:
        turn.send(turn.person, found)


def _list(turn: Turn, wish: FigurePress) -> Screen:
    figure, page = Figure(wish.figure), wish.page
    since, until = (datetime.fromtimestamp(at, UTC) for at in (wish.since, wish.until))
    department = _department(turn, wish.department)
    span = span_of(turn, turn.person, department, since, min(until, turn.now))
    found = tickets_behind(turn.session, figure, span, offset=page * PAGE, limit=PAGE + 1)
    what = turn.texts.label(figure_key(figure))
    when = day_word(turn, turn.person, span.until)
    if not found:
        return Screen(turn.texts.say("figure-none", what=what, day=when))
    total = count(turn.session, figure, span)
    title = turn.texts.say("figure-title", what=what, day=when, count=total)
    return page_screen(
        turn,
        Html("\n".join([title, *page_line(turn, page, total)])),
        found,
        page,
        lambda number: figure_press(turn, figure, span, number, turning=True),
        more=lambda ticket: _hands(turn, ticket),
    )


def _hands(turn: Turn, ticket: Ticket) -> Sequence[str]:
    """In whose hands it is, as long as somebody has to do something."""
    return (handler_word(ticket, turn.person),) if ticket.state in UNFINISHED else ()


def _department(turn: Turn, place: int) -> str | None:
    """The department that a digest was about, as far as the person may see it still."""
    if not place:
        return scope_of(turn.desk, turn.person, Right.DIGEST).department
    asked = list(turn.desk.departments)[place - 1 : place]
    if not asked or asked[0] not in within_reach(turn, turn.person):
        raise NotYours
    return asked[0]


def day_word(work: Work, reader: Person, until: datetime) -> str:
    """The day on which something ends: midnight ends the day before."""
    last = until - timedelta(microseconds=1)
    return say_day(last, zone=work.desk.zone, language=reader.language)


def within_reach(work: Work, manager: Person) -> Sequence[str]:
    """The departments whose figures they may see."""
    theirs = scope_of(work.desk, manager, Right.DIGEST).departments
    return list(work.desk.departments) if theirs is None else theirs


def place_of(desk: Desk, department: str | None) -> int:
    """Its place in the desk file, beginning with 1; 0: none."""
    return 0 if department is None else 1 + list(desk.departments).index(department)


def span_of(
    work: Work, reader: Person, department: str | None, since: datetime, until: datetime
) -> Span:
    """The time and the departments that are counted, for ``reader``."""
    soon = work.desk.calendar.add(until, work.desk.digest.due_soon)
    below = None if department is None else work.desk.tree.below(department)
    return Span(since, until, soon, below, reader.id)


def figure_press(
    work: Work, figure: Figure, span: Span, page: int, *, turning: bool = False
) -> FigurePress:
    """The way to the list behind a number."""
    return FigurePress(
        figure=figure.value,
        since=int(span.since.timestamp()),
        until=ceil(span.until.timestamp()),
        page=page,
        turning=turning,
        department=place_of(work.desk, span.department),
    )


def figure_key(figure: Figure) -> str:
    """The text that names it."""
    return f"figure-{figure.value.replace('_', '-')}"
