"""Of which of their tickets a customer and the desk spoke, as the trails tell."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from storage.audit import Entry
from storage.base import Instant, table_of
from storage.later import write_now
from storage.rules.moves import Action
from storage.tickets import Ticket

FILED = "open"
"""What the trail calls it that a ticket was filed."""
_WORDS = (
    FILED,
    "phone",
    Action.ASK.value,
    Action.CUSTOMER_ANSWERS.value,
    Action.REPLY.value,
    Action.RESOLVE.value,
    Action.SATISFIED.value,
    Action.NOT_SATISFIED.value,
    Action.TAKE_BACK_VERDICT.value,
    Action.REOPEN.value,
    Action.REOPEN_ANEW.value,
    Action.TAKE_BACK_REOPENING.value,
    Action.ADD.value,
    Action.URGE.value,
)
"""What one of the two said to the other."""


class Spoken(NamedTuple):
    """One thing that was said."""

    ticket_id: int
    action: str
    """As the trail calls it."""
    at: datetime
    """Aware UTC."""


def spoken_since(session: Session, customer_id: int, since: datetime) -> list[Spoken]:
    """What was said about the customer's tickets from ``since`` (UTC) on, the latest first."""
    write_now(session)
    asked = {"customer": customer_id, "since": since}
    return [Spoken._make(line) for line in session.execute(_SPOKEN, asked)]


_ENTRY = table_of(Entry)
_TICKET = table_of(Ticket)
_SPOKEN = (
    select(_ENTRY.c.ticket_id, _ENTRY.c.action, _ENTRY.c.at)
    .join_from(_ENTRY, _TICKET, _TICKET.c.id == _ENTRY.c.ticket_id)
    .where(_TICKET.c.customer_id == bindparam("customer"))
    .where(_ENTRY.c.at >= bindparam("since", type_=Instant), _ENTRY.c.action.in_(_WORDS))
    .order_by(_ENTRY.c.at.desc(), _ENTRY.c.ticket_id.desc(), _ENTRY.c.running.desc())
)
