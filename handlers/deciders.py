"""Who decides what a handler asks for about a ticket: an outcome, more time, a later limit."""

from handlers.access import may_work_on
from handlers.work import Work
from storage.decisions import deciders_for
from storage.people import Person
from storage.rules.roles import Right, may
from storage.tickets import Ticket


def deciders_of(work: Work, ticket: Ticket, asker: Person, right: Right) -> list[Person]:
    """The nearest above ``asker`` who have the ``right`` and can be reached, or whoever stands in
    for them; nobody only where there is nobody above at all."""

    def decides(person: Person) -> bool:
        besides = person.id != asker.id and may(person.role, right)
        return besides and may_work_on(work.desk, person, ticket)

    return deciders_for(work.session, work.desk, ticket.department, decides)
