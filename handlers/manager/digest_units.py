"""The lines of a digest for the units within what it is about."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.words import department_word
from handlers.work import Work
from prompts.texts import Html
from storage.figures import (
    Figure,
    Span,
    count,
)
from storage.people import Person

IN_A_UNIT = (Figure.RECEIVED, Figure.RESOLVED, Figure.OVERDUE)
"""The day's numbers of each unit."""
VERDICTS = (Figure.SATISFIED, Figure.NOT_SATISFIED)
"""What customers said of their outcomes."""


def unit_lines(work: Work, manager: Person, span: Span) -> Sequence[Html]:
    """The figures of each unit within what the digest is about, with all that is within it; and
    of what is in none of them: the lines add up to the whole."""
    tree, texts = work.desk.tree, work.texts_for(manager)
    units = [] if tree.is_flat else tree.units(span.department)
    lines = [_unit(work, manager, span, unit, tree.below(unit)) for unit in units]
    if units and span.department is not None:
        lines.insert(0, _unit(work, manager, span, span.department, (span.department,)))
    if span.department is None:
        lines += _of_no_unit(work, manager, span)
    return [texts.say("digest-units"), *lines] if lines else []


def _of_no_unit(work: Work, manager: Person, span: Span) -> Sequence[Html]:
    """What is in departments that the desk file doesn't have (any more), where there is some: no
    handler gets it, and no unit's line would say so."""
    known = replace(span, departments=tuple(work.desk.departments))
    numbers = {
        figure.value: count(work.session, figure, span) - count(work.session, figure, known)
        for figure in (*IN_A_UNIT, Figure.OPEN)
    }
    still_open = numbers.pop(Figure.OPEN.value)
    if not still_open and not any(numbers.values()):
        return []
    texts = work.texts_for(manager)
    unit = texts.label("digest-unit-unknown", count=still_open)
    return [texts.say("digest-unit", unit=unit, **numbers)]


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
