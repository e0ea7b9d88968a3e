"""A closed ticket is opened again; who thinks better of it right away has it closed as it was."""

from datetime import datetime

from sqlalchemy.orm import Session

from storage.audit import entries_of
from storage.follow_ups import plan_follow_up_anew
from storage.outcome_known import kept_so_far
from storage.people import Person
from storage.promise_clock import stop_chasing
from storage.promises import meet, promises_of
from storage.rules.closing import ClosedWhy
from storage.rules.moves import MOVES, REOPENED, Action
from storage.rules.promised import PromiseName
from storage.ticket_moves import Closed, close_again
from storage.tickets import Ticket

_MET, _CLOSED = "met_", "closed_at"
_ANSWERED = (Action.REPLY, Action.ASK, Action.RESOLVE, "phone")


def as_closed(session: Session, ticket: Ticket) -> dict[str, str]:
    """What of a closed ticket a reopening changes, as the trail keeps it: when it was resolved and
    closed, why, and when each promise was kept."""
    instants = {"resolved_at": ticket.resolved_at, _CLOSED: ticket.closed_at}
    met = {f"{_MET}{name}": at for name, at in kept_so_far(session, ticket).items()}
    kept = {key: at.isoformat() for key, at in (instants | met).items() if at is not None}
    return kept if ticket.closed_why is None else {**kept, "why": ticket.closed_why.value}


def take_back_reopening(
    session: Session, ticket: Ticket, customer: Person, at: datetime, *, visit_at: datetime
) -> None:
    """It is closed as it was before, no rework is counted, and nobody is owed an answer; a
    follow-up visit that wasn't over then is made at ``visit_at``.

    Raises :class:`storage.rules.moves.NotPossible` where it isn't worked on.
    """
    before = entries_of(session, [ticket.id], REOPENED)[-1].detail
    close_again(session, ticket, customer, at, _closed(before))
    made = promises_of(session, ticket)
    for name in made:
        if (met := before.get(f"{_MET}{name}")) is not None:
            made[name].met_at = datetime.fromisoformat(met)
    meet(session, ticket, PromiseName.NEXT_RESPONSE, at)
    stop_chasing(session, ticket)
    plan_follow_up_anew(session, ticket, visit_at)


def may_take_back(session: Session, ticket: Ticket) -> bool:
    """Whether nobody has answered since it was opened again."""
    trail = entries_of(session, [ticket.id], (*REOPENED, *_ANSWERED))
    again = trail[-1] if trail else None
    is_worked_on = (ticket.state, Action.TAKE_BACK_REOPENING) in MOVES
    return again is not None and is_worked_on and _CLOSED in again.detail


def _closed(before: dict[str, str]) -> Closed:
    resolved, why = before.get("resolved_at"), before.get("why")
    return Closed(
        at=datetime.fromisoformat(before[_CLOSED]),
        resolved_at=None if resolved is None else datetime.fromisoformat(resolved),
        why=None if why is None else ClosedWhy(why),
    )
