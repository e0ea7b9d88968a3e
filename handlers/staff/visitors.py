"""Who phones for a follow-up visit: not whose work it is about, unless there is nobody else."""

from collections.abc import Iterable, Sequence

from handlers.dispatching import managers_for, superiors_for
from handlers.work import Work
from storage.follow_ups import FollowUp
from storage.people import Person


def is_phoned(customer: Person) -> bool:
    """Whether the customer can't be written to, but can be phoned."""
    cut_off = customer.telegram_id is None or customer.blocked_at is not None
    return cut_off and customer.phone is not None


def callers_for(work: Work, visit: FollowUp) -> Sequence[Person]:
    """Who is asked to phone: the supervisors, else the managers."""
    near = superiors_for(work, visit.ticket)
    return _of_others(visit, near) or _of_others(visit, managers_for(work, visit.ticket)) or near


def is_left_to_others(work: Work, person: Person, visit: FollowUp) -> bool:
    """Whether it is about the person's own work, and somebody else can phone."""
    return visit.handler_id == person.id and person not in callers_for(work, visit)


def _of_others(visit: FollowUp, people: Iterable[Person]) -> list[Person]:
    return [each for each in people if each.id != visit.handler_id]
