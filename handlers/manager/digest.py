"""日报: the figures of a day, each with a button to its tickets, and a picture of the week."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import chain

from handlers.access import scope_of
from handlers.buttons import Button, Rows, button, in_rows
from handlers.manager.digest_lists import (
    day_word,
    figure_key,
    figure_press,
    span_of,
    within_reach,
)
from handlers.manager.digest_times import midnight
from handlers.manager.digest_units import VERDICTS, unit_lines
from handlers.presses.figures import DigestDayPress, DigestPress
from handlers.words import department_word
from handlers.work import Screen, Work
from prompts.charts.figures import Day, DigestChart
from prompts.texts import LANGUAGES, Html, Texts
from storage.digests import wish_of
from storage.figures import (
    Figure,
    Satisfaction,
    Span,
    count,
    on_time,
    satisfaction,
)
from storage.people import Person
from storage.rules.promised import PromiseName
from storage.rules.roles import Right

WEEK = 7
"""Days in the picture."""
DONE = (Figure.RECEIVED, Figure.ANSWERED, Figure.RESOLVED)
LINES = (
    DONE,
    (Figure.OPEN, Figure.OVERDUE, Figure.DUE_SOON),
)
"""What was done, and what is to be done: each number once."""
SELDOM = (Figure.REWORKED, Figure.CLOSED_WITHOUT)
"""What has a place in the text only where there is some of it."""
ONLY_IF_ANY = (*SELDOM, *VERDICTS)
"""What has a button only where there is some of it."""
KEPT = (PromiseName.FIRST_RESPONSE, PromiseName.RESOLVE)
"""Of what it is said how much was kept in time."""


def send_digest(
    work: Work, manager: Person, since: datetime, until: datetime, *, once: str | None = None
) -> None:
    """The figures of the time from ``since`` to ``until``, as many of them as are the manager's to
    see and as they want; then the picture. ``once`` as for :meth:`handlers.work.Work.send`."""
    span = span_of(work, manager, whose_figures(work, manager), since, until)
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


def _screen(work: Work, manager: Person, span: Span, numbers: dict[Figure, int]) -> Screen:
    lines = [
        *_head(work, manager, span),
        *(_line(work, manager, numbers, figures) for figures in (*LINES, *_seldom(numbers))),
        *_quality(work, manager, span, numbers),
        *unit_lines(work, manager, span),
        work.texts_for(manager).say(_advice(numbers)),
    ]
    label = work.texts_for(manager).label
    before = [earlier_day(work, manager, _today(work, span), turning=False)]
    settings = button(label("btn-digest-settings"), DigestPress(do="settings"))
    lists = _lists(work, manager, span, numbers)
    return Screen(Html("\n".join(lines)), [*lists, [*before, settings]])


def digest_of_day(work: Work, manager: Person, day: date) -> Screen:
    """What was done on a day that is over, and what was open at its end. What was overdue or due
    soon then is told by the digest of that day alone: promises move, and how they stood isn't
    kept."""
    since, until = (
        datetime.combine(each, time(), work.desk.zone) for each in (day, day + timedelta(days=1))
    )
    span = span_of(work, manager, whose_figures(work, manager), since, until)
    shown = (*DONE, Figure.WAS_OPEN, *ONLY_IF_ANY)
    numbers = {figure: count(work.session, figure, span) for figure in shown}
    lines = [
        *_head(work, manager, span),
        *(_line(work, manager, numbers, figures) for figures in (DONE, *_seldom(numbers))),
        *_quality(work, manager, span, numbers),
        _line(work, manager, numbers, (Figure.WAS_OPEN,)),
        work.texts_for(manager).say("digest-past"),
    ]
    ways = [earlier_day(work, manager, day, turning=True)]
    if until < midnight(work):
        ways.append(_day_button(work, manager, "btn-day-after", until.date(), turning=True))
    return Screen(Html("\n".join(lines)), [*_lists(work, manager, span, numbers), ways])


def earlier_day(work: Work, manager: Person, day: date, *, turning: bool) -> Button:
    """The way to the day before; ``turning`` as for :class:`DigestDayPress`."""
    before = day - timedelta(days=1)
    return _day_button(work, manager, "btn-day-before", before, turning=turning)


def _day_button(work: Work, manager: Person, key: str, day: date, *, turning: bool) -> Button:
    label = work.texts_for(manager).label(key)
    return button(label, DigestDayPress(day=day.toordinal(), turning=turning))


def _head(work: Work, manager: Person, span: Span) -> Sequence[Html]:
    title = work.texts_for(manager).say("digest-title", day=day_word(work, manager, span.until))
    return title, _from_to(work, manager, span)


def _quality(work: Work, manager: Person, span: Span, numbers: dict[Figure, int]) -> Sequence[Html]:
    """How much was in time, and what the customers said of it."""
    return [
        *_in_time(work, manager, span),
        *_verdicts(work.texts_for(manager), numbers),
        _satisfaction(work, manager, satisfaction(work.session, span)),
    ]


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
        if found.decided:
            what = texts.label(f"promise-{name.value.replace('_', '-')}")
            share = round(100 * found.in_time / found.decided)
            said.append(
                texts.say(
                    "digest-share", what=what, share=share, good=found.in_time, of=found.decided
                )
            )
    return [Html(texts.say("digest-in-time") + " · ".join(said))] if said else []


def _number(texts: Texts, figure: Figure, number: int) -> Html:
    return texts.say("digest-figure", what=texts.label(figure_key(figure)), count=number)


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


def _chart(work: Work, manager: Person, span: Span) -> DigestChart:
    """The week, each day from the same time on as what the text is about: its last day is, as a
    rule, just that."""
    begins = span.since.astimezone(work.desk.zone).time()
    first = datetime.combine(_today(work, span), begins, work.desk.zone)
    last = first if first < span.until else first - timedelta(days=1)
    starts = [last - timedelta(days=ago) for ago in reversed(range(WEEK))]
    return DigestChart(
        language=manager.language,
        scope={each: department_word(work.desk, span.department, each) for each in LANGUAGES},
        days=[_day(work, span, start) for start in starts],
        cut=f"{begins:%H:%M}" if begins != time() else "",
    )


def _day(work: Work, span: Span, since: datetime) -> Day:
    """A day from ``since`` on, called by where it ends; of the last one as much as the digest
    covers."""
    until = min(since + timedelta(days=1), span.until)
    whole = replace(span, since=since, until=until)
    received, resolved = (
        count(work.session, figure, whole) for figure in (Figure.RECEIVED, Figure.RESOLVED)
    )
    return Day(_today(work, whole).isoformat(), received, resolved)


def _today(work: Work, span: Span) -> date:
    """The day on which it ends: midnight ends the day before."""
    return (span.until - timedelta(microseconds=1)).astimezone(work.desk.zone).date()


def _from_to(work: Work, manager: Person, span: Span) -> Html:
    since, until = work.when(span.since, manager), work.when(span.until, manager)
    whose = department_word(work.desk, span.department, manager.language)
    return work.texts_for(manager).say("digest-span", since=since, until=until, whose=whose)


def _lists(work: Work, manager: Person, span: Span, numbers: dict[Figure, int]) -> Rows:
    """A button for the list behind each number that is shown."""
    label = work.texts_for(manager).label
    known = {*numbers, Figure.RATED} - {each for each in ONLY_IF_ANY if not numbers[each]}
    shown = [each for each in Figure if each in known]
    buttons = [
        button(label(figure_key(figure)), figure_press(work, figure, span, 0)) for figure in shown
    ]
    return in_rows(buttons, 3)


def _satisfaction(work: Work, manager: Person, found: Satisfaction) -> Html:
    texts = work.texts_for(manager)
    if found.mean is None:
        return texts.say("digest-no-stars")
    return texts.say("digest-stars", mean=f"{found.mean:.1f}", answers=found.answers)
