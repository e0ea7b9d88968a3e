"""派单 goes on until somebody accepts: the next handler, and after the last the supervisor."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from handlers.access import allowed
from handlers.cards.left_over_card import left_over_card
from handlers.dispatching import accept_by, next_handler, pool_of, show
from handlers.raising import raise_transferred
from handlers.relay import slot_of_card
from handlers.ticks.one_by_one import on_its_own, one_by_one
from handlers.ticks.taken_away import Gone, TakenAway, giver_of, hand_of
from handlers.work import Screen, Work
from storage import audit
from storage.attachments import attachments_of
from storage.kept_from import kept_from
from storage.loads import give
from storage.people import Person
from storage.promises import Promise
from storage.rules.promised import PromiseName
from storage.rules.roles import Right
from storage.teams import least_loaded_supervisor
from storage.ticket_lists import unaccepted
from storage.ticket_moves import pass_on
from storage.tickets import Ticket


@dataclass
class PassedOn:
    """What went to whom just now."""

    looked_at: int = 0
    away: TakenAway = field(default_factory=TakenAway)
    left_over: dict[int, tuple[Person, list[Ticket]]] = field(default_factory=dict)
    """What nobody accepted, by the supervisors who have it now."""

    def says(self, promise: Promise, person: Person) -> bool:
        """Whether they read on the card that brought them the ticket how the promise stands."""
        _, tickets = self.left_over.get(person.id, (person, []))
        return promise.ticket in tickets and promise.name in _SAID_WITH_IT


_SAID_WITH_IT = (PromiseName.ACKNOWLEDGE, PromiseName.RESOLVE)


def pass_on_unaccepted(work: Work, limit: int) -> PassedOn:
    """Pass on what was not accepted in time; to a supervisor all of one moment as one message."""
    passed, due = PassedOn(), unaccepted(work.session, work.now, limit)
    passed.looked_at = one_by_one(work, due, partial(_pass_on, passed), _set_aside)
    for person, tickets in passed.left_over.values():
        on_its_own(work, person, partial(_show_left_over, work, person, tickets))
    passed.away.tell(work)
    return passed


def _pass_on(passed: PassedOn, work: Work, ticket: Ticket) -> None:
    before, giver = ticket.handler, giver_of(work, ticket)
    heir, until = _next_handler(work, ticket), None
    if heir is not None:
        until = accept_by(work, ticket.grade, work.now)
    else:
        heir = _superior(work, ticket, giver)
    pass_on(work.session, ticket, heir, accept_by=until, at=work.now)
    if before is not None:
        _release(work, ticket, before, "card-passed-on" if heir else "card-let-go")
    if heir is None:
        _show(work, ticket, pool_of(work, ticket), "card-pool")
    elif until is None:
        passed.left_over.setdefault(heir.id, (heir, []))[1].append(ticket)
    else:
        _show(work, ticket, [heir], "card-assigned")
    if before is not None:
        passed.away.add(Gone(ticket, before, heir), giver)
    raise_transferred(work, ticket)


def _show_left_over(work: Work, person: Person, tickets: Sequence[Ticket]) -> None:
    if len(tickets) == 1:
        _show(work, tickets[0], [person], "card-unaccepted")
    else:
        work.send(person, left_over_card(work, person, tickets))


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


def _superior(work: Work, ticket: Ticket, giver: Person | None) -> Person | None:
    """A supervisor; of what a superior gave to somebody by hand, that superior rather than the one
    they had taken it from."""
    if ticket.level:
        return None
    hand = hand_of(audit.trail_of(work.session, ticket.id))
    kept = kept_from(ticket)
    relieved = None if hand is None or giver is None or giver.id == hand.before else hand.before
    found = (
        _supervisor(work, ticket, *kept, relieved)
        or (giver if giver is not None and _takes_back(work, ticket, giver) else None)
        or _supervisor(work, ticket, *kept)
    )
    if found is not None:
        give(work.session, found, work.now)
    return found


def _supervisor(work: Work, ticket: Ticket, *without: int | None) -> Person | None:
    others = [each for each in without if each is not None]
    return least_loaded_supervisor(work.session, work.desk, ticket.department, without=others)


def _takes_back(work: Work, ticket: Ticket, giver: Person) -> bool:
    may = allowed(work.desk, giver, ticket, Right.ASSIGN)
    return may and giver.at_work


def _show(work: Work, ticket: Ticket, readers: Sequence[Person], key: str) -> None:
    show(work, ticket, readers, key, files=len(attachments_of(work.session, ticket.id)))


def _release(work: Work, ticket: Ticket, before: Person, key: str) -> None:
    """The card of the one who didn't accept it loses its buttons and says why."""
    text = work.texts_for(before).say(key, number=ticket.number)
    work.update(before, slot_of_card(ticket), Screen(text))


def _set_aside(work: Work, ticket: Ticket) -> None:
    ticket.accept_by = None
