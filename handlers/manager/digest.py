"""日报: the figures of a day, each with a button to its tickets, and a picture of the week."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import chain

from handlers.access import scope_of
from handlers.buttons import DigestPress, Rows, button, in_rows
from handlers.manager.digest_lists import figure_key, figure_press, span_of, within_reach
from handlers.manager.digest_units import VERDICTS, unit_lines
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
)
from storage.people import Person
from storage.rules.promised import PromiseName
from storage.rules.roles import Right

WEEK = 7
"""Days in the picture."""
LINES = (
    (Figure.RECEIVED, Figure.ANSWERED, Figure.RESOLVED),
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
        *unit_lines(work, manager, span),
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


def _from_to(work: Work, manager: Person, span: Span) -> Html:
    since, until = work.when(span.since, manager), work.when(span.until, manager)
    whose = department_word(work.desk, span.department, manager.language)
    return work.texts_for(manager).say("digest-span", since=since, until=until, whose=whose)


def _rows(work: Work, manager: Person, span: Span, numbers: dict[Figure, int]) -> Rows:
    """A button for the list behind each number that is shown."""
    label = work.texts_for(manager).label
    shown = [figure for figure in Figure if figure not in ONLY_IF_ANY or numbers[figure]]
    lists = [
        button(label(figure_key(figure)), figure_press(work, figure, span, 0)) for figure in shown
    ]
    settings = button(label("btn-digest-settings"), DigestPress(do="settings"))
    return [*in_rows(lists, 3), [settings]]


def _satisfaction(work: Work, manager: Person, found: Satisfaction) -> Html:
    texts = work.texts_for(manager)
    if found.mean is None:
        return texts.say("digest-no-stars")
    return texts.say("digest-stars", mean=f"{found.mean:.1f}", answers=found.answers)
