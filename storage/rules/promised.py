"""What is promised for a ticket: the grade's promises, and the desk's rules that change them."""

from dataclasses import dataclass
from enum import StrEnum

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

    def of(self, promise: PromiseName) -> Duration | None:
        """What is promised under that name; None: nothing is."""
        found: Duration | None = getattr(self, promise)
        return found


CRITICAL = 1
"""No limit of a supplier moves what is promised for the gravest matters."""


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
    """What is promised in that very grade: a supplier's limit goes before the rules; of two rules
    that fit, the later one holds."""
    usual = desk.grades[grade]
    fitting = [rule for rule in desk.promises if _fits(rule, kind, category, grade, group)]

    def last(name: str, default: Duration | None) -> Duration | None:
        given = (getattr(rule, name) for rule in reversed(fitting))
        limit = limit_of(desk, PromiseName(name), category, grade, supplier)
        return limit or next((duration for duration in given if duration is not None), default)

    first_response = last("first_response", None) or usual.first_response
    return Promised(
        acknowledge=last("acknowledge", None) or usual.acknowledge,
        first_response=first_response,
        next_response=last("next_response", usual.next_response) or first_response,
        resolve=last("resolve", None) or usual.resolve,
        outer=last("outer", None),
    )


def limit_of(
    desk: Desk, promise: PromiseName, category: str, grade: int, supplier: str | None
) -> Duration | None:
    """The limit of the supplier, else of the department that answers for suppliers; None: it is
    promised as for everybody."""
    if grade == CRITICAL:
        return None
    known = desk.suppliers.get(supplier) if supplier is not None else None
    owner = desk.category(category).department if known is None else known.department
    own = None if known is None else getattr(known.limit, promise)
    found: Duration | None = own or getattr(desk.departments[owner].limit, promise)
    return found


def _fits(rule: PromiseRule, kind: Kind, category: str, grade: int, group: str | None) -> bool:
    asked = (rule.kind, rule.category, rule.grade, rule.group)
    return all(
        wanted is None or wanted == actual
        for wanted, actual in zip(asked, (kind, category, grade, group), strict=True)
    )
