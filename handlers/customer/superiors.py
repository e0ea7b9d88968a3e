"""Who answers for what somebody has written and not filed."""

from collections.abc import Sequence

from handlers.customer.draft import Draft
from handlers.work import Work
from storage.people import Person
from storage.teams import nearest_managers, nearest_supervisors


def superiors_for_draft(work: Work, person: Person, draft: Draft) -> Sequence[Person]:
    """Who leads where it would go, but for its writer, and for whom it is about."""

    def may(superior: Person) -> bool:
        return superior.id not in (person.id, draft.about)

    department = draft.ticket_route(work.desk).department
    wanted = work.session, work.desk, department, may
    return nearest_supervisors(*wanted) or nearest_managers(*wanted)
