"""The desk's fixed words in a reader's language: kinds, states, grades, people."""

import re
from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import cache

from handlers.limits import excerpt
from handlers.tones import is_of_trouble
from prompts.reading.discretion import with_phones_masked
from prompts.texts import Html, quote, texts
from storage.people import Person
from storage.rules.desk import Desk
from storage.rules.desk_words import Name
from storage.rules.durations import Duration, Unit
from storage.rules.kinds import Kind
from storage.rules.moves import State
from storage.rules.promised import PromiseName
from storage.tickets import Ticket

_DAYS_OF_A_YEAR = 365
_DEPARTMENT = re.compile(r"\Athe |(?: department| team|部门|部)\Z")
GRAVE = 2
"""The grades up to this one are named in a line; the others are ordinary."""
ABOUT_UNITS = 20
"""As much of what a ticket is about as a line has room for."""
CUSTOMER_UNITS = 12
"""As much of the customer's name."""


def in_each_language(word: Callable[[str], str]) -> Name:
    """The word for who may take another language before they have answered."""
    return Name(zh=word("zh"), en=word("en"))


def kind_word(kind: Kind, language: str) -> str:
    """投诉, complaint."""
    return texts(language).label(f"kind-{kind.value.replace('_', '-')}")


def state_word(state: State, language: str) -> str:
    """处理中, in progress."""
    return texts(language).label(f"state-{state.value.replace('_', '-')}")


def own_state_word(ticket: Ticket, language: str) -> str:
    """The state as the ticket's customer reads it."""
    if ticket.state is State.RESOLVED and not is_of_trouble(ticket.kind):
        return texts(language).label("state-answered")
    return state_word(ticket.state, language)


def staff_state_word(state: State, language: str) -> str:
    """待接单, to be accepted: the state as the staff call it."""
    return texts(language).label(f"staff-state-{state.value.replace('_', '-')}")


def category_word(desk: Desk, category: str, language: str) -> str:
    """The desk file's name of the category."""
    return desk.category(category).name.text(language)


def topic_word(desk: Desk, kind: Kind, category: str, language: str) -> str | None:
    """What a matter is about, as its customer reads it: nobody who praises is told of a fault by
    which a category is named. None: of a praise nothing but who it is for would be said."""
    if kind is Kind.PRAISE and not desk.category(category).conduct:
        return None
    return category_word(desk, category, language)


def promise_word(promise: PromiseName, language: str) -> str:
    """接单, acceptance."""
    return texts(language).label(f"promise-{promise.value.replace('_', '-')}")


def matter_words(desk: Desk, category: str, customer: str, language: str) -> str:
    """物流延误 · 林晓, as much of it as a line has room for."""
    about = excerpt(category_word(desk, category, language), ABOUT_UNITS)
    return " · ".join(filter(None, (about, excerpt(customer, CUSTOMER_UNITS))))


def several(words: Iterable[str], language: str) -> str:
    """接单、办结; acceptance, resolution."""
    return ("、" if language == "zh" else ", ").join(words)


def one_by_one(parts: Iterable[str], language: str) -> str:
    """Parts of a sentence that have commas of their own."""
    return ("；" if language == "zh" else "; ").join(parts)


def late_words(late: timedelta, language: str) -> str:
    """已超 3 天, 1 day 23 hours late, 5 hours late: from a day on always in days, so that a list
    doesn't say 3 days beside 47 hours."""
    label, hours = texts(language).label, late // timedelta(hours=1)
    if hours >= 2 * _HOURS:
        return label("late-by-days", count=hours // _HOURS)
    if hours >= _HOURS:
        return label("late-by-a-day", hours=hours % _HOURS)
    if hours >= _FEW_HOURS:
        return label("late-by-hours", count=hours)
    return label("late-by-minutes", count=late // timedelta(minutes=1))


_HOURS, _FEW_HOURS = 24, 2


def grade_word(desk: Desk, grade: int, language: str) -> str:
    """3 级 · 一般, grade 3 · ordinary."""
    name = desk.grades[grade].name.text(language)
    return _grade(language, str(grade), name)


def grave_words(desk: Desk, grade: int, language: str) -> list[str]:
    """The grade, where it is one that stands out in a list."""
    return [grade_word(desk, grade, language)] if grade <= GRAVE else []


@cache
def _grade(language: str, grade: str, name: str) -> str:
    return texts(language).label("grade", grade=grade, name=name)


def customer_word(desk: Desk, customer: Person, language: str) -> str:
    """Who it is, and their group: "周梅 · 重要客户"."""
    group = desk.groups.get(customer.customer_group or "")
    return customer.name if group is None else f"{customer.name} · {group.name.text(language)}"


def department_word(desk: Desk, department: str | None, language: str) -> str:
    """The desk file's name of the department; None is the whole desk."""
    if department is None or department not in desk.departments:
        return texts(language).label("all-departments")
    return desk.departments[department].name.text(language)


def department_named(desk: Desk, name: str) -> str | None:
    """Which of the desk's is called so, by its name in any language or as people call it, with or
    without the word for a department; None: none, or several."""
    wanted = _DEPARTMENT.sub("", name.strip().lower())
    found = [
        department
        for department, about in desk.departments.items()
        if wanted in {_DEPARTMENT.sub("", each.lower()) for each in about.called}
    ]
    return found[0] if len(found) == 1 else None


def supplier_word(desk: Desk, supplier: str | None, language: str) -> str:
    """The desk file's name of the supplier; None is none of them."""
    if supplier is None:
        return texts(language).label("no-supplier")
    known = desk.suppliers.get(supplier)
    return supplier if known is None else known.name.text(language)


def handler_word(ticket: Ticket, reader: Person) -> str:
    """Who has the ticket, as staff see it."""
    if ticket.handler is None:
        return texts(reader.language).label("in-the-pool")
    return ticket.handler.name


def filed_words(ticket: Ticket, language: str, most: int, *, discreet: bool = False) -> Html:
    """What the customer filed, ``most`` units of it, as far as it is still kept; ``discreet``: with
    telephone numbers masked."""
    if ticket.text:
        words = with_phones_masked(ticket.text) if discreet else ticket.text
        return quote(excerpt(words, most))
    return texts(language).say("no-words" if ticket.erased_at is None else "card-erased")


def duration_word(duration: Duration, language: str) -> str:
    """2 个工作日, 2 working days; whole years are said as years."""
    years, left = divmod(duration.amount, _DAYS_OF_A_YEAR)
    if duration.unit is Unit.DAY and years and not left:
        return texts(language).label("duration-years", count=years)
    return texts(language).label(f"duration-{duration.unit.value}", count=duration.amount)
