"""Who answers for what somebody has written and not filed."""

from collections.abc import Sequence

from handlers.customer.draft import Draft
from handlers.work import Work
from storage.people import Person
from storage.teams import leaders_out_of_reach, nearest_managers, nearest_supervisors


def superiors_for_draft(work: Work, person: Person, draft: Draft) -> Sequence[Person]:
    """Who leads where it would go, but for its writer, and for whom it is about."""

    def may(superior: Person) -> bool:
        return _may_have(superior, person, draft)

    department = draft.ticket_route(work.desk).department
    wanted = work.session, work.desk, department, may
    return nearest_supervisors(*wanted) or nearest_managers(*wanted)


def heir_of_draft(work: Work, person: Person, draft: Draft) -> Person | None:
    """Who of them has least to do; where none can be written to, whoever leads there has it when
    they come back."""
    superiors = superiors_for_draft(work, person, draft)
    if superiors:
        return min(superiors, key=lambda each: each.load)
    department = draft.ticket_route(work.desk).department
    unreached = leaders_out_of_reach(work.session, work.desk, department)
    return next((each for each in unreached if _may_have(each, person, draft)), None)


def _may_have(superior: Person, person: Person, draft: Draft) -> bool:
    return superior.id not in (person.id, draft.about)
