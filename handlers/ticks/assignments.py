"""派单 goes on until somebody accepts: the next handler, and after the last the supervisor."""

from collections.abc import Sequence

from handlers.cards.staff_card import staff_card
from handlers.dispatching import accept_by, next_handler, pool_of, show
from handlers.raising import raise_transferred
from handlers.relay import slot_of_card
from handlers.ticks.one_by_one import one_by_one
from handlers.work import Screen, Work
from storage import audit
from storage.loads import give
from storage.messages import attachments_of
from storage.people import Person
from storage.teams import least_loaded_supervisor
from storage.ticket_lists import unaccepted
from storage.ticket_moves import pass_on
from storage.tickets import Ticket


def pass_on_unaccepted(work: Work, limit: int) -> int:
    """Pass on what was not accepted in time; returns how many."""
    return one_by_one(work, unaccepted(work.session, work.now, limit), _pass_on, _set_aside)


def _pass_on(work: Work, ticket: Ticket) -> None:
    before = ticket.handler
    heir, until = _next_handler(work, ticket), None
    if heir is not None:
        until, key = accept_by(work, ticket.grade, work.now), "card-assigned"
    else:
        heir, key = _supervisor(work, ticket), "card-unaccepted"
    pass_on(work.session, ticket, heir, accept_by=until, at=work.now)
    if before is not None:
        _release(work, ticket, before, "card-passed-on" if heir else "card-let-go")
    readers = pool_of(work, ticket) if heir is None else [heir]
    _show(work, ticket, readers, "card-pool" if heir is None else key)
    raise_transferred(work, ticket)


def _next_handler(work: Work, ticket: Ticket) -> Person | None:
    """The fittest of those who haven't had their turn, while there are turns."""
    had = {
        int(entry.detail["handler"])
        for entry in audit.trail_of(work.session, ticket.id)
        if entry.action == "assign"
    }
    if len(had) >= work.desk.assignment.handlers:
        return None
    return next_handler(work, ticket, work.now, without=had)


def _supervisor(work: Work, ticket: Ticket) -> Person | None:
    if ticket.level:
        return None
    without = [each for each in (ticket.about_id, ticket.customer_id) if each is not None]
    found = least_loaded_supervisor(work.session, work.desk, ticket.department, without=without)
    if found is not None:
        give(work.session, found, work.now)
    return found


def _show(work: Work, ticket: Ticket, readers: Sequence[Person], key: str) -> None:
    show(work, ticket, readers, key, files=len(attachments_of(work.session, ticket.id)))


def _release(work: Work, ticket: Ticket, before: Person, key: str) -> None:
    """The card of the one who didn't accept it loses its buttons and says why."""
    card = staff_card(work, ticket, before, key=key)
    work.update(before, slot_of_card(ticket), Screen(card.text))


def _set_aside(work: Work, ticket: Ticket) -> None:
    ticket.accept_by = None
