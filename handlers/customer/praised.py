"""Praise goes to whom it praises: to one of the staff by name, or to their department."""

from typing import NamedTuple

from handlers.customer.conduct import is_named
from handlers.customer.draft import Draft
from handlers.work import Work
from prompts.reading.staff_names import praised_by_name
from storage.loads import give
from storage.people import Person
from storage.rules.duties import Duty, falls_to
from storage.rules.kinds import Kind
from storage.rules.routing import department_named
from storage.teams import staff


class Praised(NamedTuple):
    """Whom of the staff a draft praises."""

    person: Person | None = None
    """None: nobody by name, or several may be meant."""
    department: str | None = None
    """Theirs; None: that isn't known either."""


def praised(work: Work, draft: Draft, customer: Person) -> Praised:
    """Whom the draft of ``customer`` praises."""
    if draft.ticket_kind() is not Kind.PRAISE:
        return Praised()
    names = praised_by_name(draft.text)
    found = [
        each
        for each in staff(work.session)
        if each is not customer and is_named(draft.text, names, each.name)
        if each.name.isascii() or each.name in draft.text or _is_of_trade(work, draft, each)
    ]
    departments = {each.department for each in found}
    return Praised(
        found[0] if len(found) == 1 else None,
        departments.pop() if len(departments) == 1 else None,
    )


def _is_of_trade(work: Work, draft: Draft, person: Person) -> bool:
    """快递员小王 is nobody of the same family name who works elsewhere."""
    named = department_named(work.desk, draft.text)
    return named is None or person.department in (None, *work.desk.tree.below(named))


def given_to(work: Work, person: Person | None) -> Person | None:
    """``person``, who gets the praise as one more ticket; None: they don't take tickets now."""
    if person is None or not (person.at_work and falls_to(person.role, Duty.TAKE)):
        return None
    give(work.session, person, work.now)
    return person
