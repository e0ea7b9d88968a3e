"""日报: the figures of a day, each with a button to the tickets behind it."""

from datetime import UTC, date, datetime, time, timedelta
from math import ceil

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.access import may_do, scope_of
from handlers.buttons import FigurePress, Rows, button, in_rows
from handlers.errors import NotYours
from handlers.lists import PAGE, page_screen
from handlers.turn import Screen, Turn, Work
from prompts.dates import say_day
from prompts.texts import Html
from storage.figures import Figure, Satisfaction, Span, count, satisfaction, tickets_behind
from storage.people import Person
from storage.rules.desk import Desk
from storage.rules.roles import Right

router = Router(name="manager.digest")

BAR = 10
"""Cells of the longest bar."""


def digest_screen(work: Work, manager: Person, since: datetime, until: datetime) -> Screen:
    """The figures of the time from ``since`` to ``until`` within the manager's scope."""
    span, texts = _span(work, manager, since, until), work.texts_for(manager)
    numbers = {figure: count(work.session, figure, span) for figure in Figure}
    most = max(numbers.values())
    title = texts.say(
        "digest-title", day=say_day(until, zone=work.desk.zone, language=manager.language)
    )
    lines = [
        _from_to(work, manager, span),
        *(
            texts.say(
                "digest-line",
                what=texts.label(_key(figure)),
                count=number,
                bar=_bar(number, most),
            )
            for figure, number in numbers.items()
            if figure is not Figure.RATED
        ),
    ]
    content = _satisfaction(work, manager, satisfaction(work.session, span))
    return Screen(Html("\n".join([title, *lines, content])), _rows(work, manager, span, numbers))


def midnight(work: Work) -> datetime:
    """The beginning of the desk's day."""
    return datetime.combine(work.now.astimezone(work.desk.zone).date(), time(), work.desk.zone)


def next_digest(desk: Desk, now: datetime) -> datetime:
    """The next instant (UTC) after ``now`` at which the desk's clock shows the digest's time."""
    today = now.astimezone(desk.zone).date()
    due = _digest_of(desk, today)
    return due if due > now else _digest_of(desk, today + timedelta(days=1))


def last_digest(desk: Desk, now: datetime) -> datetime:
    """The latest instant (UTC) up to ``now`` at which the desk's clock showed the digest's time."""
    today = now.astimezone(desk.zone).date()
    due = _digest_of(desk, today)
    return due if due <= now else _digest_of(desk, today - timedelta(days=1))


def _digest_of(desk: Desk, day: date) -> datetime:
    return datetime.combine(day, desk.digest.at, desk.zone).astimezone(UTC)


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
    span = _span(turn, turn.person, since, min(until, turn.now))
    found = tickets_behind(turn.session, figure, span, offset=page * PAGE, limit=PAGE + 1)
    what = turn.texts.label(_key(figure))
    when = say_day(span.until, zone=turn.desk.zone, language=turn.person.language)
    title = turn.texts.say("figure-title", what=what, day=when)
    if not found:
        return Screen(turn.texts.say("figure-none", what=what, day=when))
    return page_screen(
        turn, title, found, page, lambda number: _press(figure, span, number, turning=True)
    )


def _span(work: Work, manager: Person, since: datetime, until: datetime) -> Span:
    soon = work.desk.calendar.add(until, work.desk.digest.due_soon)
    return Span(since, until, soon, scope_of(work.desk, manager, Right.DIGEST).department)


def _from_to(work: Work, manager: Person, span: Span) -> Html:
    since, until = work.when(span.since, manager), work.when(span.until, manager)
    return work.texts_for(manager).say("digest-span", since=since, until=until)


def _rows(work: Work, manager: Person, span: Span, numbers: dict[Figure, int]) -> Rows:
    texts = work.texts_for(manager)
    return in_rows(
        [
            button(f"{texts.label(_key(figure))} {number}", _press(figure, span, 0))
            for figure, number in numbers.items()
        ],
        2,
    )


def _press(figure: Figure, span: Span, page: int, *, turning: bool = False) -> FigurePress:
    return FigurePress(
        figure=figure.value,
        since=int(span.since.timestamp()),
        until=ceil(span.until.timestamp()),
        page=page,
        turning=turning,
    )


def _satisfaction(work: Work, manager: Person, found: Satisfaction) -> Html:
    texts = work.texts_for(manager)
    if found.mean is None:
        return texts.say("digest-no-stars")
    return texts.say("digest-stars", mean=f"{found.mean:.1f}", answers=found.answers)


def _key(figure: Figure) -> str:
    return f"figure-{figure.value.replace('_', '-')}"


def _bar(number: int, most: int) -> str:
    """One cell each; where there are more than fit, in proportion."""
    return "▇" * (number if most <= BAR else max(bool(number), round(BAR * number / most)))
