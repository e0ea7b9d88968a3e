"""责任认定: who is responsible for what went wrong, and whether the customer was right."""

from datetime import datetime

from sqlalchemy.orm import Session

from storage import audit
from storage.people import Person
from storage.rules.assessing import ASSESSED, Justified, Responsible
from storage.rules.desk import Desk
from storage.rules.moves import State
from storage.tickets import Ticket


def is_assessed(ticket: Ticket) -> bool:
    """Whether somebody is asked to say it: not of a matter in which nothing went wrong."""
    return ticket.kind in ASSESSED


def can_be_assessed(ticket: Ticket, desk: Desk, now: datetime) -> bool:
    """Whether it may be said, or put right: from the outcome on until some days after the close."""
    if not is_assessed(ticket) or ticket.erased_at is not None:
        return False
    if ticket.state is State.RESOLVED:
        return True
    if ticket.state is not State.CLOSED or ticket.closed_at is None:
        return False
    return now <= desk.calendar.add(ticket.closed_at, desk.resolving.assess_within)


def hold_responsible(
    session: Session, ticket: Ticket, who: Responsible, actor: Person, at: datetime
) -> None:
    """责任方: say who is responsible."""
    if ticket.responsible is not who:
        ticket.responsible = who
        audit.record(session, ticket, "assess", actor_id=actor.id, at=at, responsible=who.value)


def judge_justified(
    session: Session, ticket: Ticket, justified: Justified, actor: Person, at: datetime
) -> None:
    """是否成立: say whether the customer was right."""
    if ticket.justified is not justified:
        ticket.justified = justified
        audit.record(session, ticket, "assess", actor_id=actor.id, at=at, justified=justified.value)
