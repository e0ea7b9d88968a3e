"""共性问题: several customers tell the same incident; a supervisor is asked whether they do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import product

from sqlalchemy.orm import Session

from handlers.cards.problem_card import may_judge, problem_card, slot_of_problem
from handlers.work import Work
from storage import meta
from storage.people import Person
from storage.problems import Problem, comparable, newest_ticket, offer
from storage.teams import administrators, managers_of, supervisors_of
from storage.tickets import Ticket

LOOK_BACK = timedelta(days=7)
COMPARED = 400
"""Open tickets, the newest. Of any category: one incident is read as one thing or another."""
CUSTOMERS = 3
"""So many different customers with the same incident have a common problem."""
_LOOKED_AT = "incidents"


@dataclass(frozen=True, slots=True)
class Told:
    """Open tickets, the newest first: their ids, customers and texts."""

    tickets: Sequence[int]
    customers: Sequence[int]
    texts: Sequence[str]


class Incidents:
    """What was filed since the last look, among what is open."""

    def __init__(self) -> None:
        self._looked_at = 0
        """The newest ticket that was looked at; kept in the ledger when something came of it."""

    def look(self, session: Session, now: datetime) -> Told | None:
        """What is open, if something was filed and there are customers enough."""
        since = self._looked_at or int(meta.get(session, _LOOKED_AT) or 0)
        newest = newest_ticket(session)
        if newest <= since:
            return None
        found = comparable(session, now - LOOK_BACK, COMPARED)
        if len({customer for _, customer, _ in found}) < CUSTOMERS:
            self._looked_at = newest
            return None
        return Told(*zip(*found, strict=True))

    def act(self, work: Work, told: Told, numbers: list[int]) -> None:
        """Offer what tells the same to those who answer for it."""
        for number in sorted(set(numbers)):
            places = [place for place, each in enumerate(numbers) if each == number]
            if len({told.customers[place] for place in places}) >= CUSTOMERS:
                _offer(work, [told.tickets[place] for place in places])
        self._looked_at = max(told.tickets)
        meta.put(work.session, _LOOKED_AT, str(self._looked_at))


def _offer(work: Work, tickets: Sequence[int]) -> None:
    problem = offer(work.session, tickets, work.now)
    if problem is not None:
        for reader in _judges(work, problem):
            work.send(reader, problem_card(work, problem, reader), slot=slot_of_problem(problem))


def _judges(work: Work, problem: Problem) -> Sequence[Person]:
    """Who answers for the departments of all its tickets, the nearest to the work first."""
    tickets = [member.ticket for member in problem.members]
    for ask, departments in product((supervisors_of, managers_of), _levels(work, tickets)):
        found = (ask(work.session, work.desk, name) for name in departments)
        people = {each.id: each for some in found for each in some}
        judges = [each for each in people.values() if may_judge(work, each, tickets)]
        if judges:
            return judges
    return administrators(work.session)


def _levels(work: Work, tickets: Sequence[Ticket]) -> Iterator[Sequence[str]]:
    """The departments of the tickets, then what those are within, and so on up."""
    ways = [work.desk.tree.above(name) for name in sorted({each.department for each in tickets})]
    for up in range(max(map(len, ways))):
        yield list(dict.fromkeys(way[min(up, len(way) - 1)] for way in ways))
