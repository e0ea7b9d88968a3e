"""仍然超时: what is missed after all its chases and escalations is named again each working
morning, to whoever has to act and to whoever answers for them, until it is done.

Each person gets one message for the day. The rows that are due say the morning; the message has a
key of person and day: a restart, a second process, or a clock that is set back sends none twice.
"""

from collections.abc import Sequence
from functools import partial

from handlers.cards.overdue_card import Overdue, overdue_card
from handlers.relay import slot_of_due
from handlers.ticks.one_by_one import on_its_own, one_by_one
from handlers.ticks.readers import above, acting_on
from handlers.work import Work
from storage import audit
from storage.chases import name_again, still_missed
from storage.lateness import waits_for_customer
from storage.people import Person
from storage.promises import Promise
from storage.tickets import Ticket

STILL_OVERDUE = "still_overdue"
"""What the trail calls it."""


class _Lists:
    """What each person is to hear of; superiors are looked up once for all that is alike."""

    def __init__(self) -> None:
        self.by_person: dict[int, tuple[Person, Overdue]] = {}
        self._above: dict[tuple[str, int, int | None], Sequence[Person]] = {}

    def of(self, person: Person) -> Overdue:
        """Their list."""
        return self.by_person.setdefault(person.id, (person, Overdue()))[1]

    def above(self, work: Work, ticket: Ticket, worker: Person) -> Sequence[Person]:
        """Who answers for it that the worker does something."""
        if ticket.level or ticket.about_ids:
            return above(work, ticket, worker)
        staff = ticket.customer_id if ticket.customer.is_staff else None
        alike = (ticket.department, worker.id, staff)
        if alike not in self._above:
            self._above[alike] = above(work, ticket, worker)
        return self._above[alike]


def name_what_is_overdue(work: Work, limit: int) -> int:
    """Tell everybody what is still overdue; returns how many promises were looked at.

    What comes while the desk is closed waits for its opening.
    """
    calendar, due = work.desk.calendar, still_missed(work.session, work.now)
    opens = max(calendar.next_working(work.now), calendar.morning_of(work.now))
    if opens > work.now:
        for promise in due:
            name_again(promise, opens)
        return len(due)
    lists = _Lists()
    named: set[int] = set()

    def put_down(work: Work, promise: Promise) -> None:
        name_again(promise, calendar.next_morning(work.now))
        ticket = promise.ticket
        if not work.desk.chase.daily or waits_for_customer(ticket.state, ticket.paused_at):
            return
        if _put_down(work, promise, lists) and promise.ticket_id not in named:
            named.add(promise.ticket_id)
            audit.record(work.session, ticket, STILL_OVERDUE, actor_id=None, at=work.now)

    looked_at = one_by_one(work, due, put_down, _set_aside)
    for person, overdue in lists.by_person.values():
        on_its_own(work, person, partial(_send, work, person, overdue))
    return looked_at


def _put_down(work: Work, promise: Promise, lists: _Lists) -> bool:
    """On the lists of all whom it concerns; whether there is anybody."""
    ticket, acting = promise.ticket, acting_on(work, promise)
    for person in acting:
        lists.of(person).act_on(promise)
    worker = ticket.worker
    if worker is not None and any(each.id == worker.id for each in acting):
        found = lists.above(work, ticket, worker)
        for person in found:
            lists.of(person).answer_for(promise, worker)
        if not found and worker.role.leads:
            lists.of(worker).alone = True
    return bool(acting)


def _send(work: Work, person: Person, overdue: Overdue) -> None:
    day = work.desk.calendar.day_of(work.now)
    own = [first.ticket for first, *_ in overdue.own.values()]
    work.send(
        person,
        overdue_card(work, person, overdue),
        slot=slot_of_due(own) if own else None,
        once=f"overdue:{person.id}:{day}",
    )


def _set_aside(work: Work, promise: Promise) -> None:
    name_again(promise, work.desk.calendar.next_morning(work.now))
