"""日报: the figures of a day, each with a button to its tickets, and a picture of the week."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain
from math import ceil

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.access import may_do, scope_of
from handlers.buttons import DigestPress, FigurePress, Rows, button, in_rows
from handlers.errors import NotYours
from handlers.lists import PAGE, page_screen
from handlers.turn import Turn
from handlers.words import department_word
from handlers.work import Screen, Work
from prompts.charts.figures import Day, DigestChart
from prompts.dates import say_day
from prompts.texts import LANGUAGES, Html, Texts
from storage.digests import wish_of
from storage.figures import (
    Figure,
    Satisfaction,
    Span,
    count,
    on_time,
    satisfaction,
    tickets_behind,
)
from storage.people import Person
from storage.rules.desk import Desk
from storage.rules.promised import PromiseName
from storage.rules.roles import Right
from storage.tickets import Ticket

router = Router(name="manager.digest")

WEEK = 7
"""Days in the picture."""
LINES = (
    (Figure.RECEIVED, Figure.ANSWERED, Figure.RESOLVED),
    (Figure.OPEN, Figure.OVERDUE, Figure.DUE_SOON),
)
"""What was done, and what is to be done: each number once."""
VERDICTS = (Figure.SATISFIED, Figure.NOT_SATISFIED)
"""What customers said of their outcomes."""
SELDOM = (Figure.REWORKED, Figure.CLOSED_WITHOUT)
"""What has a place in the text only where there is some of it."""
ONLY_IF_ANY = (*SELDOM, *VERDICTS)
"""What has a button only where there is some of it."""
KEPT = (PromiseName.FIRST_RESPONSE, PromiseName.RESOLVE)
"""Of what it is said how much was kept in time."""
IN_A_UNIT = (Figure.RECEIVED, Figure.RESOLVED, Figure.OVERDUE)
"""The day's numbers of each unit."""


def send_digest(
    work: Work, manager: Person, since: datetime, until: datetime, *, once: str | None = None
) -> None:
    """The figures of the time from ``since`` to ``until``, as many of them as are the manager's to
    see and as they want; then the picture. ``once`` as for :meth:`handlers.work.Work.send`."""
    span = _span(work, manager, whose_figures(work, manager), since, until)
    shown = (*chain(*LINES), *ONLY_IF_ANY)
    numbers = {figure: count(work.session, figure, span) for figure in shown}
    work.send(manager, _screen(work, manager, span, numbers), once=once)
    drawn_once = None if once is None else f"{once}:picture"
    chart = _chart(work, manager, span)
    work.draw(manager, "digest", chart.as_recipe(), once=drawn_once)


def whose_figures(work: Work, manager: Person) -> str | None:
    """The department that their digest is about, as they chose where they may; None: all."""
    wish = wish_of(work.session, manager)
    if wish is not None and wish.department in within_reach(work, manager):
        return wish.department
    return scope_of(work.desk, manager, Right.DIGEST).department


def within_reach(work: Work, manager: Person) -> Sequence[str]:
    """The departments whose figures they may see."""
    theirs = scope_of(work.desk, manager, Right.DIGEST).departments
    return list(work.desk.departments) if theirs is None else theirs


def _screen(work: Work, manager: Person, span: Span, numbers: dict[Figure, int]) -> Screen:
    texts = work.texts_for(manager)
    title = texts.say(
        "digest-title", day=say_day(span.until, zone=work.desk.zone, language=manager.language)
    )
    lines = [
        _from_to(work, manager, span),
        *(_line(work, manager, numbers, figures) for figures in (*LINES, *_seldom(numbers))),
        *_in_time(work, manager, span),
        *_verdicts(texts, numbers),
        _satisfaction(work, manager, satisfaction(work.session, span)),
        *_units(work, manager, span),
        texts.say(_advice(numbers)),
    ]
    return Screen(Html("\n".join([title, *lines])), _rows(work, manager, span, numbers))


def _line(
    work: Work, manager: Person, numbers: dict[Figure, int], figures: Sequence[Figure]
) -> Html:
    texts = work.texts_for(manager)
    return Html(" · ".join(_number(texts, figure, numbers[figure]) for figure in figures))


def _seldom(numbers: dict[Figure, int]) -> Sequence[Sequence[Figure]]:
    """What was sent back or closed without an outcome has a line only where there is any."""
    some = [figure for figure in SELDOM if numbers[figure]]
    return [some] if some else []


def _in_time(work: Work, manager: Person, span: Span) -> Sequence[Html]:
    """How much of what was answered and resolved was so in time, where anything was."""
    texts, said = work.texts_for(manager), list[Html]()
    for name in KEPT:
        found = on_time(work.session, name, span)
        if found.kept:
            what = texts.label(f"promise-{name.value.replace('_', '-')}")
            share = round(100 * found.in_time / found.kept)
            said.append(
                texts.say("digest-share", what=what, share=share, good=found.in_time, of=found.kept)
            )
    return [Html(texts.say("digest-in-time") + " · ".join(said))] if said else []


def _number(texts: Texts, figure: Figure, number: int) -> Html:
    return texts.say("digest-figure", what=texts.label(_key(figure)), count=number)


def _verdicts(texts: Texts, numbers: dict[Figure, int]) -> Sequence[Html]:
    """What was said of outcomes, where anything was: silence counts for neither."""
    good, bad = (numbers[figure] for figure in VERDICTS)
    if not good + bad:
        return []
    share = round(100 * good / (good + bad))
    return [texts.say("digest-verdicts", satisfied=good, not_satisfied=bad, share=share)]


def _advice(numbers: dict[Figure, int]) -> str:
    """What a manager does next: the key of a text."""
    if numbers[Figure.OVERDUE]:
        return "digest-see-overdue"
    return "digest-see-due-soon" if numbers[Figure.DUE_SOON] else "digest-all-well"


def _units(work: Work, manager: Person, span: Span) -> Sequence[Html]:
    """The figures of each unit within what the digest is about, with all that is within it; and
    of what is in none of them: the lines add up to the whole."""
    tree, texts = work.desk.tree, work.texts_for(manager)
    units = [] if tree.is_flat else tree.units(span.department)
    if not units:
        return []
    lines = [_unit(work, manager, span, unit, tree.below(unit)) for unit in units]
    if span.department is not None:
        lines.insert(0, _unit(work, manager, span, span.department, (span.department,)))
    return [texts.say("digest-units"), *lines]


def _unit(work: Work, manager: Person, span: Span, unit: str, departments: tuple[str, ...]) -> Html:
    theirs = replace(span, departments=departments)
    numbers = {figure.value: count(work.session, figure, theirs) for figure in IN_A_UNIT}
    texts = work.texts_for(manager)
    name = _with_what(work, manager, unit, len(departments) - 1)
    line = texts.say("digest-unit", unit=name, **numbers)
    good, bad = (count(work.session, figure, theirs) for figure in VERDICTS)
    if not good + bad:
        return line
    return Html(line + texts.say("digest-unit-verdicts", satisfied=good, of=good + bad))


def _with_what(work: Work, manager: Person, unit: str, within: int) -> str:
    """The unit's name; where its figures hold others', how many; where they leave them out, so."""
    texts, name = work.texts_for(manager), department_word(work.desk, unit, manager.language)
    if within:
        return texts.label("digest-unit-with", unit=name, count=within)
    if len(work.desk.tree.below(unit)) > 1:
        return texts.label("digest-unit-itself", unit=name)
    return name


def _chart(work: Work, manager: Person, span: Span) -> DigestChart:
    today = span.until.astimezone(work.desk.zone).date()
    return DigestChart(
        language=manager.language,
        scope={each: department_word(work.desk, span.department, each) for each in LANGUAGES},
        days=[_day(work, span, today - timedelta(days=ago)) for ago in reversed(range(WEEK))],
    )


def _day(work: Work, span: Span, day: date) -> Day:
    """Of the last day as much as the digest covers."""
    since, until = (
        datetime.combine(each, time(), work.desk.zone) for each in (day, day + timedelta(days=1))
    )
    whole = replace(span, since=since, until=min(until, span.until))
    received, resolved = (
        count(work.session, figure, whole) for figure in (Figure.RECEIVED, Figure.RESOLVED)
    )
    return Day(day.isoformat(), received, resolved)


def midnight(work: Work) -> datetime:
    """The beginning of the desk's day."""
    return datetime.combine(work.now.astimezone(work.desk.zone).date(), time(), work.desk.zone)


def next_digest(desk: Desk, now: datetime, at: time | None = None) -> datetime:
    """The next instant (UTC) after ``now`` at which the desk's clock shows ``at``, or the desk
    file's time for the digest."""
    today = now.astimezone(desk.zone).date()
    due = _digest_of(desk, today, at)
    return due if due > now else _digest_of(desk, today + timedelta(days=1), at)


def last_digest(desk: Desk, now: datetime, at: time | None = None) -> datetime:
    """The latest instant (UTC) up to ``now`` at which the desk's clock showed that time."""
    today = now.astimezone(desk.zone).date()
    due = _digest_of(desk, today, at)
    return due if due <= now else _digest_of(desk, today - timedelta(days=1), at)


def _digest_of(desk: Desk, day: date, at: time | None) -> datetime:
    return datetime.combine(day, at or desk.digest.at, desk.zone).astimezone(UTC)


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
    span = _span(turn, turn.person, department, since, min(until, turn.now))
    found = tickets_behind(turn.session, figure, span, offset=page * PAGE, limit=PAGE + 1)
    what = turn.texts.label(_key(figure))
    when = say_day(span.until, zone=turn.desk.zone, language=turn.person.language)
    if not found:
        return Screen(turn.texts.say("figure-none", what=what, day=when))
    total = count(turn.session, figure, span)
    return page_screen(
        turn,
        turn.texts.say("figure-title", what=what, day=when, count=total),
        found,
        page,
        lambda number: _press(turn, figure, span, number, turning=True),
        more=lambda ticket: _hands(turn, ticket),
    )


def _hands(turn: Turn, ticket: Ticket) -> Sequence[str]:
    """In whose hands it is, and by how long it is overdue."""
    if not ticket.is_open:
        return ()
    handler = ticket.handler
    has_it = turn.texts.label("in-the-pool") if handler is None else handler.name
    late = turn.now - ticket.next_due_at
    if ticket.paused_at is not None or late <= timedelta():
        return (has_it,)
    return (_late_by(turn.texts, late), has_it)


def _late_by(texts: Texts, late: timedelta) -> str:
    """In the largest unit of which there are two."""
    for unit, length in _UNITS.items():
        if late >= 2 * length:
            return texts.label(f"late-by-{unit}", count=late // length)
    return texts.label("late-by-minutes", count=late // timedelta(minutes=1))


_UNITS = {"days": timedelta(days=1), "hours": timedelta(hours=1)}


def _department(turn: Turn, place: int) -> str | None:
    """The department that a digest was about, as far as the person may see it still."""
    if not place:
        return scope_of(turn.desk, turn.person, Right.DIGEST).department
    asked = list(turn.desk.departments)[place - 1 : place]
    if not asked or asked[0] not in within_reach(turn, turn.person):
        raise NotYours
    return asked[0]


def place_of(desk: Desk, department: str | None) -> int:
    """Its place in the desk file, beginning with 1; 0: none."""
    return 0 if department is None else 1 + list(desk.departments).index(department)


def _span(
    work: Work, reader: Person, department: str | None, since: datetime, until: datetime
) -> Span:
    soon = work.desk.calendar.add(until, work.desk.digest.due_soon)
    below = None if department is None else work.desk.tree.below(department)
    return Span(since, until, soon, below, reader.id)


def _from_to(work: Work, manager: Person, span: Span) -> Html:
    since, until = work.when(span.since, manager), work.when(span.until, manager)
    whose = department_word(work.desk, span.department, manager.language)
    return work.texts_for(manager).say("digest-span", since=since, until=until, whose=whose)


def _rows(work: Work, manager: Person, span: Span, numbers: dict[Figure, int]) -> Rows:
    """A button for the list behind each number that is shown."""
    label = work.texts_for(manager).label
    shown = [figure for figure in Figure if figure not in ONLY_IF_ANY or numbers[figure]]
    lists = [button(label(_key(figure)), _press(work, figure, span, 0)) for figure in shown]
    settings = button(label("btn-digest-settings"), DigestPress(do="settings"))
    return [*in_rows(lists, 3), [settings]]


def _press(
    work: Work, figure: Figure, span: Span, page: int, *, turning: bool = False
) -> FigurePress:
    return FigurePress(
        figure=figure.value,
        since=int(span.since.timestamp()),
        until=ceil(span.until.timestamp()),
        page=page,
        turning=turning,
        department=place_of(work.desk, span.department),
    )


def _satisfaction(work: Work, manager: Person, found: Satisfaction) -> Html:
    texts = work.texts_for(manager)
    if found.mean is None:
        return texts.say("digest-no-stars")
    return texts.say("digest-stars", mean=f"{found.mean:.1f}", answers=found.answers)


def _key(figure: Figure) -> str:
    return f"figure-{figure.value.replace('_', '-')}"
