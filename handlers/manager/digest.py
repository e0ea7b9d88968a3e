"""日报: the figures of a day, each with a button to the tickets behind it."""

from datetime import UTC, date, datetime, time, timedelta

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.buttons import FigurePress, Rows, button, in_rows
from handlers.errors import NotYours
from handlers.lists import PAGE, page_screen
from handlers.turn import Screen, Turn, Work
from prompts.dates import say_day
from prompts.texts import Html
from storage.figures import Figure, Satisfaction, Span, count, satisfaction, tickets_behind
from storage.people import Person
from storage.rules.desk import Desk
from storage.rules.roles import Right, may

router = Router(name="manager.digest")

LOOK_BACK = timedelta(days=3660)
"""Nobody was sent a digest of an earlier day."""
BAR = 10
"""Cells of the longest bar."""


def digest_screen(work: Work, manager: Person, day: date) -> Screen:
    """The figures of ``day`` (the desk's calendar) within the manager's scope."""
    span, texts = span_of(work, manager, day), work.texts_for(manager)
    numbers = {figure: count(work.session, figure, span) for figure in Figure}
    most = max(numbers.values())
    title = texts.say(
        "digest-title", day=say_day(span.since, zone=work.desk.zone, language=manager.language)
    )
    lines = [
        texts.say(
            "digest-line",
            what=texts.label(_key(figure)),
            count=number,
            bar=_bar(number, most),
        )
        for figure, number in numbers.items()
        if figure is not Figure.RATED
    ]
    content = _satisfaction(work, manager, satisfaction(work.session, span))
    return Screen(Html("\n".join([title, *lines, content])), _rows(work, manager, day, numbers))


def span_of(work: Work, manager: Person, day: date) -> Span:
    """The day from midnight to midnight by the desk's clock, or until now."""
    since = datetime.combine(day, time(), work.desk.zone)
    until = min(datetime.combine(day + timedelta(days=1), time(), work.desk.zone), work.now)
    soon = work.desk.calendar.add(until, work.desk.digest.due_soon)
    return Span(since, until, soon, manager.department)


def today(work: Work) -> date:
    """The desk's date."""
    return work.now.astimezone(work.desk.zone).date()


def next_digest(desk: Desk, now: datetime) -> datetime:
    """The next instant (UTC) after ``now`` at which the desk's clock shows the digest's time."""
    local = now.astimezone(desk.zone)
    due = datetime.combine(local.date(), desk.digest.at, desk.zone)
    if due <= local:
        due = datetime.combine(local.date() + timedelta(days=1), desk.digest.at, desk.zone)
    return due.astimezone(UTC)


@router.callback_query(FigurePress.filter())
async def pressed(press: CallbackQuery, callback_data: FigurePress, turn: Turn) -> None:
    """The list behind a number."""
    if not may(turn.person.role, Right.DIGEST):
        raise NotYours
    try:
        figure, day = Figure(callback_data.figure), date.fromisoformat(callback_data.day)
    except ValueError:
        raise NotYours from None
    if not today(turn) - LOOK_BACK <= day <= today(turn):
        raise NotYours
    found = _list(turn, figure, day, max(callback_data.page, 0))
    if callback_data.turning:
        turn.show(found)
    else:
        turn.send(turn.person, found)


def _list(turn: Turn, figure: Figure, day: date, page: int) -> Screen:
    span = span_of(turn, turn.person, day)
    found = tickets_behind(turn.session, figure, span, offset=page * PAGE, limit=PAGE + 1)
    what = turn.texts.label(_key(figure))
    when = say_day(span.since, zone=turn.desk.zone, language=turn.person.language)
    title = turn.texts.say("figure-title", what=what, day=when)
    if not found:
        return Screen(turn.texts.say("figure-none", what=what, day=when))
    return page_screen(
        turn, title, found, page, lambda number: _press(figure, day, number, turning=True)
    )


def _rows(work: Work, manager: Person, day: date, numbers: dict[Figure, int]) -> Rows:
    texts = work.texts_for(manager)
    return in_rows(
        [
            button(f"{texts.label(_key(figure))} {number}", _press(figure, day, 0))
            for figure, number in numbers.items()
        ],
        2,
    )


def _press(figure: Figure, day: date, page: int, *, turning: bool = False) -> FigurePress:
    return FigurePress(figure=figure.value, day=day.isoformat(), page=page, turning=turning)


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
