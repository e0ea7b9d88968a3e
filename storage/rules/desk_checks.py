"""What pydantic can't see: whether the parts of a desk file fit together."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime

from storage.rules.desk_model import OTHER, Desk
from storage.rules.desk_parts import Limits
from storage.rules.desk_replies import LONGEST_REPLY, PLACEHOLDERS, placeholders_in
from storage.rules.desk_words import Words
from storage.rules.grams import folded
from storage.rules.moves import MOVES, Action
from storage.rules.toml_file import Misfit, Path

# Ids are carried in buttons, which hold 64 bytes; a keyboard has 100 buttons, a few are ours.
_ID = re.compile("[a-z0-9_]{1,30}")
MOST_CATEGORIES = 90

_ANY_INSTANT = datetime(2026, 1, 5, tzinfo=UTC)


def misfits(desk: Desk) -> Iterator[Misfit]:
    """Everything in ``desk`` that contradicts another part of it."""
    yield from _in_grades(desk)
    yield from _in_ids(desk)
    yield from _in_categories(desk)
    yield from _in_departments(desk)
    yield from _in_places(desk)
    yield from _in_suppliers(desk)
    yield from _in_promises(desk)
    yield from _in_replies(desk)
    yield from _in_forbidden(desk)
    yield from _in_calendar(desk)


def oddities(desk: Desk) -> Iterator[Misfit]:
    """What is possible, but hardly meant: a first answer that is due after the solution (of a
    ticket opened when the desk opens)."""
    for number, grade in desk.grades.items():
        calendar = desk.round_the_clock_calendar if grade.round_the_clock else desk.calendar
        opened = calendar.next_working(_ANY_INSTANT)
        if calendar.add(opened, grade.first_response) > calendar.add(opened, grade.resolve):
            path = ("grades", str(number), "first_response")
            yield path, f"{grade.first_response} is due after resolve, {grade.resolve}"


def _in_grades(desk: Desk) -> Iterator[Misfit]:
    for missing in sorted({1, 2, 3, 4} - set(desk.grades)):
        yield ("grades",), f"expected grades 1 to 4; [grades.{missing}] is missing"


def _in_categories(desk: Desk) -> Iterator[Misfit]:
    if OTHER not in desk.categories:
        yield ("categories",), f"expected [categories.{OTHER}], for what fits no other one"
    for key, category in desk.categories.items():
        if category.department not in desk.departments:
            known = ", ".join(desk.departments)
            yield ("categories", key, "department"), f"expected one of the departments {known}"


def _in_ids(desk: Desk) -> Iterator[Misfit]:
    tables: dict[str, Iterable[str]] = {
        "departments": desk.departments,
        "categories": desk.categories,
        "suppliers": desk.suppliers,
    }
    for table, ids in tables.items():
        for key in ids:
            if not _ID.fullmatch(key):
                yield (table, key), "expected an id of at most 30 of a-z, 0-9 and _"
    if len(desk.categories) > MOST_CATEGORIES:
        yield ("categories",), f"expected at most {MOST_CATEGORIES}; a keyboard holds no more"


def _in_departments(desk: Desk) -> Iterator[Misfit]:
    offices = [key for key, each in desk.departments.items() if each.quality_office]
    for key in offices[1:]:
        path = ("departments", key, "quality_office")
        yield path, f"expected one quality office; {offices[0]} is one already"
    for key, department in desk.departments.items():
        yield from _in_place(desk, key, department.within)


def _in_place(desk: Desk, key: str, within: str | None) -> Iterator[Misfit]:
    """Each is within another one, never round in a circle."""
    path = ("departments", key, "within")
    if within is not None and within not in desk.departments:
        others = ", ".join(each for each in desk.departments if each != key) or "(there are none)"
        yield path, f"expected another one of the departments: {others}"
    circle = desk.tree.circle(key)
    if circle is not None:
        yield path, f"expected no circle: {' within '.join((*circle, key))}"


def _in_places(desk: Desk) -> Iterator[Misfit]:
    """Each place leads to one department, within another one whose matters come there."""
    named = {key: each.places for key, each in desk.departments.items()}
    for key, places in named.items():
        if desk.departments[key].within is None and (places.zh or places.en):
            path = ("departments", key, "places")
            yield path, "expected only where it is within another department"
    yield from _shared("departments", "places", named)
    called = {key: each.words for key, each in desk.departments.items()}
    yield from _shared("departments", "words", called)


def _in_suppliers(desk: Desk) -> Iterator[Misfit]:
    """Departments that say supplier = true answer for them, and those alone have a limit."""
    answering = [key for key, each in desk.departments.items() if each.supplier]
    known = ", ".join(answering) or "(there are none)"
    for key, supplier in desk.suppliers.items():
        if supplier.department not in answering:
            expected = f"expected one of the departments with supplier = true: {known}"
            yield ("suppliers", key, "department"), expected
    for key, department in desk.departments.items():
        if department.limit != Limits() and not department.supplier:
            yield ("departments", key, "limit"), "expected only with supplier = true"
    named = {key: each.words for key, each in desk.suppliers.items()}
    yield from _shared("suppliers", "words", named)


def _shared(table: str, field: str, named: Mapping[str, Words]) -> Iterator[Misfit]:
    """A word that stands for two of them stands for none."""
    first: dict[str, str] = {}
    for key, words in named.items():
        for word in (*words.zh, *words.en):
            plain = " ".join(folded(word).split())
            if not plain:
                yield (table, key, field), "expected words that aren't empty"
            elif (other := first.setdefault(plain, key)) != key:
                yield (table, key, field), f'expected words of its own; "{word}" is {other}\'s'


def _in_promises(desk: Desk) -> Iterator[Misfit]:
    for place, rule in enumerate(desk.promises):
        if rule.category is not None and rule.category not in desk.categories:
            known = ", ".join(desk.categories)
            yield ("promises", str(place), "category"), f"expected one of the categories {known}"
        if rule.group is not None and rule.group not in desk.groups:
            known = ", ".join(desk.groups) or "(there are none)"
            yield ("promises", str(place), "group"), f"expected one of the groups {known}"


def _in_replies(desk: Desk) -> Iterator[Misfit]:
    for place, reply in enumerate(desk.replies):
        path = ("replies", str(place))
        if reply.category is not None and reply.category not in desk.categories:
            known = ", ".join(desk.categories)
            yield (*path, "category"), f"expected one of the categories {known}"
        if reply.state is not None and (reply.state, Action.REPLY) not in MOVES:
            yield (*path, "state"), f"expected a state in which staff reply, found {reply.state}"
        for language, text in (("zh", reply.text.zh), ("en", reply.text.en)):
            yield from _in_reply((*path, "text", language), text)


def _in_reply(path: Path, text: str) -> Iterator[Misfit]:
    known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
    try:
        found = placeholders_in(text)
    except ValueError:
        yield path, f"expected braces only around one of {known}"
        return
    if len(text) > LONGEST_REPLY:
        yield path, f"expected at most {LONGEST_REPLY} characters: it is shown in one message"
    for name in sorted(found - set(PLACEHOLDERS)):
        yield path, f"expected one of {known}, found {{{name}}}"


def _in_forbidden(desk: Desk) -> Iterator[Misfit]:
    for language, phrases in (("zh", desk.forbidden.zh), ("en", desk.forbidden.en)):
        if any(not phrase.strip() for phrase in phrases):
            yield ("forbidden", language), "expected phrases that aren't empty"


def _in_calendar(desk: Desk) -> Iterator[Misfit]:
    if not any(desk.hours.weekly.values()):
        yield ("hours",), 'expected hours of some weekday, such as monday = ["09:00-18:00"]'
    try:
        _ = desk.calendar
    except ValueError as error:
        yield ("hours", "country"), str(error)
