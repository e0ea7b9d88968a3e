"""What is promised for a ticket: the grade's promises, and the desk's rules that change them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from storage.rules.desk_model import Desk
from storage.rules.desk_parts import PromiseRule
from storage.rules.durations import Duration
from storage.rules.kinds import Kind


class PromiseName(StrEnum):
    """What is promised."""

    ACKNOWLEDGE = "acknowledge"  # a handler accepts the ticket
    FIRST_RESPONSE = "first_response"  # a message of the staff reaches the customer
    NEXT_RESPONSE = "next_response"  # likewise, after the oldest message nobody has answered
    RESOLVE = "resolve"  # the outcome reaches the customer
    OUTER = "outer"  # likewise, at the latest: no pause and no extension moves it


FILED = (PromiseName.ACKNOWLEDGE, PromiseName.FIRST_RESPONSE, PromiseName.RESOLVE)
"""What every ticket is promised when it is filed."""


@dataclass(frozen=True, slots=True)
class Promised:
    """The durations promised for a ticket, by the names of the promises."""

    acknowledge: Duration
    first_response: Duration
    next_response: Duration
    resolve: Duration
    outer: Duration | None


CRITICAL = 1
"""No limit of a supplier moves what is promised for the gravest matters, nor what a customer is
promised for their group's sake."""


def durations_for(
    desk: Desk,
    *,
    kind: Kind,
    category: str,
    grade: int,
    group: str | None = None,
    supplier: str | None = None,
) -> Promised:
    """What is promised for a new ticket, whose grade the customer's group may lift."""
    lifted = desk.grade_for(grade, group)
    return promised_in(
        desk, kind=kind, category=category, grade=lifted, group=group, supplier=supplier
    )


def promised_in(
    desk: Desk,
    *,
    kind: Kind,
    category: str,
    grade: int,
    group: str | None,
    supplier: str | None = None,
) -> Promised:
    """What is promised in that very grade."""
    made: dict[str, Any] = {
        name.value: duration_of(
            desk, name, kind=kind, category=category, grade=grade, group=group, supplier=supplier
        )
        for name in PromiseName
    }
    return Promised(**made)


def duration_of(
    desk: Desk,
    promise: PromiseName,
    *,
    kind: Kind,
    category: str,
    grade: int,
    group: str | None,
    supplier: str | None = None,
) -> Duration | None:
    """One of the promises in that very grade: a supplier's limit goes before the rules (but for
    what is promised to the customer's group), those before the grade's own; of two rules that fit,
    the later one holds."""
    limit = limit_of(
        desk, promise, kind=kind, category=category, grade=grade, group=group, supplier=supplier
    )
    if limit is not None:
        return limit
    rule = _rule(desk, promise, kind, category, grade, group)
    if rule is not None:
        ruled: Duration | None = getattr(rule, promise)
        return ruled
    usual: Duration | None = getattr(desk.grades[grade], promise, None)
    if usual is None and promise is PromiseName.NEXT_RESPONSE:
        first = PromiseName.FIRST_RESPONSE
        return duration_of(
            desk, first, kind=kind, category=category, grade=grade, group=group, supplier=supplier
        )
    return usual


def limit_of(
    desk: Desk,
    promise: PromiseName,
    *,
    kind: Kind,
    category: str,
    grade: int,
    group: str | None,
    supplier: str | None,
) -> Duration | None:
    """The limit of the supplier, else of the department that answers for suppliers; None: it is
    promised as for everybody."""
    known = desk.suppliers.get(supplier) if supplier is not None else None
    owner = desk.category(category).department if known is None else known.department
    own = None if known is None else getattr(known.limit, promise)
    found: Duration | None = own or getattr(desk.departments[owner].limit, promise)
    if found is None or grade == CRITICAL:
        return None
    if group is not None and _for_the_group(desk, promise, kind, category, grade, group):
        return None
    return found


def _for_the_group(
    desk: Desk, promise: PromiseName, kind: Kind, category: str, grade: int, group: str
) -> bool:
    """Whether it is promised so because the customer is one of that group."""
    known = desk.groups.get(group)
    if known is not None and grade in known.lifts.values():
        return True
    rule = _rule(desk, promise, kind, category, grade, group)
    return rule is not None and rule.group == group


def _rule(
    desk: Desk, promise: PromiseName, kind: Kind, category: str, grade: int, group: str | None
) -> PromiseRule | None:
    """The rule of the desk file that holds for this promise."""
    fitting = (
        rule
        for rule in reversed(desk.promises)
        if getattr(rule, promise) is not None and _fits(rule, kind, category, grade, group)
    )
    return next(fitting, None)


def _fits(rule: PromiseRule, kind: Kind, category: str, grade: int, group: str | None) -> bool:
    asked = (rule.kind, rule.category, rule.grade, rule.group)
    return all(
        wanted is None or wanted == actual
        for wanted, actual in zip(asked, (kind, category, grade, group), strict=True)
    )
