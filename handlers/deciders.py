"""Who decides what a handler asks for about a ticket: an outcome, more time, a later limit."""

from collections.abc import Callable

from handlers.access import may_work_on
from handlers.work import Work
from storage.decisions import cut_off_deciders, deciders_for
from storage.people import Person
from storage.rules.roles import Right, may, may_decide_for
from storage.tickets import Ticket


def deciders_of(work: Work, ticket: Ticket, asker: Person, right: Right) -> list[Person]:
    """The nearest who have the ``right``, aren't below ``asker`` and can be reached, or whoever
    stands in for them."""
    decides = _decides(work, ticket, asker, right)
    return deciders_for(work.session, work.desk, ticket.department, decides)


def cut_off(work: Work, ticket: Ticket, asker: Person, right: Right) -> list[Person]:
    """Who could decide it likewise, but has blocked the bot."""
    decides = _decides(work, ticket, asker, right)
    return cut_off_deciders(work.session, work.desk, ticket.department, decides)


def _decides(work: Work, ticket: Ticket, asker: Person, right: Right) -> Callable[[Person], bool]:
    def decides(person: Person) -> bool:
        above = person.id != asker.id and may_decide_for(person.role, asker.role)
        return above and may(person.role, right) and may_work_on(work.desk, person, ticket)

    return decides
