"""What waits for a superior's word when they leave goes to whoever may decide it now."""

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

from handlers.deciders import deciders_of
from handlers.work import Work
from storage.confirmations import Confirmation
from storage.decisions import Decision, undecided_within
from storage.extensions import Extension
from storage.people import Person
from storage.rules.roles import Right
from storage.supplier_limits import SupplierLimit

_DECIDED_BY: Mapping[type[Decision], Right] = MappingProxyType(
    {
        Confirmation: Right.CONFIRM,
        Extension: Right.DECIDE_EXTENSION,
        SupplierLimit: Right.DECIDE_EXTENSION,
    }
)
_MOST = 200
"""More than that waits for nobody."""


@contextmanager
def decisions_passed_on(work: Work, person: Person) -> Iterator[None]:
    """``person`` changes inside the block: who has to decide from then on what they could have
    decided, and hadn't been asked, is told that it waits."""
    waiting = list(_waiting_for(work, person)) if person.role.leads else []
    yield
    passed: Counter[Person] = Counter()
    for decision, right, asked in waiting:
        deciders = deciders_of(work, decision.ticket, decision.asker, right)
        passed.update(each for each in deciders if each.id not in asked)
    for reader, count in passed.items():
        work.tell(reader, "decisions-passed-on", count=count)


def tell_what_waited(work: Work, person: Person) -> None:
    """They can be reached again: what came to wait for their word meanwhile was not sent."""
    count = len(list(_waiting_for(work, person))) if person.role.leads else 0
    if count:
        work.tell(person, "decisions-waited", count=count)


def _waiting_for(work: Work, person: Person) -> Iterator[tuple[Decision, Right, set[int]]]:
    for kind, right in _DECIDED_BY.items():
        found = undecided_within(work.session, kind, None, without=person, limit=_MOST)
        for decision in found:
            asked = {each.id for each in deciders_of(work, decision.ticket, decision.asker, right)}
            if person.id in asked:
                yield decision, right, asked
